"""The average of a few numbers, and a number that is missing from it."""

from task import Check, Slip, Task
from wording import read

LATE_SHARE = 1.2
ABOUT = ('The average of three to five whole numbers, or one of them when the average is known; results are whole.',
         '三到五个整数的平均数，或已知平均数求其中一个数；结果都是整数。')
WORDINGS = read('averages')


def make(rng, level):
    count = 3 if level == 0 else rng.randint(3, 5)
    mean = rng.randint(3, (12, 30, 60)[level])
    numbers = [rng.randint(1, 2 * mean - 1) for _ in range(count - 1)]
    numbers.append(mean * count - sum(numbers))
    if numbers[-1] < 1:
        return make(rng, level)
    form = 'mean' if level == 0 or rng.random() < 0.6 else 'missing'
    task = average(numbers, mean) if form == 'mean' else missing(numbers, mean)
    known = numbers if form == 'mean' else numbers[:-1]
    task.key, task.form = f'{form} {known} {mean}', form
    task.slots = {'list': (listed(known, ' and '), listed(known, '、', '、')), 'count': count, 'mean': mean}
    return task


def average(numbers, mean):
    count = len(numbers)

    def usual(m, order=1):
        total = summed(m, numbers[::order])
        m.derive('I add them all', '全部加起来')
        r = m.divide(total, count)
        m.derive(f'There are ${count}$ numbers, so I divide by ${count}$', f'一共 ${count}$ 个数，除以 ${count}$')
        return r

    def from_guess(m):
        """What each has more or less than the first one."""
        guess = min(numbers)
        m.plan(f'I take ${guess}$ and share what the others have more.', f'以 ${guess}$ 为准，把多出来的平分。')
        extra = 0
        for number in numbers:
            if number != guess:
                extra = m.add(extra, m.subtract(number, guess)) if extra else m.subtract(number, guess)
        m.derive('They have more', '多出来')
        share = m.divide(extra, count) if extra else 0
        r = m.add(guess, share)
        m.derive('Each gets', '每份')
        return r

    def forgets_last(m):
        total = summed(m, numbers)
        m.derive('I add them all', '全部加起来')
        r = m.divide(total, count - 1)
        m.derive(f'I divide by ${count - 1}$', f'除以 ${count - 1}$')
        return r

    def check(m, r):
        whole = m.multiply(r, count)
        m.derive('The average for each', '每个都按平均数算')
        total = summed(m, numbers[::-1])
        m.derive('All together', '实际总和')
        return m.compare(whole, total)

    def between(m, r):
        low, high = min(numbers), max(numbers)
        return m.claim(f'It must be from ${low}$ to ${high}$, and it is ${r}$', f'应该在 ${low}$ 到 ${high}$ 之间，现在是 ${r}$', low <= r <= high)

    slip = Slip(forgets_last, f'There are ${count}$ numbers.', f'一共是 ${count}$ 个数。')
    slips = [slip] if sum(numbers) % (count - 1) == 0 else []
    return Task('', mean, (f'I need the average of {listed(numbers, ", ", math=True)}.', f'要求 {listed(numbers, "、", "、", math=True)} 的平均数。'),
                [usual, lambda m: usual(m, -1), from_guess], [Check('inverse', check), Check('estimate', between)], slips=slips)


def missing(numbers, mean):
    count, known = len(numbers), numbers[:-1]

    def usual(m, order=1):
        whole = m.multiply(mean, count)
        m.derive(f'All ${count}$ together must be', f'${count}$ 个数的总和应该是')
        total = summed(m, known[::order])
        m.derive('The known ones are', '已知的是')
        r = m.subtract(whole, total)
        m.derive('The rest is the missing one', '差就是所求的数')
        return r

    def one_by_one(m):
        rest = m.multiply(mean, count)
        m.derive('All together', '总和')
        for number in known:
            rest = m.subtract(rest, number)
        m.derive('I take away the known ones', '减去已知的')
        return rest

    def check(m, r):
        total = summed(m, [*known, r])
        m.derive('All together', '加起来')
        back = m.divide(total, count)
        m.derive('The average', '平均')
        return m.compare(back, mean)

    return Task('', numbers[-1], (f'The average of {listed(known, ", ", math=True)} and one more number is ${mean}$.', f'{listed(known, "、", "、", math=True)} 和另一个数的平均数是 ${mean}$。'),
                [usual, lambda m: usual(m, -1), one_by_one], [Check('substitute', check)])


def summed(m, numbers):
    total = numbers[0]
    for number in numbers[1:]:
        total = m.add(total, number)
    return total


def listed(numbers, last, comma=', ', math=False):
    shown = [f'${n}$' if math else str(n) for n in numbers]
    return f'{comma.join(shown[:-1])}{last}{shown[-1]}'

"""Arithmetic and geometric sequences: the next number, the number at a place, the sum of the first ones."""

from families.averages import listed
from task import Check, Slip, Task
from wording import read

LATE_SHARE = 5
ABOUT = ('The next number of an arithmetic or geometric sequence, its number at a place up to 20, the sum of up to 10 numbers of an arithmetic one.',
         '等差数列或等比数列的下一项、第 n 项（n 不超过 20），等差数列前几项（不超过 10 项）的和。')
WORDINGS = read('sequences')


def make(rng, level):
    form = ('next', rng.choice(('next', 'place')), rng.choice(('place', 'sum', 'next')))[level]
    if level and form == 'next' and rng.random() < 0.7:
        factor = rng.randint(2, 4)
        return geometric(rng.randint(1, (9, 5, 3)[factor - 2]), factor)
    first, step = rng.randint(1, 30), rng.randint(2, 12)
    if form == 'next':
        return next_number(first, step)
    if form == 'place':
        return at_place(first, step, rng.randint(6, 20))
    return total(rng.randint(1, 12), rng.randint(1, 6), rng.randint(5, 10))


def asked(form, numbers, place=None):
    en, zh = listed(numbers, ', ', math=True), listed(numbers, '、', '、', math=True)
    ask = {
        'next': (f'The numbers {en} go on. I need the next one.', f'数列 {zh}，求下一个数。'),
        'place': (f'The numbers {en} go on. I need number ${place}$.', f'数列 {zh}，求第 ${place}$ 个数。'),
        'sum': (f'The numbers {en} go on. I need the sum of the first ${place}$.', f'数列 {zh}，求前 ${place}$ 个数的和。'),
    }[form]
    slots = {'list': (listed(numbers, ', '), listed(numbers, '、', '、')), 'k': place or ''}
    return {'restate': ask, 'slots': slots, 'form': form}


def steps_apart(m, numbers):
    """That each number is the one before and so much more."""
    step = 0
    for a, b in zip(numbers, numbers[1:]):
        step = m.subtract(b, a)
    m.derive('The steps are', '相邻两数的差')
    return step


def next_number(first, step):
    numbers = [first + step * i for i in range(4)]

    def usual(m):
        r = m.add(numbers[-1], steps_apart(m, numbers))
        m.derive('The next one', '下一个数')
        return r

    def from_first(m):
        way = m.multiply(step, 4)
        m.derive(f'Each step is ${step}$, and there are $4$ steps from the first', f'每次加 ${step}$，从第一个数起加 $4$ 次')
        r = m.add(first, way)
        m.derive('The next one', '下一个数')
        return r

    def two_apart(m):
        """The number before the last but one, and two steps."""
        twice = m.subtract(numbers[3], numbers[1])
        m.derive('Two steps are', '两次一共加')
        r = m.add(numbers[2], twice)
        m.derive('Two steps after the last but one', '从倒数第二个数加两次')
        return r

    def check(m, r):
        back = m.subtract(r, numbers[-1])
        m.derive('The last step', '最后一次的差')
        return m.compare(back, m.subtract(numbers[1], numbers[0]))

    def repeats(m):
        r = m.add(numbers[-1], numbers[0])
        m.derive('I add the first number', '加上第一个数')
        return r

    slips = [Slip(repeats, 'Each step is the same.', '每次加的数一样。')] if first != step else []
    return Task(f'next {numbers}', numbers[-1] + step, **asked('next', numbers), ways=[usual, from_first, two_apart], checks=[Check('inverse', check)], slips=slips)


def geometric(first, factor):
    numbers = [first * factor ** i for i in range(4)]

    def usual(m):
        times = 1
        for a, b in list(zip(numbers, numbers[1:]))[:2]:
            times = m.divide(b, a)
        m.derive('Each is so many times the one before', '后一个数是前一个的几倍')
        r = m.multiply(numbers[-1], times)
        m.derive('The next one', '下一个数')
        return r

    def two_apart(m):
        square = m.multiply(factor, factor)
        m.derive(f'Each is ${factor}$ times the one before, so two steps are', f'每次乘 ${factor}$，两次就是')
        r = m.multiply(numbers[2], square)
        m.derive('Two steps after the last but one', '从倒数第二个数乘两次')
        return r

    def repeated(m):
        """The last number as many times as the factor says."""
        r = numbers[-1]
        for _ in range(factor - 1):
            r = m.add(r, numbers[-1])
        m.derive(f'Each is ${factor}$ times the one before, so I add', f'每次乘 ${factor}$，用加法算')
        return r

    def check(m, r):
        back = m.divide(r, numbers[-1])
        m.derive('The last step multiplies by', '最后一次乘')
        return m.compare(back, m.divide(numbers[1], numbers[0]))

    def as_sums(m):
        last = m.subtract(numbers[3], numbers[2])
        m.derive('The last step was', '最后一次的差是')
        r = m.add(numbers[3], last)
        m.derive('The next one', '下一个数')
        return r

    def doubt(m):
        a, b = m.subtract(numbers[1], numbers[0]), m.subtract(numbers[2], numbers[1])
        m.question('Is the same number added each time?', '是不是每次加同一个数？')
        m.derive(f'${a}$ and ${b}$ differ, so no, it is multiplied', f'${a}$ 和 ${b}$ 不同，所以不是，是每次乘同一个数')

    def dead_end(m):
        m.plan('I look what is added each time.', '先看每次加多少。')
        a, b = m.subtract(numbers[1], numbers[0]), m.subtract(numbers[2], numbers[1])
        m.derive('The steps are', '相邻两数的差')
        m.leave(f'${a}$ and ${b}$ are not the same, so I look what it is multiplied by', f'${a}$ 和 ${b}$ 不一样，改看每次乘多少')

    slip = Slip(as_sums, 'Each number is the one before times the same number.', '每个数都是前一个数乘同一个数。')
    return Task(f'geometric {numbers}', numbers[-1] * factor, **asked('next', numbers), ways=[usual, two_apart, repeated], checks=[Check('inverse', check)],
                slips=[slip], doubt=doubt, dead_end=dead_end)


def at_place(first, step, place):
    numbers = [first + step * i for i in range(4)]
    answer = first + step * (place - 1)

    def usual(m):
        apart = steps_apart(m, numbers[:3])
        way = m.multiply(apart, place - 1)
        m.derive(f'To place ${place}$ there are ${place - 1}$ steps', f'到第 ${place}$ 个数要走 ${place - 1}$ 步')
        r = m.add(first, way)
        m.derive('With the first number', '加上第一个数')
        return r

    def from_zero(m):
        before = m.subtract(first, step)
        m.derive(f'Each step is ${step}$, so before the first would stand', f'每步 ${step}$，第一个数之前是')
        way = m.multiply(step, place)
        m.derive(f'From there it is ${place}$ steps', f'从那里走 ${place}$ 步')
        r = m.add(before, way)
        m.derive('Together', '合起来')
        return r

    def from_fourth(m):
        way = m.multiply(step, place - 4)
        m.derive(f'Each step is ${step}$, and from place $4$ there are ${place - 4}$ steps', f'每步 ${step}$，从第 $4$ 个数起走 ${place - 4}$ 步')
        r = m.add(numbers[3], way)
        m.derive(f'From ${numbers[3]}$', f'从 ${numbers[3]}$ 起')
        return r

    def check(m, r):
        way = m.subtract(r, first)
        m.derive('The way from the first number', '和第一个数相差')
        steps = m.divide(way, step)
        m.derive('So many steps', '走的步数')
        return m.compare(steps, place - 1)

    def one_too_many(m):
        way = m.multiply(step, place)
        m.derive(f'I take ${place}$ steps of ${step}$', f'走 ${place}$ 步，每步 ${step}$')
        r = m.add(first, way)
        m.derive('With the first number', '加上第一个数')
        return r

    slip = Slip(one_too_many, f'From place $1$ to place ${place}$ there are only ${place - 1}$ steps.', f'从第 $1$ 个到第 ${place}$ 个只有 ${place - 1}$ 步。')
    tempts = place % 10 == 0
    return Task(f'place {numbers} {place}', answer, **asked('place', numbers, place), ways=[usual, from_zero, from_fourth], checks=[Check('inverse', check)],
                slips=[slip], temptation=slip if tempts else None)


def total(first, step, count):
    numbers = [first + step * i for i in range(count)]

    def last_number(m):
        way = m.multiply(steps_apart(m, numbers[:3]), count - 1)
        m.derive(f'To place ${count}$ there are ${count - 1}$ steps', f'到第 ${count}$ 个数要走 ${count - 1}$ 步')
        end = m.add(first, way)
        m.derive('The last number', '最后一个数')
        return end

    def usual(m):
        pair = m.add(first, last_number(m))
        m.derive('First and last together', '首尾相加')
        whole = m.multiply(pair, count)
        m.derive(f'I multiply by ${count}$', f'乘 ${count}$')
        r = m.divide(whole, 2)
        m.derive('Half of it is the sum', '再除以 $2$')
        return r

    def one_by_one(m):
        apart, number = steps_apart(m, numbers[:3]), numbers[3]
        for _ in range(count - 4):
            number = m.add(number, apart)
        m.derive('The numbers go on', '往下写')
        r = first
        for number in numbers[1:]:
            r = m.add(r, number)
        m.derive('I add one after the other', '逐个相加')
        return r

    def by_steps(m):
        """As many times the first number, and all the steps."""
        apart = steps_apart(m, numbers[:3])
        flat = m.multiply(first, count)
        m.derive(f'${count}$ times the first number', f'${count}$ 个第一个数')
        steps = sum(range(count))
        more = m.multiply(apart, steps)
        m.derive(f'And $1+2+\\dots+{count - 1}={steps}$ steps', f'再加 $1+2+\\dots+{count - 1}={steps}$ 步')
        r = m.add(flat, more)
        m.derive('Together', '合起来')
        return r

    def check(m, r):
        """The last number from the fourth one; first and last, as often as there are numbers, are twice the sum."""
        way = m.multiply(m.subtract(numbers[3], numbers[2]), count - 4)
        m.derive(f'From place $4$ there are ${count - 4}$ steps', f'从第 $4$ 个数起走 ${count - 4}$ 步')
        end = m.add(numbers[3], way)
        m.derive('The last number', '最后一个数')
        whole = m.multiply(m.add(end, first), count)
        m.derive(f'First and last, times ${count}$', f'首尾相加，乘 ${count}$')
        twice = m.add(r, r)
        m.derive('Twice the sum', '和的两倍')
        return m.compare(twice, whole)

    def one_short(m):
        pair = m.add(first, last_number(m))
        m.derive('First and last together', '首尾相加')
        r = m.multiply(pair, count)
        m.derive(f'There are ${count}$ of them', f'一共 ${count}$ 个')
        return r

    slip = Slip(one_short, 'Each pair has two numbers, so it is half of that.', '每对有两个数，所以要除以 $2$。')
    return Task(f'sum {numbers}', sum(numbers), **asked('sum', numbers[:4], count), ways=[usual, one_by_one, by_steps], checks=[Check('method', check)],
                slips=[slip], temptation=slip if first == step else None)


def drill(rng, m):
    first, step = rng.randint(1, 30), rng.randint(2, 12)
    m.subtract(first + step, first)
    return f'{first + step}-{first}'

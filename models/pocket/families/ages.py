"""Ages: who is how old now, in some years, or when one was twice as old as the other."""

from task import Check, Slip, Task
from wording import read

LATE_SHARE = 0.8
ABOUT = ('Two people whose ages now are told by sum, difference or a multiple, or when one will be two to four times as old as the other.',
         '由年龄的和、差、倍数求两人现在的年龄，或几年后一人的年龄是另一人的几倍。')
WORDINGS = read('ages')


def make(rng, level):
    young, k = rng.randint(3, 15), rng.randint(2, 5)
    if level < 2:
        return rng.choice((lambda: by_sum(young, k), lambda: by_difference(young, max(k, 3)), lambda: by_both(young, rng.randint(1, 12))))()
    years = rng.randint(1, 10)
    then = rng.randint(years + 2, 16)
    return when(max(k, 3) * then - years, then - years, max(k, 3), years)


def by_sum(young, k):
    total = (k + 1) * young

    def usual(m):
        parts = m.add(k, 1)
        m.derive('Together they are so many times the younger one', '年龄和是小的几倍')
        r = m.divide(total, parts)
        m.derive('One part', '一份')
        return r

    def equation(m):
        m.plan('Let the younger one be $x$.', '设小的是 $x$ 岁。')
        m.derive(f'The other is ${k}x$, so $x+{k}x={total}$', f'大的是 ${k}x$，所以 $x+{k}x={total}$')
        parts = m.add(1, k)
        m.derive('I put together', '合并', so=f'${parts}x={total}$')
        r = m.divide(total, parts)
        m.derive(f'I divide by ${parts}$', f'除以 ${parts}$', so=f'$x={r}$')
        return r

    def trying(m):
        """From 1 upwards, where that is not far."""
        if young > 4:
            return usual(m)
        for guess in range(1, young + 1):
            both = m.add(guess, m.multiply(k, guess))
            m.derive(f'If it is ${guess}$, together they are', f'如果是 ${guess}$，一共')
            if both == total:
                return guess
        return young

    def check(m, r):
        old = m.multiply(r, k)
        m.derive('The other one', '另一个')
        return m.compare(m.add(old, r), total)

    def only_k(m):
        r = m.divide(total, k)
        m.derive(f'I divide by ${k}$', f'除以 ${k}$')
        return r

    slips = [Slip(only_k, 'The younger one is a part too.', '小的自己也占一份。')] if total % k == 0 else []
    return Task(f'multiple {k} {total}', young, (f'One is ${k}$ times the other, together ${total}$. I need the younger one.', f'一个是另一个的 ${k}$ 倍，和是 ${total}$，求小的。'), [usual, equation, trying], [Check('substitute', check)],
                form='multiple', slots={'k': k, 's': total}, slips=slips, temptation=slips[0] if slips else None)


def by_difference(young, k):
    apart = (k - 1) * young

    def usual(m):
        parts = m.subtract(k, 1)
        m.derive('The difference is so many times the younger one', '差是小的几倍')
        r = m.divide(apart, parts)
        m.derive('One part', '一份')
        return r

    def equation(m):
        m.plan('Let the younger one be $x$.', '设小的是 $x$ 岁。')
        m.derive(f'The other is ${k}x$, so ${k}x-x={apart}$', f'大的是 ${k}x$，所以 ${k}x-x={apart}$')
        parts = m.subtract(k, 1)
        m.derive('I put together', '合并', so=f'${parts}x={apart}$')
        r = m.divide(apart, parts)
        m.derive(f'I divide by ${parts}$', f'除以 ${parts}$', so=f'$x={r}$')
        return r

    def trying(m):
        if young > 4:
            return usual(m)
        for guess in range(1, young + 1):
            old = m.multiply(k, guess)
            more = m.subtract(old, guess)
            m.derive(f'If it is ${guess}$, the other is older by', f'如果是 ${guess}$，另一个大')
            if more == apart:
                return guess
        return young

    def check(m, r):
        old = m.multiply(r, k)
        m.derive('The other one', '另一个')
        return m.compare(m.subtract(old, r), apart)

    def only_k(m):
        r = m.divide(apart, k)
        m.derive(f'I divide by ${k}$', f'除以 ${k}$')
        return r

    slips = [Slip(only_k, 'The difference is one part less.', '差要少一份。')] if apart % k == 0 else []
    return Task(f'apart {k} {apart}', young, (f'One is ${k}$ times the other, ${apart}$ more. I need the younger one.', f'一个是另一个的 ${k}$ 倍，大 ${apart}$，求小的。'), [usual, equation, trying], [Check('substitute', check)],
                form='apart', slots={'k': k, 'd': apart}, slips=slips, temptation=slips[0] if slips else None)


def by_both(young, apart):
    total = 2 * young + apart

    def usual(m):
        twice = m.subtract(total, apart)
        m.derive('Without the difference both are as old as the younger one', '去掉差，两人一样大')
        r = m.divide(twice, 2)
        m.derive('One of them', '其中一个')
        return r

    def equation(m):
        m.plan('Let the younger one be $x$.', '设小的是 $x$ 岁。')
        m.derive(f'The other is $x+{apart}$, so $x+x+{apart}={total}$', f'大的是 $x+{apart}$，所以 $x+x+{apart}={total}$', so=f'$2x+{apart}={total}$')
        twice = m.subtract(total, apart)
        m.derive(f'I take ${apart}$ away', f'两边减 ${apart}$', so=f'$2x={twice}$')
        r = m.divide(twice, 2)
        m.derive('I divide by $2$', '除以 $2$', so=f'$x={r}$')
        return r

    def older_first(m):
        twice = m.add(total, apart)
        m.derive('With the difference both are as old as the older one', '加上差，两人一样大')
        old = m.divide(twice, 2)
        m.derive('The older one', '大的')
        r = m.subtract(old, apart)
        m.derive('The younger one', '小的')
        return r

    def check(m, r):
        old = m.add(r, apart)
        m.derive('The other one', '另一个')
        return m.compare(m.add(old, r), total)

    def half_first(m):
        r = m.subtract(m.divide(total, 2), apart)
        m.derive('Half of it, without the difference', '先取一半，再减去差')
        return r

    slips = [Slip(half_first, 'The difference goes away before it is halved.', '要先减去差，再除以 $2$。')] if apart % 2 == 0 and total // 2 > apart else []
    return Task(f'both {apart} {total}', young, (f'One is ${apart}$ more than the other, together ${total}$. I need the younger one.', f'一个比另一个大 ${apart}$，和是 ${total}$，求小的。'), [usual, equation, older_first],
                [Check('substitute', check)], form='sum_apart', slots={'a': apart, 'b': total}, slips=slips)


def when(old, young, k, years):
    def usual(m):
        apart = m.subtract(old, young)
        m.derive('The difference always stays', '年龄差不变')
        parts = m.subtract(k, 1)
        m.derive('Then it is so many times the younger age', '那时它是小的年龄的几倍')
        then = m.divide(apart, parts)
        m.derive('So the younger one is then', '那时小的')
        r = m.subtract(then, young)
        m.derive('From now on', '从现在起')
        return r

    def equation(m):
        m.plan('Let it be $x$ years.', '设 $x$ 年后。')
        right = m.multiply(k, young)
        m.derive(f'${old}+x={k}({young}+x)$', f'${old}+x={k}({young}+x)$', so=f'${old}+x={right}+{k}x$')
        rest = m.subtract(old, right)
        parts = m.subtract(k, 1)
        m.derive('I bring the $x$ together', '移项合并', so=f'${parts}x={rest}$')
        r = m.divide(rest, parts)
        m.derive(f'I divide by ${parts}$', f'除以 ${parts}$', so=f'$x={r}$')
        return r

    def year_by_year(m):
        if years > 4:
            return usual(m)
        for year in range(1, years + 1):
            one, other = m.add(old, year), m.add(young, year)
            times = m.multiply(other, k)
            m.derive(f'After ${year}$ years', f'${year}$ 年后')
            if times == one:
                return year
        return years

    def check(m, r):
        one, other = m.add(old, r), m.add(young, r)
        m.derive('Then they are', '那时的年龄')
        return m.compare(m.multiply(other, k), one)

    def one_grows(m):
        goal = m.multiply(young, k)
        m.derive(f'${k}$ times ${young}$', f'${young}$ 的 ${k}$ 倍')
        r = m.subtract(old, goal)
        m.derive('The difference', '差')
        return r

    slips = [Slip(one_grows, 'Both get older each year.', '两个人每年都长一岁。')] if 0 < old - k * young != years else []
    return Task(f'when {old} {young} {k}', years, (f'Now ${old}$ and ${young}$. I need in how many years the one is ${k}$ times the other.', f'现在 ${old}$ 和 ${young}$，求几年后一个是另一个的 ${k}$ 倍。'), [usual, equation, year_by_year], [Check('substitute', check)],
                form='when', slots={'a': old, 'b': young, 'k': k}, slips=slips, temptation=slips[0] if slips and k == 3 else None)

"""Work rate: several workers at one job, two pipes at one tank, two people of different speed together."""

from fractions import Fraction

from mind.ratios import plain
from task import Check, Slip, Task
from values import show
from wording import read

LATE_SHARE = 1.2
ABOUT = ('Workers and days (more workers, less time), and two people or pipes that need a and b hours alone and work together; results are whole or simple fractions.',
         '工人数与天数成反比的问题，以及两人（两管）单独需 a、b 小时、合作需多少小时；结果为整数或简单分数。')
HELD_OUT_OF_256 = 20
WORDINGS = read('work_rate')


def make(rng, level):
    if level == 0 or level == 1 and rng.random() < 0.5:
        return workers(rng, rng.randint(2, (6, 10)[level]), rng.randint(2, 12))
    whole = level == 1 or rng.random() < 0.6
    while True:
        a, b = rng.randint(2, 15), rng.randint(2, 15)
        r = plain(Fraction(a * b, a + b))
        if a != b and (type(r) is int if whole else type(r) is not int and r.denominator <= 9 and a + b <= 12):
            return together(a, b, r)


def workers(rng, a, b):
    fits = [c for c in range(2, 21) if a * b % c == 0 and c != a]
    if not fits:
        return workers(rng, a, b + 1)
    c = rng.choice(fits)
    days = a * b // c

    def usual(m):
        whole = m.multiply(a, b)
        m.derive('One alone needs', '一个单独需要')
        r = m.divide(whole, c)
        m.derive(f'${c}$ share that', f'${c}$ 个一起分担')
        return r

    def by_factor(m):
        """How many times as many, so many times less; where that is whole."""
        if a % c and (c % a or b % (c // a)):
            return usual(m)
        if c % a == 0:
            times = m.divide(c, a)
            m.derive('So many times as many', '是原来的几倍')
            r = m.divide(b, times)
            m.derive('So the time is divided by that', '所以时间除以它')
            return r
        times = m.divide(a, c)
        m.derive('They are so many times fewer', '少了几倍')
        r = m.multiply(b, times)
        m.derive('So it takes so many times as long', '所以时间是几倍')
        return r

    def swapped(m):
        whole = m.multiply(b, a)
        m.derive(f'${b}$ times ${a}$ pieces of work', f'${b}$ 乘 ${a}$ 份工作')
        r = m.divide(whole, c)
        m.derive(f'Each time ${c}$ are done', f'每次完成 ${c}$ 份')
        return r

    def check(m, r):
        whole = m.multiply(c, r)
        m.derive(f'${c}$ in that time do', f'${c}$ 个在这段时间做')
        return m.compare(whole, m.multiply(a, b))

    def straight(m):
        whole = m.multiply(b, c)
        r = m.divide(whole, a)
        m.derive('More of them need more', '人多用得多')
        return r

    slips = [Slip(straight, 'More workers need less time.', '人越多，时间越少。')] if b * c % a == 0 else []
    return Task(f'workers {a} {b} {c}', days, (f'${a}$ need ${b}$. I need the time for ${c}$.', f'${a}$ 个要 ${b}$，求 ${c}$ 个要多久。'), [usual, swapped, by_factor], [Check('inverse', check)], form='workers', slots={'a': a, 'b': b, 'c': c},
                slips=slips, temptation=slips[0] if slips and c == 2 * a else None)


def together(a, b, answer):
    def usual(m):
        m.derive(f'In one hour they do $\\frac{{1}}{{{a}}}$ and $\\frac{{1}}{{{b}}}$', f'一小时各做 $\\frac{{1}}{{{a}}}$ 和 $\\frac{{1}}{{{b}}}$')
        rate = m.add(Fraction(1, a), Fraction(1, b))
        m.derive('Together', '合起来')
        r = m.fact(f'1\\div{show(rate)}', plain(1 / Fraction(rate)))
        m.derive('The whole takes that turned over', '全部需要它的倒数')
        return r

    def by_formula(m):
        product, total = m.multiply(a, b), m.add(a, b)
        m.derive('Product and sum', '积与和')
        r = m.ratio(product, total)
        m.derive(f'Product over sum is $\\frac{{{product}}}{{{total}}}$', f'积除以和是 $\\frac{{{product}}}{{{total}}}$')
        return r

    def in_common_time(m):
        """In a times b hours the one does it b times, the other a times."""
        time = m.multiply(a, b)
        m.derive(f'In that many hours the one does it ${b}$ times, the other ${a}$ times', f'这么多小时里，一个做 ${b}$ 次，另一个做 ${a}$ 次')
        times = m.add(b, a)
        m.derive('Together so many times', '一共几次')
        r = m.ratio(time, times)
        m.derive(f'So once takes $\\frac{{{time}}}{{{times}}}$', f'所以一次要 $\\frac{{{time}}}{{{times}}}$')
        return r

    def check(m, r):
        one, other = (m.multiply(r, Fraction(1, time)) for time in (a, b))
        m.derive('In that time the one and the other do', '这段时间里各做了')
        done = m.add(one, other)
        m.derive('Together they do', '一共做了')
        return m.compare(done, 1)

    def estimate(m, r):
        least = min(a, b)
        return m.claim(f'It must be less than ${least}$, and it is $' + show(r) + '$', f'应该小于 ${least}$，现在是 $' + show(r) + '$', r < least)

    def averaged(m):
        total = m.add(a, b)
        r = m.divide(total, 2)
        m.derive('The middle of both', '取两者的中间')
        return r

    slips = [Slip(averaged, 'Together they are faster than the faster one alone.', '两个一起比快的那个单独还快。')] if (a + b) % 2 == 0 else []
    return Task(f'together {a} {b}', answer, (f'Alone they need ${a}$ and ${b}$. I need the time together.', f'单独各要 ${a}$ 和 ${b}$，求一起的时间。'), [usual, by_formula, in_common_time], [Check('substitute', check), Check('estimate', estimate)],
                form='together', slots={'a': a, 'b': b}, slips=slips, temptation=slips[0] if slips and (a + b) % 20 == 0 else None)


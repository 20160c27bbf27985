"""Ratios: sharing in a ratio, the second part from the first, smallest numbers."""

from math import gcd

from task import Check, Slip, Task
from wording import read

LATE_SHARE = 2.5
READ_OFTEN = 3
ABOUT = ('Sharing in a ratio of two numbers up to 9, the second part or all from the first, a ratio in smallest numbers; whole results.',
         '按比分配（比的两项不超过 9）、由一份求另一份或全部、化简比；结果都是整数。')
WORDINGS = read('ratio')
FORMS = (('share', 'second', 'smallest'), ('share', 'second', 'other', 'all', 'smallest'), ('share', 'second', 'other', 'all', 'all', 'smallest'))
PART = ('One part', '一份')


def make(rng, level):
    form = rng.choice(FORMS[level])
    a, b = rng.randint(1, (5, 7, 9)[level]), rng.randint(1, (5, 7, 9)[level])
    if gcd(a, b) > 1 or a == b or form != 'smallest' and a + b > 12 or form in ('other', 'all') and a == 1:
        return make(rng, level)
    k = rng.randint(2, (8, 12, 15)[level])
    build = {'share': share, 'second': share, 'other': from_first, 'all': from_first, 'smallest': smallest}[form]
    task = build(rng, form, (a, b, k))
    task.form = form
    return task


def typed(rng, a, b):
    return rng.choice((f'{a}:{b}', f'{a}:{b}', f'{a} : {b}', f'${a}:{b}$'))


def parts_of(n):
    return (f'${n}$ part{"s" if n > 1 else ""}', f'${n}$ 份')


def share(rng, form, numbers):
    """A whole that is shared: the first or the second part."""
    a, b, k = numbers
    whole = (a + b) * k
    mine, other = (a, b) if form == 'share' else (b, a)

    def one_part(m):
        parts = m.add(a, b)
        m.derive('All parts', '总份数')
        one = m.divide(whole, parts)
        m.derive(*PART)
        return one

    def usual(m):
        one = one_part(m)
        r = m.multiply(one, mine)
        m.derive(*parts_of(mine))
        return r

    def from_rest(m):
        rest = m.multiply(one_part(m), other)
        m.derive('The other one', '另一个')
        r = m.subtract(whole, rest)
        m.derive('The rest is what I need', '余下的就是所求')
        return r

    def as_fraction(m):
        parts = m.add(a, b)
        m.derive('All parts', '总份数')
        product = m.multiply(whole, mine)
        m.derive(f'I multiply by ${mine}$', f'先乘 ${mine}$')
        r = m.divide(product, parts)
        m.derive(f'Then I divide by ${a + b}$', f'再除以 ${a + b}$')
        return r

    def by_other(m):
        one = m.divide(whole, other)
        m.derive(*PART)
        r = m.multiply(one, mine)
        m.derive(*parts_of(mine))
        return r

    def check(m, r):
        rest = m.subtract(whole, r)
        m.derive('The other one', '另一个')
        one, two = m.divide(r, mine), m.divide(rest, other)
        m.derive('One part of each', '各自的一份')
        return m.compare(two, one)

    place, ort = ('first', '第一份') if form == 'share' else ('second', '第二份')
    slip = Slip(by_other, f'There are ${a}+{b}$ parts.', f'一共有 ${a}+{b}$ 份。')
    more = {'temptation': slip} if other > 1 and whole % other == 0 else {}
    return Task(f'{whole} {a}:{b} {form}', mine * k, (f'${whole}$ is shared ${a}:{b}$. I need the {place} part.', f'${whole}$ 按 ${a}:{b}$ 分，求{ort}。'),
                [usual, from_rest, as_fraction], [Check('check', check)], slots={'w': whole, 'r': typed(rng, a, b)}, **more)


def from_first(rng, form, numbers):
    """The first part is known: the second, or all."""
    a, b, k = numbers
    first, both = a * k, form == 'all'

    def usual(m, lead=PART):
        one = m.divide(first, a)
        m.derive(*lead)
        if both:
            parts = m.add(a, b)
            m.derive('All parts', '总份数')
            r = m.multiply(one, parts)
            m.derive('All together', '一共')
        else:
            r = m.multiply(one, b)
            m.derive(*parts_of(b))
        return r

    def second_first(m):
        one = m.divide(first, a)
        m.derive(*PART)
        r = m.multiply(b, one)
        m.derive('The second one', '第二个')
        if both:
            r = m.add(first, r)
            m.derive('All together', '一共')
        return r

    def asked(m):
        m.plan(f'{parts_of(a)[0]} make ${first}$.', f'${a}$ 份是 ${first}$。')
        return usual(m, ('So one part', '所以一份'))

    def as_whole(m):
        one = m.divide(first, a + b)
        m.derive(*PART)
        r = m.multiply(one, b)
        m.derive(*parts_of(b))
        return r

    def only_second(m):
        return second_first(m) if not both else from_first(rng, 'other', numbers).ways[0](m)

    def check(m, r):
        rest = m.subtract(r, first) if both else r
        if both:
            m.derive('The second one', '第二个')
        x, y = m.multiply(first, b), m.multiply(rest, a)
        m.derive('Crosswise', '交叉相乘')
        return m.compare(y, x)

    if both:
        slips = [Slip(only_second, 'That is only the second part, and I need all.', '那只是第二份，要求的是全部。')]
    else:
        slips = [Slip(as_whole, f'${first}$ is the first part, not all.', f'${first}$ 是第一份，不是全部。')] if first % (a + b) == 0 else []
    return Task(f'{first} {a}:{b} {form}', (a + b if both else b) * k, (f'The ratio is ${a}:{b}$, and the first is ${first}$. I need {"all together" if both else "the second"}.', f'比是 ${a}:{b}$，第一个是 ${first}$，求{"一共多少" if both else "第二个"}。'),
                [usual, second_first, asked], [Check('check', check)], slips=slips, slots={'w': first, 'r': typed(rng, a, b)})


def smallest(rng, form, numbers):
    a, b, k = numbers
    x, y = a * k, b * k
    primes = [p for p in (2, 3, 5, 7, 11, 13) for _ in range(4) if k % p ** (_ + 1) == 0]

    def by_steps(m, order=1):
        p, q = x, y
        for prime in primes[::order]:
            p, q = m.divide(p, prime), m.divide(q, prime)
            m.derive(f'Both by ${prime}$', f'同除以 ${prime}$')
        return p, q

    def at_once(m):
        m.recall(f'The largest number in both is ${k}$.', f'最大公因数是 ${k}$。')
        r = m.divide(x, k), m.divide(y, k)
        m.derive(f'Both by ${k}$', f'同除以 ${k}$')
        return r

    def too_early(m):
        prime = primes[0]
        r = m.divide(x, prime), m.divide(y, prime)
        m.derive(f'Both by ${prime}$', f'同除以 ${prime}$')
        return r

    def crosswise(m, r):
        left, right = m.multiply(r[0], y), m.multiply(r[1], x)
        m.derive('Crosswise', '交叉相乘')
        return m.compare(left, right)

    def no_more(m, r):
        return m.claim(f'Only $1$ goes into both ${r[0]}$ and ${r[1]}$', f'${r[0]}$ 和 ${r[1]}$ 的公因数只有 $1$', gcd(*r) == 1)

    slips = [Slip(too_early, 'A number still goes into both.', '还有公因数。')] if len(primes) > 1 else []
    return Task(f'{x}:{y}', (a, b), (f'I need ${x}:{y}$ in smallest numbers.', f'化简 ${x}:{y}$。'), [by_steps, at_once, lambda m: by_steps(m, -1)],
                [Check('check', crosswise), Check('check', no_more)], slips=slips, shown='{}:{}', slots={'r': typed(rng, x, y)})

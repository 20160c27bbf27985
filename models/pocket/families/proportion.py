"""Proportion: a number missing in equal ratios, so many for so much."""

from math import gcd

from task import Check, Slip, Task
from wording import read

ABOUT = ('A missing number in two equal ratios, and direct proportion with up to 12 things; whole results.', '求比例中的未知数，以及数量不超过 12 的正比例问题；结果都是整数。')
WORDINGS = read('proportion')


def make(rng, level):
    form = rng.choice(('equal', 'proportion') if level == 0 else ('equal', 'proportion', 'budget'))
    a, b, k = rng.randint(1, (5, 7, 9)[level]), rng.randint(1, (5, 7, 9)[level]), rng.randint(2, (8, 10, 12)[level])
    if form == 'equal' and (gcd(a, b) > 1 or a == b):
        return make(rng, level)
    task = equal(rng, a, b, k) if form == 'equal' else proportion(rng, form, k)
    task.form = form
    return task


def equal(rng, a, b, k):
    """`a:b=c:x` and its like; `p` goes with the known number."""
    last = rng.random() < 0.6
    p, q = (a, b) if last else (b, a)
    known, x = p * k, q * k
    text = f'{a}:{b}={known}:x' if last else f'{a}:{b}=x:{known}'
    if rng.random() < 0.3:
        text = '='.join(text.split('=')[::-1])

    def by_factor(m, lead=('The factor', '倍数')):
        f = m.divide(known, p)
        m.derive(*lead)
        r = m.multiply(q, f)
        m.derive('The same factor', '同样的倍数')
        return r

    def crosswise(m):
        product = m.multiply(known, q)
        m.derive('Crosswise', '交叉相乘', so=f'${p if p > 1 else ""}x={product}$')
        r = m.divide(product, p) if p > 1 else product
        if p > 1:
            m.derive(f'I divide by ${p}$', f'除以 ${p}$')
        return r

    def asked(m):
        m.plan(f'How many times ${p}$ is ${known}$?', f'${known}$ 是 ${p}$ 的几倍？')
        return by_factor(m, ('First', '先算'))

    def by_sum(m):
        r = m.add(q, m.subtract(known, p))
        m.derive('The same step', '同样多加')
        return r

    def check(m, r):
        return m.compare(m.multiply(r, p), m.multiply(known, q))

    slip = Slip(by_sum, 'Equal ratios have the same factor, not the same difference.', '相等的比是倍数相同，不是差相同。')
    more = {'temptation': slip} if k == 2 else {'slips': [slip]}
    shown = rng.choice((text, text, text.replace(':', ' : ').replace('=', ' = '), f'${text}$'))
    return Task(text, x, (f'I need $x$ with ${text}$.', f'已知 ${text}$，求 $x$。'), [by_factor, crosswise, asked], [Check('substitute', check)], slots={'e': shown}, shown='x={}', **more)


def proportion(rng, form, one):
    """`p` make `q`, so `s` make `w`; asked for `w`, or for `s` if it is a budget."""
    p, s = rng.sample(range(2, 13), 2)
    q, w, forward = p * one, s * one, form == 'proportion'

    def usual(m, lead=('One of them', '一个')):
        unit = m.divide(q, p)
        m.derive(*lead)
        r = m.multiply(unit, s) if forward else m.divide(w, unit)
        m.derive(*((f'${s}$ of them', f'${s}$ 个') if forward else ('So many fit', '有这么多个')))
        return r

    def asked(m):
        m.plan('What does one of them make?', '一个是多少？')
        return usual(m, ('First', '先算'))

    def crosswise(m):
        if not forward and q > 12 and q % 10:
            return asked(m)
        product = m.multiply(q, s) if forward else m.multiply(w, p)
        m.derive('Crosswise', '交叉相乘')
        r = m.divide(product, p if forward else q)
        m.derive(f'I divide by ${p if forward else q}$', f'除以 ${p if forward else q}$')
        return r

    def by_sum(m):
        have, want, other = (p, s, q) if forward else (q, w, p)
        step = m.subtract(want, have)
        r = m.add(other, step)
        m.derive('The same step', '同样多加')
        return r

    def check(m, r):
        unit = m.divide(r, s) if forward else m.divide(w, r)
        m.derive('One of them', '一个')
        return m.compare(m.multiply(unit, p), q)

    slip = Slip(by_sum, 'Twice as many make twice as much.', '数量变成几倍，结果也变成几倍。')
    slips = [slip] if (s > p or q > p - s) and (forward or p + w - q > 0) else []
    restate = (f'${p}$ make ${q}$. I need what ${s}$ make.', f'${p}$ 个是 ${q}$，求 ${s}$ 个是多少。') if forward else (f'${p}$ make ${q}$. I need how many make ${w}$.', f'${p}$ 个是 ${q}$，求多少个是 ${w}$。')
    return Task(f'{p}-{q} {s} {form}', w if forward else s, restate, [usual, asked, crosswise], [Check('inverse', check)], slips=slips, slots={'p': p, 'q': q, 's': s, 'w': w})

"""Two fractions, or a fraction and a whole number: sums, differences, products, quotients; mixed numbers; one fraction of another."""

from fractions import Fraction
from math import gcd, lcm

from mind.ratios import plain
from task import Check, Slip, Task
from values import fraction, mixed, show
from wording import CALCULATE, Formula, read, work_out

ABOUT = ('Sums, differences, products and quotients of two fractions with denominators up to 10, also with mixed numbers, and a fraction of a whole number.',
         '分母不超过 10 的分数加减乘除（含带分数），以及求一个整数的几分之几。')
HELD_OUT_OF_256 = 8
SHARE = 1.5
LATE_SHARE = 3
WORDINGS = {'plain': CALCULATE, **read('fractions')}


def make(rng, level):
    if rng.random() < 0.2:
        return part_of(rng, level)
    sign, most = rng.choice('+-' if level == 0 else '+-*:'), (10, 8, 10)[level]
    a = proper(rng, most)
    b = proper(rng, most, a[1] if level == 0 else None)
    is_mixed = level == 2 and rng.random() < 0.35
    if is_mixed:
        a = a[0] + a[1] * rng.randint(1, 3), a[1]
    elif level and rng.random() < 0.15:
        b = rng.randint(1, 6), 1
    if sign == '-' and a[0] * b[1] < b[0] * a[1]:
        a, b, is_mixed = b, a, False
    build = {'+': total, '-': total, '*': product, ':': quotient}[sign]
    return calculation(build(sign, a, b), sign, (a, b), is_mixed)


def proper(rng, most, bottom=None):
    """(top, bottom), reduced."""
    bottom = bottom or rng.randint(2, most)
    return rng.choice([top for top in range(1, bottom) if gcd(top, bottom) == 1]), bottom


def calculation(task, sign, operands, is_mixed):
    plain_text = sign.join(typed(top, bottom, is_mixed and place == 0) for place, (top, bottom) in enumerate(operands))
    formula = Formula(plain_text)
    task.key, task.slots = formula, {'e': formula}
    task.restate = work_out(formula)
    if is_mixed:
        task.write, task.ways = mixed, [from_mixed(way, operands[0]) for way in task.ways]
        task.slips = [slip._replace(way=from_mixed(slip.way, operands[0])) for slip in task.slips]
    return task


def typed(top, bottom, is_mixed):
    if is_mixed:
        return f'{top // bottom} {top % bottom}/{bottom}'
    return f'{top}/{bottom}' if bottom > 1 else str(top)


def from_mixed(way, operand):
    """The mixed number is made a fraction first; the result is said as a mixed number."""
    top, bottom = operand

    def first(m):
        whole = m.multiply(top // bottom, bottom)
        m.add(whole, top % bottom)
        m.derive('I write it as one fraction', '化成假分数', so=f'${top // bottom}{fraction(top % bottom, bottom)}={fraction(top, bottom)}$')
        r = way(m)
        if isinstance(r, Fraction) and r > 1:
            m.subtract(r.numerator, m.multiply(r.denominator, r.numerator // r.denominator))
            m.derive('As a mixed number', '化成带分数', so=f'${show(r)}={mixed(r)}$')
        return r

    return first


def total(sign, a, b):
    """Sum or difference."""
    (p, q), (r, s) = a, b
    join = (lambda m, x, y: m.add(x, y)) if sign == '+' else (lambda m, x, y: m.subtract(x, y))

    def over(m, bottom, order=1):
        if q != s:
            m.recall(f'Both ${q}$ and ${s}$ go into ${bottom}$.', f'${q}$ 和 ${s}$ 的公倍数是 ${bottom}$。')
            tops = dict([(n, m.expand_raw(x, y, bottom)) for n, (x, y) in list(enumerate((a, b)))[::order]])
            m.derive('I write both over it', '通分')
        else:
            tops = {0: p, 1: r}
        top = join(m, tops[0], tops[1])
        m.derive(*(('I add the tops', '分子相加') if sign == '+' else ('I subtract the tops', '分子相减')), so=f'${fraction(top, bottom)}$')
        return reduced(m, top, bottom)

    def check(m, result):
        back = m.subtract(result, Fraction(r, s)) if sign == '+' else m.add(result, Fraction(r, s))
        return m.compare(back, plain(Fraction(p, q)))

    def straight(m):
        top, bottom = join(m, p, r), join(m, q, s)
        m.derive('Tops and bottoms', '分子分母分别算', so=f'${fraction(top, bottom)}$')
        return reduced(m, top, bottom)

    common = lcm(q, s)
    large = q * s if q != s and q * s <= 60 else common
    ways = [lambda m: over(m, common), lambda m: over(m, large), lambda m: over(m, common, -1)]
    task = Task('', plain(Fraction(p, q) + Fraction(r, s) * (1 if sign == '+' else -1)), (), ways, [Check('inverse', check)])
    slip = Slip(straight, 'Only the tops are added or subtracted, over the same bottom.', '分母相同时只加减分子，分母不变。')
    if sign == '+' and p == r == 1:
        task.temptation = slip
    elif sign == '+' or q > s > 1:
        task.slips = [slip]
    return task


def product(sign, a, b):
    (p, q), (r, s) = a, b

    def straight(m, order=1):
        top = m.multiply(p, r) if order > 0 else m.multiply(r, p)
        m.derive('Top times top', '分子乘分子')
        bottom = m.multiply(q, s) if order > 0 else m.multiply(s, q)
        m.derive('Bottom times bottom', '分母乘分母', so=f'${fraction(top, bottom)}$')
        return reduced(m, top, bottom)

    def cancelled(m):
        """Common factors across go first."""
        x, y = gcd(p, s), gcd(r, q)
        if x == y == 1:
            return straight(m, -1)
        tops, bottoms = [p, r], [q, s]
        for factor, i, j in ((x, 0, 1), (y, 1, 0)):
            if factor > 1:
                tops[i], bottoms[j] = m.divide(tops[i], factor), m.divide(bottoms[j], factor)
                m.derive(f'I cancel ${factor}$ across', f'约去 ${factor}$')
        top, bottom = m.multiply(*tops), m.multiply(*bottoms)
        m.derive('Then the products', '再相乘', so=f'${fraction(top, bottom)}$')
        return reduced(m, top, bottom)

    def check(m, result):
        return m.compare(m.divide(result, Fraction(r, s)), plain(Fraction(p, q)))

    def cross(m):
        top, bottom = m.multiply(p, s), m.multiply(q, r)
        m.derive('Crosswise', '交叉相乘', so=f'${fraction(top, bottom)}$')
        return reduced(m, top, bottom)

    slip = Slip(cross, 'A product is top times top and bottom times bottom.', '分数相乘是分子乘分子，分母乘分母。')
    return Task('', plain(Fraction(p, q) * Fraction(r, s)), (), [straight, cancelled, lambda m: straight(m, -1)], [Check('inverse', check)], slips=[slip])


def quotient(sign, a, b):
    (p, q), (r, s) = a, b

    def turned(m, order=1):
        m.recall(f'Dividing by ${fraction(r, s)}$ is multiplying by ${fraction(s, r)}$.', f'除以 ${fraction(r, s)}$ 等于乘 ${fraction(s, r)}$。')
        top = m.multiply(p, s) if order > 0 else m.multiply(s, p)
        bottom = m.multiply(q, r) if order > 0 else m.multiply(r, q)
        m.derive('Tops and bottoms', '分子分母分别相乘', so=f'${fraction(top, bottom)}$')
        return reduced(m, top, bottom)

    def same_bottom(m):
        bottom = lcm(q, s)
        m.recall(f'Both ${q}$ and ${s}$ go into ${bottom}$.', f'${q}$ 和 ${s}$ 的公倍数是 ${bottom}$。')
        top, below = m.expand_raw(p, q, bottom), m.expand_raw(r, s, bottom)
        m.derive('I write both over it and divide the tops', '通分后分子相除', so=f'${fraction(top, below)}$')
        return reduced(m, top, below)

    def not_turned(m):
        top, bottom = m.multiply(p, r), m.multiply(q, s)
        m.derive('Tops and bottoms', '分子分母分别相乘', so=f'${fraction(top, bottom)}$')
        return reduced(m, top, bottom)

    def check(m, result):
        return m.compare(m.multiply(result, Fraction(r, s)), plain(Fraction(p, q)))

    slip = Slip(not_turned, 'Dividing by a fraction is multiplying by its reciprocal.', '除以一个分数等于乘它的倒数。')
    return Task('', plain(Fraction(p, q) / Fraction(r, s)), (), [turned, same_bottom, lambda m: turned(m, -1)], [Check('inverse', check)], slips=[slip])


def reduced(m, top, bottom):
    r = m.reduce(top, bottom)
    if m.said:
        m.derive('I reduce', '约分')
    return r


def part_of(rng, level):
    q = rng.randint(2, (5, 8, 12)[level])
    p, k = rng.randint(1, q - 1), rng.randint(2, 12)
    a = q * k

    def one_part(m, lead=('One part', '一份')):
        one = m.divide(a, q)
        m.derive(*lead)
        r = m.multiply(one, p)
        m.derive(f'${p}$ parts', f'${p}$ 份')
        return r

    def times_first(m):
        whole = m.multiply(a, p)
        m.derive(f'I multiply by ${p}$', f'先乘 ${p}$')
        r = m.divide(whole, q)
        m.derive(f'Then I divide by ${q}$', f'再除以 ${q}$')
        return r

    def from_rest(m):
        rest = m.multiply(m.divide(a, q), q - p)
        m.derive(f'The other ${q - p}$ parts', f'另外 ${q - p}$ 份')
        r = m.subtract(a, rest)
        m.derive('The rest is what I need', '余下的就是所求')
        return r

    def the_rest(m):
        rest = m.multiply(m.divide(a, q), q - p)
        m.derive('The parts', '份数')
        return rest

    def check(m, r):
        one = m.divide(r, p)
        m.derive('One part', '一份')
        return m.compare(m.multiply(one, q), a)

    slips = [Slip(the_rest, f'${fraction(p, q)}$ means ${p}$ of ${q}$ parts.', f'${fraction(p, q)}$ 是 ${q}$ 份中的 ${p}$ 份。')] if 2 * p != q else []
    task = Task(f'{p}/{q} of {a}', k * p, (f'I need ${fraction(p, q)}$ of ${a}$.', f'要求 ${a}$ 的 ${fraction(p, q)}$。'),
                [one_part, times_first, from_rest], [Check('inverse', check)], slips=slips)
    task.form, task.slots = 'of', {'f': Formula(f'{p}/{q}'), 'a': a}
    return task

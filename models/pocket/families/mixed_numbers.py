"""Mixed numbers: written as one fraction and back, sums and differences."""

from fractions import Fraction
from math import gcd, lcm

from mind import Impossible
from task import Check, Slip, Task
from values import fraction
from wording import CALCULATE, Formula, read, work_out

LATE_SHARE = 2.5
ABOUT = ('A mixed number as one fraction and back, sums and differences of two mixed numbers with a common denominator up to 12.', '带分数与假分数互化，以及两个带分数的加减（公分母不超过 12）。')
WORDINGS = {'plain': CALCULATE, **read('mixed_numbers')}
MIXED, PLAIN = '{}\\frac{{}}{{}}', '\\frac{{}}{{}}'


def make(rng, level):
    form = rng.choice(('to_mixed', 'to_fraction') if level == 0 else ('to_mixed', 'to_fraction', 'plain', 'plain', 'plain'))
    i, (p, q) = rng.randint(1, (5, 7, 9)[level]), proper(rng, level)
    if form == 'plain':
        text, task = sum_of_two(rng, level, i, p, q)
    else:
        text, task = to_mixed(i, p, q) if form == 'to_mixed' else to_fraction(i, p, q)
    formula = Formula(text)
    task.key, task.form, task.slots = f'{form} {text}', form, {'e': formula}
    task.restate = {'plain': work_out(formula), 'to_mixed': (f'I need ${formula.tex}$ as a mixed number.', f'要把 ${formula.tex}$ 化成带分数。'),
                    'to_fraction': (f'I need ${formula.tex}$ as one fraction.', f'要把 ${formula.tex}$ 化成假分数。')}[form]
    return task


def proper(rng, level, bottom=None):
    q = bottom or rng.randint(2, (6, 8, 10)[level])
    return rng.choice([p for p in range(1, q) if gcd(p, q) == 1]), q


def mixed(whole, top, bottom):
    if top < 1:
        raise Impossible('the part is not above $0$', '分数部分不是正数')
    return f'{whole}{fraction(top, bottom)}'


def to_mixed(i, p, q):
    n = i * q + p

    def usual(m, lead=('The wholes take', '整数部分占')):
        top = m.multiply(q, i)
        m.derive(*lead)
        left = m.subtract(n, top)
        m.derive('There are left', '还剩', so=f'${fraction(n, q)}={mixed(i, left, q)}$')
        return i, left, q

    def asked(m):
        m.plan(f'${q}$ goes into ${n}$ ${i}$ times.', f'${n}$ 里有 ${i}$ 个 ${q}$。')
        return usual(m, ('That is', '也就是'))

    def taken_off(m):
        """One whole after the other."""
        if i > 4:
            return asked(m)
        left = n
        for _ in range(i):
            left = m.subtract(left, q)
        m.derive(f'I take away ${q}$ as long as I can', f'不断减去 ${q}$')
        m.derive(f'That was ${i}$ times', f'减了 ${i}$ 次', so=f'${mixed(i, left, q)}$')
        return i, left, q

    def too_few(m):
        top = m.multiply(q, i - 1)
        m.derive('The wholes take', '整数部分占')
        left = m.subtract(n, top)
        m.derive('There are left', '还剩', so=f'${fraction(n, q)}={mixed(i - 1, left, q)}$')
        return i - 1, left, q

    def check(m, r):
        whole, top, bottom = r
        back = m.add(m.multiply(whole, bottom), top)
        m.derive('As one fraction the top is', '化成假分数，分子是')
        return m.compare(back, n)

    def small(m, r):
        return m.claim(f'The top must be less than ${q}$ and is ${r[1]}$', f'分子应该小于 ${q}$，现在是 ${r[1]}$', 0 < r[1] < q)

    slips = [Slip(too_few, 'One more whole goes in.', '还能再取一个整数。')] if i > 1 else []
    return f'{n}/{q}', Task('', (i, p, q), (), [usual, asked, taken_off], [Check('inverse', check), Check('check', small)], slips=slips, shown=MIXED)


def to_fraction(i, p, q):
    def usual(m, turned=False):
        top = m.multiply(q, i) if turned else m.multiply(i, q)
        m.derive('The wholes make', '整数部分化成')
        total = m.add(p, top) if turned else m.add(top, p)
        m.derive('With the part', '加上分数部分', so=f'${fraction(total, q)}$')
        return total, q

    def expanded(m):
        top = m.expand_raw(i, 1, q)
        m.derive('The wholes as a fraction', '整数化成分数')
        total = m.add(top, p)
        m.derive('I add the tops', '分子相加', so=f'${fraction(total, q)}$')
        return total, q

    def only_added(m):
        total = m.add(i, p)
        m.derive('I add', '相加', so=f'${fraction(total, q)}$')
        return total, q

    def check(m, r):
        left = m.subtract(r[0], p)
        m.derive('Without the part', '去掉分数部分')
        return m.compare(m.divide(left, q), i)

    slip = Slip(only_added, f'One whole makes ${q}$ parts.', f'一个整数是 ${q}$ 份。')
    return f'{i} {p}/{q}', Task('', (i * q + p, q), (), [usual, lambda m: usual(m, True), expanded], [Check('inverse', check)], slips=[slip], shown=PLAIN)


def sum_of_two(rng, level, i, p, q):
    """The whole numbers and the parts apart, or both as fractions."""
    i, j = rng.randint(1, 5), rng.randint(1, 5)
    r, s = proper(rng, level, q if rng.random() < 0.5 else None)
    plus = rng.random() < 0.5
    if not plus and i + Fraction(p, q) < j + Fraction(r, s):
        (i, p, q), (j, r, s) = (j, r, s), (i, p, q)
    result = i + Fraction(p, q) + (j + Fraction(r, s)) * (1 if plus else -1)
    bottom = lcm(q, s)
    if result < 1 or result.denominator == 1 or bottom > 12:
        return sum_of_two(rng, level, i, p, q)
    answer = (int(result), result.numerator % result.denominator, result.denominator)
    low = not plus and p * s < r * q

    def tops(m):
        """Both parts over the same bottom."""
        if q == s:
            return p, r
        m.recall(f'Both ${q}$ and ${s}$ go into ${bottom}$.', f'${q}$ 和 ${s}$ 的公倍数是 ${bottom}$。')
        both = m.expand_raw(p, q, bottom), m.expand_raw(r, s, bottom)
        m.derive('I write both over it', '通分')
        return both

    def apart(m):
        x, y = tops(m)
        whole = i
        if low:
            whole, x = m.subtract(i, 1), m.add(x, bottom)
            m.derive('The first part is too small, so I take one whole', '分数部分不够减，从整数借 $1$')
        whole = m.add(whole, j) if plus else m.subtract(whole, j)
        m.derive('The whole numbers', '整数部分')
        top = m.add(x, y) if plus else m.subtract(x, y)
        m.derive('The tops', '分子', so=f'${fraction(top, bottom)}$')
        if plus and top > bottom:
            top, whole = m.subtract(top, bottom), m.add(whole, 1)
            m.derive('That is one whole more', '满 $1$ 进一')
        return reduced(m, whole, top, bottom)

    def as_fractions(m, turned=False):
        sizes = [m.add(m.multiply(w, b), t) for w, t, b in ((i, p, q), (j, r, s))]
        m.derive('As fractions the tops are', '化成假分数，分子是')
        if q != s:
            m.recall(f'Both ${q}$ and ${s}$ go into ${bottom}$.', f'${q}$ 和 ${s}$ 的公倍数是 ${bottom}$。')
            sizes = [m.expand_raw(t, b, bottom) for t, b in zip(sizes, (q, s))]
            m.derive('I write both over it', '通分')
        total = (m.add(*sizes[::-1]) if turned else m.add(*sizes)) if plus else m.subtract(*sizes)
        m.derive('The tops', '分子', so=f'${fraction(total, bottom)}$')
        whole = total // bottom
        top = m.subtract(total, m.multiply(bottom, whole))
        m.derive('As a mixed number', '化成带分数', so=f'${mixed(whole, top, bottom)}$')
        return reduced(m, whole, top, bottom)

    def smaller_from_larger(m):
        x, y = tops(m)
        whole = m.subtract(i, j)
        m.derive('The whole numbers', '整数部分')
        top = m.subtract(y, x)
        m.derive('The tops', '分子', so=f'${fraction(top, bottom)}$')
        return reduced(m, whole, top, bottom)

    def check(m, given):
        """All counted in parts of the common bottom."""
        whole, top, below = given
        top = m.expand_raw(top, below, bottom) if below != bottom else top
        total = m.add(m.multiply(whole, bottom), top)
        m.derive(f'The result has so many parts of ${bottom}$', f'结果里 ${bottom}$ 分之一的个数')
        x, y = (m.add(m.multiply(w, bottom), m.expand_raw(t, b, bottom)) for w, t, b in ((i, p, q), (j, r, s)))
        m.derive('And the two numbers', '两个数的个数')
        return m.compare(total, m.add(x, y) if plus else m.subtract(x, y))

    slip = Slip(smaller_from_larger, 'The second part must be taken from the first.', '要用第一个分数减第二个分数。')
    more = {'temptation': slip} if low and i > j else {}
    return f'{i} {p}/{q}{"+" if plus else "-"}{j} {r}/{s}', Task('', answer, (), [apart, as_fractions, lambda m: as_fractions(m, True)], [Check('check', check)], shown=MIXED, **more)


def reduced(m, whole, top, bottom):
    before = bottom
    value = Fraction(m.reduce(top, bottom))
    if value < 0 or value.denominator == 1:
        raise Impossible('the part is no fraction', '分数部分不是真分数')
    if value.denominator != before:
        m.derive('I reduce', '约分')
    return whole, value.numerator, value.denominator

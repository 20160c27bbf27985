"""Decimals: one sum, difference, product or quotient."""

from decimal import Decimal

from mind.decimals import scaled
from task import Check, Slip, Task
from values import show
from wording import CALCULATE, Formula, read, work_out

ABOUT = ('Sums and differences of decimals below 100 with up to two places, products with a small whole number or two one-place decimals, quotients that end.',
         '100 以内至多两位小数的加减，小数乘一位整数或两个一位小数相乘，能除尽的小数除法。')
SHARE = 1.5
READ_OFTEN = 2
WORDINGS = {'plain': CALCULATE, **read('decimals')}
UNITS = {1: ('tenths', '十分之一'), 2: ('hundredths', '百分之一')}


def make(rng, level):
    chance = rng.random()
    if chance < 0.55:
        sign, a, b = rng.choice('+-'), number(rng, level), number(rng, level)
        if a == a // 1 and b == b // 1 or a == b:
            return make(rng, level)
        a, b = max(a, b) if sign == '-' else a, min(a, b) if sign == '-' else b
        task = terms_task(sign, a, b)
    elif chance < 0.82:
        sign, (a, b) = '*', factors(rng, level)
        task = moved(sign, a, b) if b >= 10 else product(a, b)
    else:
        sign, (a, b) = ':', parts(rng, level)
        task = moved(sign, a, b) if b >= 10 else quotient(a, b)
    formula = Formula(f'{show(a)}{sign}{show(b)}')
    task.key, task.slots = formula, {'e': formula}
    if rng.random() < 0.35:
        task.form, task.slots = sign, {'a': show(a), 'b': show(b)}
    task.restate = work_out(formula)
    return task


def number(rng, level):
    """Up to two places, seldom whole."""
    places = rng.choice(((1,), (1, 1, 2), (1, 1, 2, 2, 0))[level])
    return up_to({0: 20, 1: (99, 199, 499)[level], 2: (0, 999, 1999)[level]}[places], rng, places)


def up_to(most, rng, places):
    """A number with exactly so many places."""
    figures = rng.randint(2, most)
    return Decimal(figures + (figures % 10 == 0 and places > 0)).scaleb(-places)


def factors(rng, level):
    if rng.random() < 0.15:
        return up_to(99, rng, rng.randint(1, 2)), Decimal(rng.choice((10, 100)))
    if level and rng.random() < 0.5:
        return up_to((0, 15, 39)[level], rng, 1), up_to(9, rng, 1)
    return up_to((50, 99, 199)[level], rng, rng.choice(((1,), (1, 2), (1, 2))[level])), up_to(9, rng, 0)


def parts(rng, level):
    """(dividend, divisor)"""
    if rng.random() < 0.15:
        return up_to(199, rng, rng.randint(0, 1)), Decimal(rng.choice((10, 100)))
    if level and rng.random() < 0.5:
        b = up_to(9, rng, 1)
        return b * rng.randint(2, (0, 12, 30)[level]), b
    q, b = up_to((50, 99, 150)[level], rng, 1 if level < 2 or rng.random() < 0.7 else 2), up_to(9, rng, 0)
    return (b * q, b) if b * q % 1 else parts(rng, level)


def terms_task(sign, a, b):
    plus = sign == '+'
    places = max(scaled(a)[1], scaled(b)[1])
    x, y = whole(a, places), whole(b, places)

    def join(m, left, right):
        return m.add(left, right) if plus else m.subtract(left, right)

    def usual(m):
        return worked(m, join(m, a, b), ('I add place by place', '按数位相加') if plus else ('I subtract place by place', '按数位相减'))

    def in_units(m):
        en, zh = UNITS[places]
        m.say(f'${show(a)}$ is ${x}$', f'${show(a)}$ 是 ${x}$ 个')
        m.say(f'${show(b)}$ is ${y}$', f'${show(b)}$ 是 ${y}$ 个')
        m.derive(f'I count in {en}', f'以{zh}为单位')
        total = join(m, x, y)
        r = Decimal(total).scaleb(-places)
        m.derive('Then', '然后', so=f'${show(r)}$')
        return r

    def whole_apart(m):
        i, j = int(b), b % 1
        if not i or not j:
            return usual(m)
        s = join(m, a, Decimal(i))
        m.derive('The whole part first', '先算整数部分')
        r = join(m, s, j)
        m.derive('Then the rest', '再算小数部分')
        return r

    def check(m, r):
        return m.compare(m.subtract(r, b) if plus else m.add(r, b), a)

    def points_ignored(m):
        total = join(m, scaled(a)[0], scaled(b)[0])
        m.derive('First', '先算', so=f'${show(Decimal(total).scaleb(-places))}$')
        return Decimal(total).scaleb(-places)

    def no_carry(m):
        s, t = m.add(int(a), int(b)), m.add(x % 10, y % 10)
        m.derive('Before and behind the point', '小数点前后分别加', so=f'${s}.{t}$')
        return Decimal(f'{s}.{t}')

    more = {}
    if plus and scaled(a)[1] == scaled(b)[1] == 1 and x % 10 + y % 10 > 10:
        slip = Slip(no_carry, 'Ten tenths are one whole.', '满十个十分之一要进一。')
        more = {'temptation': slip} if a < 1 and b < 1 else {'slips': [slip]}
    elif scaled(a)[1] != scaled(b)[1] and scaled(a)[0] >= scaled(b)[0]:
        more = {'slips': [Slip(points_ignored, 'The points must stand below each other.', '小数点要对齐。')]}
    answer = a + b if plus else a - b
    return Task('', answer, (), [usual, in_units, whole_apart], [Check('inverse', check)], **more)


def product(a, b):
    places = scaled(a)[1] + scaled(b)[1]

    def usual(m, x=a, y=b):
        return worked(m, m.multiply(x, y), (f'Without the points, then ${places}$ place{"s" if places > 1 else ""}', f'先不看小数点，再点出 ${places}$ 位'))

    def in_parts(m):
        """Before and behind the point apart."""
        if a < 1:
            return usual(m, b, a)
        s = m.multiply(Decimal(int(a)), b)
        m.derive('Before the point', '整数部分')
        t = m.multiply(a % 1, b)
        m.derive('Behind the point', '小数部分')
        r = m.add(s, t)
        m.derive('Together', '合起来')
        return r

    def check(m, r):
        return m.compare(m.divide(r, b), a)

    def estimate(m, r):
        low, high = m.multiply(int(a), int(b)), m.multiply(int(a) + 1, int(b) + (b % 1 > 0))
        m.derive('With whole numbers', '用整数估计')
        return m.claim(f'It must be from ${low}$ to ${high}$, and it is ${show(r)}$', f'应该在 ${low}$ 到 ${high}$ 之间，现在是 ${show(r)}$', low <= r <= high)

    def one_place(m):
        r = m.multiply(scaled(a)[0], scaled(b)[0])
        m.derive('Without the points, then $1$ place', '先不看小数点，再点出 $1$ 位', so=f'${show(Decimal(r).scaleb(-1))}$')
        return Decimal(r).scaleb(-1)

    slip = Slip(one_place, 'The places of both numbers count.', '两个数的小数位数要加起来。')
    more = {} if b >= 1 else {'temptation': slip} if a < 1 and b < 1 and scaled(a)[1] == 1 else {'slips': [slip]}
    return Task('', a * b, (), [usual, lambda m: usual(m, b, a), in_parts], [Check('inverse', check), Check('estimate', estimate)], **more)


def quotient(a, b):
    def usual(m):
        return worked(m, m.divide(a, b), ('Both points move', '小数点一起移动') if b < 1 else ('Without the point, then the point again', '先不看小数点，再点上小数点'))

    def asked(m):
        m.plan(f'How many times does ${show(b)}$ go into ${show(a)}$?', f'${show(a)}$ 里有几个 ${show(b)}$？')
        return worked(m, m.divide(a, b), ('Then', '然后'))

    def in_parts(m):
        """The whole part of the quotient first."""
        i = int(a / b)
        if not i or i == a / b:
            return asked(m)
        s = m.multiply(Decimal(i), b)
        m.derive(f'${i}$ times', f'${i}$ 倍')
        t = m.divide(m.subtract(a, s), b)
        m.derive('The rest', '剩下的')
        r = m.add(i, t)
        m.derive('Together', '合起来')
        return r

    def check(m, r):
        return m.compare(m.multiply(r, b), a)

    def one_moved(m):
        return worked(m, m.divide(a, b * 10), ('The point moves', '移动小数点'))

    slip = Slip(one_moved, 'The points of both numbers move.', '两个数的小数点要一起移动。')
    more = {} if b >= 1 else {'temptation': slip} if a < 5 else {'slips': [slip]}
    return Task('', a / b, (), [usual, asked, in_parts], [Check('inverse', check)], **more)


def moved(sign, a, b):
    """Times or divided by 10 or 100."""
    by, times = len(str(b)) - 1, sign == '*'
    back, mark = ('divide', '\\times') if times else ('multiply', '\\div')
    places = f'${by}$ place{"s" if by > 1 else ""}'

    def usual(m, lead=None):
        r = a * b if times else a / b
        r = m.fact(f'{show(a)}{mark}{b}', r, (r * 9, r / -10 * 9))
        m.derive(*(lead or (f'The point moves {places} to the {"right" if times else "left"}', f'小数点向{"右" if times else "左"}移 ${by}$ 位')))
        return r

    def step_by_step(m):
        r = a
        for _ in range(by):
            r = m.fact(f'{show(r)}{mark}10', r * 10 if times else r / 10, (r,))
        m.derive('One place at a time', '一位一位地移')
        return r

    def other_way(m):
        r = a / b if times else a * b
        m.derive('The point moves', '移动小数点', so=f'${show(r)}$')
        return r

    def check(m, r):
        return m.compare(getattr(m, back)(r, b), a)

    slip = Slip(other_way, *((f'Times ${b}$ makes it larger.', f'乘 ${b}$ 会变大。') if times else (f'Divided by ${b}$ makes it smaller.', f'除以 ${b}$ 会变小。')))
    return Task('', a * b if times else a / b, (), [usual, step_by_step, lambda m: usual(m, (f'Each digit moves {places}', f'每个数字移 ${by}$ 位'))], [Check('inverse', check)], slips=[slip])


def whole(number, places):
    return int(number.scaleb(places))


def worked(m, result, words):
    m.derive(*words)
    return result

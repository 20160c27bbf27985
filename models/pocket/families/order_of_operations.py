"""Whole numbers: several operations, and which comes first."""

from task import Check, Slip, Task
from wording import CALCULATE, Formula, work_out

ABOUT = ('Two or three operations with whole numbers, without brackets, results from 0 up.', '不带括号的整数两三步混合运算，结果不小于 0。')
HELD_OUT_OF_256 = 6
SHARE = 1.5
LATE_SHARE = 1
WORDINGS = {'plain': CALCULATE}


def make(rng, level):
    formula, task = rng.choice(FORMS[level])(rng, level)
    task.key, task.slots = formula, {'e': Formula(formula)}
    task.restate = work_out(Formula(formula))
    return task


def sum_with_product(rng, level):
    """`a+b*c`, `a-b*c`, `b*c+a`, `b*c-a`."""
    b, c = factors(rng, level)
    minus, product_first = rng.random() < 0.4, rng.random() < 0.5
    a = rng.randint(2, 60)
    if not product_first and not minus and rng.random() < 0.3:
        a += -(a + b) % 10
    if minus:
        a = rng.randint(1, b * c - 1) if product_first else b * c + rng.randint(1, 50)
    sign = '-' if minus else '+'
    formula = f'{b}*{c}{sign}{a}' if product_first else f'{a}{sign}{b}*{c}'

    def join(m, left, right):
        return m.subtract(left, right) if minus else m.add(left, right)

    def with_product(product):
        def way(m):
            p = product(m)
            m.derive('Multiplication comes first', '先算乘法')
            r = join(m, p, a) if product_first else join(m, a, p)
            m.derive('Then', '然后')
            return r
        return way

    def check(m, r):
        if not minus:
            p = m.subtract(r, a)
        else:
            p = m.add(r, a) if product_first else m.subtract(a, r)
        m.derive('The product must be', '乘积应该是')
        return m.compare(p, m.multiply_again(b, c))

    def left_to_right(m):
        s = join(m, a, b)
        m.derive('First', '先算')
        r = m.multiply(s, c)
        m.derive('Then', '然后')
        return r

    more = {}
    if not product_first and (not minus or a > b):
        slip = Slip(left_to_right, 'Multiplication comes before plus and minus.', '先乘除，后加减。')
        round_sum = (a - b if minus else a + b) % 10 == 0
        more = {'temptation': slip} if round_sum else {'slips': [slip]}
    ways = [with_product(lambda m: m.multiply(b, c)), with_product(lambda m: m.multiply_again(b, c)), with_product(lambda m: m.multiply(c, b))]
    answer = (b * c - a if product_first else a - b * c) if minus else a + b * c
    return formula, Task('', answer, (), ways, [Check('inverse', check)], **more)


def three_terms(rng, level):
    """`a+b-c`, `a-b+c`, `a+b+c`."""
    a, b, c = (rng.randint(2, 60 if level == 1 else 99) for _ in range(3))
    one, two = rng.choice(('+-', '-+', '++'))
    if one == '-' and b > a:
        a, b = b, a
    if two == '-' and c > a + b:
        c = rng.randint(1, a + b - 1)

    def apply(m, sign, x, y):
        return m.add(x, y) if sign == '+' else m.subtract(x, y)

    def in_order(m):
        s = apply(m, one, a, b)
        m.derive('From left to right', '从左到右')
        r = apply(m, two, s, c)
        m.derive('Then', '然后')
        return r

    def last_first(m):
        if two == '-' and c > a:
            return in_order(m)
        s = apply(m, two, a, c)
        m.derive('I take the last one first', '先算后面那个')
        r = apply(m, one, s, b)
        m.derive('Then', '然后')
        return r

    def gathered(m):
        if one == '-':
            s = m.add(a, c)
            m.derive('I add first', '先加')
            r = m.subtract(s, b)
        else:
            s = m.add(b, a)
            m.derive('First', '先算')
            r = apply(m, two, s, c)
        m.derive('Then', '然后')
        return r

    def both_right(m):
        s = apply(m, two, b, c)
        m.derive('First', '先算')
        r = apply(m, one, a, s)
        m.derive('Then', '然后')
        return r

    def check(m, r):
        s = m.subtract(r, c) if two == '+' else m.add(r, c)
        return m.compare(m.subtract(s, b) if one == '+' else m.add(s, b), a)

    more = {}
    if one == '-' and two == '+' and a >= b + c:
        slip = Slip(both_right, 'Plus and minus go from left to right.', '加减要从左到右算。')
        more = {'temptation': slip} if (b + c) % 10 == 0 else {'slips': [slip]}
    answer = a + (b if one == '+' else -b) + (c if two == '+' else -c)
    return f'{a}{one}{b}{two}{c}', Task('', answer, (), [in_order, last_first, gathered], [Check('inverse', check)], **more)


def two_products(rng, level):
    """`a*b+c*d` and `a*b-c*d`."""
    a, b, c, d = (rng.randint(2, 10) for _ in range(4))
    minus = rng.random() < 0.4
    if minus and a * b < c * d:
        a, b, c, d = c, d, a, b

    def join(m, left, right):
        return m.subtract(left, right) if minus else m.add(left, right)

    def way(m, multiply):
        p = multiply(m, a, b)
        one = m.derive('The first product', '第一个乘积')
        q = multiply(m, c, d)
        two = m.derive('The second product', '第二个乘积')
        r = join(m, p, q)
        m.derive('Then', '然后', on=(one, two))
        return r

    def second_first(m):
        q = m.multiply(c, d)
        m.derive('The second product', '第二个乘积')
        p = m.multiply(a, b)
        m.derive('The first product', '第一个乘积')
        r = join(m, p, q)
        m.derive('Then', '然后')
        return r

    def left_to_right(m):
        s = join(m, m.multiply(a, b), c)
        m.derive('First', '先算')
        r = m.multiply(s, d)
        m.derive('Then', '然后')
        return r

    def check(m, r):
        q = m.multiply(d, c)
        m.derive('The second product', '第二个乘积')
        p = m.add(r, q) if minus else m.subtract(r, q)
        m.derive('The first must be', '第一个应该是')
        return m.compare(p, m.multiply(b, a))

    slips = [Slip(left_to_right, 'Multiplication comes before plus and minus.', '先乘除，后加减。')] if not minus or a * b >= c else []
    ways = [lambda m: way(m, lambda m, x, y: m.multiply(x, y)), lambda m: way(m, lambda m, x, y: m.multiply(y, x)), second_first]
    return f'{a}*{b}{"-" if minus else "+"}{c}*{d}', Task('', a * b - c * d if minus else a * b + c * d, (), ways, [Check('inverse', check)], slips=slips)


FORMS = ((sum_with_product, three_terms), (sum_with_product, three_terms, two_products), (sum_with_product, two_products, three_terms))


def factors(rng, level):
    if level < 2 or rng.random() < 0.8:
        return rng.randint(2, 10), rng.randint(2, 9)
    return rng.randint(11, 20), rng.randint(2, 9)

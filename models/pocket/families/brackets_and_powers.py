"""Whole numbers: brackets and powers, and what comes first."""

from task import Check, Slip, Task
from wording import CALCULATE, Formula, work_out

LATE_SHARE = 0.8
ABOUT = ('A bracket and a factor, and squares and small cubes in a sum, a difference or a product; whole numbers from 0 up.',
         '带一个括号的乘法，含平方或小数字立方的加减乘；结果是不小于 0 的整数。')
HELD_OUT_OF_256 = 12
WORDINGS = {'plain': CALCULATE}


def make(rng, level):
    form = bracket_times if level == 0 else rng.choice((bracket_times, with_power, bracket_squared))
    formula, task = form(rng, level)
    task.key, task.slots = formula, {'e': Formula(formula)}
    task.restate = work_out(Formula(formula))
    return task


def bracket_times(rng, level):
    """`(a+b)*c` and `c*(a-b)`."""
    minus, behind = rng.random() < 0.5, rng.random() < 0.5
    s, c = rng.randint(2, 12), rng.randint(2, 9)
    b = rng.randint(1, 12 if minus else s - 1)
    a = s + b if minus else s - b
    inside = f'({a}{"-" if minus else "+"}{b})'

    def join(m, left, right):
        return m.subtract(left, right) if minus else m.add(left, right)

    def usual(m):
        s = join(m, a, b)
        m.derive('The bracket comes first', '先算括号里的')
        r = m.multiply(s, c)
        m.derive('Then', '然后')
        return r

    def multiplied_out(m):
        x = m.multiply(a, c)
        y = m.multiply(b, c)
        m.derive(f'I multiply both by ${c}$', f'括号里的每个数都乘 ${c}$')
        r = join(m, x, y)
        m.derive('Then', '然后')
        return r

    def turned(m):
        s = join(m, a, b)
        m.derive('First the bracket', '括号里先算')
        r = m.multiply(c, s)
        m.derive('Then', '然后')
        return r

    def only_first(m):
        x = m.multiply(a, c)
        m.derive(f'I multiply ${a}$ by ${c}$', f'${a}$ 乘 ${c}$')
        r = join(m, x, b)
        m.derive('Then', '然后')
        return r

    def check(m, r):
        s = m.divide(r, c)
        return m.compare(m.add(s, b) if minus else m.subtract(s, b), a)

    slip = Slip(only_first, 'The bracket comes first.', '要先算括号里的。')
    more = {'slips': [slip]} if not minus or a * c >= b else {}
    return f'{inside}*{c}' if behind else f'{c}*{inside}', Task('', s * c, (), [usual, multiplied_out, turned], [Check('inverse', check)], **more)


def with_power(rng, level):
    """`a^n+b`, `b-a^n`, `b+a^n`, `b*a^2`."""
    kind = rng.choice(('after', 'before', 'minus', 'times'))
    n = 2 if kind == 'times' or rng.random() < 0.7 else 3
    a, b = rng.randint(2, 10 if n == 2 else 5), rng.randint(2, 9 if kind == 'times' else 40)
    power = a ** n
    if kind == 'minus':
        b += power
    formula = {'after': f'{a}^{n}+{b}', 'before': f'{b}+{a}^{n}', 'minus': f'{b}-{a}^{n}', 'times': f'{b}*{a}^{n}'}[kind]
    answer = {'after': power + b, 'before': b + power, 'minus': b - power, 'times': b * power}[kind]

    def join(m, power):
        if kind == 'times':
            return m.multiply(power, b)
        return m.subtract(b, power) if kind == 'minus' else m.add(power, b) if kind == 'after' else m.add(b, power)

    def usual(m, lead=('The power comes first', '先算乘方')):
        p = m.power(a, n)
        m.derive(*lead)
        r = join(m, p)
        m.derive('Then', '然后')
        return r

    def written_out(m):
        m.plan(f'${a}^{n}$ is ${n}$ times the factor ${a}$.', f'${a}^{n}$ 就是 ${n}$ 个 ${a}$ 相乘。')
        return usual(m, ('The product', '乘积'))

    def turned(m):
        p = m.power(a, n)
        m.derive('First the power', '乘方先算')
        r = m.multiply(b, p) if kind == 'times' else m.subtract(b, p) if kind == 'minus' else m.add(b, p) if kind == 'after' else m.add(p, b)
        m.derive('Then', '然后')
        return r

    def times_exponent(m):
        p = m.multiply(a, n)
        m.derive('The power comes first', '先算乘方')
        r = join(m, p)
        m.derive('Then', '然后')
        return r

    def check(m, r):
        p = m.divide(r, b) if kind == 'times' else m.subtract(b, r) if kind == 'minus' else m.subtract(r, b)
        m.derive('The power must be', '乘方应该是')
        if n == 2:
            return m.compare(m.root(p), a)
        return m.compare(m.divide(m.divide(p, a), a), a)

    slip = Slip(times_exponent, 'A power is the number times itself.', '乘方是这个数自己乘自己。')
    more = {'temptation': slip} if a == 3 and n == 2 else {'slips': [slip]} if (a, n) != (2, 2) else {}
    return formula, Task('', answer, (), [usual, written_out, turned], [Check('inverse', check)], **more)


def bracket_squared(rng, level):
    """`(a+b)^2`, `(a-b)^2`."""
    s, b, minus = rng.randint(2, 10), rng.randint(1, 9), rng.random() < 0.4
    a, b = (s + b, b) if minus else (s, rng.randint(1, s - 1))
    a = a if minus else s - b

    def join(m, x, y):
        return m.subtract(x, y) if minus else m.add(x, y)

    def usual(m, lead=('The bracket comes first', '先算括号里的')):
        t = join(m, a, b)
        m.derive(*lead)
        r = m.multiply(t, t)
        m.derive('Then the square', '再平方')
        return r

    def written_out(m):
        m.plan('The square is the bracket times itself.', '平方就是括号乘以它自己。')
        return usual(m, ('The bracket', '括号里'))

    def formula_way(m):
        """`a^2 + 2ab + b^2`."""
        x, y, z = m.multiply(a, a), m.multiply(m.multiply(2, a), b), m.multiply(b, b)
        m.derive('The two squares and twice the product', '两个平方和两倍的乘积')
        whole = m.add(x, z)
        r = m.subtract(whole, y) if minus else m.add(whole, y)
        m.derive('Then', '然后')
        return r

    def each_squared(m):
        x, y = m.multiply(a, a), m.multiply(b, b)
        m.derive('I square both', '两个数都平方')
        r = join(m, x, y)
        m.derive('Then', '然后')
        return r

    def check(m, r):
        t = m.root(r)
        m.derive('The bracket must be', '括号里应该是')
        return m.compare(m.add(t, b) if minus else m.subtract(t, b), a)

    slip = Slip(each_squared, 'The bracket comes first, then the square.', '先算括号里的，再平方。')
    more = {'temptation': slip} if a == b + 1 else {'slips': [slip]}
    return f'({a}{"-" if minus else "+"}{b})^2', Task('', s * s, (), [usual, written_out, formula_way], [Check('inverse', check)], **more)

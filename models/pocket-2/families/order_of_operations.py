"""Whole numbers: sums, differences, products, quotients, and which comes first; brackets and powers."""

from task import Check, Slip, Task
from wording import CALCULATE, Formula

ABOUT = ('Whole numbers: plus, minus, times, divided by, brackets and small powers, results from 0 up.', '整数加减乘除、括号和简单的乘方，结果不小于 0。')
HELD_OUT_OF_256 = 6
SHARE = 2
WORDINGS = {'plain': CALCULATE}


def make(rng, level):
    form = rng.choice(FORMS[:4] if level == 0 else FORMS[:8] if level == 1 else FORMS)
    formula, task = form(rng, level)
    task.key, task.slots = formula, {'e': Formula(formula)}
    task.restate = (f'I need to work out ${Formula(formula).tex}$.', f'要计算 ${Formula(formula).tex}$。')
    return task


def addition(rng, level):
    a, b = number(rng, level), number(rng, level)

    def rounded(m):
        up = -b % 10
        if not up or b < 10:
            return back_to_front(m)
        high = m.add(a, b + up)
        m.derive(f'I add ${b + up}$ instead of ${b}$', f'把 ${b}$ 看成 ${b + up}$ 来加')
        r = m.subtract(high, up)
        m.derive(f'That was ${up}$ too much', f'多加了 ${up}$')
        return r

    def back_to_front(m):
        return first(m, m.add(b, a))

    def check(m, r):
        return m.compare(m.subtract(r, b), a)

    def parity(m, r):
        return last_digit(m, m.add(a % 10, b % 10), r)

    def ones(m):
        m.question('Hmm, are the ones right?', '嗯，个位对吗？')
        total = m.add(a % 10, b % 10)
        m.derive(so=(f'it must end in ${total % 10}$, and it does', f'末位是 ${total % 10}$，没错'))

    ways = [lambda m: first(m, m.add(a, b)), back_to_front, rounded]
    return f'{a}+{b}', Task('', a + b, (), ways, [Check('inverse', check), Check('parity', parity)], doubt=ones)


def subtraction(rng, level):
    a, b = sorted((number(rng, level), number(rng, level)), reverse=True)

    def rounded(m):
        up = -b % 10
        if not up or a < b + up:
            return first(m, m.subtract(a, b))
        low = m.subtract(a, b + up)
        m.derive(f'I take away ${b + up}$ instead of ${b}$', f'把 ${b}$ 看成 ${b + up}$ 来减')
        r = m.add(low, up)
        m.derive(f'That was ${up}$ too much', f'多减了 ${up}$')
        return r

    def fill(m):
        """Up from the smaller to the larger, by way of the next ten."""
        up = -b % 10
        if not up or b + up > a:
            return first(m, m.subtract(a, b))
        m.derive(f'From ${b}$ up to ${b + up}$ it is ${up}$', f'从 ${b}$ 到 ${b + up}$ 是 ${up}$')
        rest = m.subtract(a, b + up)
        m.derive(f'From ${b + up}$ to ${a}$', f'从 ${b + up}$ 到 ${a}$')
        r = m.add(rest, up)
        m.derive('Together', '合起来')
        return r

    def check(m, r):
        return m.compare(m.add(r, b), a)

    return f'{a}-{b}', Task('', a - b, (), [lambda m: first(m, m.subtract(a, b)), rounded, fill], [Check('inverse', check)])


def multiplication(rng, level):
    if level == 0 or rng.random() < 0.3:
        a, b = rng.randint(2, 12), rng.randint(2, 9)
    elif level == 1 or rng.random() < 0.8:
        a, b = rng.randint(11, 99), rng.randint(2, 9)
    else:
        a, b = rng.randint(11, 30), rng.randint(11, 19)

    def above(m):
        return first(m, m.multiply_from_above(a, b) if min(a, b) < 10 else by_parts(m, a, b))

    def doubled(m):
        even, other = (a, b) if a % 2 == 0 else (b, a)
        if even % 2:
            return first(m, m.multiply(b, a))
        half = m.multiply(even // 2, other)
        m.derive(f'Half of ${even}$ is ${even // 2}$', f'${even}$ 的一半是 ${even // 2}$')
        r = m.add(half, half)
        m.derive('I double it', '再加倍')
        return r

    def check(m, r):
        if max(a, b) <= 10:
            return m.compare(m.divide(r, b), a)
        return m.compare(product_again(m, a, b), r)

    def parity(m, r):
        return last_digit(m, m.multiply(a % 10, b % 10), r)

    ways = [lambda m: first(m, m.multiply(a, b)), above, doubled]
    name = 'inverse' if max(a, b) <= 10 else 'method'
    return f'{a}*{b}', Task('', a * b, (), ways, [Check(name, check), Check('parity', parity)])


def division(rng, level):
    b, q = rng.randint(2, 10), rng.randint(2, 12 if level < 2 else 40)
    a = b * q

    def by_tens(m):
        if q <= 10:
            return first(m, m.divide(a, b))
        ten = m.multiply(10, b)
        m.derive(f'${b}$ goes ten times into', f'${b}$ 的十倍是')
        rest = m.divide(m.subtract(a, ten), b)
        m.derive('The rest', '剩下的')
        r = m.add(rest, 10)
        m.derive('Together', '合起来')
        return r

    def asked(m):
        m.plan(f'How often does ${b}$ go into ${a}$?', f'${a}$ 里有几个 ${b}$？')
        return first(m, m.divide(a, b))

    def check(m, r):
        return m.compare(m.multiply(r, b), a)

    return f'{a}:{b}', Task('', q, (), [lambda m: first(m, m.divide(a, b)), by_tens, asked], [Check('inverse', check)])


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
        return m.compare(p, product_again(m, b, c))

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
    ways = [with_product(lambda m: m.multiply(b, c)), with_product(lambda m: product_again(m, b, c)), with_product(lambda m: m.multiply(c, b))]
    answer = (b * c - a if product_first else a - b * c) if minus else a + b * c
    return formula, Task('', answer, (), ways, [Check('inverse', check)], **more)


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


FORMS = (addition, subtraction, multiplication, division, sum_with_product, sum_with_product, bracket_times, three_terms)


def number(rng, level):
    return rng.randint(2, (20, 99, 99)[level]) if level < 2 or rng.random() < 0.75 else rng.randint(100, 499)


def factors(rng, level):
    if level == 1 or rng.random() < 0.8:
        return rng.randint(2, 10), rng.randint(2, 9)
    return rng.randint(11, 20), rng.randint(2, 9)


def first(m, result):
    m.derive('First', '先算')
    return result


def last_digit(m, ones, result):
    """Whether the result ends as the last digits of its parts say."""
    m.derive('The last digits', '末位数字')
    return m.claim(f'It must end in ${ones % 10}$, and ${result}$ ends in ${result % 10}$', f'末位应该是 ${ones % 10}$，${result}$ 的末位是 ${result % 10}$', ones % 10 == result % 10)


def product_again(m, a, b):
    """A product by another road than `Mind.multiply` takes."""
    a, b = max(a, b), min(a, b)
    if a <= 10:
        return m.multiply(b, a)
    return m.multiply_from_above(a, b) if b < 10 else by_parts(m, a, b)


def by_parts(m, a, b):
    """The longer factor taken apart instead of the shorter."""
    a, b = max(a, b), min(a, b)
    tens = m.multiply(b, a // 10 * 10)
    return m.add(tens, m.multiply(b, a % 10)) if a % 10 else tens

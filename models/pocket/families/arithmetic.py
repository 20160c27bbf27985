"""Integer arithmetic with order of operations."""

from phrases import end, spell, tex
from thought import Task, compare

ASKS = (
    'What is {}', 'Calculate {}', 'Compute {}', 'Work out {}', 'Evaluate {}', 'How much is {}', 'Find {}',
    'What does {} equal', 'Solve {}', 'Find the value of {}', 'Please calculate {}', 'Simplify {}',
)


def make(rng, level):
    form = rng.choice(FORMS if level else FORMS[:4])
    text, answer, solve, check, more = form(rng, level)
    shown = text.replace('*', ' x ') if '*' in text and rng.random() < 0.06 else spell(rng, text)
    bare = rng.random() < 0.3
    problem = shown + rng.choice(('', ' =', '=', ' = ?', '')) if bare else end(rng, rng.choice(ASKS).format(shown))
    restate = rng.choice(('Okay, I need to work out ${}$.', 'I need to find ${}$.', 'Okay, let me work out ${}$.'))
    return Task('arithmetic', text, problem, answer, restate.format(tex(text)), solve, check, **more)


def addition(rng, level):
    a, b = number(rng, level), number(rng, level)

    def solve(m):
        r = m.add(a, b)
        return [f'First, {m.take()}.'], r

    def check(m, r):
        back = m.subtract(r, b)
        return compare(m.take(), back, a)

    return f'{a}+{b}', a + b, solve, check, {'doubt': lambda m: carries(m, a, b)}


def subtraction(rng, level):
    a, b = sorted((number(rng, level), number(rng, level)), reverse=True)

    def solve(m):
        r = m.subtract(a, b)
        return [f'First, {m.take()}.'], r

    def check(m, r):
        back = m.add(r, b)
        return compare(m.take(), back, a)

    return f'{a}-{b}', a - b, solve, check, {}


def multiplication(rng, level):
    if level == 0 or rng.random() < 0.3:
        a, b = rng.randint(2, 12), rng.randint(2, 9)
    elif level == 1 or rng.random() < 0.9:
        a, b = rng.randint(11, 99), rng.randint(2, 9)
    else:
        a, b = rng.randint(11, 30), rng.randint(11, 19)
    if rng.random() < 0.5:
        a, b = b, a

    def solve(m):
        r = m.multiply(a, b)
        return [f'First, {m.take()}.'], r

    def check(m, r):
        if max(a, b) <= 10:
            m.say('going back')
            return divides_back(m, r, (a, b))
        m.say('another way')
        other = product_again(m, a, b)
        return compare(m.take(), other, r)

    return f'{a}*{b}', a * b, solve, check, {}


def division(rng, level):
    b, q = rng.randint(2, 10), rng.randint(2, 12)
    a = b * q

    def solve(m):
        r = m.divide(a, b)
        return [f'First, {m.take()}.'], r

    def check(m, r):
        back = m.multiply(r, b)
        return compare(m.take(), back, a)

    return f'{a}/{b}', q, solve, check, {}


def sum_with_product(rng, level):
    """`a+b*c`, `a-b*c`, `b*c+a`, `b*c-a`."""
    b, c = factors(rng, level)
    a = rng.randint(2, 50 if level == 1 else 99)
    minus = rng.random() < 0.4
    product_first = rng.random() < 0.5
    if not minus and not product_first and rng.random() < 0.3:
        a += -(a + b) % 10
    if minus and product_first and b * c <= a:
        a = rng.randint(1, b * c - 1)
    if minus and not product_first and a <= b * c:
        a = b * c + rng.randint(1, 50)
    sign = '-' if minus else '+'
    text = f'{b}*{c}{sign}{a}' if product_first else f'{a}{sign}{b}*{c}'
    answer = eval(text)
    join = lambda m, left, right: m.subtract(left, right) if minus else m.add(left, right)

    def solve(m):
        p = m.multiply(b, c)
        first = f'Multiplication comes first: {m.take()}.'
        r = join(m, p, a) if product_first else join(m, a, p)
        return [first, f'Then {m.take()}.'], r

    def check(m, r):
        m.say('going back')
        if not minus:
            back = m.subtract(r, a)
        elif product_first:
            back = m.add(r, a)
        else:
            back = m.subtract(a, r)
        if b <= 10:
            return divides_back(m, back, (b, c))
        going = m.take()
        other = product_again(m, b, c)
        return compare(f'{going}, and {m.take()}', back, other)

    def left_to_right(m):
        s = join(m, a, b)
        first = f'First, {m.take()}.'
        r = m.multiply(s, c)
        return [first, f'Then {m.take()}.'], r

    round_sum = not product_first and (a - b if minus else a + b) % 10 == 0 and (not minus or a > b)
    more = {'tempt': left_to_right, 'why': 'I went from left to right, but multiplication comes first.'} if round_sum else {}
    return text, answer, solve, check, more


def bracket_times(rng, level):
    """`(a+b)*c` and `c*(a-b)`."""
    minus = rng.random() < 0.5
    s, c = rng.randint(2, 12), rng.randint(2, 9)
    b = rng.randint(1, 12 if minus else s - 1)
    a = s + b if minus else s - b
    sign = '-' if minus else '+'
    behind = rng.random() < 0.5
    text = f'({a}{sign}{b})*{c}' if behind else f'{c}*({a}{sign}{b})'

    def solve(m):
        s = m.subtract(a, b) if minus else m.add(a, b)
        first = f'The bracket comes first: {m.take()}.'
        r = m.multiply(s, c)
        return [first, f'Then {m.take()}.'], r

    def check(m, r):
        m.say('going back')
        s = m.divide(r, c)
        back = m.add(s, b) if minus else m.subtract(s, b)
        return compare(m.take(), back, a)

    return text, eval(text), solve, check, {}


def three_terms(rng, level):
    """`a+b-c`, `a-b+c`, `a+b+c`."""
    a, b, c = (rng.randint(2, 60 if level == 1 else 120) for _ in range(3))
    one, two = rng.choice(('+-', '-+', '++'))
    if one == '-' and b > a:
        a, b = b, a
    if two == '-' and c > a + b:
        c = rng.randint(1, a + b - 1)
    text = f'{a}{one}{b}{two}{c}'

    def solve(m):
        s = m.add(a, b) if one == '+' else m.subtract(a, b)
        first = f'From left to right: {m.take()}.'
        r = m.add(s, c) if two == '+' else m.subtract(s, c)
        return [first, f'Then {m.take()}.'], r

    def check(m, r):
        m.say('going back')
        s = m.subtract(r, c) if two == '+' else m.add(r, c)
        back = m.subtract(s, b) if one == '+' else m.add(s, b)
        return compare(m.take(), back, a)

    return text, eval(text), solve, check, {}


def two_products(rng, level):
    """`a*b+c*d`."""
    a, b, c, d = (rng.randint(2, 10) for _ in range(4))
    text = f'{a}*{b}+{c}*{d}'

    def solve(m):
        p = m.multiply(a, b)
        first = f'Multiplication comes first: {m.take()}.'
        q = m.multiply(c, d)
        second = f'And {m.take()}.'
        r = m.add(p, q)
        return [first, second, f'Then {m.take()}.'], r

    def check(m, r):
        m.say('going back')
        back = m.subtract(r, m.multiply(d, c))
        return divides_back(m, back, (a, b))

    return text, eval(text), solve, check, {}


FORMS = (addition, subtraction, multiplication, division, sum_with_product, sum_with_product, bracket_times, three_terms, two_products)


def number(rng, level):
    return rng.randint(2, (20, 99, 99)[level]) if level < 2 or rng.random() < 0.75 else rng.randint(100, 499)


def factors(rng, level):
    if level == 1 or rng.random() < 0.8:
        return rng.randint(2, 10), rng.randint(2, 9)
    return rng.randint(11, 20), rng.randint(2, 9)


def product_again(m, a, b):
    """A product by another road than `Mind.multiply` takes."""
    a, b = max(a, b), min(a, b)
    return m.multiply_from_above(a, b) if b < 10 else multiply_by_tens_of(m, a, b)


def divides_back(m, product, factors):
    """The end of a check: the product over one factor must give the other."""
    a, b = factors
    other = m.divide(product, b)
    return compare(m.take(), other, a)


def multiply_by_tens_of(m, a, b):
    parts = [m.multiply(b, a // 10 * 10)] + ([m.multiply(b, a % 10)] if a % 10 else [])
    return m.add(parts[0], parts[1]) if len(parts) > 1 else parts[0]


def carries(m, a, b):
    ones = m.add(a % 10, b % 10)
    return f'Hmm, are the ones right? {m.take()}, so it must end in ${ones % 10}$. It does.'

"""Derivatives and antiderivatives of polynomials, and the slope at a point."""

from task import Check, Slip, Task
from wording import Formula, read

ABOUT = ('Derivative and antiderivative of polynomials up to degree 4 with small whole coefficients, and the value of a derivative at a point.',
         '四次以内、系数为小整数的多项式的导数、原函数，以及导数在一点的值。')
WORDINGS = read('derivatives')


def make(rng, level):
    degree = (2, 3, 4)[level]
    powers = sorted(rng.sample(range(degree + 1), min(level + 2, 3)), reverse=True)
    if powers[0] < 2:
        powers[0] = 2
    terms = [(rng.choice((1, 1, 2, 3, 4, 5, 6)) * rng.choice((1, 1, -1)), n) for n in powers]
    form = rng.choice((('derivative',), ('derivative', 'antiderivative'), ('antiderivative', 'slope', 'slope'))[level])
    if form == 'slope':
        return slope([(rng.randint(1, 5), rng.randint(2, 3)), (rng.choice((-3, -2, -1, 1, 2, 3, 4, 5)), rng.randint(0, 1))], rng.randint(1, 4))
    if form == 'antiderivative':
        return antiderivative([(c * (n + 1), n) for c, n in terms if n < 4])
    return derivative(terms)


def derivative(terms):
    def usual(m, order=1):
        return join(m, [powered(m, *term) for term in terms[::order]][::order])

    def by_product(m):
        """A power as a product: bring the exponent down for each factor."""
        m.recall('The derivative of $x^n$ is $nx^{n-1}$', '$x^n$ 的导数是 $nx^{n-1}$')
        return usual(m)

    def check(m, r):
        """Integrates back what comes out and compares each term that has an x."""
        back = [(c, n) for c, n in terms if n]
        got = [whole(m, *term) for term in parse(r)]
        return m.claim(f'I need ${write(back)}$ and have ${write(got)}$', f'应该是 ${write(back)}$，得到 ${write(got)}$', got == back)

    def exponent_kept(m):
        new = []
        for c, n in terms:
            if n:
                k = m.multiply(c, n)
                new.append((k, n))
                m.derive(f'For ${piece(c, n)}$ I get ${piece(k, n)}$', f'${piece(c, n)}$ 变为 ${piece(k, n)}$')
        return join(m, new)

    slip = Slip(exponent_kept, 'The exponent becomes one less.', '指数要减 $1$。')

    def doubt(m):
        c, n = terms[-1]
        m.question(f'What about ${piece(c, n)}$?', f'${piece(c, n)}$ 呢？')
        m.derive('A number alone has the derivative $0$, so it goes away' if n == 0 else 'It has an $x$, so it counts', '常数的导数是 $0$，所以去掉' if n == 0 else '它含 $x$，要算')

    return Task(f'derivative {terms}', write([(c * n, n - 1) for c, n in terms if n]), (f'I need the derivative of ${write(terms)}$.', f'求 ${write(terms)}$ 的导数。'), [usual, lambda m: usual(m, -1), by_product],
                [Check('inverse', check)], form='derivative', slots={'e': Formula(write(terms))}, slips=[slip], doubt=doubt, temptation=slip if terms[0][1] == 2 and terms[0][0] == 2 else None)


def powered(m, c, n):
    """The derivative of one term."""
    if n == 0:
        m.derive(f'${c}$ is a number alone, so it gives $0$', f'${c}$ 是常数，得 $0$')
        return 0, 0
    if n == 1:
        m.derive(f'For ${piece(c, 1)}$ I get ${c}$', f'${piece(c, 1)}$ 得 ${c}$')
        return c, 0
    k = m.multiply(c, n)
    less = m.subtract(n, 1)
    m.derive(f'For ${piece(c, n)}$, exponent times number, exponent less one', f'${piece(c, n)}$，指数乘系数，指数减一', so=f'${piece(k, less)}$')
    return k, less


def whole(m, c, n):
    """The antiderivative of one term, as a check or a way says it."""
    n_new = m.add(n, 1)
    k = m.divide(c, n_new)
    m.derive(f'For ${piece(c, n)}$, exponent plus one, number divided by it', f'${piece(c, n)}$，指数加一，系数除以它', so=f'${piece(k, n_new)}$')
    return k, n_new


def antiderivative(terms):
    def usual(m, order=1):
        return join(m, [whole(m, *term) for term in terms[::order]][::order])

    def by_rule(m):
        m.recall('An antiderivative of $x^n$ is $x^{n+1}$ divided by $n+1$', '$x^n$ 的原函数是 $x^{n+1}$ 除以 $n+1$')
        return usual(m)

    def check(m, r):
        got = [powered(m, *term) for term in parse(r)]
        return m.claim(f'I need ${write(terms)}$ and have ${write(got)}$', f'应该是 ${write(terms)}$，得到 ${write(got)}$', got == terms)

    def not_divided(m):
        new = []
        for c, n in terms:
            k = m.add(n, 1)
            new.append((c, k))
            m.derive(f'For ${piece(c, n)}$ I get ${piece(c, k)}$', f'${piece(c, n)}$ 得 ${piece(c, k)}$')
        return join(m, new)

    slips = [Slip(not_divided, 'The number must be divided by the new exponent.', '系数要除以新的指数。')]
    if all(n == 0 for _, n in terms):
        slips = []
    return Task(f'antiderivative {terms}', write([(c // (n + 1), n + 1) for c, n in terms]), (f'I need an antiderivative of ${write(terms)}$.', f'求 ${write(terms)}$ 的原函数。'),
                [usual, lambda m: usual(m, -1), by_rule], [Check('inverse', check)], form='antiderivative', slots={'e': Formula(write(terms))}, slips=slips)


def slope(terms, at):
    new = [(c * n, n - 1) for c, n in terms if n]
    answer = sum(c * at ** n for c, n in new)

    def usual(m, order=1):
        found = [powered(m, *term) for term in terms]
        text = join(m, found)
        return valued(m, parse(text), order)

    def valued(m, found, order=1):
        values = []
        for c, n in found[::order]:
            power = m.power(at, n) if n > 1 else at if n else 1
            values.append(m.multiply(c, power) if n and c != 1 else c * power if n == 0 else power)
            m.derive(f'${piece(c, n)}$ at $x={at}$ is ${values[-1]}$', f'$x={at}$ 时 ${piece(c, n)}$ 是 ${values[-1]}$')
        total = values[0]
        for value in values[1:]:
            total = m.add(total, value)
        if len(values) > 1:
            m.derive('Together', '合起来')
        return total

    def term_by_term(m):
        """Each term is derived and its value taken at once."""
        total = None
        for c, n in terms:
            k, less = powered(m, c, n)
            power = m.power(at, less) if less > 1 else at if less else 1
            value = m.multiply(k, power)
            total = value if total is None else m.add(total, value)
            m.derive(f'At $x={at}$', f'$x={at}$ 时')
        return total

    def check(m, r):
        text = join(m, [powered(m, *term) for term in terms[::-1]][::-1])
        return m.compare(valued(m, parse(text), -1), r)

    def not_derived(m):
        return valued(m, terms)

    wrong = sum(c * at ** n for c, n in terms)
    slip = Slip(not_derived, 'The slope is the value of the derivative, not of the function.', '斜率是导数的值，不是函数的值。')
    return Task(f'slope {terms} {at}', answer, (f'I need the derivative of ${write(terms)}$ at $x={at}$.', f'求 ${write(terms)}$ 在 $x={at}$ 处的导数。'), [usual, lambda m: usual(m, -1), term_by_term],
                [Check('method', check)], form='slope', slots={'e': Formula(write(terms)), 'a': at}, slips=[slip] if wrong != answer else [], temptation=slip if wrong != answer and at == 1 else None)


def join(m, found):
    text = write([term for term in found if term[0]])
    m.derive(f'Together it is ${text}$', f'合起来是 ${text}$')
    return text


def piece(c, n):
    letter = '' if n == 0 else 'x' if n == 1 else f'x^{n}'
    if not letter:
        return str(c)
    return letter if c == 1 else f'-{letter}' if c == -1 else f'{c}{letter}'


def write(terms):
    """`3x^2-x+5`; nothing at all is 0."""
    text = ''
    for c, n in terms:
        if c:
            text += piece(c, n) if not text or c < 0 else f'+{piece(c, n)}'
    return text or '0'


def parse(text):
    """The terms of `write`."""
    found = []
    for part in text.replace('-', '+-').strip('+').split('+'):
        number, _, power = part.partition('x')
        c = int(number) if number not in ('', '-') else -1 if number else 1
        found.append((c, 0 if 'x' not in part else int(power[1:] or 1)))
    return found


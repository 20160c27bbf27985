"""Greatest common divisor by Euclid's steps, numbers up to 100."""

from math import gcd

from phrases import end
from thought import Task

ASKS = (
    'gcd({a}, {b})', 'gcd({a},{b})', 'gcd({a}, {b})', 'GCD of {a} and {b}', 'What is the gcd of {a} and {b}', 'Find the gcd of {a} and {b}',
    'Find the greatest common divisor of {a} and {b}', 'What is the greatest common divisor of {a} and {b}',
    'What is the greatest common factor of {a} and {b}', 'Calculate gcd({a}, {b})', 'Greatest common divisor of {a} and {b}',
    'What is the largest number that divides both {a} and {b}', '$\\gcd({a},{b})$', 'Compute $\\gcd({a}, {b})$',
)


def make(rng, level):
    a, b = pair(rng, level)
    if rng.random() < 0.15:
        a, b = b, a
    ask = rng.choice(ASKS)
    text = ask.format(a=a, b=b)
    problem = text + rng.choice(('', '', '?', ' = ?')) if '(' in ask and ' ' not in ask[:4] else end(rng, text)
    big, small = max(a, b), min(a, b)
    d = gcd(a, b)
    rounds = big % 10 == 0 and small % 10 == 0 and big != small

    def solve(m):
        return euclid(m, big, small)

    def just_ten(m):
        return [f'Both end in $0$, so $10$ divides both.'], 10

    def check(m, r):
        for n in (big, small):
            if r == 0 or n % r:
                return f'${n}$ is not a multiple of ${r}$', False
        x, y = m.divide(big, r), m.divide(small, r)
        left = gcd(x, y)
        common = f'${x}$ and ${y}$ share the factor ${left}$' if left > 1 else f'${x}$ and ${y}$ share no factor'
        return f'{m.take()}, and {common}', left == 1

    more = {'tempt': just_ten, 'why': 'There is a greater one. I use remainders instead.'} if rounds else {}
    restate = rng.choice(('Okay, I need the gcd of ${}$ and ${}$.', 'I need to find the gcd of ${}$ and ${}$.'))
    return Task('gcd', f'{big},{small}', problem, d, restate.format(big, small), solve, check, **more)


def euclid(m, a, b):
    steps = []
    while True:
        q = a // b
        if a % b == 0:
            m.divide(a, b)
            steps.append(f'{m.take()} with nothing left.')
            return steps, b
        product = m.multiply(b, q)
        rest = m.subtract(a, product)
        steps.append(f'${b}$ goes ${q}$ times: {m.take()}, so ${rest}$ is left.')
        a, b = b, rest
        if b <= 0 or b >= a:
            return steps, a


def pair(rng, level):
    """Pairs with a common factor more often than chance, and short quotients."""
    while True:
        if rng.random() < 0.1:
            d, top = 10, 10
        else:
            d, top = rng.randint(1, 12), (40, 60, 100)[level]
        x, y = rng.randint(1, 12), rng.randint(1, 12)
        a, b = max(x, y) * d, min(x, y) * d
        if x != y and a <= max(top, 100 if d == 10 else 0) and b > 1 and steps_of(a, b) <= (2, 3, 4)[level]:
            return a, b


def steps_of(a, b):
    count = 1
    while a % b:
        a, b, count = b, a % b, count + 1
    return count

"""Greatest common divisor by Euclid's steps, said as subtractions, numbers up to 100."""

from math import gcd

from mind import Impossible
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

    more = {'tempt': just_ten, 'why': 'There is a greater one. I have to go on.'} if rounds else {}
    restate = rng.choice(('Okay, I need the gcd of ${}$ and ${}$.', 'I need to find the gcd of ${}$ and ${}$.'))
    return Task('gcd', f'{big},{small}', problem, d, restate.format(big, small), solve, check, **more)


def euclid(m, a, b):
    """Euclid's way by subtraction: easier to say, and to know, than quotients."""
    steps = []
    while b > 0:
        lead = 'I take the smaller from the larger' if not steps else 'Again'
        before = f'${a}$ and ${b}$'
        rest = m.subtract(a, b)
        if rest < 0 or len(steps) > 6:
            raise Impossible
        a, b = max(rest, b), min(rest, b)
        steps.append(f'{lead}, {before}: {m.take()}.')
    return steps + ['Now nothing is left.'], a


def pair(rng, level):
    """Pairs with a common factor more often than chance, and few subtractions."""
    while True:
        d = 10 if rng.random() < 0.04 else rng.randint(1, 12)
        x, y = rng.randint(1, 9), rng.randint(1, 9)
        a, b = max(x, y) * d, min(x, y) * d
        if x != y and a <= (40, 60, 100)[level] and b > 1 and subtractions(a, b) <= (2, 3, 4)[level]:
            return a, b


def subtractions(a, b):
    count = 0
    while a != b:
        a, b, count = max(a - b, b), min(a - b, b), count + 1
    return count

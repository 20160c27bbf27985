"""Facts without a problem around them, `$347+285$: $347+200=547$, …`, and comparisons."""

import random
from decimal import Decimal
from fractions import Fraction

from families import FAMILIES
from mind import Mind
from mind.facts import side_by_side
from mind.ratios import plain
from phrases import BAD, GOOD
from values import operand, show

SIGNS = {'add': '+', 'subtract': '-', 'multiply': '\\times', 'divide': '\\div'}


def drill(rng):
    """Parts in turn given and learned."""
    parts = ['<|im_start|>', '']
    kind = rng.random()
    for _ in range(rng.randint(4, 8)):
        parts += comparison(rng) if kind < 0.35 else facts(rng)
    return parts[:-1] + [parts[-1].strip('\n') + '<|endoftext|>']


def facts(rng):
    """One operation; now and then a drill of a family's own."""
    mind = Mind(rng, ones_first=rng.random() < 0.25)
    own = [family for family in FAMILIES.values() if hasattr(family, 'drill')]
    if own and rng.random() < 0.15:
        head = rng.choice(own).drill(rng, mind)
    else:
        operation, (a, b) = rng.choice(tuple(SIGNS)), rng.choice(PAIRS)(rng)
        if operation == 'divide' and isinstance(a, int) and isinstance(b, int):
            a, b = a * b, b or 1
        head = f'{show(a)}{SIGNS[operation]}{operand(b)}'
        if operation in ('multiply', 'divide') and isinstance(a, int) and abs(a) > 100:
            operation, head = 'add', f'{a}+{operand(b)}'
        if operation == 'divide' and isinstance(a, (Decimal, Fraction)):
            operation, head = 'multiply', f'{show(a)}\\times{operand(b)}'
        getattr(mind, operation)(a, b)
    said = mind.said
    return [f'${head}$:', ' ' + ', '.join(en for en, _ in said) + '.\n\n']


def comparison(rng):
    """What is said when a check holds, and when it does not."""
    wanted = rng.choice(COMPARED)(rng)
    near = wanted + rng.choice((-1, 1)) * rng.choice((1, 1, 2, 5, 9, 10, 10, 20, 100))
    got = wanted if rng.random() < 0.5 else rng.choice((near, rng.choice(COMPARED)(rng)))
    got = plain(got) if isinstance(got, Fraction) else got
    language = rng.randrange(2)
    line = side_by_side(wanted, got)[language]
    colon, stop = ((':', '.'), ('：', '。'))[language]
    verdict = rng.choice(GOOD if got == wanted else BAD)[language]
    head, _, tail = line.partition(colon)
    return [head + colon, f'{tail}{stop}\n\n{verdict}\n\n']


def wholes(rng):
    large = 499 if rng.random() < 0.25 else 99
    return rng.randint(1, large), rng.randint(1, large)


def small(rng):
    return rng.randint(1, 30), rng.randint(1, 12)


def signed(rng):
    return rng.randint(-30, 30), rng.choice((-1, 1)) * rng.randint(1, 20)


def fractions(rng):
    return Fraction(rng.randint(1, 9), rng.randint(2, 12)), Fraction(rng.randint(1, 9), rng.randint(2, 12))


def decimals(rng):
    return Decimal(rng.randint(1, 99)).scaleb(-1), Decimal(rng.randint(1, 99)).scaleb(-rng.randint(1, 2))


PAIRS = (wholes, wholes, small, small, signed, fractions, decimals)
COMPARED = (
    lambda rng: rng.randint(1, 99), lambda rng: rng.randint(1, 99), lambda rng: rng.randint(1, 499), lambda rng: rng.randint(-30, -1),
    lambda rng: fractions(rng)[0], lambda rng: decimals(rng)[1],
)

"""Facts without a problem around them, `$347+285$: $347+200=547$, …`, comparisons, and second looks at a fact."""

import re
from decimal import Decimal
from fractions import Fraction

from families import FAMILIES
from mind import Mind
from mind.facts import side_by_side
from mind.ratios import plain
from phrases import BAD, GOOD, REDO
from second_look import look
from thought import Thought
from values import operand, show

OPERATIONS = {'add': '+', 'subtract': '-', 'multiply': '\\times', 'divide': '\\div'}
COMPARED, LOOKED_AT, OF_A_FAMILY = 0.35, 0.15, 0.15
# Tokens do not end between `$` and a Chinese mark, so what is given ends before them.
BEFORE_COLON = re.compile(r'(.*?)([^\w\s]*：.*)')


def drill(rng):
    """Several of one kind; parts in turn given and learned."""
    chance = rng.random()
    make = comparison if chance < COMPARED else second_look if chance < COMPARED + LOOKED_AT else fact
    parts = ['<|im_start|>', '']
    for _ in range(rng.randint(4, 8)):
        parts += make(rng)
    return parts[:-1] + [parts[-1].strip('\n') + '<|endoftext|>']


def fact(rng):
    """One operation; now and then a drill of a family's own."""
    mind = Mind(rng, ones_first=rng.random() < 0.25)
    if OWN and rng.random() < OF_A_FAMILY:
        head = rng.choice(OWN)(rng, mind)
    else:
        operation, a, b = rng.choice(EXERCISES)(rng)
        head = f'{show(a)}{OPERATIONS[operation]}{operand(b)}'
        getattr(mind, operation)(a, b)
    return [f'${head}$:', ' ' + ', '.join(en for en, _ in mind.said) + '.\n\n']


def comparison(rng):
    """What is said when a check holds, and when it does not."""
    wanted = rng.choice(VALUES)(rng)
    near = wanted + rng.choice((-1, 1)) * rng.choice((1, 1, 2, 5, 9, 10, 10, 20, 100))
    got = wanted if rng.random() < 0.5 else rng.choice((near, rng.choice(VALUES)(rng)))
    got = plain(got) if isinstance(got, Fraction) else got
    en, zh = side_by_side(wanted, got)
    verdict = rng.choice(GOOD if got == wanted else BAD)
    if rng.random() < 0.5:
        head, _, tail = en.partition(':')
        return [f'{head}:', f'{tail}.\n\n{verdict[0]}\n\n']
    head, tail = BEFORE_COLON.fullmatch(zh).groups()
    return [head, f'{tail}。\n\n{verdict[1]}\n\n']


def second_look(rng):
    """A fact, right or not, is asked about: what is found by going back."""
    operation, a, b = rng.choice((sums, differences, products, quotients))(rng)
    value = getattr(Mind(rng), operation)(a, b)
    holds = rng.random() < 0.5
    value += 0 if holds else rng.choice((1, -1, 10, -10) if value > 10 else (1, 10))
    thought = Thought()
    question = look(rng, thought, (f'{a}{OPERATIONS[operation]}{b}', value), holds)
    answer = thought.steps[-1]
    en, zh = ('', '') if holds else REDO
    if rng.random() < 0.5:
        return [question.en, f' {answer.en} {en}'.rstrip() + '\n\n']
    return [question.zh.rstrip('？'), f'？{answer.zh}{zh}\n\n']


def sums(rng):
    large = 499 if rng.random() < 0.25 else 99
    return 'add', rng.randint(1, large), rng.randint(1, large)


def differences(rng):
    _, a, b = sums(rng)
    return 'subtract', max(a, b), min(a, b)


def products(rng):
    return 'multiply', rng.randint(1, 30 if rng.random() < 0.5 else 12), rng.randint(1, 12)


def quotients(rng):
    b, q = rng.randint(1, 10), rng.randint(1, 12)
    return 'divide', b * q, b


def signed(rng):
    a, b = rng.randint(-30, 30), rng.choice((-1, 1)) * rng.randint(1, 20)
    if rng.random() < 0.6:
        return rng.choice(('add', 'subtract')), a, b
    a = rng.choice((-1, 1)) * rng.randint(1, 12)
    b = rng.choice((-1, 1)) * rng.randint(2, 10)
    return rng.choice((('multiply', a, b), ('divide', a * b, b)))


def fractions(rng):
    return rng.choice(('add', 'subtract', 'multiply', 'divide')), ratio(rng), ratio(rng)


def decimals(rng):
    a, b = decimal(rng), decimal(rng)
    return rng.choice((('add', a, b), ('subtract', max(a, b), min(a, b)), ('multiply', a, Decimal(rng.randint(2, 9)).scaleb(-rng.randint(0, 1)))))


def ratio(rng):
    bottom = rng.randint(2, 10)
    return Fraction(rng.randint(1, bottom - 1), bottom)


def decimal(rng):
    return Decimal(rng.randint(1, 99)).scaleb(-rng.randint(1, 2))


EXERCISES = (sums, sums, differences, differences, products, products, quotients, signed, fractions, decimals)
VALUES = (
    lambda rng: rng.randint(1, 99), lambda rng: rng.randint(1, 99), lambda rng: rng.randint(1, 499), lambda rng: rng.randint(-30, -1), ratio, decimal,
)
OWN = [family.drill for family in FAMILIES.values() if hasattr(family, 'drill')]

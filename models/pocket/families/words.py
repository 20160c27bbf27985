"""Word problems in one and two steps."""

from phrases import BOXES, NAMES, THINGS
from thought import Task, compare


def make(rng, level):
    one_step = level == 0 or rng.random() < 0.4
    form = rng.choice(ONE if one_step else TWO)
    cast = {'n': rng.choice(NAMES), 'm': rng.choice(NAMES), 't': rng.choice(THINGS), 'c': rng.choice(BOXES)}
    cast['box'] = {'boxes': 'box', 'shelves': 'shelf'}.get(cast['c'], cast['c'][:-1])
    while cast['m'] == cast['n']:
        cast['m'] = rng.choice(NAMES)
    kind, numbers, wordings = form(rng, level)
    wording = rng.choice(wordings)
    if rng.random() < 0.35:
        wording = with_pronoun(wording, rng.choice((('she', 'her'), ('he', 'him'))))
    problem = wording.format(**cast, **dict(zip('abd', numbers)))
    restate, plan, ops = PLANS[kind]
    key = kind + ':' + ','.join(map(str, numbers))
    return build(rng, {'key': key, 'problem': problem, 'numbers': numbers, 'restate': restate, 'plan': plan, 'ops': ops})


def build(rng, d):
    numbers, ops = d['numbers'], d['ops']

    def solve(m):
        r, steps = numbers[0], []
        for index, op in enumerate(ops):
            r = apply(m, op, r, numbers[index + 1])
            steps.append(f'{d["plan"][index]}: {m.take()}.')
        return steps, r

    def check(m, r):
        m.say('going back')
        for index in range(len(ops) - 1, -1, -1):
            r = undo(m, ops[index], r, numbers[index + 1])
        return compare(m.take(), r, numbers[0])

    answer = numbers[0]
    for index, op in enumerate(ops):
        answer = {'+': answer + numbers[index + 1], '-': answer - numbers[index + 1],
                  '*': answer * numbers[index + 1], '/': answer // numbers[index + 1]}[op]
    shown = [f'${n}$' for n in numbers]
    more = {'doubt': lambda m: f'Hmm, is it right to {DOES[ops[0]]} first? {d["plan"][0]}. Yes.'}
    if d['problem'].endswith('have?') and d['key'].startswith('more'):
        more = {'tempt': lambda m: added(m, numbers), 'why': 'How many more asks for the difference, so I subtract.'}
    return Task('words', d['key'], d['problem'], answer, d['restate'].format(*shown), solve, check, **more)


def added(m, numbers):
    r = m.add(*numbers)
    return [f'More means I add: {m.take()}.'], r


def with_pronoun(wording, pronouns):
    """The second mention of a person and all later ones as she or he."""
    first, *later = wording.split('{n}')
    parts = [first]
    for index, text in enumerate(later):
        before = parts[-1]
        word = pronouns[1] if before.endswith('gives ') else pronouns[0]
        parts += ['{n}' if index == 0 else word.capitalize() if before.endswith(('. ', '? ')) else word, text]
    return ''.join(parts)


def apply(m, op, a, b):
    return {'+': m.add, '-': m.subtract, '*': m.multiply, '/': m.divide}[op](a, b)


def undo(m, op, a, b):
    return {'+': m.subtract, '-': m.add, '*': m.divide, '/': m.multiply}[op](a, b)


DOES = {'+': 'add', '-': 'subtract', '*': 'multiply', '/': 'divide'}
PLANS = {
    'join': ('Okay, there are {0}, and then {1} more.', ['More are added, so I add'], '+'),
    'both': ('Okay, there are {0} and {1}, and I need them together.', ['Together means I add'], '+'),
    'left': ('Okay, there are {0}, and {1} go away.', ['Some go away, so I subtract'], '-'),
    'more': ('Okay, I compare {0} with {1}.', ['How many more means I subtract'], '-'),
    'groups': ('Okay, there are {0} groups of {1}.', ['Equal groups, so I multiply'], '*'),
    'share': ('Okay, {0} are shared into {1} equal parts.', ['Equal parts, so I divide'], '/'),
    'groups plus': ('Okay, there are {0} groups of {1}, and {2} more.', ['First the groups, I multiply', 'Then I add the rest'], '*+'),
    'groups minus': ('Okay, there are {0} groups of {1}, and then {2} go away.', ['First the groups, I multiply', 'Then I subtract'], '*-'),
    'join left': ('Okay, there are {0}, then {1} more, then {2} go away.', ['First I add', 'Then I subtract'], '+-'),
    'left join': ('Okay, there are {0}, then {1} go away, then {2} more come.', ['First I subtract', 'Then I add'], '-+'),
    'join share': ('Okay, there are {0} and {1}, shared into {2} equal parts.', ['First I add', 'Then I divide'], '+/'),
    'left share': ('Okay, there are {0}, {1} go away, and the rest is shared into {2} equal parts.', ['First I subtract', 'Then I divide'], '-/'),
}


def join(rng, level):
    a, b = rng.randint(2, 20 if level == 0 else 99), rng.randint(2, 20 if level == 0 else 99)
    return rng.choice((('join', (a, b), (
        '{n} has {a} {t} and gets {b} more. How many {t} does {n} have now?', '{n} has {a} {t}. {m} gives {n} {b} more. How many {t} does {n} have?',
        'There are {a} {t} in a box. {n} puts in {b} more. How many {t} are in the box now?',
        '{n} had {a} {t} and bought {b} more. How many {t} does {n} have now?', '{n} found {a} {t} in the morning and {b} more in the afternoon. How many {t} did {n} find?',
    )), ('both', (a, b), (
        '{n} has {a} {t} and {m} has {b} {t}. How many {t} do they have together?', '{n} has {a} {t}. {m} has {b} {t}. How many do they have in total?',
        'There are {a} {t} on one table and {b} {t} on another. How many {t} are there altogether?',
    ))))


def left(rng, level):
    a, b = sorted((rng.randint(2, 20 if level == 0 else 99), rng.randint(2, 20 if level == 0 else 99)), reverse=True)
    return rng.choice((('left', (a + 1, b), (
        '{n} has {a} {t} and gives {b} to {m}. How many {t} does {n} have left?', '{n} had {a} {t} and lost {b} of them. How many {t} are left?',
        'There are {a} {t} in a box. {n} takes out {b}. How many {t} are left in the box?', '{n} has {a} {t} and eats {b}. How many are left?',
        'A shop has {a} {t} and sells {b}. How many {t} are left?',
    )), ('more', (a + 1, b), (
        '{n} has {a} {t} and {m} has {b}. How many more {t} does {n} have?', '{n} has {a} {t}. {m} has {b} {t}. How many more does {n} have than {m}?',
    ))))


def groups(rng, level):
    a, b = (rng.randint(2, 9), rng.randint(2, 12)) if level < 2 else (rng.randint(2, 9), rng.randint(2, 20))
    return 'groups', (a, b), (
        'There are {a} {c} with {b} {t} each. How many {t} are there?', '{n} has {a} {c} of {t}. Each {box} has {b} {t}. How many {t} does {n} have?',
        '{n} buys {a} {t} for {b} dollars each. How many dollars does {n} pay?',
        'Each of {a} children has {b} {t}. How many {t} do they have in total?',
        '{n} packs {a} {c}, each with {b} {t}. How many {t} are packed?',
        'A car drives for {a} hours at {b} km per hour. How many km does it drive?',
    )


def share(rng, level):
    b, q = rng.randint(2, 9), rng.randint(2, 12)
    return 'share', (b * q, b), (
        '{n} shares {a} {t} equally among {b} friends. How many {t} does each friend get?', '{n} puts {a} {t} into {b} {c} equally. How many {t} are in each {box}?',
        '{a} {t} are shared equally by {b} children. How many does each child get?', 'There are {a} {t} for {b} children. How many {t} does each child get?',
        '{n} puts {a} {t} into {c} of {b}. How many {c} does {n} need?', '{n} pays {a} dollars for {b} {t}. How many dollars does one cost?',
    )


def groups_then(rng, level):
    a, b = rng.randint(2, 9), rng.randint(2, 12)
    if rng.random() < 0.5:
        return 'groups plus', (a, b, rng.randint(2, 40)), (
            '{n} has {a} {c} with {b} {t} each and {d} more {t}. How many {t} does {n} have in total?',
            '{n} buys {a} {t} for {b} dollars each and a bag for {d} dollars. How many dollars does {n} pay?',
            'There are {a} {c} of {b} {t}, and {d} {t} on the table. How many {t} are there altogether?',
            '{n} packs {a} {c} with {b} {t} each. Then {m} brings {d} more {t}. How many {t} are there now?',
        )
    return 'groups minus', (a, b, rng.randint(1, a * b - 1)), (
        '{n} has {a} {c} with {b} {t} each. {n} gives away {d} {t}. How many {t} are left?',
        'There are {a} {c} of {b} {t}. {n} takes {d} {t}. How many {t} are left?',
        '{n} buys {a} {c} with {b} {t} each and uses {d} of the {t}. How many {t} are left?',
    )


def join_then_left(rng, level):
    a, b = rng.randint(5, 60), rng.randint(2, 40)
    if rng.random() < 0.5:
        return 'join left', (a, b, rng.randint(1, a + b - 1)), (
            '{n} has {a} {t}. {n} buys {b} more and then gives {d} to {m}. How many {t} does {n} have now?',
            '{n} had {a} {t}, got {b} more, and lost {d}. How many {t} are left?',
            'A bus has {a} people. At a stop {b} get on and {d} get off. How many people are on the bus now?',
            'A shop has {a} {t}. It gets {b} more and sells {d}. How many {t} does it have now?',
        )
    b = rng.randint(1, a - 1)
    return 'left join', (a, b, rng.randint(1, 40)), (
        '{n} has {a} {t}. {n} gives {b} to {m} and then buys {d} more. How many {t} does {n} have now?',
        'A bus has {a} people. At a stop {b} get off and {d} get on. How many people are on the bus now?',
        'A shop has {a} {t}. It sells {b} and then gets {d} more. How many {t} does it have now?',
        '{n} has {a} dollars, spends {b} dollars, and then earns {d} dollars. How many dollars does {n} have now?',
    )


def then_share(rng, level):
    d, q = rng.randint(2, 9), rng.randint(2, 12)
    total = d * q
    if rng.random() < 0.5 and total > 3:
        a = rng.randint(1, total - 1)
        return 'join share', (a, total - a, d), (
            '{n} has {a} {t} and {m} has {b} {t}. They put them together and share them equally among {d} friends. How many {t} does each friend get?',
            'There are {a} {t} and {b} more {t}. They are put into {d} {c} equally. How many {t} are in each {box}?',
        )
    b = rng.randint(1, 20)
    return 'left share', (total + b, b, d), (
        '{n} has {a} {t}. {n} keeps {b} and shares the rest equally among {d} friends. How many {t} does each friend get?',
        'There are {a} {t}. {n} takes {b} and puts the rest into {d} {c} equally. How many {t} are in each {box}?',
    )


ONE = (join, left, groups, share)
TWO = (groups_then, groups_then, join_then_left, join_then_left, then_share)

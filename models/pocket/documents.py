"""Training documents: the chat text of a problem with its trace and answer, and drills; the held-out problems.

Everything follows from a seed: document `index` of a run is the same on every machine.
"""

import hashlib
import random

from families import arithmetic, equations, gcd, outside, percentages, words
from mind import SLIP, Mind
from phrases import BAD, GOOD
from thought import side_by_side, think

FAMILIES = {'arithmetic': arithmetic, 'equations': equations, 'percentages': percentages, 'words': words, 'gcd': gcd}
SHARES = {'arithmetic': 0.30, 'equations': 0.24, 'percentages': 0.15, 'words': 0.21, 'gcd': 0.1}
HELD_OUT_OF_256 = {'arithmetic': 6, 'equations': 6, 'percentages': 24, 'words': 6, 'gcd': 24}
# Families whose held-out numbers are nearly all in the evaluation; the others choose by held-out numbers that it leaves.
DEVELOPMENT_OF_256 = {'percentages': 20, 'gcd': 20}
SLIP_RATE = 0.22
OUTSIDE_RATE = 0.03
EVALUATION, HELD_OUT = 'pocket-1-evaluation', 500


def document(seed, index, progress):
    """Parts of one text in turn given and to be learned: [given, learned, given, learned, …]."""
    rng = random.Random(f'{seed}/{index}')
    if rng.random() < drill_rate(progress):
        return drill(rng)
    if rng.random() < OUTSIDE_RATE:
        problem, thought, answer = outside.make(rng)
        return [prompt(problem), f'{thought}\n</think>\n\n{answer}<|im_end|>']
    task = draw(rng, level_at(rng, progress), 'training')
    return [prompt(task.problem), *written(*think(rng, task, SLIP_RATE)).split(SLIP)]


def prompt(problem):
    return f'<|im_start|>user\n{problem}<|im_end|>\n<|im_start|>assistant\n<think>\n'


def written(trace, answer):
    return f'{trace}\n</think>\n\n{answer}<|im_end|>'


def draw(rng, level, wanted, family=None):
    """A task of the wanted side: 'training', 'held-out' or 'development'."""
    name = family or rng.choices(list(SHARES), SHARES.values())[0]
    while True:
        task = FAMILIES[name].make(rng, level)
        if side(task) == wanted:
            return task


def side(task):
    """Some problems, told by their numbers and not by their wording, are never trained on."""
    place = hashlib.sha256(f'{task.family}:{task.key}'.encode()).digest()[0] - HELD_OUT_OF_256[task.family]
    return 'held-out' if place < 0 else 'development' if place < DEVELOPMENT_OF_256.get(task.family, 0) else 'training'


def drill_rate(progress):
    return max(0.2, 0.6 - 5 * progress)


def level_at(rng, progress):
    """Short and easy first: level 2 is reached by all at a quarter of the way."""
    reach = min(1.0, 0.15 + progress * 5)
    return 2 if rng.random() < reach * 0.75 else rng.choice((0, 1))


def drill(rng):
    """Facts without a problem around them, `$347+285$: $347+200=547$, …`, or comparisons."""
    parts = ['<|im_start|>', '']
    if rng.random() < 0.6:
        return comparisons(rng, parts)
    for _ in range(rng.randint(4, 8)):
        m = Mind(rng, ones_first=rng.random() < 0.25)
        kind = rng.choice('++--**/')
        a, b = rng.randint(1, 99), rng.randint(1, 99)
        if rng.random() < 0.25:
            a, b = rng.randint(1, 499), rng.randint(1, 499)
        if kind == '+':
            head = f'{a}+{b}'
            m.add(a, b)
        elif kind == '-':
            a, b = max(a, b), min(a, b)
            head = f'{a}-{b}'
            m.subtract(a, b)
        elif kind == '*':
            a, b = rng.randint(1, 30 if rng.random() < 0.5 else 12), rng.randint(1, 12)
            head = f'{a}\\times{b}'
            m.multiply(a, b)
        else:
            b, q = rng.randint(1, 10), rng.randint(1, 12)
            head = f'{b * q}\\div{b}'
            m.divide(b * q, b)
        parts += [f'${head}$:', f' {m.take()}.\n\n']
    return parts[:-1] + [parts[-1].strip('\n') + '<|endoftext|>']


def comparisons(rng, parts):
    """What is said when a check holds, and when it does not."""
    for _ in range(rng.randint(4, 8)):
        wanted = rng.randint(1, 99 if rng.random() < 0.6 else 499)
        near = wanted + rng.choice((-1, 1)) * rng.choice((1, 1, 2, 5, 9, 10, 10, 20, 100))
        got = wanted if rng.random() < 0.5 else rng.choice((abs(near), rng.randint(1, 99)))
        verdict = rng.choice(GOOD) if got == wanted else rng.choice(BAD)
        line = side_by_side(wanted, got)
        head, _, tail = line.partition(':')
        parts += [head + ':', f'{tail}.\n\n{verdict}\n\n']
    return parts[:-1] + [parts[-1].strip('\n') + '<|endoftext|>']


def held_out_problems(seed, count):
    """The evaluation set: families in their shares."""
    rng = random.Random(f'{seed}/held-out')
    return described(distinct(count, lambda: draw(rng, rng.choice((0, 1, 2, 2)), 'held-out')))


def development_problems(count):
    """For every choice that is made: numbers that neither the evaluation nor practice uses."""
    rng = random.Random(f'{EVALUATION}/held-out')
    kept = {task.key for task in distinct(HELD_OUT, lambda: draw(rng, rng.choice((0, 1, 2, 2)), 'held-out'))}
    rng = random.Random(f'{EVALUATION}/development')

    def one():
        while True:
            name = rng.choices(list(SHARES), SHARES.values())[0]
            task = draw(rng, rng.choice((0, 1, 2, 2)), 'development' if name in DEVELOPMENT_OF_256 else 'held-out', name)
            if task.key not in kept:
                return task

    return described(distinct(count, one))


def distinct(count, make):
    """Tasks of which no two are in the same words."""
    found = {}
    while len(found) < count:
        task = make()
        found.setdefault(task.problem, task)
    return list(found.values())


def described(tasks):
    return [
        {'id': index + 1, 'family': task.family, 'problem': task.problem, 'answer': task.show.format(task.answer), 'tempting': task.tempt is not None}
        for index, task in enumerate(tasks)
    ]

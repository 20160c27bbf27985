"""Training documents: the chat text of a problem with its thought and answer, and drills; the held-out problems.

Everything follows from a seed: document `index` of a run is the same on every machine.
"""

import functools
import hashlib
import itertools
import os
import random
import re

from drills import drill
from families import FAMILIES, outside
from other_numbers import renumbered
from thought import SLIP
from think import think
from wording import word

# Late, of the documents of a problem: those that only say what is asked, so that many more wordings are read in the same time.
OUTSIDE_RATE, READING_RATE = 0.08, 0.55
# Of these, those with numbers that no family draws: where the few that it draws tell what is asked, the words are not read.
RENUMBERED, WORDY_TRIES = 0.5, 3
# Whoever reads the second copy knows all of the first, as one who reads a problem twice.
PROBLEM_COPIES = 2
HELD_OUT_OF_256 = 8
# Held out to measure by, of each family, in both languages.
MEASURED = {'numbers': 72, 'wordings': 12}
MOST_TRIES = 300
HERE = os.path.dirname(os.path.abspath(__file__))
LANGUAGES = ('en', 'zh')
# Pieces of a document that can be one token each; longer ones, a few of those with slips, are left out.
PIECE, LONGEST = re.compile(r'\d|[a-zA-Z]+|[^\w\s]|[\u4e00-\u9fff]'), 850


def document(seed, index, progress):
    """Parts of one text in turn given and to be learned: [given, learned, given, learned, …]."""
    rng = random.Random(f'{seed}/{index}')
    if rng.random() < drill_rate(progress):
        return drill(rng)
    if rng.random() < OUTSIDE_RATE:
        problem, _, thought, answer = outside.make(rng)
        return [prompt(problem), written(thought, answer)]
    while True:
        is_read = progress >= LATE and rng.random() < READING_RATE
        if is_read:
            return read_rightly(to_read(rng, level_at(rng, progress)))
        task = draw(rng, level_at(rng, progress), family=family_at(rng, progress))
        thought, answer = think(rng, task)
        text = thought.text(task.language)
        if length(prompt(task.problem) + text) <= LONGEST:
            return [prompt(task.problem), *written(text, answer).split(SLIP)]


def to_read(rng, level):
    """A task in words where its family has some (a bare formula is read soon), half of them with other numbers: only to be read."""
    name = drawn(rng, READING_SHARES)
    for _ in range(WORDY_TRIES):
        task = draw(rng, level, family=name)
        if task.form != 'plain':
            break
    if rng.random() < RENUMBERED:
        problem, *restate = renumbered(rng, task.problem, *task.restate)
        if numbers(name, problem) not in tested():
            task.problem, task.restate = problem, tuple(restate)
    return task


@functools.cache
def tested():
    """The numbers of all problems that are held out to measure by."""
    return {numbers(line['family'], line['problem']) for kind, count in MEASURED.items() for line in held_out(kind, count * len(FAMILIES))}


def numbers(family, problem):
    """What makes a problem the same in other words."""
    return family, *sorted(re.findall(r'\d+', problem))


def read_rightly(task):
    """The document that only says what is asked."""
    return [prompt(task.problem), f'{task.reading}\n\n']


def prompt(problem):
    copies = '\n'.join([problem] * PROBLEM_COPIES)
    return f'<|im_start|>user\n{copies}<|im_end|>\n<|im_start|>assistant\n<think>\n'


def length(text):
    """About as many tokens as it has."""
    return len(PIECE.findall(text))


def written(trace, answer):
    return f'{trace}\n</think>\n\n{answer}<|im_end|>'


def draw(rng, level, held_out=None, family=None, language=None):
    """A task; of another level where this one has none.

    held_out: None for training, 'numbers' or 'wordings' (whose numbers are reserved too).
    """
    name = family or family_at(rng, 0)
    language = language or rng.choice(LANGUAGES)
    for turn in itertools.count():
        if turn % MOST_TRIES == MOST_TRIES - 1:
            level = (level + 1) % 3
        task = FAMILIES[name].make(rng, level)
        task.family, task.level, task.language = name, level, language
        if is_reserved(task, task.key) if held_out else not any(is_reserved(task, key) for key in siblings(task)):
            word(rng, task, FAMILIES[name].WORDINGS, held_out == 'wordings')
            return task


def is_reserved(task, key):
    """Some problems, told by their numbers and not by their wording, are never trained on."""
    reserved = getattr(FAMILIES[task.family], 'HELD_OUT_OF_256', HELD_OUT_OF_256)
    return hashlib.sha256(f'{task.family}:{key}'.encode()).digest()[0] < reserved


def siblings(task):
    """The keys of what else can be asked of the same numbers: trained on the others only, it would tell by the numbers what is not asked."""
    parts = task.key.split(' ')
    return {task.key, *(' '.join(form if part == task.form else part for part in parts) for form in FAMILIES[task.family].WORDINGS)}


def held_out(kind, count, family=None):
    """`count` problems, no two alike.

    kind 'numbers': reserved numbers; 'wordings': in templates, names and things never trained on, numbers reserved too;
    'outside': what is out of scope, in forms never trained on.
    """
    rng, found, tries = random.Random(f'pocket-2/{kind}/{family}'), {}, 0
    names = [family] if family else list(FAMILIES)
    while len(found) < count:
        name, language = names[len(found) // 2 % len(names)], LANGUAGES[len(found) % 2]
        line = refused(rng, language) if kind == 'outside' else described(draw(rng, rng.choice((0, 1, 2)), kind, name, language))
        tries = 0 if found.setdefault(line['problem'], line) is line else tries + 1
        if tries > MOST_TRIES:
            raise ValueError(f'{name} has too few problems of kind {kind}: give it a larger HELD_OUT_OF_256 or more numbers')
    return [{'id': place, **line} for place, line in enumerate(found.values(), 1)]


def refused(rng, language):
    problem, _, _, answer = outside.make(rng, True, language)
    return {'family': 'outside', 'language': language, 'problem': problem, 'answer': answer}


def described(task):
    """A line of `heldout.jsonl`."""
    return {
        'family': task.family, 'level': task.level, 'language': task.language, 'problem': task.problem, 'reading': task.reading,
        'answer': task.show(task.answer, task.language), 'template': task.template, 'tempting': task.temptation is not None,
    }


def drill_rate(progress):
    return max(0.15, 0.6 - 5 * progress)


def level_at(rng, progress):
    """Short and easy first: level 2 is reached by all at a quarter of the way."""
    reach = min(1.0, 0.15 + progress * 5)
    return 2 if rng.random() < reach * 0.5 else rng.choice((0, 1))


def family_at(rng, progress):
    return drawn(rng, LATE_SHARES if progress >= LATE else SHARES)


def drawn(rng, shares):
    return rng.choices(list(shares), shares.values())[0]


LATE = 0.45
SHARES = {name: getattr(family, 'SHARE', 1) for name, family in FAMILIES.items()}
# Later what is learned slowly comes more often, and what was learned early less.
LATE_SHARES = {name: getattr(family, 'LATE_SHARE', SHARES[name]) for name, family in FAMILIES.items()}
# What is asked is learned wording by wording: a family comes as often as it has many, but none seldom, and more often one that is misread more than others.
READING_SHARES = {
    name: getattr(family, 'READ_OFTEN', 1) * max(200, sum(len(templates) for form in family.WORDINGS.values() for templates in form.values()))
    for name, family in FAMILIES.items()
}

"""A problem with other numbers, as long and in the same order of size, for documents that only say what is asked."""

import re
from fractions import Fraction

# No ordinals (`9th`), no parts of words.
NUMBER = re.compile(r'(?<![A-Za-z\d.])\d+(?:\.\d+)?(?![\d.]*(?:st|nd|rd|th)|\.\d)')
TRIES = 40


def renumbered(rng, problem, *readings):
    """All with the same other numbers, or as they are where a reading has a number that the problem does not show.

    A one stays a one, since it is told otherwise ("1 part"), and nothing else becomes one.
    """
    said = {number for reading in readings for number in NUMBER.findall(reading)}
    if said <= {*NUMBER.findall(problem)}:
        shown = sorted(said - {'1'}, key=Fraction)
        for _ in range(TRIES):
            others = [alike(rng, number) for number in shown]
            if all(Fraction(a) < Fraction(b) for a, b in zip(others, others[1:])):
                told = dict(zip(shown, others))
                return tuple(NUMBER.sub(lambda found: told.get(found[0], found[0]), text) for text in (problem, *readings))
    return problem, *readings


def alike(rng, number):
    """With as many digits before and behind the point, and no needless zero."""
    before, point, behind = number.partition('.')
    most = 10 ** len(before) - 1
    least = most // 10 + 1 if most > 9 else 0 if point else 2
    whole = str(rng.randint(least, most))
    if not point:
        return whole
    places = len(behind) - 1
    between = f'{rng.randint(0, 10 ** places - 1):0{places}}' if places else ''
    return f'{whole}.{between}{rng.randint(1, 9)}'

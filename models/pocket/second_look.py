"""A fact looked at again while the work goes on: right after all, or a slip that is noticed before any check."""

import re

from mind import Mind
from phrases import REDO, RIGHT, WAIT
from thought import Step
from trial import walk
from values import show

SUM = re.compile(r'(\d+)(\+|-|\\times|\\div)(\d+)')
OPPOSITE = {'+': 'subtract', '-': 'add', '\\times': 'multiply', '\\div': 'multiply'}


def look_again(rng, thought, facts):
    """Doubts a fact that is right; nothing if there is none to look at."""
    seen = [fact for fact in facts if fact[0] and SUM.fullmatch(fact[0]) and fact[1] >= 0]
    if seen:
        look(rng, thought, rng.choice(seen))


def noticed(rng, thought, way, mind):
    """Adds the steps of `mind` up to its slip, or one further, that it is noticed, and the rest done rightly; else False."""
    place = next((index for index, step in enumerate(mind.steps) if step.slip), None)
    right, _ = walk(way, Mind(rng, base=mind.base))
    if place is None or len(right.steps) != len(mind.steps):
        return False
    left, wrong, _ = mind.steps[place].slip
    if not left or not SUM.fullmatch(left) or not isinstance(wrong, int) or wrong < 0:
        return False
    end = min(place + rng.randint(1, 2), len(mind.steps))
    thought.add(*mind.steps[:end])
    question = look(rng, thought, (left, wrong), holds=False)
    thought.take_back(REDO, mind.steps[place], question)
    said = dict(zip(right.steps[:place], mind.steps))
    for step in right.steps[place:]:
        step.links = [(kind, said.get(to, to)) for kind, to in step.links]
    thought.add(*right.steps[place:])
    return True


def look(rng, thought, fact, holds=True):
    """Asks whether a fact `(left, value)` of whole numbers holds, and finds out by going back; gives the question."""
    left, value = fact
    a, sign, b = SUM.fullmatch(left).groups()
    a, b = int(a), int(b)
    about = next((step for step in reversed(thought.steps) if f'${left}=' in step.en), None)
    words = rng.choice(WAIT)
    question = thought.add(Step('question', *(text.format(f'{left}={show(value)}') for text in words)).link('questions', about))
    mind = Mind(rng)
    again = mind.multiply(b, a) if sign == '\\times' else getattr(mind, OPPOSITE[sign])(value, b)
    wanted = value if sign == '\\times' else a
    if holds:
        mind.say(*RIGHT)
    else:
        mind.say(f'not ${wanted}$', f'不是 ${wanted}$')
    answer = thought.add(mind.derive())
    answer.joined = True
    if (again == wanted) != holds:
        raise ValueError(f'{left}={value} was looked at wrongly')
    thought.resolve(answer, question, 'dropped' if holds else 'corrected')
    return question

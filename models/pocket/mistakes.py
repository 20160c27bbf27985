"""Documents made from the reasoner's own traces: where it went wrong, what it should have gone on with.

What it wrote itself is given and not learned; what follows is computed by the generator. After Ross et al.,
"A reduction of imitation learning … to no-regret online learning" (2011): an expert goes on from where the learner got to.
"""

import re

from documents import prompt, written
from mind import Mind
from phrases import AGAIN, BAD, CHECK_AGAIN, CHECKS, GOOD, READ_AGAIN, UNSURE
from thought import ATTEMPT, again, checked, passes

MOST_ATTEMPTS = 3


def documents_from(rng, task, thought):
    """Parts in turn given and to be learned, as in documents.py: one or two documents per attempt that went wrong or was doubted.

    thought: what the reasoner wrote after `<think>` on this task, up to `</think>` if it came so far.
    """
    paragraphs = thought.split('\n\n')
    places = [i for i, text in enumerate(paragraphs) if ATTEMPT.fullmatch(text)][:MOST_ATTEMPTS]
    found, troubled = [], False
    for count, place in enumerate(places):
        result = number(task, ATTEMPT.fullmatch(paragraphs[place])[1])
        if result is None:
            break
        given = prompt(task.problem) + '\n\n'.join(paragraphs[:place + 1]) + '\n\n'
        doubted = len(paragraphs) > place + 2 and paragraphs[place + 2].startswith(BAD)
        found += after(rng, task, Trace(given, paragraphs, place, count, result), doubted, troubled)
        troubled = troubled or doubted or result != task.answer
    return found


class Trace:
    """Up to one of its attempts: the number `count` (from 0), which stands at paragraph `place`."""

    def __init__(self, given, paragraphs, place, count, result):
        self.given, self.paragraphs, self.place, self.count, self.result = given, paragraphs, place, count, result


def after(rng, task, trace, doubted, troubled):
    opening = CHECK_AGAIN if trace.count else rng.choice(CHECKS)
    right = trace.result == task.answer
    found = []
    if right and (doubted or troubled):
        found.append((trace.given, ending(task, passes(rng, task, opening, trace.count == 1))))
    if not right:
        text, holds = checked(task, Mind(rng, ones_first=trace.count == 1), trace.result)
        if not holds:
            found.append((trace.given, revision(rng, task, trace, [f'{opening}: {text}.', f'{rng.choice(BAD)} '])))
    if doubted and trace.count + 1 < MOST_ATTEMPTS:
        check, verdict = trace.paragraphs[trace.place + 1:trace.place + 3]
        bad = next(b for b in BAD if verdict.startswith(b))
        found.append((f'{trace.given}{check}\n\n{bad}', revision(rng, task, trace, [' '])))
    return found


def revision(rng, task, trace, steps):
    """What follows a failed check; the last of `steps` is the line to go on with. After too many it ends, and says so."""
    if trace.count + 1 == MOST_ATTEMPTS:
        return ending(task, [*steps[:-1], steps[-1] + UNSURE], trace.result)
    if misread(task, trace.paragraphs[0]) and trace.count == 0:
        lead = f'{READ_AGAIN} {task.restate}'
    else:
        lead = task.why if task.why and trace.count == 0 and tempted(rng, task, trace.result) else rng.choice(AGAIN)
    return ending(task, [*steps[:-1], steps[-1] + lead, *again(rng, task, ones_first=trace.count == 0)])


def ending(task, steps, result=None):
    shown = task.show.format(task.answer if result is None else result)
    return written('\n\n'.join(steps), f'The answer is ${shown}$.')


def tempted(rng, task, result):
    return task.tempt(Mind(rng))[1] == result


def misread(task, restated):
    """Whether the first line names other numbers or another formula than the problem."""
    formula = max(re.findall(r'\$([^$]+)\$', task.restate), key=len)
    return formula not in restated or re.findall(r'\d+', restated) != re.findall(r'\d+', task.restate)


def number(task, shown):
    """The result that an attempt shows; None if it is no whole number from 0 up, shown as it should be."""
    front = task.show.format('')
    digits = shown[len(front):]
    return int(digits) if shown.startswith(front) and re.fullmatch(r'\d{1,6}', digits) else None

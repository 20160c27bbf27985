"""Puts a trace together: restate, work, attempt, check, and, where the check fails, the revision.

An attempt is always the line `So I get $…$.`; the first one in a trace is the first attempt, the last one the answer.
"""

import re
from dataclasses import dataclass, field
from typing import Callable

from mind import Impossible, Mind
from phrases import AGAIN, BAD, CHECK_AGAIN, CHECKS, GOOD

ATTEMPT = re.compile(r'So I get \$([^$]+)\$\.')
ANSWER = re.compile(r'The answer is \$([^$]+)\$\.')


@dataclass
class Task:
    """One problem and how to think about it.

    solve(mind) -> (paragraphs, result); check(mind, result) -> (text, holds), computed truly from that result.
    tempt: a habitual slip, solve-like, taken with `tempt_rate`; its `why` says what went wrong.
    """

    family: str
    key: str
    problem: str
    answer: int
    restate: str
    solve: Callable
    check: Callable
    tempt: Callable | None = None
    why: str = ''
    tempt_rate: float = 0.65
    show: str = '{}'
    doubt: Callable | None = None
    other: Callable | None = None
    extra: dict = field(default_factory=dict)


def think(rng, task, slip_rate):
    """The trace and the answer of one task; whether it slips is drawn from `rng`."""
    tempted = task.tempt is not None and rng.random() < task.tempt_rate
    slipped = not tempted and task.tempt is None and rng.random() < slip_rate
    steps = [task.restate]
    if tempted:
        steps += _wrong(rng, task, task.tempt, task.why)
    elif slipped:
        steps += _slipped(rng, task)
    else:
        steps += _right(rng, task)
    return '\n\n'.join(steps), f'The answer is ${task.show.format(task.answer)}$.'


def _right(rng, task):
    paragraphs, result = task.solve(Mind(rng))
    assert result == task.answer, (task.problem, result, task.answer)
    steps = paragraphs + [_attempt(task, result)]
    if task.doubt and rng.random() < 0.12:
        steps.append(task.doubt(Mind(rng)))
    if task.other and rng.random() < 0.3:
        return steps + [task.other(Mind(rng)), rng.choice(GOOD)]
    alarm = _false_alarm(rng, task) if rng.random() < 0.06 else None
    return steps + (alarm or passes(rng, task, rng.choice(CHECKS)))


def _slipped(rng, task):
    count = Mind(rng)
    task.solve(count)
    for _ in range(6):
        mind = Mind(rng, rng.randrange(count.facts))
        try:
            paragraphs, result = task.solve(mind)
            if result != task.answer and result >= 0:
                return _wrong(rng, task, lambda _: (paragraphs, result), '')
        except Impossible:
            continue
    return _right(rng, task)


def _wrong(rng, task, attempt, why):
    paragraphs, result = attempt(Mind(rng))
    text, holds = checked(task, Mind(rng), result)
    if holds:
        return _right(rng, task)
    steps = paragraphs + [_attempt(task, result), f'{rng.choice(CHECKS)}: {text}.']
    return steps + [f'{rng.choice(BAD)} {why or rng.choice(AGAIN)}', *again(rng, task)]


def _false_alarm(rng, task):
    """A slip in the check of a right attempt; None if it makes no difference."""
    count = Mind(rng)
    checked(task, count, task.answer)
    text, holds = checked(task, Mind(rng, rng.randrange(max(1, count.facts))), task.answer)
    if holds:
        return None
    return [f'{rng.choice(CHECKS)}: {text}.', f'{rng.choice(BAD)} {rng.choice(AGAIN)}', *again(rng, task)]


def checked(task, mind, result):
    """The text of the check of a result and whether it holds; a check that cannot be finished does not hold."""
    try:
        return task.check(mind, result)
    except Impossible as reason:
        before = f'{mind.take()}, but ' if mind.said else ''
        return f'{before}{reason}', False


def passes(rng, task, opening, ones_first=False):
    """The check of the right result."""
    text, holds = checked(task, Mind(rng, ones_first=ones_first), task.answer)
    assert holds, (task.problem, text)
    return [f'{opening}: {text}.', rng.choice(GOOD)]


def again(rng, task, ones_first=True):
    """A new attempt and its check, ones first: the same way would lead to the same slip."""
    paragraphs, result = task.solve(Mind(rng, ones_first=ones_first))
    return [*paragraphs, _attempt(task, result), *passes(rng, task, CHECK_AGAIN, ones_first)]


def compare(text, got, wanted):
    """The end of a check: two numbers side by side, and whether they are the same."""
    return f'{text}. {side_by_side(wanted, got)}', got == wanted


def side_by_side(wanted, got):
    """Digit by digit until one differs: whether long numbers are the same is hard to see at one look."""
    pairs = []
    for ours, theirs in zip(str(wanted), str(got)):
        pairs.append(f'${ours}$ ${theirs}$ {"yes" if ours == theirs else "no"}')
        if ours != theirs:
            break
    else:
        if len(str(wanted)) != len(str(got)):
            pairs.append('one is longer')
    return f'I need ${wanted}$ and have ${got}$: ' + ', '.join(pairs)


def _attempt(task, result):
    return f'So I get ${task.show.format(result)}$.'

"""Puts a trace together: restate, work, attempt, check, and, where the check fails, the revision.

An attempt is always the line `So I get $…$.`; the first one in a trace is the first attempt, the last one the answer.
"""

import re
from dataclasses import dataclass, field
from typing import Callable

from mind import Inexact, Mind
from phrases import AGAIN, BAD, CHECKS, GOOD

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
    return steps + (alarm or _passes(rng, task, 'Let me check'))


def _slipped(rng, task):
    count = Mind(rng)
    task.solve(count)
    for _ in range(6):
        mind = Mind(rng, rng.randrange(count.facts))
        try:
            paragraphs, result = task.solve(mind)
            if result != task.answer and result >= 0:
                return _wrong(rng, task, lambda _: (paragraphs, result), '')
        except Inexact:
            continue
    return _right(rng, task)


def _wrong(rng, task, attempt, why):
    paragraphs, result = attempt(Mind(rng))
    try:
        text, holds = task.check(Mind(rng), result)
    except Inexact:
        return _right(rng, task)
    if holds:
        return _right(rng, task)
    steps = paragraphs + [_attempt(task, result), f'{rng.choice(CHECKS)}: {text}.']
    return steps + _again(rng, task, why or rng.choice(AGAIN))


def _again(rng, task, why):
    """The second attempt and its check, ones first: the same way would lead to the same slip."""
    again, result = task.solve(Mind(rng, ones_first=True))
    steps = [f'{rng.choice(BAD)} {why}', *again, _attempt(task, result)]
    return steps + _passes(rng, task, 'Let me check again')


def _false_alarm(rng, task):
    """A slip in the check of a right attempt; None if it makes no difference."""
    count = Mind(rng)
    task.check(count, task.answer)
    try:
        text, holds = task.check(Mind(rng, rng.randrange(max(1, count.facts))), task.answer)
    except Inexact:
        return None
    return None if holds else [f'{rng.choice(CHECKS)}: {text}.', *_again(rng, task, rng.choice(AGAIN))]


def _passes(rng, task, opening):
    text, holds = task.check(Mind(rng, ones_first=opening != 'Let me check'), task.answer)
    assert holds, (task.problem, text)
    opening = rng.choice(CHECKS) if opening == 'Let me check' else opening
    return [f'{opening}: {text}.', rng.choice(GOOD)]


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

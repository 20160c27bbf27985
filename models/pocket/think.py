"""Puts a thought together: restate, plan, work, attempt, check, and, where something does not fit, the revision.

An attempt is always the line of `phrases.ATTEMPT`; the first in a trace is the first attempt, the last one the answer.
"""

import re

from giving_up import gives_up
from mind import Mind
from phrases import AGAIN, ANSWER, GAVE_UP, OTHER_WAY, SAME, SECOND_WAY, SLIP_IN_CHECK, TRICKY, WEAK
from second_look import look_again, noticed
from telling import Telling
from thought import Step
from trial import failing, run_check, walk

ATTEMPTS = {'en': re.compile(r'So I get \$([^$]+)\$\.'), 'zh': re.compile(r'所以得到 \$([^$]+)\$。')}
ANSWERS = {'en': re.compile(r'The answer is \$([^$]+)\$\.'), 'zh': re.compile(r'答案是 \$([^$]+)\$。')}

SLIP_RATE = 0.2
TEMPTED, WARNED = 0.6, 0.75
MISCONCEPTION, NOTICED, STUCK, OTHERWISE = 0.35, 0.35, 0.5, 0.6
SWITCH_RATE, READ_AGAIN_RATE, GIVE_UP_RATE = 0.06, 0.15, 0.05
# A slip is sought this often before there is none: many change nothing, or end nowhere.
TRIES = 6
# Characters from which on nothing is added that is not needed.
LONG = 600


def think(rng, task, slip_rate=SLIP_RATE):
    """(thought, answer line in the language of the problem); what happens on the way is drawn from `rng`."""
    telling = Telling(rng, task)
    _open(telling)
    if rng.random() < GIVE_UP_RATE * (slip_rate > 0) and gives_up(telling):
        return telling.thought, GAVE_UP[task.language]
    chance = rng.random()
    if task.temptation and chance < TEMPTED:
        done = _mistaken(telling, task.temptation, learned=True)
    elif task.temptation and chance < WARNED:
        done = _warned(telling)
    else:
        done = rng.random() < slip_rate and _slipped(telling)
    if not done:
        _right(telling)
    if rng.random() < SWITCH_RATE:
        _switch_language(rng, telling.thought)
    return telling.thought, ANSWER[task.language].format(task.show(task.answer, task.language))


def _switch_language(rng, thought):
    """Some whole paragraphs, not the first, in the other language."""
    starts = [place for place, step in enumerate(thought.steps) if not step.joined][1:] + [len(thought.steps)]
    if len(starts) > 2:
        first = rng.randrange(len(starts) - 1)
        thought.switch = (starts[first], starts[min(first + rng.randint(1, 4), len(starts) - 1)])


def _open(telling):
    rng, task, thought = telling.rng, telling.task, telling.thought
    telling.add('restate', task.restate)
    if task.dead_end and rng.random() < 0.06 + 0.06 * task.level:
        mind = Mind(rng, base=thought.last)
        task.dead_end(mind)
        thought.add(*mind.steps)
        thought.leave(mind.steps[-1], mind.steps[0])
    if task.plan and rng.random() < 0.3 + 0.2 * task.level:
        telling.add('plan', task.plan).link('supports', thought.steps[0])


def _right(telling):
    rng, task, thought = telling.rng, telling.task, telling.thought
    way = telling.usual_way()
    mind, result = telling.walk(way)
    thought.add(*mind.steps)
    if rng.random() < 0.05:
        look_again(rng, thought, mind.facts)
    telling.attempt(result)
    if task.doubt and rng.random() < 0.12:
        _doubt(telling)
    if rng.random() < 0.05 and _false_alarm(telling):
        return
    if rng.random() < READ_AGAIN_RATE:
        telling.reads_again(was_right=True)
    weak = [check for check in task.checks if check.name in WEAK]
    if weak and rng.random() < 0.06 + 0.08 * task.level:
        telling.passes(rng.choice(weak))
    telling.passes(telling.strong_check())
    short = sum(len(step.en) for step in thought.steps) < LONG
    if short and rng.random() < 0.04 + 0.06 * task.level:
        _alternatively(telling, way)


def _warned(telling):
    """The temptation is seen, and avoided."""
    slip = telling.task.temptation
    question = telling.add('question', TRICKY)
    warning = telling.add('recall', (slip.en, slip.zh), joined=True)
    telling.thought.resolve(warning, question, 'confirmed')
    return False


def _slipped(telling):
    """A slip, found in one of several ways; False where none was found that matters."""
    rng, task, thought = telling.rng, telling.task, telling.thought
    if task.slips and rng.random() < MISCONCEPTION:
        return _mistaken(telling, rng.choice(task.slips), learned=False)
    way = telling.usual_way()
    count = len(walk(way, Mind(rng))[0].facts)
    for _ in range(TRIES):
        mind, result = telling.walk(way, slip_at=rng.randrange(max(1, count)))
        if result is None and rng.random() < STUCK:
            return _stuck(telling, mind, way)
        if result is None or result == task.answer:
            continue
        if rng.random() < NOTICED and noticed(rng, thought, way, mind):
            telling.attempt(task.answer)
            telling.passes(telling.strong_check())
            return True
        check = failing(rng, task, result)
        if check is not None:
            thought.add(*mind.steps)
            telling.attempt(result)
            return found_wrong(telling, check, result, (_slip_of(mind), None, way))
    return False


def _mistaken(telling, slip, learned):
    """A misconception, found by a check; False where it makes no difference."""
    mind, result = telling.walk(slip.way)
    check = None if result is None or result == telling.task.answer else failing(telling.rng, telling.task, result)
    if check is None:
        return False
    telling.thought.add(*mind.steps)
    attempt = telling.attempt(result)
    for step in (*mind.steps, attempt):
        step.given = not learned
    return found_wrong(telling, check, result, (mind.steps[0], (slip.en, slip.zh), slip.way))


def found_wrong(telling, check, result, slip):
    """The check of the wrong attempt, which fails, and the work done again. slip: (step, truth overlooked, way)."""
    step, truth, way = slip
    attempt = telling.tried
    if not truth and telling.rng.random() < 0.1:
        _weak_check(telling, result)
    tested, _ = telling.check(check, result)
    question = telling.bad(attempt)
    telling.settle(question, tested, 'corrected')
    again, words = _second_try(telling, way, truth, check.name)
    telling.thought.take_back(words, step or attempt, question)
    telling.again(again, is_understood=truth is not None)
    telling.passes(check, again=True)
    return True


def _stuck(telling, mind, way):
    """A slip that leads to something impossible before there is any attempt."""
    telling.thought.add(*mind.steps)
    slip = _slip_of(mind)
    question = telling.bad(telling.thought.last)
    again, words = _second_try(telling, way, None, '')
    telling.thought.take_back(words, slip or mind.steps[0], question)
    telling.again(again)
    telling.passes(telling.strong_check())
    return True


def _second_try(telling, way, truth, check):
    """(way, words): the usual way again, or another one, unless the check goes such a way or the mistake is understood."""
    others = [other for other in telling.task.ways if other is not way]
    if not truth and check != 'method' and others and telling.rng.random() < OTHERWISE:
        return telling.rng.choice(others), OTHER_WAY
    return telling.task.ways[0], truth or telling.rng.choice(AGAIN)


def _slip_of(mind):
    return next((step for step in mind.steps if step.slip), None)


def _false_alarm(telling):
    """A slip in the check of a right attempt; False if it makes no difference."""
    rng, task, thought = telling.rng, telling.task, telling.thought
    check = telling.strong_check()
    count = len(run_check(check, task.answer, Mind(rng))[0].facts)
    if not count:
        return False
    tested, holds = telling.tested(check, task.answer, slip_at=rng.randrange(count))
    if holds:
        return False
    telling.add_check(tested)
    question = telling.bad(telling.tried)
    telling.add('plan', rng.choice(AGAIN), joined=True)
    telling.again(task.ways[0])
    found = telling.add('revise', SLIP_IN_CHECK, joined=True)
    thought.revise(found, tested.steps[0])
    thought.resolve(found, question, 'dropped')
    telling.settle(found, tested, 'corrected')
    telling.passes(check, again=True)
    return True


def _alternatively(telling, way):
    rng, thought = telling.rng, telling.thought
    other = rng.choice([other for other in telling.task.ways if other is not way])
    first = next(step for step in thought.steps if step.kind in ('plan', 'derive', 'recall'))
    mind, _ = walk(other, Mind(rng, opening=rng.choice(SECOND_WAY), opened='alternative'))
    mind.steps[0].link('branches', first)
    thought.add(*mind.steps)
    thought.add(Step('conclude', *SAME, joined=True).link('supports', mind.steps[-1]))


def _doubt(telling):
    """An unfounded one."""
    mind = Mind(telling.rng)
    telling.task.doubt(mind)
    for step in mind.steps[1:]:
        step.joined = True
    telling.thought.add(*mind.steps)
    mind.steps[0].link('questions', telling.tried)
    telling.thought.resolve(mind.steps[-1], mind.steps[0], 'dropped')


def _weak_check(telling, result):
    """A check that holds though the result is wrong: some checks see little."""
    for check in telling.task.checks[1:]:
        if run_check(check, result, Mind(telling.rng))[1]:
            tested, _ = telling.check(check, result)
            telling.good(tested)
            return

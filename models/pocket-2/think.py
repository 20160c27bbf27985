"""Puts a thought together: restate, plan, work, attempt, check, and, where something does not fit, the revision.

An attempt is always the line of `phrases.ATTEMPT`; the first in a trace is the first attempt, the last one the answer.
"""

import re

from mind import Mind
from phrases import AGAIN, ANSWER, ATTEMPT, BAD, CHECK_AGAIN, CHECKS, GOOD, OTHER_WAY, SAME, SECOND_WAY, SLIP_IN_CHECK, TRICKY, WEAK
from second_look import look_again, noticed
from thought import Step, Thought
from trial import failing, run_check, walk

ATTEMPTS = {'en': re.compile(r'So I get \$([^$]+)\$\.'), 'zh': re.compile(r'所以得到 \$([^$]+)\$。')}
ANSWERS = {'en': re.compile(r'The answer is \$([^$]+)\$\.'), 'zh': re.compile(r'答案是 \$([^$]+)\$。')}

SLIP_RATE = 0.2
TEMPTED, WARNED = 0.6, 0.75
MISCONCEPTION, NOTICED = 0.35, 0.35
SWITCH_RATE = 0.06
# Characters from which on nothing is added that is not needed.
LONG = 600


def think(rng, task, slip_rate=SLIP_RATE):
    """(thought, answer line in the language of the problem); what happens on the way is drawn from `rng`."""
    thought = Thought()
    _open(rng, task, thought)
    chance = rng.random()
    if task.temptation and chance < TEMPTED:
        _mistaken(rng, task, thought, task.temptation, learned=True)
    elif task.temptation and chance < WARNED:
        question = thought.add(Step('question', *TRICKY))
        warning = thought.add(Step('recall', task.temptation.en, task.temptation.zh, joined=True))
        thought.resolve(warning, question, 'confirmed')
        _right(rng, task, thought)
    elif rng.random() < slip_rate:
        _slipped(rng, task, thought)
    else:
        _right(rng, task, thought)
    if rng.random() < SWITCH_RATE:
        _switch_language(rng, thought)
    return thought, ANSWER[task.language].format(task.show(task.answer, task.language))


def _switch_language(rng, thought):
    """Some whole paragraphs, not the first, in the other language."""
    starts = [place for place, step in enumerate(thought.steps) if not step.joined][1:] + [len(thought.steps)]
    if len(starts) > 2:
        first = rng.randrange(len(starts) - 1)
        thought.switch = (starts[first], starts[min(first + rng.randint(1, 4), len(starts) - 1)])


def _open(rng, task, thought):
    thought.add(Step('restate', *task.restate))
    if task.dead_end and rng.random() < 0.06 + 0.06 * task.level:
        mind = Mind(rng, base=thought.last)
        task.dead_end(mind)
        thought.add(*mind.steps)
        thought.leave(mind.steps[-1], mind.steps[0])
    if task.plan and rng.random() < 0.3 + 0.2 * task.level:
        thought.add(Step('plan', *task.plan).link('supports', thought.steps[0]))


def _right(rng, task, thought):
    way = task.ways[0] if rng.random() < 0.75 else rng.choice(task.ways)
    mind, result = walk(way, Mind(rng, base=thought.last))
    thought.add(*mind.steps)
    if rng.random() < 0.05:
        look_again(rng, thought, mind.facts)
    attempt = _attempt(task, thought, result)
    if task.doubt and rng.random() < 0.12:
        _doubt(rng, task, thought, attempt)
    if rng.random() < 0.05 and _false_alarm(rng, task, thought, attempt):
        return
    weak = [check for check in task.checks if check.name in WEAK]
    if weak and rng.random() < 0.06 + 0.08 * task.level:
        passes(rng, task, thought, rng.choice(weak))
    passes(rng, task, thought, _strong_check(rng, task))
    short = sum(len(step.en) for step in thought.steps) < LONG
    if short and rng.random() < 0.04 + 0.06 * task.level:
        _alternatively(rng, task, thought, way)


def _slipped(rng, task, thought):
    if task.slips and rng.random() < MISCONCEPTION:
        return _mistaken(rng, task, thought, rng.choice(task.slips), learned=False)
    way = task.ways[0] if rng.random() < 0.75 else rng.choice(task.ways)
    count, _ = walk(way, Mind(rng))
    for _ in range(6):
        mind, result = walk(way, Mind(rng, rng.randrange(max(1, len(count.facts))), base=thought.last))
        if result is None or result == task.answer:
            continue
        if rng.random() < NOTICED and noticed(rng, thought, way, mind):
            _attempt(task, thought, task.answer)
            return passes(rng, task, thought, _strong_check(rng, task))
        check = failing(rng, task, result)
        if check is None:
            continue
        thought.add(*mind.steps)
        _attempt(task, thought, result)
        slip = next((step for step in mind.steps if step.slip), None)
        return _found(rng, task, thought, (result, check, slip, None, way))
    return _right(rng, task, thought)


def _mistaken(rng, task, thought, slip, learned):
    """A misconception, found by a check."""
    mind, result = walk(slip.way, Mind(rng, base=thought.last))
    check = None if result is None or result == task.answer else failing(rng, task, result)
    if check is None:
        return _right(rng, task, thought)
    thought.add(*mind.steps)
    attempt = _attempt(task, thought, result)
    if not learned:
        for step in (*mind.steps, attempt):
            step.given = True
    _found(rng, task, thought, (result, check, mind.steps[0], (slip.en, slip.zh), slip.way))


def _found(rng, task, thought, mistake):
    """The check of the wrong attempt, which fails, and the work done again."""
    result, check, slip, reason, way = mistake
    attempt = thought.last
    if not reason and rng.random() < 0.1:
        _weak_check(rng, task, thought, result)
    tested, _ = _checked(rng, thought, check, result, {})
    question = thought.add(Step('question', *rng.choice(BAD)).link('questions', attempt))
    _settle(thought, question, tested, 'corrected')
    other = [w for w in task.ways if w is not way] if not reason and check.name != 'method' else []
    again, words = task.ways[0], reason or rng.choice(AGAIN)
    if other and rng.random() < 0.4:
        again, words = rng.choice(other), OTHER_WAY
    revise = thought.add(Step('revise', *words, joined=True))
    thought.revise(revise, slip or attempt)
    thought.resolve(revise, question, 'corrected')
    _again(rng, task, thought, again)
    passes(rng, task, thought, check, again=True)


def _again(rng, task, thought, way):
    """A new attempt, ones first: the same way would lead to the same slip."""
    mind, result = walk(way, Mind(rng, ones_first=True, base=thought.last))
    thought.add(*mind.steps)
    return _attempt(task, thought, result)


def _false_alarm(rng, task, thought, attempt):
    """A slip in the check of a right attempt; False if it makes no difference."""
    check = _strong_check(rng, task)
    facts = run_check(check, task.answer, Mind(rng))[0].facts
    opening = rng.choice(CHECKS[check.name])
    if not facts:
        return False
    tested, holds = run_check(check, task.answer, Mind(rng, rng.randrange(len(facts)), opening=opening))
    if holds:
        return False
    _add_check(thought, tested, attempt)
    question = thought.add(Step('question', *rng.choice(BAD)).link('questions', attempt))
    thought.add(Step('plan', *rng.choice(AGAIN), joined=True))
    _again(rng, task, thought, task.ways[0])
    found = thought.add(Step('revise', *SLIP_IN_CHECK, joined=True))
    thought.revise(found, tested.steps[0])
    thought.resolve(found, question, 'dropped')
    _settle(thought, found, tested, 'corrected')
    passes(rng, task, thought, check, again=True)
    return True


def _alternatively(rng, task, thought, way):
    other = rng.choice([w for w in task.ways if w is not way])
    first = next(step for step in thought.steps if step.kind in ('plan', 'derive', 'recall'))
    mind, _ = walk(other, Mind(rng, opening=rng.choice(SECOND_WAY), opened='alternative'))
    mind.steps[0].link('branches', first)
    thought.add(*mind.steps)
    thought.add(Step('conclude', *SAME, joined=True).link('supports', mind.steps[-1]))


def _doubt(rng, task, thought, attempt):
    mind = Mind(rng, base=None)
    task.doubt(mind)
    for step in mind.steps[1:]:
        step.joined = True
    thought.add(*mind.steps)
    mind.steps[0].link('questions', attempt)
    thought.resolve(mind.steps[-1], mind.steps[0], 'dropped')


def _weak_check(rng, task, thought, result):
    """A check that holds though the result is wrong: some checks see little."""
    for check in task.checks[1:]:
        if run_check(check, result, Mind(rng))[1]:
            tested, _ = _checked(rng, thought, check, result, {})
            _good(rng, thought, tested)
            return


def passes(rng, task, thought, check, again=False):
    """The check of the right result, and that it holds."""
    more = {'opening': CHECK_AGAIN, 'ones_first': True} if again else {}
    tested, holds = _checked(rng, thought, check, task.answer, more)
    if not holds:
        raise ValueError(f'{task.family} {task.key}: the check {check.name} fails: {[step.en for step in tested.steps]}')
    _good(rng, thought, tested)


def _checked(rng, thought, check, result, more):
    """Adds the check of the last attempt; (mind, whether it holds)."""
    attempt = _last_attempt(thought)
    mind, holds = run_check(check, result, Mind(rng, **{'opening': rng.choice(CHECKS[check.name]), **more}))
    _add_check(thought, mind, attempt)
    return mind, holds


def _add_check(thought, tested, attempt):
    for step in tested.steps:
        thought.add(step)
        if step.kind == 'verify':
            step.link('verifies', attempt)


def _settle(thought, step, tested, outcome):
    for doubt in tested.steps:
        if doubt.kind == 'verify':
            thought.resolve(step, doubt, outcome)


def _good(rng, thought, tested):
    good = thought.add(Step('verify', *rng.choice(GOOD)).link('verifies', _last_attempt(thought)))
    good.outcome, good.fate = 'confirmed', 'kept'
    _settle(thought, good, tested, 'confirmed')


def _strong_check(rng, task):
    strong = [check for check in task.checks if check.name not in WEAK]
    return strong[0] if rng.random() < 0.7 else rng.choice(strong)


def _last_attempt(thought):
    return next(step for step in reversed(thought.steps) if step.kind == 'conclude')


def _attempt(task, thought, result):
    en, zh = (ATTEMPT[i].format(task.show(result, language)) for i, language in enumerate(('en', 'zh')))
    return thought.add(Step('conclude', en, zh).link('supports', thought.last))

"""One go at a task: a way walked, a result checked."""

from mind import Impossible, Mind


def walk(way, mind):
    """(mind, result); the result is None where a slip led to something impossible, which is then the last step."""
    try:
        return mind, way(mind)
    except Impossible as reason:
        if mind.slip_at is None:
            raise
        _say(mind, reason)
        mind.derive()
        return mind, None


def run_check(check, result, mind):
    """(mind, whether it holds); a check that cannot be finished does not hold."""
    try:
        holds = check.run(mind, result)
    except Impossible as reason:
        _say(mind, reason)
        mind.step('verify')
        holds = False
    if holds is None:
        raise TypeError(f'the check {check.name} gives no verdict')
    return mind, holds


def failing(rng, task, result):
    """A check that finds this result wrong; None if none does."""
    checks = task.checks if rng.random() < 0.7 else rng.sample(task.checks, len(task.checks))
    return next((check for check in checks if not run_check(check, result, Mind(rng))[1]), None)


def _say(mind, reason):
    goes_on = any(en.startswith('$') for en, _ in mind.said)
    mind.say(f'but {reason.en}' if goes_on else reason.en, f'但是{reason.zh}' if goes_on else reason.zh)

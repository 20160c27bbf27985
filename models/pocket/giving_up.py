"""A thought that fails: three attempts, each found wrong by a check, and then no fourth."""

from mind import Mind
from phrases import AGAIN, CHECK_AGAIN, GIVE_UP, OTHER_WAY
from trial import failing, walk

ATTEMPTS = 3
# So often a slip is sought for them: many change nothing, or end nowhere.
TRIES = 20


def gives_up(telling):
    """Adds such a thought; the attempts are shown, not learned, and the last revision stays open. False where no slips are found for them."""
    found = [wrong for _ in range(TRIES) if (wrong := _wrong(telling))][:ATTEMPTS]
    if len(found) < ATTEMPTS:
        return False
    for turn, (way, mind, result, check) in enumerate(found):
        telling.thought.add(*mind.steps)
        for step in (*mind.steps, telling.attempt(result)):
            step.given = True
        tested, _ = telling.check(check, result, **({'opening': CHECK_AGAIN} if turn else {}))
        question = telling.bad(telling.tried)
        telling.settle(question, tested, 'corrected')
        following = found[turn + 1][0] if turn + 1 < ATTEMPTS else None
        words = GIVE_UP if following is None else telling.rng.choice(AGAIN) if following is way else OTHER_WAY
        revise = telling.thought.take_back(words, telling.tried, question)
    revise.outcome = revise.fate = 'open'
    return True


def _wrong(telling):
    """(way, mind, result, check that finds it wrong); None where a slip makes no such difference."""
    rng, task = telling.rng, telling.task
    way = telling.usual_way()
    count = len(walk(way, Mind(rng))[0].facts)
    mind, result = telling.walk(way, slip_at=rng.randrange(max(1, count)))
    if result is None or result == task.answer:
        return None
    check = failing(rng, task, result)
    return check and (way, mind, result, check)

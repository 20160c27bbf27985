"""The thought under way: ways walked, attempts and checks added to it, and what came of them."""

from mind import Mind
from phrases import ATTEMPT, BAD, CHECK_AGAIN, CHECK_READING, CHECKS, GOOD, MISREAD, WEAK
from thought import Step, Thought
from trial import run_check, walk


class Telling:
    """Of one task; `rng` draws among the words and checks that fit."""

    def __init__(self, rng, task):
        self.rng, self.task, self.thought = rng, task, Thought()

    def add(self, kind, words, joined=False):
        return self.thought.add(Step(kind, *words, joined=joined))

    def walk(self, way, **mind):
        """(mind, result) of a way that goes on from here, not yet added."""
        return walk(way, Mind(self.rng, base=self.thought.last, **mind))

    def usual_way(self):
        return self.task.ways[0] if self.rng.random() < 0.75 else self.rng.choice(self.task.ways)

    def attempt(self, result):
        self.tried = self.add('conclude', [text.format(self.task.show(result, language)) for text, language in zip(ATTEMPT, ('en', 'zh'))])
        self.tried.link('supports', self.thought.steps[-2])
        return self.tried

    def again(self, way, is_understood=False):
        """A new attempt; ones first, unless the mistake is understood: the same way would lead to the same slip."""
        mind, result = self.walk(way, ones_first=not is_understood)
        self.thought.add(*mind.steps)
        return self.attempt(result)

    def strong_check(self):
        strong = [check for check in self.task.checks if check.name not in WEAK]
        return strong[0] if self.rng.random() < 0.7 else self.rng.choice(strong)

    def passes(self, check, again=False):
        """The check of the right result, and that it holds."""
        more = {'opening': CHECK_AGAIN, 'ones_first': True} if again else {}
        tested, holds = self.check(check, self.task.answer, **more)
        if not holds:
            raise ValueError(f'{self.task.family} {self.task.key}: the check {check.name} fails: {[step.en for step in tested.steps]}')
        self.good(tested)

    def check(self, check, result, **mind):
        """Adds a check of the last attempt; (mind, whether it holds)."""
        tested, holds = self.tested(check, result, **mind)
        self.add_check(tested)
        return tested, holds

    def tested(self, check, result, **mind):
        return run_check(check, result, Mind(self.rng, **{'opening': self.rng.choice(CHECKS[check.name]), **mind}))

    def add_check(self, tested):
        for step in tested.steps:
            self.thought.add(step)
            if step.kind == 'verify':
                step.link('verifies', self.tried)

    def good(self, tested):
        """The last check holds."""
        self.settle(self._holds(self.tried), tested, 'confirmed')

    def _holds(self, about):
        good = self.add('verify', self.rng.choice(GOOD)).link('verifies', about)
        good.outcome, good.fate = 'confirmed', 'kept'
        return good

    def reads_again(self, was_right):
        """The problem once more, after an attempt: it was read rightly, or not, and then all falls that was built on it."""
        first = self.thought.steps[0]
        again = self.add('verify', [lead + said for lead, said in zip(CHECK_READING, self.task.restate)]).link('verifies', first)
        if was_right:
            self.thought.resolve(self._holds(first), again, 'confirmed')
            return
        question = self.bad(first)
        self.thought.resolve(question, again, 'corrected')
        self.thought.take_back(MISREAD, first, question)

    def bad(self, about):
        """Something does not fit."""
        return self.add('question', self.rng.choice(BAD)).link('questions', about)

    def settle(self, step, tested, outcome):
        for doubt in tested.steps:
            if doubt.kind == 'verify':
                self.thought.resolve(step, doubt, outcome)

"""A thought: steps in both languages, each with its kind and its links to earlier steps, and what became of it."""

from dataclasses import dataclass, field

KINDS = ('restate', 'plan', 'recall', 'derive', 'question', 'verify', 'revise', 'alternative', 'conclude', 'other')
DOUBTS = ('question', 'verify', 'revise')
LINKS = ('supports', 'questions', 'verifies', 'revises', 'branches', 'resolves')
# Stands on both sides of what is shown in training but not learned: a slip. Never seen by anyone.
SLIP = '\x00'


@dataclass(eq=False)
class Step:
    """One step; `en` and `zh` say the same.

    joined: it stands in the paragraph of the step before. given: it is shown in training, but not learned.
    slip: (left side, wrong value, right value) of the fact that is falsified in it.
    """

    kind: str
    en: str
    zh: str
    links: list = field(default_factory=list)
    joined: bool = False
    given: bool = False
    fate: str = 'kept'
    outcome: str | None = None
    slip: object = None

    def __post_init__(self):
        if self.kind in DOUBTS:
            self.outcome = self.fate = 'open'

    def link(self, kind, *steps):
        self.links += [(kind, step) for step in steps if step is not None]
        return self


class Thought:
    """Steps in order. What is revised is superseded with all that was built on it; what is left is abandoned."""

    def __init__(self):
        self.steps = []
        self.switch = (0, 0)

    @property
    def last(self):
        return self.steps[-1] if self.steps else None

    def add(self, *steps):
        self.steps += steps
        return steps[-1]

    def resolve(self, step, doubt, outcome):
        """`step` settles `doubt`: confirmed, corrected or dropped."""
        step.link('resolves', doubt)
        doubt.outcome, doubt.fate = outcome, 'abandoned' if outcome == 'dropped' else 'kept'

    def revise(self, step, target):
        """`step` takes back `target` and what was built on it."""
        step.link('revises', target)
        step.outcome, step.fate = 'corrected', 'kept'
        self._fall(target, 'superseded')

    def take_back(self, words, target, question):
        """Says in the paragraph of `question` that `target` was wrong, which settles it; gives that revision."""
        revise = self.add(Step('revise', *words, joined=True))
        self.revise(revise, target)
        self.resolve(revise, question, 'corrected')
        return revise

    def leave(self, step, start):
        """`step` leaves the road that began at `start`."""
        step.link('branches', start)
        self._fall(start, 'abandoned')

    def _fall(self, target, fate):
        fallen = {target}
        for step in self.steps:
            if any(kind == 'supports' and to in fallen for kind, to in step.links):
                fallen.add(step)
        for step in fallen:
            if step.kind not in DOUBTS:
                step.fate = fate

    def text(self, language):
        """The trace, with SLIP marks; the steps within `switch` in the other language.

        Marks stand where tokens end: before the blank of a word, after the line ends that follow a step.
        """
        parts, given = [], False
        for step, (gap, text) in zip(self.steps, self._pieces(language)):
            text = text.replace(SLIP, '') if step.given else text
            parts.append(gap + SLIP + text if step.given != given else gap + text)
            given = step.given
        return ''.join(parts).replace(' ' + SLIP, SLIP + ' ')

    def _pieces(self, language):
        other = 'zh' if language == 'en' else 'en'
        for index, step in enumerate(self.steps):
            spoken = other if self.switch[0] <= index < self.switch[1] else language
            gap = '' if index == 0 else '\n\n' if not step.joined else ' ' if spoken == 'en' else ''
            yield gap, getattr(step, spoken)

    def labelled(self, language):
        """The trace and its labels as a line of the open format (docs/trace-format.md), fates and outcomes beside them."""
        trace, place, segments = '', 0, []
        for step, (gap, text) in zip(self.steps, self._pieces(language)):
            text = text.replace(SLIP, '')
            start = place + units(gap)
            place = start + units(text)
            trace += gap + text
            segments.append({'start': start, 'end': place, 'label': step.kind, 'fate': step.fate, 'outcome': step.outcome})
        return {'trace': trace, 'segments': segments, 'edges': self._edges()}

    def _edges(self):
        index = {step: number for number, step in enumerate(self.steps)}
        return [
            {'from': index[to], 'to': index[step], 'label': kind if kind != 'branches' else 'alternative_to'}
            for step in self.steps for kind, to in step.links
        ]


def units(text):
    """Length in UTF-16 code units."""
    return len(text.encode('utf-16-le')) // 2

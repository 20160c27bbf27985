"""One problem and how to think about it."""

from dataclasses import dataclass, field
from typing import Callable, NamedTuple

from values import Words, show


class Check(NamedTuple):
    """name: one of `phrases.CHECKS`. run(mind, result) -> whether it holds, computed truly from that result."""

    name: str
    run: Callable


class Slip(NamedTuple):
    """A misconception: way(mind) -> wrong result, and the truth that it overlooks, said when it is found or as a warning."""

    way: Callable
    en: str
    zh: str


@dataclass
class Task:
    """A problem without its wording, as a family's `make(rng, level)` gives it.

    key: its numbers, by which some problems are never trained on. slots: what stands in the wording: text, number,
    `Formula` or (en, zh). form: which wordings fit. restate: (en, zh).
    ways: each way(mind) -> result, the first the usual one. checks: the first finds most slips.
    temptation: a slip that is learned, as this problem tempts to it; slips: others, shown but not learned.
    doubt(mind): a question and why it is unfounded. dead_end(mind): a road and, by `mind.leave`, why it is left.
    shown: how the result stands in the answer, `{}` for each value. write: how one value is written.
    """

    key: str
    answer: object
    restate: tuple
    ways: list
    checks: list
    slots: dict = field(default_factory=dict)
    form: str = 'plain'
    plan: tuple | None = None
    slips: list = field(default_factory=list)
    temptation: Slip | None = None
    doubt: Callable | None = None
    dead_end: Callable | None = None
    shown: str = '{}'
    write: Callable = show

    # Set by documents.py.
    family: str = ''
    level: int = 0
    language: str = 'en'
    template: str = ''
    problem: str = ''

    @property
    def reading(self):
        """What is asked, in its language: the first paragraph of a thought that reads it rightly."""
        return self.restate[self.language == 'zh']

    def show(self, result, language):
        """The result as it stands between the dollars of attempt and answer."""
        values = result if type(result) is tuple else (result,)
        text = self.shown
        for value in values:
            written = getattr(value, language) if isinstance(value, Words) else self.write(value)
            text = text.replace('{}', written, 1)
        return text

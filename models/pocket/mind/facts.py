"""What a mind says: facts and words, gathered into steps."""

from thought import SLIP, Step
from values import show


class Impossible(Exception):
    """A slip led to something that cannot be done; says what, in both languages."""

    def __init__(self, en, zh):
        super().__init__(en)
        self.en, self.zh = en, zh


class Facts:
    """Keeps the steps of one way, check, doubt or dead end.

    slip_at: number of the fact that is falsified (None: none). ones_first: sums are taken from the ones up.
    base: the step that the first one builds on. opening: (en, zh) that leads in the first step, `opened` its kind.
    """

    def __init__(self, rng, slip_at=None, ones_first=False, base=None, opening=None, opened='verify'):
        self.rng, self.slip_at, self.ones_first, self.base, self.opening = rng, slip_at, ones_first, base, opening
        self.opened, self.is_check = opened, opening is not None and opened == 'verify'
        self.steps, self.said, self.facts, self.slip = [], [], [], None

    def say(self, en, zh=None):
        """Words or a formula among the facts of the step to come."""
        self.said.append((en, zh or en))

    def fact(self, left, value, wrong=()):
        """`$left=value$`; `wrong`: what may be added to the value by a slip."""
        slips = len(self.facts) == self.slip_at and wrong
        right = value
        if slips:
            value += self.rng.choice(believable(value, wrong))
        self.facts.append((left, value))
        text = f'${left}={SLIP}{show(value)}{SLIP}$' if slips else f'${left}={show(value)}$'
        if slips:
            self.slip = (left, value, right)
        self.said.append((text, text))
        return value

    def tell(self, value, words, wrong=()):
        """A fact that is no number: `words(value)` gives (en, zh), `wrong` the values that a slip may take for it."""
        slips = len(self.facts) == self.slip_at and wrong
        value = self.rng.choice(wrong) if slips else value
        self.facts.append((None, value))
        texts = words(value)
        if slips:
            self.slip = (None, value, None)
            texts = tuple(f'{SLIP}{text}{SLIP}' for text in texts)
        self.said.append(texts)
        return value

    def restate(self, en, zh, **more):
        return self.step('restate', en, zh, **more)

    def plan(self, en, zh, **more):
        return self.step('plan', en, zh, **more)

    def recall(self, en, zh, **more):
        return self.step('recall', en, zh, **more)

    def derive(self, en='', zh='', **more):
        return self.step('derive', en, zh, **more)

    def question(self, en, zh, **more):
        return self.step('question', en, zh, **more)

    def leave(self, en, zh):
        """Ends a dead end with the reason why it is left."""
        return self.step('alternative', en, zh)

    def step(self, kind, en='', zh='', so=None, on=None, joined=False):
        """`en: facts, so …`: the facts said since the last step follow by themselves, and the full stop too.

        so: what follows from it, a formula or (en, zh). on: the steps that it builds on, if not the one before.
        joined: in the paragraph of the step before. The steps of a check are, the first led in by its opening.
        """
        so = (so, so) if isinstance(so, str) else so
        texts = [
            sentence(lead, [said[place] for said in self.said], therefore(so, place), MARKS[place], self.opening and self.opening[place])
            for place, lead in enumerate((en, zh))
        ]
        if self.opening and kind != 'question':
            kind = self.opened
        step = Step(kind, *texts, joined=bool(self.steps) and (joined or self.is_check))
        step.link('supports', *(on or (self.steps[-1] if self.steps else self.base,)))
        step.slip, self.slip, self.said, self.opening = self.slip, None, [], None
        self.steps.append(step)
        return step

    def compare(self, got, wanted):
        """Ends a check: two values side by side, and whether they are the same."""
        if self.said:
            self.step('verify')
        self.step('verify', *side_by_side(wanted, got))
        return got == wanted

    def claim(self, en, zh, holds):
        """Ends a check by a statement instead of a comparison, and whether it is true."""
        if self.said:
            self.step('verify')
        self.step('verify', *((f'{en}: yes', f'{zh}：对') if holds else (f'{en}: no', f'{zh}：不对')))
        return holds


def believable(value, wrong):
    """No slip below zero, except a lost sign."""
    return [w for w in wrong if not isinstance(value, int) or value < 0 or value + w >= 0 or w == -2 * value] or wrong


MARKS = (': ', ', ', '.'), ('：', '，', '。')


def sentence(lead, facts, so, marks, opening):
    """`lead: facts, so …`; with an opening `opening, lead: facts, so …`."""
    colon, comma, stop = marks
    text = comma.join(part for part in (comma.join(facts), so) if part)
    if lead:
        text = f'{lead}{colon if facts else comma}{text}' if text else lead
    if opening:
        text = f'{opening}{comma if lead else colon}{lower(text)}' if text else opening
    text = text[0].upper() + text[1:]
    return text if text[-1] in '.?!。？！' else text + stop


def therefore(so, place):
    """What follows, led in: English, or Chinese with a blank before a formula only."""
    if not so:
        return None
    return f'so {so[0]}' if place == 0 else f'所以{" " if so[1].startswith("$") else ""}{so[1]}'


def lower(text):
    """The first letter small, unless the word is `I` or the like."""
    return text[0].lower() + text[1:] if text[:1].isupper() and text[1:2].islower() else text


def side_by_side(wanted, got):
    """Digit by digit until one differs: whether long numbers are the same is hard to see at one look."""
    pairs = []
    for ours, theirs in zip(digits(wanted), digits(got)):
        same = ours == theirs
        if same and ours == '/':
            continue
        pairs.append((f'${ours}$ ${theirs}$ {"yes" if same else "no"}', f'${ours}$ ${theirs}$ {"对" if same else "不对"}'))
        if not same:
            break
    else:
        if len(digits(wanted)) != len(digits(got)):
            pairs.append(('one is longer', '长短不同'))
    en, zh = ', '.join(e for e, _ in pairs), '，'.join(z for _, z in pairs)
    return f'I need ${show(wanted)}$ and have ${show(got)}$: {en}', f'应该是 ${show(wanted)}$，得到 ${show(got)}$：{zh}'


def digits(value):
    """The characters that are compared; of a fraction those above and below, the line between."""
    return show(value).replace('\\frac{', '').replace('}{', '/').replace('}', '') if not isinstance(value, str) else value

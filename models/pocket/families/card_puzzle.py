"""The card puzzle: one is told the rank, another the suit, and what they say narrows the cards down to one."""

from functools import partial

from cards import OTHER, SUITS, aspect_of, deal, grouped, survivors
from mind import Impossible
from task import Check, Slip, Task
from wording import read

LATE_SHARE = 0.8
ABOUT = ('The card puzzle with 4 to 16 cards: one person is told only the rank, another only the suit, and one to four things they say lead to the card.',
         '猜牌推理：4 到 16 张牌，一人只知道点数，另一人只知道花色，由他们说的一到四句话推出是哪张牌。')
HELD_OUT_OF_256 = 8
ASPECTS = {'rank': ('rank', '点数'), 'suit': ('suit', '花色')}
SAYS = {'yes': ('is sure', '能确定'), 'no': ('is not sure', '不能确定'), 'knew': ('knew that', '早就知道')}
# What is said in turn by the one who speaks first and the other: does not know, knew that, knows.
TALKS = (('yes',), ('no', 'yes'), ('no', 'no', 'yes'), ('no', 'knew', 'yes', 'yes'))
SENTENCES = read('card_puzzle')


def wordings(talk, language):
    """Each opening with what is said in turn and a question, all of them in any of their words."""
    def any_of(form):
        return f'[{"|".join(SENTENCES[form][language])}]'

    said = [any_of(what).replace('{x}', '{n}' if turn % 2 == 0 else '{m}') for turn, what in enumerate(talk)]
    blank = ' ' if language == 'en' else ''
    return [blank.join([opening, *said, any_of('question')]) for opening in SENTENCES['opening'][language]]


WORDINGS = {' '.join(talk): {language: wordings(talk, language) for language in ('en', 'zh')} for talk in TALKS}


def make(rng, level):
    talk = rng.choice((TALKS[:2], TALKS[1:3], TALKS[2:])[level])
    first = rng.choice(('rank', 'rank', 'suit'))
    while True:
        cards = deal(rng, ((4, 6), (6, 9), (9, 16))[level])
        left = survivors(cards, talk, first)
        if len(left) == 1:
            return puzzle(rng, cards, talk, first)


def puzzle(rng, cards, talk, first):
    other = OTHER[first]
    card, = survivors(cards, talk, first)
    task = Task(f'{" ".join(cards)} {first} {talk}', card, restated(cards, talk, first), ways(cards, talk, first), checks(cards, talk, first))
    task.form, task.write = ' '.join(talk), lambda card: f'{SUITS[card[0]][2]} {card[1:]}'
    task.slots = {'cards': listed(rng, cards), 'one_knows': ASPECTS[first], 'other_knows': ASPECTS[other]}
    task.slips = [
        Slip(partial(narrow, cards=cards, talk=wrong, first=one), en, zh)
        for wrong, one, en, zh in ((talk, other, f'The first to speak knows the {first}.', f'先说话的人知道的是{ASPECTS[first][1]}。'),
                                   (talk[1:], other, 'What the first one says counts too.', '第一个人说的话也有用。'))
        if len(survivors(cards, wrong, one)) == 1 and survivors(cards, wrong, one) != [card]
    ]
    gone = rng.choice([c for c in cards if c != card])

    def doubt(m):
        m.question(f'Hmm, could it also be {gone}?', f'嗯，会不会也可能是 {gone}？')
        m.derive(f'{gone} is not left, so no', f'{gone} 已经去掉了，所以不会')

    def dead_end(m):
        m.plan('Maybe I can try every card.', '也许可以一张一张地试。')
        m.leave(f'There are ${len(cards)}$ cards, that takes long. I go by what they say.', f'一共有 ${len(cards)}$ 张，太慢了，还是按他们说的来推。')

    task.doubt, task.dead_end = doubt, dead_end
    return task


def listed(rng, cards):
    """The cards as the problem lists them, in both languages: by suit in words or signs, or one by one."""
    style = rng.randrange(3)
    if style == 0:
        return ' '.join(cards), ' '.join(cards)
    groups = grouped(cards, 'suit')
    en, zh = (lambda s: s, lambda s: s) if style == 1 else (lambda s: SUITS[s][0] + ' ', lambda s: SUITS[s][1])
    return (
        '; '.join(en(suit) + ', '.join(card[1:] for card in group) for suit, group in groups.items()),
        '；'.join(zh(suit) + '、'.join(card[1:] for card in group) for suit, group in groups.items()),
    )


def restated(cards, talk, first):
    """All that is needed: the cards one by one, who knows what, who says what."""
    other = OTHER[first]
    turns = [(ASPECTS[other if turn % 2 else first], SAYS[what]) for turn, what in enumerate(talk)]
    return (
        f'The cards are {" ".join(cards)}. ' + ', '.join(f'The one told the {aspect[0]} {says[0]}' for aspect, says in turns).replace(', The', ', the') + '.',
        f'牌有 {" ".join(cards)}。' + '，'.join(f'知道{aspect[1]}的人{says[1]}' for aspect, says in turns) + '。',
    )


def ways(cards, talk, first):
    def usual(m):
        return narrow(m, cards, talk, first)

    def from_the_last(m):
        return narrow(m, cards[::-1], talk, first)

    def card_by_card(m):
        """What is said first, looked at for each card, and not for each rank or suit."""
        if len(cards) > 9 or 'knew' in talk:
            return from_the_last(m)
        lead(m, talk[0], first)
        left = []
        for card in cards:
            same = [other for other in cards if other != card and aspect_of(other, first) == aspect_of(card, first)]
            text = f'{card}: {" ".join(same)}' if same else card
            m.say(text, text.replace(': ', '：'))
            if stays(m, bool(same) == (talk[0] == 'no'), not same):
                left.append(card)
            m.derive(joined=card != cards[0])
        remaining(m, left)
        if len(talk) == 1:
            return only(left)
        return narrow(m, left, talk[1:], OTHER[first])

    return [usual, from_the_last, card_by_card]


def narrow(m, cards, talk, first):
    """Takes what is said in turn; each time some cards go. Gives the card that is left."""
    left, before = cards, cards
    for turn, what in enumerate(talk):
        aspect = first if turn % 2 == 0 else OTHER[first]
        lead(m, what, aspect)
        kept = []
        for place, (value, group) in enumerate(grouped(before if what == 'knew' else left, aspect).items()):
            kept += judged(m, what, value, group, left)
            m.derive(joined=place > 0)
        before, left = left, kept
        remaining(m, left)
    return only(left)


def only(left):
    if len(left) != 1:
        raise Impossible('more than one card is left', '剩下的不止一张')
    return left[0]


def judged(m, what, value, group, left):
    """What stays of a group."""
    def words(group):
        return f'{value}: {" ".join(group)}', f'{value}：{" ".join(group)}'

    if what == 'knew':
        m.say(*words(group))
        gone = [card for card in group if card not in left]
        if gone:
            m.say(f'{gone[0]} went', f'{gone[0]} 已去掉')
        return group if stays(m, not gone) else []
    group = m.tell(group, words, [[card for card in group if card != lost] for lost in group] if len(group) > 1 else ())
    alone = len(group) == 1
    return group if stays(m, alone == (what == 'yes'), alone) else []


def stays(m, holds, alone=False):
    if alone:
        m.say('alone', '只有一张')
    m.say(*(('stays', '留下') if holds else ('goes', '去掉')))
    return holds


def lead(m, what, aspect):
    """What follows from what is said."""
    en, zh = ASPECTS[aspect]
    m.recall(*{
        'yes': (f'The one told the {en} is sure, so this {en} is there only once.', f'知道{zh}的人能确定，所以这个{zh}只有一张。'),
        'no': (f'The one told the {en} is not sure, so this {en} is there more than once.', f'知道{zh}的人不能确定，所以这个{zh}不止一张。'),
        'knew': (f'The one told the {en} knew that, so no card of this {en} went.', f'知道{zh}的人早就知道，所以这个{zh}的牌都没有去掉。'),
    }[what])


def remaining(m, cards):
    if cards:
        m.derive(f'Left: {" ".join(cards)}', f'剩下：{" ".join(cards)}')
    else:
        raise Impossible('no card is left', '一张也不剩')


def checks(cards, talk, first):
    def replay(m, card):
        """Whether this card makes each of them say what they say."""
        left, before = cards, cards
        m.say(f'with {card}', f'如果是 {card}')
        for turn, what in enumerate(talk):
            aspect = first if turn % 2 == 0 else OTHER[first]
            if not answers(m, what, aspect, card, (before, left)):
                return False
            before, left = left, survivors(cards, talk[:turn + 1], first)
        return True

    def again(m, card):
        found = narrow(m, cards[::-1], talk, first)
        return m.claim(f'It is {found} and I have {card}', f'应该是 {found}，得到 {card}', found == card)

    return [Check('substitute', replay), *([Check('method', again)] if len(cards) < 8 else [])]


def answers(m, what, aspect, card, states):
    """Whether one who knows an aspect of the card says so."""
    before, left = states
    en, zh = ASPECTS[aspect]
    seen = [other for other in (before if what == 'knew' else left) if aspect_of(other, aspect) == aspect_of(card, aspect)]
    shown = ' '.join(seen)
    if what == 'knew':
        gone = [other for other in seen if other not in left]
        if gone:
            return m.claim(f'The {en} has {shown}, but {gone[0]} went', f'这个{zh}有 {shown}，但是 {gone[0]} 已去掉', False)
        return m.claim(f'The {en} has {shown}, none went', f'这个{zh}有 {shown}，都没有去掉', True)
    if card not in left:
        return m.claim(f'The {en} has {shown or "none"}, {card} is out', f'这个{zh}有 {shown or "零张"}，没有 {card}', False)
    alone = len(seen) == 1
    return m.claim(f'The {en} has {shown}, {"sure" if alone else "not sure"}', f'这个{zh}有 {shown}，{"能确定" if alone else "不能确定"}', alone == (what == 'yes'))

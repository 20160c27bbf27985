"""Cards, and what is left of them after those who know one aspect of a card each say whether they know it.

A card is its suit and its rank, `♥10`. A talk is what is said in turn by the one who speaks first and the other:
`yes` (knows the card), `no` (does not), `knew` (knew that the other did not).
"""

RANKS = ('A', '2', '3', '4', '5', '6', '7', '8', '9', '10', 'J', 'Q', 'K')
SUITS = {'♥': ('hearts', '红桃', '\\heartsuit'), '♠': ('spades', '黑桃', '\\spadesuit'), '♣': ('clubs', '梅花', '\\clubsuit'), '♦': ('diamonds', '方块', '\\diamondsuit')}
OTHER = {'rank': 'suit', 'suit': 'rank'}


def deal(rng, size):
    """Cards suit by suit, their ranks from few, so that some occur again."""
    count = rng.randint(*size)
    ranks = sorted(rng.sample(RANKS, max(2, count * 2 // 3)), key=RANKS.index)
    chosen = set(rng.sample([suit + rank for suit in SUITS for rank in ranks], count))
    return [suit + rank for suit in SUITS for rank in ranks if suit + rank in chosen]


def survivors(cards, talk, first):
    """The cards that are left after all that is said."""
    left, before = cards, cards
    for turn, what in enumerate(talk):
        aspect = first if turn % 2 == 0 else OTHER[first]
        groups = grouped(before if what == 'knew' else left, aspect).values()
        if what == 'knew':
            kept = [card for group in groups if all(card in left for card in group) for card in group]
        else:
            kept = [card for group in groups if (len(group) == 1) == (what == 'yes') for card in group]
        before, left = left, kept
    return left


def grouped(cards, aspect):
    groups = {}
    for card in cards:
        groups.setdefault(aspect_of(card, aspect), []).append(card)
    return groups


def aspect_of(card, aspect):
    return card[1:] if aspect == 'rank' else card[0]

"""Three to five people in a row: from clues of who is before whom, who stands at a place."""

from itertools import permutations

from mind import Impossible
from task import Check, Slip, Task
from values import Words
from wording import read

ABOUT = ('Ordering puzzles with three to five people A to E: from clues such as "A came before B" or "C was not first", who stands at a given place.',
         '三到五个人（甲乙丙丁戊）的排序推理：由“甲在乙前面”“丙不是第一”等线索，求某个名次是谁。')
HELD_OUT_OF_256 = 16
PEOPLE = (('A', '甲'), ('B', '乙'), ('C', '丙'), ('D', '丁'), ('E', '戊'))
PLACES = (('first', '第一'), ('second', '第二'), ('third', '第三'), ('fourth', '第四'), ('fifth', '第五'))
WORDINGS = read('ordering_puzzle')


def make(rng, level):
    count = (3, 4, rng.choice((4, 5)))[level]
    order = tuple(rng.sample(range(count), count))
    clues, left = [], list(permutations(range(count)))
    while len(left) > 1:
        clue = draw(rng, order)
        fitting = [tried for tried in left if holds(clue, tried)]
        if len(fitting) < len(left):
            clues.append(clue)
            left = fitting
    if len(clues) > 4:
        return make(rng, level)
    return puzzle(rng, order, clues)


def draw(rng, order):
    """A clue that is true of the order: (what, person, person or place)."""
    count = len(order)
    kind = rng.choice(('before', 'before', 'next', 'at', 'not at', 'not at'))
    place = rng.randrange(count)
    if kind == 'at':
        return kind, order[place], place
    if kind == 'not at':
        return kind, rng.choice([who for who in order if order[place] != who]), place
    if kind == 'next':
        place = rng.randrange(count - 1)
        return kind, order[place], order[place + 1]
    first, second = sorted(rng.sample(range(count), 2))
    return kind, order[first], order[second]


def holds(clue, order):
    kind, who, other = clue
    place = order.index(who)
    return {'at': place == other, 'not at': place != other, 'before': other in order[place:], 'next': order[place + 1:place + 2] == (other,)}[kind]


def puzzle(rng, order, clues):
    count, place = len(order), rng.randrange(len(order))
    told = [said(clue) for clue in clues]
    people = listed(range(count))
    restate = (f'{people[0]}: {", ".join(text[0] for text in told)}. I need who is {PLACES[place][0]}.', f'{people[1]}：{"，".join(text[1] for text in told)}。求谁是{PLACES[place][1]}。')

    def place_by_place(m, start=()):
        """Fills the places from the first on; goes back where nobody fits."""
        found = fill(m, clues, count, start)
        if found is None:
            raise Impossible('nothing fits', '没有符合的顺序')
        return at(m, found, place)

    def all_orders(m, backwards=False):
        """All orders one by one; only for three people."""
        if count > 3:
            return place_by_place(m)
        orders = list(permutations(range(count)))[::-1 if backwards else 1]
        for tried in orders:
            m.say(*shown(tried))
            broken = next((clue for clue in clues if not holds(clue, tried)), None)
            if broken is None:
                m.derive(so=('it fits', '符合'))
                return at(m, tried, place)
            m.say(f'but {said(broken)[0]}, no', f'但是{said(broken)[1]}，不对')
            m.step('alternative')
        raise Impossible('nothing fits', '没有符合的顺序')

    def check(m, r):
        """Put in at the place: is there an order that keeps all clues?"""
        who = next(i for i in range(count) if name(i) == r)
        m.say(f'{PEOPLE[who][0]} is {PLACES[place][0]}', f'{PEOPLE[who][1]}是{PLACES[place][1]}')
        kept = [tried for tried in permutations(range(count)) if tried[place] == who]
        best = max(kept, key=lambda tried: sum(holds(clue, tried) for clue in clues))
        m.say(*(f'then {shown(best)[0]}', f'那么{shown(best)[1]}'))
        m.derive()
        return all(m.claim(*said(clue), holds(clue, best)) for clue in clues)

    def turned(m):
        """Counts the place from the wrong end."""
        found = fill(m, clues, count, ())
        return at(m, found, count - 1 - place, place)

    slips = [Slip(turned, 'The first one stands at the front.', '第一个在最前面。')] if place != count - 1 - place else []

    def doubt(m):
        clue = rng.choice(clues)
        m.question('Did I use all of them?', '线索都用上了吗？')
        m.derive(f'{said(clue)[0]} and {shown(order)[0]}, yes', f'{said(clue)[1]}，而顺序是{shown(order)[1]}，用上了')

    slots = {'all': (people[0], ''.join(PEOPLE[i][1] for i in range(count))), 'place': PLACES[place],
             'clues': (' '.join(f'{text[0]}.' for text in told), ''.join(f'{text[1]}。' for text in told))}
    return Task(f'{order} {clues} {place}', name(order[place]), restate, [place_by_place, all_orders, lambda m: all_orders(m, True)] if count == 3 else [place_by_place, lambda m: constrained(m, clues, count, place), place_by_place],
                [Check('substitute', check)], slots=slots, form='place', slips=slips, doubt=doubt, plan=('I fill the places one by one.', '我一个一个位置地排。'))


def fill(m, clues, count, start):
    """The first order that fits, place by place, saying who cannot stand there and why."""
    taken = list(start)
    while len(taken) < count:
        options = [who for who in range(count) if who not in taken]
        possible = []
        for who in options:
            why = obstacle(clues, taken, who, count)
            if why is None:
                possible.append(who)
            else:
                m.say(f'not {PEOPLE[who][0]} as {said(why)[0]}', f'不是{PEOPLE[who][1]}，因为{said(why)[1]}')
        spot = PLACES[len(taken)]
        if not possible:
            m.derive(capital(spot[0]), spot[1], so=('nobody', '没有人'))
            return None
        if len(possible) == 1:
            taken.append(possible[0])
            m.derive(capital(spot[0]), spot[1], so=PEOPLE[possible[0]])
            continue
        m.derive(capital(spot[0]), spot[1], so=(f'it can be {" or ".join(PEOPLE[who][0] for who in possible)}', f'可能是{"、".join(PEOPLE[who][1] for who in possible)}'))
        for who in possible:
            begin = m.plan(f'Suppose {PEOPLE[who][0]} is {spot[0]}.', f'假设{PEOPLE[who][1]}是{spot[1]}。')
            rest = fill(m, clues, count, [*taken, who])
            if rest:
                return rest
            leave(m, begin, f'That does not work, so {PEOPLE[who][0]} is not {spot[0]}', f'这样不行，所以{PEOPLE[who][1]}不是{spot[1]}')
        return None
    return tuple(taken)


def obstacle(clues, taken, who, count):
    """The clue that keeps this person from the next place; None if none does."""
    place = len(taken)
    for clue in clues:
        kind, one, other = clue
        if kind == 'at' and (one == who) != (other == place) and (one == who or other == place):
            return clue
        if kind == 'not at' and one == who and other == place:
            return clue
        if kind in ('before', 'next') and who == other and one not in taken:
            return clue
        if kind == 'next' and taken and taken[-1] == one and who != other:
            return clue
        if kind in ('before', 'next') and who == one and place == count - 1:
            return clue
    return None


def constrained(m, clues, count, place):
    """Begins with what is said of a place, then fills the rest."""
    fixed = [clue for clue in clues if clue[0] == 'at']
    for clue in fixed:
        m.recall(f'{said(clue)[0]}, that place is taken', f'{said(clue)[1]}，这个位置定了')
    found = fill(m, clues, count, [])
    if found is None:
        raise Impossible('nothing fits', '没有符合的顺序')
    return at(m, found, place)


def at(m, order, place, called=None):
    spot = PLACES[place if called is None else called]
    m.derive(f'The order is {shown(order)[0]}, so {PEOPLE[order[place]][0]} is {spot[0]}', f'顺序是{shown(order)[1]}，所以{PEOPLE[order[place]][1]}是{spot[1]}')
    return name(order[place])


def leave(m, begin, en, zh):
    step = m.step('alternative', en, zh).link('branches', begin)
    for passed in m.steps[m.steps.index(begin):-1]:
        passed.fate = 'abandoned'
    return step


def said(clue):
    kind, who, other = clue
    one = PEOPLE[who]
    if kind in ('at', 'not at'):
        return f'{one[0]} is {"not " if kind == "not at" else ""}{PLACES[other][0]}', f'{one[1]}{"不" if kind == "not at" else ""}是{PLACES[other][1]}'
    two = PEOPLE[other]
    return (f'{one[0]} is before {two[0]}', f'{one[1]}在{two[1]}前面') if kind == 'before' else (f'{one[0]} is just before {two[0]}', f'{one[1]}紧接在{two[1]}前面')


def shown(order):
    return ' '.join(PEOPLE[who][0] for who in order), ''.join(PEOPLE[who][1] for who in order)


def listed(people):
    """`A, B and C`; in Chinese `甲、乙、丙`."""
    return ' and '.join(', '.join(PEOPLE[who][0] for who in people).rsplit(', ', 1)), '、'.join(PEOPLE[who][1] for who in people)


def name(who):
    return Words(*(f'\\text{{{text}}}' for text in PEOPLE[who]))


def capital(text):
    return text[0].upper() + text[1:]

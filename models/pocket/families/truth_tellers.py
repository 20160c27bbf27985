"""Who did it, when just one (or all but one) of three or four people tells the truth."""

from mind import Impossible
from task import Check, Slip, Task
from values import Words
from wording import read

LATE_SHARE = 2
READ_OFTEN = 2
ABOUT = ('Who-did-it puzzles with three or four people A, B, C, D who each say one thing about who it was, when exactly one tells the truth or exactly one lies.',
         '三四个人（甲、乙、丙、丁）各说一句“是谁做的”，只有一人说真话或只有一人说假话，推出是谁做的。')
HELD_OUT_OF_256 = 16
PEOPLE = (('A', '甲'), ('B', '乙'), ('C', '丙'), ('D', '丁'))
DEEDS = (('broke the window', '打破了窗户'), ('ate the cake', '吃了蛋糕'), ('won the race', '得了第一名'), ('took the book', '拿走了书'), ('drew on the board', '在黑板上画了画'), ('opened the door', '开了门'))
WORDINGS = read('truth_tellers')


def make(rng, level):
    count = (3, 3, 4)[level]
    while True:
        # Each says of someone that it was them or not them.
        says = [(rng.randrange(count), rng.random() < 0.5) for _ in range(count)]
        true = rng.choice((1, count - 1))
        fitting = [who for who in range(count) if truths(says, who) == true]
        if len(fitting) == 1 and len(set(says)) == count:
            return puzzle(rng, says, true, fitting[0])


def truths(says, culprit):
    return sum(is_true(said, culprit) for said in says)


def is_true(said, culprit):
    who, was = said
    return (who == culprit) == was


def puzzle(rng, says, true, culprit):
    count = len(says)
    wanted = [(f'exactly ${true}$ is true' if true == 1 else f'exactly ${true}$ are true'), f'正好 ${true}$ 句真']
    restate = (
        '; '.join(f'{PEOPLE[i][0]} says: {quoted(said)[0]}' for i, said in enumerate(says)) + f'; {wanted[0]}.',
        '；'.join(f'{PEOPLE[i][1]}说：{quoted(said)[1]}' for i, said in enumerate(says)) + f'；{wanted[1]}。',
    )

    def suppose(order):
        def way(m):
            for who in order:
                start = m.plan(f'Suppose it was {PEOPLE[who][0]}.', f'假设是{PEOPLE[who][1]}。')
                found = judged(m, says, who)
                if found == true:
                    m.derive(f'${found}$ true, as it must be', f'${found}$ 句真，符合', joined=True)
                    return name(who)
                leave(m, start, f'${found}$ true, but it must be ${true}$. So it was not {PEOPLE[who][0]}', f'${found}$ 句真，应该是 ${true}$ 句。所以不是{PEOPLE[who][1]}')
            raise Impossible('nobody fits', '没有人符合')
        return way

    def by_speaker(m):
        """Whose statement is the odd one: each in turn, and whether the others then fit together."""
        for speaker in range(count):
            odd = true == 1
            start = m.plan(*((f'Suppose only {PEOPLE[speaker][0]} tells the truth.', f'假设只有{PEOPLE[speaker][1]}说真话。') if odd
                             else (f'Suppose only {PEOPLE[speaker][0]} lies.', f'假设只有{PEOPLE[speaker][1]}说假话。')))
            possible = list(range(count))
            for i, said in enumerate(says):
                holds = (i == speaker) == odd
                possible = [who for who in possible if is_true(said, who) == holds]
                fact = quoted(said) if holds else denied(said)
                left = listed(possible)
                m.derive(f'{PEOPLE[i][0]} {"is right" if holds else "is wrong"}, so {lower(fact[0])}, left: {left[0]}', f'{PEOPLE[i][1]}{"对" if holds else "错"}，所以{fact[1]}，剩下：{left[1]}', joined=i > 0)
                if not possible:
                    break
            if len(possible) == 1:
                return name(possible[0])
            leave(m, start, f'Nobody is left. So it is not {PEOPLE[speaker][0]}', f'没有人剩下，所以不是{PEOPLE[speaker][1]}')
        raise Impossible('nobody fits', '没有人符合')

    def check(m, r):
        who = next(i for i in range(count) if name(i) == r)
        m.say(f'it was {PEOPLE[who][0]}', f'是{PEOPLE[who][1]}')
        found = judged(m, says, who)
        return m.compare(found, true)

    def all_others(m, r):
        """That it fits, and that no one else does."""
        fits = True
        for who in range(count):
            m.say(f'with {PEOPLE[who][0]}', f'如果是{PEOPLE[who][1]}')
            found = judged(m, says, who)
            mine = name(who) == r
            if not m.claim(*((f'${found}$ true, it must be ${true}$', f'${found}$ 句真，应该是 ${true}$ 句') if mine else (f'${found}$ true, it must not be ${true}$', f'${found}$ 句真，不应该是 ${true}$ 句')), (found == true) == mine):
                return False
        return fits

    def wrong_count(m):
        """Takes the first for whom the other number of statements is true."""
        for who in range(count):
            start = m.plan(f'Suppose it was {PEOPLE[who][0]}.', f'假设是{PEOPLE[who][1]}。')
            found = judged(m, says, who)
            if found == count - true:
                m.derive(f'${found}$ true, as it must be', f'${found}$ 句真，符合', joined=True)
                return name(who)
            leave(m, start, f'${found}$ true. So it was not {PEOPLE[who][0]}', f'${found}$ 句真。所以不是{PEOPLE[who][1]}')
        raise Impossible('nobody fits', '没有人符合')

    def doubt(m):
        other = next(who for who in range(count) if who != culprit)
        m.question(f'Could it be {PEOPLE[other][0]} as well?', f'会不会也可能是{PEOPLE[other][1]}？')
        found = judged(m, says, other)
        m.derive(f'${found}$ true and not ${true}$, so no', f'${found}$ 句真，不是 ${true}$ 句，所以不会', joined=True)

    said = [quoted(said) for said in says]
    slots = {
        'all': (listed(range(count))[0], ''.join(PEOPLE[i][1] for i in range(count))),
        'deed': rng.choice(DEEDS),
        'says': (' '.join(f'{PEOPLE[i][0]} says: {text[0]}.' for i, text in enumerate(said)), ''.join(f'{PEOPLE[i][1]}说：{text[1]}。' for i, text in enumerate(said))),
    }
    wrong = [who for who in range(count) if truths(says, who) == count - true]
    slip = Slip(wrong_count, f'It must be ${true}$ true.', f'应该是 ${true}$ 句真。')
    return Task(f'{says} {true}', name(culprit), restate, [suppose(range(count)), suppose(range(count - 1, -1, -1)), by_speaker],
                [Check('substitute', check), *([Check('count', all_others)] if count == 3 else [])], slots=slots, form='one true' if true == 1 else 'one false',
                slips=[slip] if wrong else [], temptation=slip if wrong and says[0] == (1, True) else None, doubt=doubt,
                plan=('I suppose it was each of them in turn and count what is true.', '我依次假设是每个人，数一数有几句真话。'))


def judged(m, says, culprit):
    """Says of each statement whether it is true if it was this one; how many are."""
    found = 0
    for i, said in enumerate(says):
        true = is_true(said, culprit)
        found += m.tell(true, lambda holds, i=i: (f'{PEOPLE[i][0]} {"true" if holds else "false"}', f'{PEOPLE[i][1]}{"真" if holds else "假"}'), (not true,))
    m.derive()
    return found


def leave(m, start, en, zh):
    """Leaves the road that began at `start`, in its paragraph."""
    step = m.step('alternative', en, zh, joined=True).link('branches', start)
    for passed in m.steps[m.steps.index(start):-1]:
        passed.fate = 'abandoned'
    return step


def name(who):
    return Words(f'\\text{{{PEOPLE[who][0]}}}', f'\\text{{{PEOPLE[who][1]}}}')


def quoted(said):
    who, was = said
    return f'It was {"" if was else "not "}{PEOPLE[who][0]}', f'{"是" if was else "不是"}{PEOPLE[who][1]}'


def denied(said):
    return quoted((said[0], not said[1]))


def listed(people):
    """`A, B and C`; in Chinese `甲乙丙`; `none` if there is nobody."""
    names = [PEOPLE[who][0] for who in people]
    en = ' and '.join(', '.join(names).rsplit(', ', 1)) if names else 'none'
    return en, '、'.join(PEOPLE[who][1] for who in people) or '无'


def lower(text):
    return text[0].lower() + text[1:]

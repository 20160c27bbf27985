"""Stories of one or two steps: giving and getting, buying, boxes, sharing, comparing."""

from typing import NamedTuple

from task import Check, Slip, Task
from wording import read

ABOUT = ('Stories of one or two steps with whole numbers up to 300: giving, buying and change, boxes, sharing, how many more, times as many.',
         '300 以内整数的一步、两步应用题：给出与得到、购物找零、装盒、平均分、多多少、几倍。')
SHARE = 3
LATE_SHARE = 6
WORDINGS = read('word_problems')
REST, ALL, EACH, OTHER, GROUPS = ('The rest', '剩下'), ('All together', '一共'), ('For each', '每份'), ('The other one', '另一个'), ('So many groups', '份数')


class Story(NamedTuple):
    """ops: what happens to the first number, one after the other: (sign, number, words); sign `r` takes from the number."""

    ops: list
    restate: tuple
    slips: list = ()


def make(rng, level):
    form = rng.choice(ONE_STEP if level == 0 or rng.random() < 0.2 else (*TRICKY, *TWO_STEPS))
    a, b, c = numbers(rng, level, form)
    task = told(a, story(form, a, b, c))
    task.key, task.form, task.slots = f'{form} {a} {b} {c}', form, {'a': a, 'b': b, 'p': c}
    if form in TRICKY and rng.random() < 0.4:
        task.temptation, task.slips = task.slips[0], []
    return task


ONE_STEP = ('left', 'together', 'more', 'boxes', 'share', 'groups')
TRICKY = ('more_together', 'fewer_together', 'times_together', 'more_than_other', 'fewer_than_other')
TWO_STEPS = ('change', 'boxes_and', 'boxes_less', 'rest_shared', 'times_more', 'more', 'groups', 'gave_got', 'got_gave', 'all_shared',
             'left_twice', 'three_together', 'all_grouped', 'rest_grouped', 'boxes_shared')
# Those in which the second number is added to the first and may be the larger one.
UP = ('together', 'got_gave', 'more_together', 'fewer_than_other', 'three_together')


def numbers(rng, level, form):
    """The first number and what is done with it; the third only for some."""
    large, table = (60, 99, 99)[level], rng.randint(2, 10)
    if form in ('share', 'groups'):
        return table * rng.randint(2, (12, 12, 25)[level]), table, 0
    if form == 'boxes':
        return rng.randint(2, 9), rng.randint(2, (12, 20, 30)[level]), 0
    if form in ('times_together', 'times_more'):
        return rng.randint(4, (9, 15, 30)[level]), rng.randint(2, 5 if level < 2 else 8), 0
    if form in ('change', 'boxes_and', 'boxes_less'):
        a, b = rng.randint(2, 9), rng.randint(2, (9, 12, 18)[level])
        if form == 'change':
            return a, b, rng.choice([note for note in (10, 20, 50, 100, 200) if note > a * b])
        return a, b, rng.randint(2, 40 if form == 'boxes_and' else a * b - 1)
    if form == 'boxes_shared':
        equal = rng.randint(2, 12)
        a = rng.choice([a for a in range(2, 10) if table * equal % a == 0 and table * equal > a] or [1])
        return (a, table * equal // a, table) if a > 1 else numbers(rng, level, form)
    if form == 'left_twice':
        b, c = rng.randint(2, large // 2), rng.randint(2, large // 2)
        return b + c + rng.randint(1, large // 2), b, c
    if form in ('rest_shared', 'rest_grouped'):
        rest, b = table * rng.randint(2, 12), rng.randint(2, 30)
        return rest + b, b, table
    if form in ('all_shared', 'all_grouped'):
        whole = table * rng.randint(3, 12)
        b = rng.randint(2, whole - 2)
        return whole - b, b, table
    if form in UP:
        a, b = rng.randint(2, large), rng.randint(2, large)
        third = {'got_gave': a + b - 1, 'three_together': large}.get(form)
        return a, b, rng.randint(1, third) if third else 0
    a = rng.randint(5, large)
    return a, rng.randint(2, a - 1), rng.randint(1, large) if form == 'gave_got' else 0


def told(a, story):
    def usual(m, start=a):
        for sign, number, words in story.ops:
            start = done(m, sign, start, number)
            m.derive(*words)
        return start

    def as_formula(m):
        m.plan(f'I write it as ${formula(a, story.ops)}$.', f'列式：${formula(a, story.ops)}$。')
        start = a
        for place, (sign, number, _) in enumerate(story.ops):
            start = done(m, sign, start, number)
            m.derive(*(('Then', '然后') if place else ('First', '先算')))
        return start

    def turned(m):
        """Sums and products the other way round, differences filled up."""
        start = a
        for sign, number, words in story.ops:
            start = done(m, sign, start, number, swapped=True)
            m.derive(*words)
        return start

    def check(m, r):
        for sign, number, _ in story.ops[:0:-1]:
            r = done(m, UNDO[sign], r, number)
        sign, number, _ = story.ops[0]
        if sign == '*' and a < number:
            return m.compare(m.divide(r, a), number)
        return m.compare(done(m, UNDO[sign], r, number), a)

    slips = [Slip(lambda m, ops=ops: told(a, Story(ops, ())).ways[0](m), *truth) for ops, truth in story.slips]
    answer = a
    for sign, number, _ in story.ops:
        answer = {'+': answer + number, '-': answer - number, '*': answer * number, ':': answer // number, 'r': number - answer}[sign]
    return Task('', answer, story.restate, [usual, as_formula, turned], [Check('inverse', check)], slips=slips)


UNDO = {'+': '-', '-': '+', '*': ':', ':': '*', 'r': 'r'}


def done(m, sign, x, y, swapped=False):
    if sign in '+*':
        x, y = (y, x) if swapped else (x, y)
        return m.add(x, y) if sign == '+' else m.multiply(x, y)
    if sign == ':':
        return m.divide(x, y)
    x, y = (y, x) if sign == 'r' else (x, y)
    return filled_up(m, x, y) if swapped else m.subtract(x, y)


def filled_up(m, x, y):
    """From the smaller one to the next ten, and on from there."""
    up = -y % 10
    if not up or y + up > x:
        return m.subtract(x, y)
    m.add(y, up)
    return m.add(m.subtract(x, y + up), up)


def formula(a, ops):
    text = str(a)
    for place, (sign, number, _) in enumerate(ops):
        if sign == 'r':
            text = f'{number}-{text}'
        else:
            inside = f'({text})' if place and sign in '*:' and ops[place - 1][0] in '+-' else text
            text = f'{inside}{SIGNS[sign]}{number}'
    return text


SIGNS = {'+': '+', '-': '-', '*': '\\times', ':': '\\div'}


def story(form, a, b, c):
    both = ('That is only one of them, and I need both.', '那只是其中一个，要求两个一共多少。')
    stories = {
        'left': lambda: Story([('-', b, REST)], (f'Of ${a}$, ${b}$ go away. I need the rest.', f'${a}$ 个去掉 ${b}$ 个，求剩下的。')),
        'together': lambda: Story([('+', b, ALL)], (f'There are ${a}$ and ${b}$. I need all together.', f'有 ${a}$ 个和 ${b}$ 个，求一共多少。')),
        'more': lambda: Story([('-', b, ('The difference', '相差'))], (f'There are ${a}$ and ${b}$. I need the difference.', f'有 ${a}$ 个和 ${b}$ 个，求相差多少。'),
                              [([('+', b, ALL)], ('How many more is a difference.', '求多多少要用减法。'))]),
        'boxes': lambda: Story([('*', b, ALL)], (f'There are ${a}$ times ${b}$. I need all together.', f'有 ${a}$ 份，每份 ${b}$ 个，求一共多少。'),
                               [([('+', b, ALL)], (f'It is ${b}$ each time.', f'每份都是 ${b}$ 个。'))]),
        'share': lambda: Story([(':', b, EACH)], (f'${a}$ make ${b}$ equal parts. I need one part.', f'${a}$ 平均分成 ${b}$ 份，求一份。')),
        'groups': lambda: Story([(':', b, GROUPS)], (f'From ${a}$ I make groups of ${b}$. I need the number of groups.', f'${a}$ 里每 ${b}$ 个一份，求有几份。')),
        'change': lambda: Story([('*', b, ('The price', '总价')), ('r', c, ('The change', '找回'))], (f'${a}$ at ${b}$ each, paid with ${c}$. I need the change.', f'${a}$ 个，每个 ${b}$ 元，付 ${c}$ 元，求找回。'),
                                [([('*', b, ('The price', '总价'))], ('That is the price, and I need the change.', '那是总价，要求的是找回的钱。'))]),
        'boxes_and': lambda: Story([('*', b, ('The equal parts', '相同的部分')), ('+', c, ALL)], (f'There are ${a}$ times ${b}$, and ${c}$ more. I need all together.', f'有 ${a}$ 份，每份 ${b}$ 个，另有 ${c}$ 个，求一共多少。'),
                                   [([('+', b, ('First', '先算')), ('+', c, ALL)], (f'It is ${b}$ each time.', f'每份都是 ${b}$ 个。'))]),
        'boxes_less': lambda: Story([('*', b, ('All at first', '原来')), ('-', c, REST)], (f'There are ${a}$ times ${b}$, and ${c}$ go away. I need the rest.', f'有 ${a}$ 份，每份 ${b}$ 个，去掉 ${c}$ 个，求剩下的。'),
                                    [([('*', b, ('All at first', '原来')), ('+', c, ALL)], ('They go away.', '这些是去掉的。'))]),
        'rest_shared': lambda: Story([('-', b, REST), (':', c, EACH)], (f'Of ${a}$, ${b}$ go away. The rest makes ${c}$ equal parts. I need one part.', f'${a}$ 去掉 ${b}$，剩下的平均分成 ${c}$ 份，求一份。'),
                                     [([('-', b, REST)], ('The rest must still be shared.', '剩下的还要平均分。'))]),
        'gave_got': lambda: Story([('-', b, REST), ('+', c, ALL)], (f'Of ${a}$, ${b}$ go away and ${c}$ come. I need what is there then.', f'${a}$ 去掉 ${b}$，又来 ${c}$，求现在有多少。'),
                                  [([('-', b, REST)], (f'There come ${c}$ more.', f'还要加上来的 ${c}$。'))]),
        'got_gave': lambda: Story([('+', b, ALL), ('-', c, REST)], (f'To ${a}$ come ${b}$, then ${c}$ go away. I need what is there then.', f'${a}$ 先来 ${b}$，再去掉 ${c}$，求现在有多少。'),
                                  [([('+', b, ALL)], (f'Then ${c}$ go away.', f'还要去掉 ${c}$。'))]),
        'all_shared': lambda: Story([('+', b, ALL), (':', c, EACH)], (f'${a}$ and ${b}$ together make ${c}$ equal parts. I need one part.', f'${a}$ 和 ${b}$ 合起来平均分成 ${c}$ 份，求一份。'),
                                    [([('+', b, ALL)], ('All of them must still be shared.', '合起来还要平均分。'))]),
        'left_twice': lambda: Story([('-', b, REST), ('-', c, REST)], (f'Of ${a}$, ${b}$ go away, then ${c}$ more. I need the rest.', f'${a}$ 去掉 ${b}$，再去掉 ${c}$，求剩下的。'),
                                    [([('-', b, REST)], (f'Then ${c}$ more go away.', f'还要去掉 ${c}$。'))]),
        'three_together': lambda: Story([('+', b, ('The first two', '前两个')), ('+', c, ALL)], (f'There are ${a}$, ${b}$ and ${c}$. I need all together.', f'有 ${a}$、${b}$ 和 ${c}$，求一共多少。')),
        'all_grouped': lambda: Story([('+', b, ALL), (':', c, GROUPS)], (f'${a}$ and ${b}$ together make groups of ${c}$. I need the number of groups.', f'${a}$ 和 ${b}$ 合起来每 ${c}$ 个一份，求有几份。'),
                                     [([('+', b, ALL)], ('I need how many groups they make.', '要求的是能分成几份。'))]),
        'rest_grouped': lambda: Story([('-', b, REST), (':', c, GROUPS)], (f'Of ${a}$, ${b}$ go away. The rest makes groups of ${c}$. I need the number of groups.', f'${a}$ 去掉 ${b}$，剩下的每 ${c}$ 个一份，求有几份。'),
                                      [([('-', b, REST)], ('I need how many groups the rest makes.', '要求的是剩下的能分成几份。'))]),
        'boxes_shared': lambda: Story([('*', b, ALL), (':', c, EACH)], (f'${a}$ times ${b}$ make ${c}$ equal parts. I need one part.', f'${a}$ 份，每份 ${b}$ 个，合起来平均分成 ${c}$ 份，求一份。'),
                                      [([('*', b, ALL)], ('All of them must still be shared.', '合起来还要平均分。'))]),
        'more_together': lambda: Story([('+', b, OTHER), ('+', a, ALL)], (f'One is ${a}$, the other ${b}$ more. I need both together.', f'一个是 ${a}$，另一个多 ${b}$，求两个一共多少。'), [([('+', b, ALL)], both)]),
        'fewer_together': lambda: Story([('-', b, OTHER), ('+', a, ALL)], (f'One is ${a}$, the other ${b}$ less. I need both together.', f'一个是 ${a}$，另一个少 ${b}$，求两个一共多少。'), [([('-', b, OTHER)], both)]),
        'times_together': lambda: Story([('*', b, OTHER), ('+', a, ALL)], (f'One is ${a}$, the other ${b}$ times as much. I need both together.', f'一个是 ${a}$，另一个是它的 ${b}$ 倍，求两个一共多少。'), [([('*', b, OTHER)], both)]),
        'times_more': lambda: Story([('*', b, OTHER), ('-', a, ('The difference', '相差'))], (f'One is ${a}$, the other ${b}$ times as much. I need the difference.', f'一个是 ${a}$，另一个是它的 ${b}$ 倍，求相差多少。'),
                                    [([('*', b, OTHER)], ('That is the larger one, and I need the difference.', '那是较大的一个，要求的是相差多少。'))]),
        'more_than_other': lambda: Story([('-', b, OTHER)], (f'One is ${a}$, and that is ${b}$ more than the other. I need the other.', f'一个是 ${a}$，比另一个多 ${b}$，求另一个。'), [([('+', b, OTHER)], ('The other one is less.', '另一个更少。'))]),
        'fewer_than_other': lambda: Story([('+', b, OTHER)], (f'One is ${a}$, and that is ${b}$ less than the other. I need the other.', f'一个是 ${a}$，比另一个少 ${b}$，求另一个。'), [([('-', b, OTHER)], ('The other one is more.', '另一个更多。'))]),
    }
    return stories[form]()

"""Stories of one or two steps: giving and getting, buying, boxes, sharing, comparing."""

from typing import NamedTuple

from task import Check, Slip, Task

ABOUT = ('Stories of one or two steps with whole numbers up to 200: giving, buying and change, boxes, sharing, how many more, times as many.',
         '200 以内整数的一步、两步应用题：给出与得到、购物找零、装盒、平均分、多多少、几倍。')
SHARE = 2
WORDINGS = {
    'left': {
        'en': ('{n} has {a} {t} and gives {b} to {m}. How many {t} are left?', 'There are {a} {t} in a box. {b} are taken out. How many remain?', '{n} had {a} {t} and lost {b} of them. How many does {n} have now?',
               'A shop has {a} {t} and sells {b}. How many {t} are left in the shop?'),
        'zh': ('{n}有 {a} {c}{t}，给了{m} {b} {c}，还剩多少{c}？', '盒子里有 {a} {c}{t}，拿走 {b} {c}，还剩多少{c}？', '{n}原来有 {a} {c}{t}，丢了 {b} {c}，现在有多少{c}？', '商店有 {a} {c}{t}，卖出 {b} {c}，还有多少{c}？'),
    },
    'together': {
        'en': ('{n} has {a} {t} and {m} has {b}. How many {t} do they have together?', '{n} has {a} {t} and gets {b} more. How many {t} is that?', 'In one box are {a} {t}, in another {b}. How many are there in all?',
               '{n} found {a} {t} in the morning and {b} in the evening. How many {t} were found in total?'),
        'zh': ('{n}有 {a} {c}{t}，{m}有 {b} {c}，两人一共有多少{c}？', '{n}有 {a} {c}{t}，又得到 {b} {c}，现在有多少{c}？', '一盒有 {a} {c}{t}，另一盒有 {b} {c}，共有多少{c}？', '{n}上午找到 {a} {c}{t}，晚上又找到 {b} {c}，总共多少{c}？'),
    },
    'more': {
        'en': ('{n} has {a} {t} and {m} has {b}. How many more does {n} have than {m}?', '{m} has {b} {t}, {n} has {a}. How many more {t} has {n}?', '{n} wants {a} {t} and has {b}. How many more does {n} need?',
               'A book has {a} pages and {n} has read {b}. How many pages are left to read?', 'There are {a} children and only {b} chairs. How many more chairs are needed?'),
        'zh': ('{n}有 {a} {c}{t}，{m}有 {b} {c}，{n}比{m}多多少{c}？', '{m}有 {b} {c}{t}，{n}有 {a} {c}，{n}多几{c}？', '{n}想要 {a} {c}{t}，已有 {b} {c}，还需要多少{c}？', '一本书 {a} 页，{n}读了 {b} 页，还有多少页没读？',
               '有 {a} 个小朋友，只有 {b} 把椅子，还差几把椅子？'),
    },
    'boxes': {
        'en': ('There are {a} boxes with {b} {t} each. How many {t} are there?', '{n} buys {a} packs of {b} {t}. How many {t} is that?', 'One {one} costs {b} dollars. What do {a} {t} cost?', '{n} puts {b} {t} into each of {a} bags. How many {t} are in the bags?'),
        'zh': ('有 {a} 盒{t}，每盒 {b} {c}，一共多少{c}？', '{n}买了 {a} 包{t}，每包 {b} {c}，共有多少{c}？', '一{c}{t} {b} 元，{a} {c}要多少元？', '{n}在 {a} 个袋子里各放 {b} {c}{t}，袋子里共有多少{c}？'),
    },
    'share': {
        'en': ('{a} {t} are shared equally among {b} children. How many does each get?', '{n} puts {a} {t} into {b} boxes, the same number in each. How many are in one box?', '{b} {t} cost {a} dollars. What does one cost?', '{n} shares {a} {t} fairly with {b} friends who get all of them. How many for each friend?'),
        'zh': ('把 {a} {c}{t}平均分给 {b} 个小朋友，每人得多少{c}？', '{n}把 {a} {c}{t}平均放进 {b} 个盒子，每盒多少{c}？', '{b} {c}{t}共 {a} 元，一{c}多少元？', '{n}把 {a} {c}{t}全部平分给 {b} 个朋友，每个朋友几{c}？'),
    },
    'groups': {
        'en': ('{a} {t} are packed in bags of {b}. How many bags are needed?', '{n} has {a} dollars. One {one} costs {b} dollars. How many {t} can {n} buy?', '{a} children form groups of {b}. How many groups are there?', '{n} reads {b} pages a day. How many days does a book of {a} pages take?'),
        'zh': ('{a} {c}{t}，每 {b} {c}装一袋，要装几袋？', '{n}有 {a} 元，一{c}{t} {b} 元，能买几{c}？', '{a} 个同学，每 {b} 人一组，可以分几组？', '{n}每天读 {b} 页，一本 {a} 页的书要读几天？'),
    },
    'change': {
        'en': ('{n} buys {a} {t} at {b} dollars each and pays with a {p}-dollar note. How much change does {n} get?', 'One {one} costs {b} dollars. {n} buys {a} and pays with {p} dollars. What is the change?', '{n} has {p} dollars and buys {a} {t} for {b} dollars each. How much money is left?',
               '{a} {t} for {b} dollars each are paid with {p} dollars. How many dollars come back?'),
        'zh': ('{n}买 {a} {c}{t}，每{c} {b} 元，付了 {p} 元，应找回多少元？', '一{c}{t} {b} 元，{n}买 {a} {c}，给了 {p} 元，找回多少元？', '{n}有 {p} 元，买了 {a} {c}{t}，每{c} {b} 元，还剩多少元？', '每{c}{t} {b} 元，买 {a} {c}，付 {p} 元，要找多少元？'),
    },
    'boxes_and': {
        'en': ('{n} has {a} boxes of {b} {t} and {p} more {t}. How many {t} does {n} have?', 'There are {a} bags with {b} {t} each and {p} single ones. How many are there in all?', '{n} buys {a} {t} at {b} dollars each and a bag for {p} dollars. What is the total price?',
               'In each of {a} rows stand {b} chairs, and {p} chairs stand apart. How many chairs are there?'),
        'zh': ('{n}有 {a} 盒{t}，每盒 {b} {c}，另外还有 {p} {c}，一共多少{c}？', '有 {a} 袋{t}，每袋 {b} {c}，还有 {p} {c}散的，总共多少{c}？', '{n}买 {a} {c}{t}，每{c} {b} 元，又买一个 {p} 元的袋子，一共多少元？', '椅子排成 {a} 排，每排 {b} 把，旁边还有 {p} 把，一共多少把？'),
    },
    'boxes_less': {
        'en': ('{n} has {a} boxes of {b} {t} and gives away {p} {t}. How many are left?', 'A shop gets {a} boxes with {b} {t} each and sells {p} {t}. How many does it have then?', 'There are {a} packs of {b} {t}. {p} are broken. How many are good?', 'There are {a} rows of {b} seats and {p} people sit down. How many seats are free?'),
        'zh': ('{n}有 {a} 盒{t}，每盒 {b} {c}，送出 {p} {c}，还剩多少{c}？', '商店进了 {a} 箱{t}，每箱 {b} {c}，卖出 {p} {c}，还有多少{c}？', '{a} 包{t}，每包 {b} {c}，坏了 {p} {c}，好的有多少{c}？', '有 {a} 排座位，每排 {b} 个，坐了 {p} 人，还有几个空座位？'),
    },
    'rest_shared': {
        'en': ('{n} has {a} {t}, keeps {b} and shares the others equally among {p} friends. How many does each friend get?', 'Of {a} {t}, {b} are broken. The good ones go into {p} boxes equally. How many are in each box?', '{n} had {a} {t} and gave {b} away. The rest is put into {p} equal groups. How many are in a group?',
               'A book has {a} pages. {n} has read {b} and reads the rest in {p} days, the same each day. How many pages a day?'),
        'zh': ('{n}有 {a} {c}{t}，留下 {b} {c}，其余的平均分给 {p} 个朋友，每人得多少{c}？', '{a} {c}{t}中坏了 {b} {c}，好的平均装进 {p} 个盒子，每盒多少{c}？', '{n}有 {a} {c}{t}，送出 {b} {c}，剩下的平均分成 {p} 份，每份多少{c}？', '一本书 {a} 页，{n}已读 {b} 页，剩下的 {p} 天读完，平均每天读几页？'),
    },
    'more_together': {
        'en': ('{n} has {a} {t}. {m} has {b} more than {n}. How many do they have together?', '{n} picks {a} {t} and {m} picks {b} more than {n}. How many {t} do both pick in all?', 'Class A has {a} students. Class B has {b} students more. How many students are in both classes?', '{m} has {b} {t} more than {n}, and {n} has {a}. How many {t} have the two together?'),
        'zh': ('{n}有 {a} {c}{t}，{m}比{n}多 {b} {c}，两人一共有多少{c}？', '{n}摘了 {a} {c}{t}，{m}比{n}多摘 {b} {c}，两人共摘多少{c}？', '一班有 {a} 人，二班比一班多 {b} 人，两个班一共多少人？', '{m}比{n}多 {b} {c}{t}，{n}有 {a} {c}，他们共有多少{c}？'),
    },
    'fewer_together': {
        'en': ('{n} has {a} {t}. {m} has {b} fewer than {n}. How many do they have together?', '{n} picks {a} {t} and {m} picks {b} fewer than {n}. How many {t} do both pick in all?', 'Class A has {a} students. Class B has {b} students fewer. How many students are in both classes?', '{m} has {b} {t} fewer than {n}, and {n} has {a}. How many {t} have the two together?'),
        'zh': ('{n}有 {a} {c}{t}，{m}比{n}少 {b} {c}，两人一共有多少{c}？', '{n}摘了 {a} {c}{t}，{m}比{n}少摘 {b} {c}，两人共摘多少{c}？', '一班有 {a} 人，二班比一班少 {b} 人，两个班一共多少人？', '{m}比{n}少 {b} {c}{t}，{n}有 {a} {c}，他们共有多少{c}？'),
    },
    'times_together': {
        'en': ('{n} has {a} {t}. {m} has {b} times as many. How many do they have together?', '{n} saves {a} dollars and {m} saves {b} times as much. How much is that together?', 'A pen costs {a} dollars, a bag {b} times as much. What do both cost?', '{m} has {b} times as many {t} as {n}, who has {a}. How many {t} have both in all?'),
        'zh': ('{n}有 {a} {c}{t}，{m}的是{n}的 {b} 倍，两人一共有多少{c}？', '{n}存了 {a} 元，{m}存的是{n}的 {b} 倍，两人共存多少元？', '一支笔 {a} 元，书包的价钱是笔的 {b} 倍，一共多少元？', '{m}的{t}是{n}的 {b} 倍，{n}有 {a} {c}，两人共有多少{c}？'),
    },
    'times_more': {
        'en': ('{n} has {a} {t}. {m} has {b} times as many. How many more does {m} have?', '{n} saves {a} dollars and {m} saves {b} times as much. How much more does {m} save?', 'A pen costs {a} dollars, a bag {b} times as much. How much more does the bag cost?', '{m} has {b} times as many {t} as {n}, who has {a}. How many more is that?'),
        'zh': ('{n}有 {a} {c}{t}，{m}的是{n}的 {b} 倍，{m}比{n}多多少{c}？', '{n}存了 {a} 元，{m}存的是{n}的 {b} 倍，{m}多存多少元？', '一支笔 {a} 元，书包的价钱是笔的 {b} 倍，书包贵多少元？', '{m}的{t}是{n}的 {b} 倍，{n}有 {a} {c}，多了多少{c}？'),
    },
    'more_than_other': {
        'en': ('{n} has {a} {t}, {b} more than {m}. How many does {m} have?', '{n} has {a} {t}. That is {b} more than {m} has. How many {t} has {m}?', 'A coat costs {a} dollars, that is {b} dollars more than a hat. What does the hat cost?', 'Class A has {a} students, {b} more than class B. How many are in class B?'),
        'zh': ('{n}有 {a} {c}{t}，比{m}多 {b} {c}，{m}有多少{c}？', '{n}有 {a} {c}{t}，这比{m}的多 {b} {c}，{m}有几{c}？', '一件大衣 {a} 元，比一顶帽子贵 {b} 元，帽子多少元？', '一班有 {a} 人，比二班多 {b} 人，二班有多少人？'),
    },
    'fewer_than_other': {
        'en': ('{n} has {a} {t}, {b} fewer than {m}. How many does {m} have?', '{n} has {a} {t}. That is {b} fewer than {m} has. How many {t} has {m}?', 'A hat costs {a} dollars, that is {b} dollars less than a coat. What does the coat cost?', 'Class A has {a} students, {b} fewer than class B. How many are in class B?'),
        'zh': ('{n}有 {a} {c}{t}，比{m}少 {b} {c}，{m}有多少{c}？', '{n}有 {a} {c}{t}，这比{m}的少 {b} {c}，{m}有几{c}？', '一顶帽子 {a} 元，比一件大衣便宜 {b} 元，大衣多少元？', '一班有 {a} 人，比二班少 {b} 人，二班有多少人？'),
    },
}
REST, ALL, EACH, OTHER, GROUPS = ('The rest', '剩下'), ('All together', '一共'), ('For each', '每份'), ('The other one', '另一个'), ('So many groups', '份数')


class Story(NamedTuple):
    """ops: what happens to the first number, one after the other: (sign, number, words); sign `r` takes from the number."""

    ops: list
    restate: tuple
    slips: list = ()


def make(rng, level):
    form = rng.choice(ONE_STEP if level == 0 else (*TRICKY, *TWO_STEPS))
    a, b, c = numbers(rng, level, form)
    task = told(a, story(form, a, b, c))
    task.key, task.form, task.slots = f'{form} {a} {b} {c}', form, {'a': a, 'b': b, 'p': c}
    if form in TRICKY and rng.random() < 0.4:
        task.temptation, task.slips = task.slips[0], []
    return task


ONE_STEP = ('left', 'together', 'more', 'boxes', 'share', 'groups')
TRICKY = ('more_together', 'fewer_together', 'times_together', 'more_than_other', 'fewer_than_other')
TWO_STEPS = ('change', 'boxes_and', 'boxes_less', 'rest_shared', 'times_more', 'more', 'groups')


def numbers(rng, level, form):
    """The first number and what is done with it; the third only for some."""
    large, table = (40, 70, 99)[level], rng.randint(3, 9)
    if form in ('share', 'groups'):
        return table * rng.randint(2, (9, 12, 25)[level]), table, 0
    if form == 'boxes':
        return rng.randint(2, 9), rng.randint(3, 12), 0
    if form in ('times_together', 'times_more'):
        return rng.randint(4, (9, 15, 30)[level]), rng.randint(2, 5 if level < 2 else 8), 0
    if form in ('change', 'boxes_and', 'boxes_less'):
        a, b = rng.randint(2, 9), rng.randint(3, (9, 12, 18)[level])
        if form == 'change':
            return a, b, rng.choice([note for note in (10, 20, 50, 100, 200) if note > a * b])
        return a, b, rng.randint(2, 25 if form == 'boxes_and' else a * b - 1)
    if form == 'rest_shared':
        rest, b = table * rng.randint(2, 12), rng.randint(2, 30)
        return rest + b, b, table
    b = rng.randint(3, large // 2)
    return rng.randint(b + 2, large), b, 0


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
        'more_together': lambda: Story([('+', b, OTHER), ('+', a, ALL)], (f'One is ${a}$, the other ${b}$ more. I need both together.', f'一个是 ${a}$，另一个多 ${b}$，求两个一共多少。'), [([('+', b, ALL)], both)]),
        'fewer_together': lambda: Story([('-', b, OTHER), ('+', a, ALL)], (f'One is ${a}$, the other ${b}$ less. I need both together.', f'一个是 ${a}$，另一个少 ${b}$，求两个一共多少。'), [([('-', b, OTHER)], both)]),
        'times_together': lambda: Story([('*', b, OTHER), ('+', a, ALL)], (f'One is ${a}$, the other ${b}$ times as much. I need both together.', f'一个是 ${a}$，另一个是它的 ${b}$ 倍，求两个一共多少。'), [([('*', b, OTHER)], both)]),
        'times_more': lambda: Story([('*', b, OTHER), ('-', a, ('The difference', '相差'))], (f'One is ${a}$, the other ${b}$ times as much. I need the difference.', f'一个是 ${a}$，另一个是它的 ${b}$ 倍，求相差多少。'),
                                    [([('*', b, OTHER)], ('That is the larger one, and I need the difference.', '那是较大的一个，要求的是相差多少。'))]),
        'more_than_other': lambda: Story([('-', b, OTHER)], (f'One is ${a}$, and that is ${b}$ more than the other. I need the other.', f'一个是 ${a}$，比另一个多 ${b}$，求另一个。'), [([('+', b, OTHER)], ('The other one is less.', '另一个更少。'))]),
        'fewer_than_other': lambda: Story([('+', b, OTHER)], (f'One is ${a}$, and that is ${b}$ less than the other. I need the other.', f'一个是 ${a}$，比另一个少 ${b}$，求另一个。'), [([('-', b, OTHER)], ('The other one is more.', '另一个更多。'))]),
    }
    return stories[form]()

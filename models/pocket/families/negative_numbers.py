"""Negative whole numbers: one sum, difference, product or quotient, and temperatures."""

import re

from task import Check, Slip, Task
from values import operand
from wording import CALCULATE, Formula, read, work_out

ABOUT = ('Sums and differences of whole numbers between -50 and 50, products and quotients by the times table with signs; temperatures.',
         '-50 到 50 之间整数的加减，带符号的表内乘除，以及气温问题。')
SHARE = 1.5
LATE_SHARE = 2
WORDINGS = {'plain': CALCULATE, **read('negative_numbers')}
PLUS_MINUS = ('Plus a minus is minus', '加负等于减'), ('Minus a minus is plus', '减负等于加')


def make(rng, level):
    formula, task = rng.choice((two_terms, product, quotient, story))(rng, level)
    task.key, task.slots = formula, task.slots or {'e': Formula(in_brackets(formula) if rng.random() < 0.2 else formula)}
    task.restate = work_out(Formula(formula))
    return task


def in_brackets(formula):
    """The first number too, if it is negative."""
    return re.sub(r'^(-\d+)', r'(\1)', formula)


def below(rng, most):
    return -rng.randint(1, most)


def story(rng, level):
    most = (12, 20, 40)[level]
    form, a, b = rng.choice(('down', 'up', 'apart')), below(rng, most), rng.randint(2, most)
    if form == 'down':
        a = rng.choice((a, rng.randint(0, b - 1)))
    if form == 'apart':
        a, b = rng.choice((b, max(a, b - most - 2), b)), a
        if a == b:
            return story(rng, level)
        a, b = max(a, b), min(a, b)
    formula, task = terms_task(a, '+' if form == 'up' else '-', b)
    task.form, task.slots = form, {'a': a, 'b': b}
    return formula, task


def two_terms(rng, level):
    most = (12, 30, 50)[level]
    a, b = rng.choice((-1, 1)) * rng.randint(1, most), rng.choice((-1, 1)) * rng.randint(1, most)
    sign = rng.choice('+-')
    if a > 0 and b > 0:
        a, sign = (a, '-') if a < b else (-a, sign)
    return terms_task(a, sign, b)


def terms_task(a, sign, b):
    """`a+b` or `a-b`; `t` is what is added in the end."""
    t = b if sign == '+' else -b

    def opened(m, lead=True):
        if b < 0 and lead:
            m.say(f'${a}{sign}({b})={together(a, t)}$')
            m.derive(*PLUS_MINUS[sign == '-'])

    def usual(m):
        opened(m)
        r = step(m, a, t)
        m.derive(*(('The signs are the same, so I add', '同号相加') if (a < 0) == (t < 0) else ('The signs differ, so I subtract', '异号相减')))
        return r

    def on_the_line(m):
        opened(m)
        way, zh = ('up', '上') if t > 0 else ('down', '下')
        m.plan(f'From ${a}$ I go {way} ${abs(t)}$.', f'从 ${a}$ 向{zh}走 ${abs(t)}$。')
        if a and (a < 0) == (t < 0):
            r = m.add(abs(a), abs(t))
            words = ('Further away from $0$', '离 $0$ 更远')
        elif abs(t) > abs(a):
            r = m.subtract(abs(t), abs(a))
            words = (f'After ${abs(a)}$ I am at $0$, and the rest is', f'走 ${abs(a)}$ 到 $0$，还剩')
        else:
            r = m.subtract(abs(a), abs(t))
            words = ('I do not pass $0$', '没有越过 $0$')
        return signed(m, r, words)

    def turned(m):
        opened(m)
        large, small = max(abs(a), abs(t)), min(abs(a), abs(t))
        inside = f'{large}+{small}' if (a < 0) == (t < 0) else f'{large}-{small}'
        m.say(f'${together(a, t)}={inside if a + t >= 0 else f"-({inside})"}$')
        m.derive('I write it with the larger one first', '把大的数写在前面')
        r = m.add(large, small) if '+' in inside else m.subtract(large, small)
        return signed(m, r, ('Then', '然后'))

    def signed(m, size, words):
        r = size if a + t >= 0 else -size
        m.derive(*words, so=f'${r}$' if a + t < 0 else None)
        return r

    def sign_lost(m):
        """`a-(-b)` as `a-b`, or the second sign as if it stood before both."""
        r = step(m, a, -t) if b < 0 else m.add(a, -t) if t > 0 else m.subtract(-t, -a)
        m.derive('First', '先算')
        return r

    def check(m, r):
        return m.compare(m.subtract(r, t) if t > 0 else m.add(r, -t), a)

    def side(m, r):
        return side_claim(m, r, a + t)

    def sign_asked(m):
        m.question('Hmm, is the sign right?', '嗯，符号对吗？')
        if (a < 0) == (t < 0):
            m.derive('Both signs are the same, so it keeps that sign', '两个符号相同，所以符号不变')
        else:
            large = max(a, t, key=abs)
            m.derive(f'${abs(large)}$ is the larger one', f'${abs(large)}$ 更大', so=('its sign counts, and that is right', '取它的符号，没错'))

    truth = ('Minus a minus is plus.', '减去负数等于加上正数。') if b < 0 and sign == '-' else ('Plus a minus is minus.', '加上负数等于减去正数。') if b < 0 else None
    if not truth:
        truth = ('Plus goes up, also below zero.', '加是往上走，零下也一样。') if t > 0 else ('Minus goes down, also below zero.', '减是往下走，零下也一样。')
    slip = Slip(sign_lost, *truth)
    tempting = b < 0 and sign == '-' and (a + b) % 5 == 0
    possible = t and (b < 0 or a < 0)
    more = {'temptation': slip} if tempting else {'slips': [slip]} if possible else {}
    checks = [Check('inverse', check)] + ([Check('estimate', side)] if a + t else [])
    if a and t and abs(a) != abs(t):
        more['doubt'] = sign_asked
    return f'{a}{sign}{operand(b)}', Task('', a + t, (), [usual, on_the_line, turned], checks, **more)


def product(rng, level):
    a, b = rng.choice((-1, 1)) * rng.randint(2, 12 if level else 10), rng.choice((-1, 1)) * rng.randint(2, 10)
    if a > 0 and b > 0:
        a = -a
    tempting = a == b or level and a < 0 and b < 0 and rng.random() < 0.1
    return f'{a}*{operand(b)}', signs_task(a, b, a * b, 'multiply', tempting)


def quotient(rng, level):
    q, b = rng.choice((-1, 1)) * rng.randint(2, 12 if level else 10), rng.choice((-1, 1)) * rng.randint(2, 10)
    if q * b > 0 and b > 0:
        q = -q
    return f'{q * b}:{operand(b)}', signs_task(q * b, b, q, 'divide', False)


def signs_task(a, b, answer, operation, tempting):
    """A product or a quotient."""
    both = a < 0 and b < 0
    rule = ('Two minus signs make plus.', '负负得正。') if both else ('One minus sign makes minus.', '一正一负得负。')

    def usual(m):
        r = getattr(m, operation)(a, b)
        m.derive('First the size, then the sign', '先算大小，再定符号')
        return r

    def sign_first(m):
        m.recall(*rule)
        r = getattr(m, operation)(a, b)
        m.derive('Then', '然后')
        return r

    def turned(m):
        if operation == 'divide':
            m.plan(f'What times ${operand(b)}$ is ${a}$?', f'几乘 ${operand(b)}$ 得 ${a}$？')
            r = m.divide(a, b)
        else:
            r = m.multiply(b, a)
        m.derive('First', '先算')
        return r

    def wrong_sign(m):
        size = getattr(m, operation)(abs(a), abs(b))
        m.derive('First the size', '先算大小', so=f'${-size if both else size}$')
        return -size if both else size

    def check(m, r):
        return m.compare(m.multiply(r, b) if operation == 'divide' else m.divide(r, b), a)

    def side(m, r):
        return side_claim(m, r, answer)

    def sign_asked(m):
        m.question('Hmm, is the sign right?', '嗯，符号对吗？')
        m.derive(*(('There are two minus signs', '有两个负号') if both else ('There is one minus sign', '有一个负号')),
                 so=('it is plus', '得正') if both else ('it is minus', '得负'))

    slip = Slip(wrong_sign, *rule)
    more = {'temptation': slip} if tempting else {'slips': [slip]}
    return Task('', answer, (), [usual, sign_first, turned], [Check('inverse', check), Check('estimate', side)], doubt=sign_asked, **more)


def step(m, a, t):
    """`a+t`, said as a difference where `t` is negative."""
    return m.add(a, t) if t >= 0 else m.subtract(a, -t)


def together(a, t):
    return f'{a}+{t}' if t >= 0 else f'{a}-{-t}'


def side_claim(m, r, answer):
    """Whether the result lies on the right side of zero."""
    if answer < 0:
        return m.claim(f'It must be less than $0$ and is ${r}$', f'应该小于 $0$，现在是 ${r}$', r < 0)
    return m.claim(f'It must be more than $0$ and is ${r}$', f'应该大于 $0$，现在是 ${r}$', r > 0)

"""Negative whole numbers: powers, and two operations in a row."""

from families.negative_numbers import step
from task import Check, Slip, Task
from values import operand
from wording import CALCULATE, Formula, work_out

LATE_SHARE = 1.2
ABOUT = ('Squares and small cubes with a minus sign; sums of three whole numbers between -30 and 30, and a sum with a product, with minus signs.',
         '带负号的平方和小数字的立方；-30 到 30 之间三个整数的加减，以及带负号的乘加、乘减。')
WORDINGS = {'plain': CALCULATE}


def make(rng, level):
    formula, task = rng.choice(((square, chain), (square, chain, with_product), (square, chain, chain, with_product, with_product))[level])(rng, level)
    task.key, task.slots = formula, {'e': Formula(formula)}
    task.restate = work_out(Formula(formula))
    return task


def square(rng, level):
    """`(-a)^2`, `-a^2`, `(-a)^3`."""
    a, n, inside = rng.randint(2, 10), 2, rng.random() < 0.6
    if rng.random() < 0.25:
        a, n = rng.randint(2, 5), 3
    base = -a if inside else a
    answer = base ** n if inside else -a ** n

    def usual(m, factors=None):
        m.recall(f'${n}$ factors ${operand(base)}$' + ('.' if inside else ', and the minus stays in front.'), f'${n}$ 个 ${operand(base)}$ 相乘' + ('。' if inside else '，负号留在前面。'))
        r = m.power(base, n)
        m.derive('I multiply', '相乘', so=None if inside else f'${-r}$')
        return r if inside else -r

    def size_first(m):
        r = m.power(a, n)
        m.derive('Without the sign', '先不看符号')
        r = r if answer > 0 else -r
        m.derive(*((f'There are ${n}$ minus signs', f'有 ${n}$ 个负号') if inside else ('The minus stands in front', '负号在前面')), so=f'${r}$')
        return r

    def from_back(m):
        last = m.power(a, n - 1) if n > 2 else a
        if n > 2:
            m.derive('The square', '平方')
        r = m.multiply(a, last)
        m.derive('Once more', '再乘一次', so=f'${r if answer > 0 else -r}$')
        return r if answer > 0 else -r

    def other_sign(m):
        r = m.power(a, n)
        m.derive('The power', '乘方', so=f'${-r if answer > 0 else r}$')
        return -r if answer > 0 else r

    def check(m, r):
        p = r if inside else -r
        if not inside:
            m.derive('The power without the minus', '不看负号', so=f'${p}$')
        for _ in range(n - 1):
            p = m.divide(p, base)
        return m.compare(p, base)

    truth = ('The minus is inside the bracket, so it is squared too.', '负号在括号里，也要平方。') if n == 2 else ('Three minus signs make minus.', '三个负号得负。')
    slip = Slip(other_sign, *(truth if inside else ('The power counts only for the number, not for the minus before it.', '乘方只管这个数，不管前面的负号。')))
    more = {'slips': [slip]} if inside else {'temptation': slip}
    return f'({base})^{n}' if inside else f'-{a}^{n}', Task('', answer, (), [usual, size_first, from_back], [Check('inverse', check)], **more)


def chain(rng, level):
    """Three terms."""
    numbers = [rng.choice((-1, 1)) * rng.randint(1, (10, 15, 30)[level]) for _ in range(3)]
    signs = [rng.choice('+-') for _ in range(2)]
    a, terms = numbers[0], [n if s == '+' else -n for s, n in zip(signs, numbers[1:])]
    if all(n > 0 for n in numbers) and '-' not in signs:
        numbers[0] = a = -a
    formula = f'{a}' + ''.join(f'{s}{operand(n)}' for s, n in zip(signs, numbers[1:]))
    has_brackets = any(n < 0 for n in numbers[1:])
    flat = f'{a}{terms[0]:+d}{terms[1]:+d}'

    def opened(m):
        if has_brackets:
            m.derive('I drop the brackets', '去括号', so=f'${flat}$')

    def in_order(m):
        opened(m)
        return walked(m, terms)

    def walked(m, terms):
        s = step(m, a, terms[0])
        m.derive('From left to right', '从左到右')
        r = step(m, s, terms[1])
        m.derive('Then', '然后')
        return r

    def last_first(m):
        opened(m)
        s = step(m, a, terms[1])
        m.derive('I take the last one first', '先算后面那个')
        r = step(m, s, terms[0])
        m.derive('Then', '然后')
        return r

    def gathered(m):
        opened(m)
        parts = [[t for t in (a, *terms) if t > 0], [-t for t in (a, *terms) if t < 0]]
        if not all(parts):
            return walked(m, terms)
        sums = []
        for part, words in zip(parts, (('All plus together', '正数相加'), ('All minus together', '负数相加'))):
            total = part[0]
            for number in part[1:]:
                total = m.add(total, number)
            m.derive(*words, so=f'${total}$' if len(part) == 1 else None)
            sums.append(total)
        r = m.subtract(*sums)
        m.derive('Plus less minus', '正的减去负的')
        return r

    def brackets_ignored(m):
        wrong = [-abs(t) if s == '-' else t for s, t in zip(signs, terms)]
        m.derive('I drop the brackets', '去括号', so=f'${a}{wrong[0]:+d}{wrong[1]:+d}$')
        return walked(m, wrong)

    def check(m, r):
        for t in terms[::-1]:
            r = m.subtract(r, t) if t > 0 else m.add(r, -t)
        return m.compare(r, a)

    slips = [Slip(brackets_ignored, 'Minus a minus is plus.', '减去负数等于加上正数。')] if any(s == '-' and n < 0 for s, n in zip(signs, numbers[1:])) else []
    return formula, Task('', a + sum(terms), (), [in_order, last_first, gathered], [Check('inverse', check)], slips=slips)


def with_product(rng, level):
    """`a+b*c` or `a-b*c`, with a minus sign somewhere."""
    a, b, c = -rng.randint(1, 20), rng.randint(2, 9), rng.randint(2, 9)
    if rng.random() < 0.6:
        a, c = rng.choice((a, -a)), -c
    sign = rng.choice('+-')

    def usual(m, swapped=False):
        p = m.multiply(c, b) if swapped else m.multiply(b, c)
        m.derive('Multiplication comes first', '先算乘法')
        return joined(m, a, p)

    def joined(m, x, y):
        r = m.add(x, y) if sign == '+' else m.subtract(x, y)
        m.derive('Then', '然后')
        return r

    def sign_first(m):
        t = c if sign == '+' else -c
        m.derive('I look at the signs', '先看符号', so=f'${a}{sign}{b}\\times{operand(c)}={a}{"+" if t > 0 else "-"}{b}\\times{abs(c)}$')
        p = m.multiply(b, abs(c))
        m.derive('Then the product', '再算乘积')
        r = step(m, a, p if t > 0 else -p)
        m.derive('Then', '然后')
        return r

    def left_to_right(m):
        s = m.add(a, b) if sign == '+' else m.subtract(a, b)
        m.derive('First', '先算')
        r = m.multiply(s, c)
        m.derive('Then', '然后')
        return r

    def check(m, r):
        p = m.subtract(r, a) if sign == '+' else m.subtract(a, r)
        m.derive('The product must be', '乘积应该是')
        return m.compare(m.divide(p, c), b)

    slip = Slip(left_to_right, 'Multiplication comes before plus and minus.', '先乘除，后加减。')
    return f'{a}{sign}{b}*{operand(c)}', Task('', a + b * c if sign == '+' else a - b * c, (), [usual, lambda m: usual(m, True), sign_first], [Check('inverse', check)], slips=[slip])

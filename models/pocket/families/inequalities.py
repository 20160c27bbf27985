"""Linear inequalities in one unknown, among them those where the sign turns, and how many whole numbers fit."""

from families.simultaneous import signed, term
from task import Check, Slip, Task
from wording import Formula, read

LATE_SHARE = 0.8
ABOUT = ('Linear inequalities such as 3x+5>20 or 7-2x<=1 with a whole bound, and how many positive whole numbers fulfil one.',
         '形如 3x+5>20、7-2x<=1 的一元一次不等式（界为整数），以及满足它的正整数有几个。')
WORDINGS = read('inequalities')
TURNED = {'<': '>', '>': '<', '\\le': '\\ge', '\\ge': '\\le'}
TYPED = {'<': '<', '>': '>', '\\le': '<=', '\\ge': '>='}


class Range(str):
    """What x may be, as LaTeX: `x>5`."""


def make(rng, level):
    bound, sign = rng.randint(1, 12), rng.choice(tuple(TURNED))
    if level == 0:
        return inequality(1, rng.choice([n for n in range(-12, 13) if n]), sign, bound) if rng.random() < 0.5 else inequality(rng.randint(2, 9), 0, sign, bound)
    factor, plus = rng.randint(2, 6), rng.choice([n for n in range(-12, 13) if n])
    if level == 2 and rng.random() < 0.4 and bound > 1:
        return counted(factor, plus, rng.choice(('<', '\\le')), bound)
    return inequality(factor if level == 1 else -factor, plus, sign, bound)


def parts(factor, plus, sign, bound):
    """The formula as typed and as LaTeX, and its right side."""
    value = factor * bound + plus
    left = f'{term(factor, "x")}{signed(plus) if plus else ""}' if factor > 0 else f'{plus}{term(factor, "x")}'
    return Formula(f'{left}{TYPED[sign]}{value}'), f'{left}{sign}{value}' if sign in '<>' else f'{left}{sign} {value}', value


def shown(left, sign, value):
    return f'{left}{sign}{value}' if sign in '<>' else f'{left}{sign} {value}'


def inequality(factor, plus, sign, bound):
    formula, tex, value = parts(factor, plus, sign, bound)
    turned = TURNED[sign] if factor < 0 else sign
    answer = Range(shown('x', turned, bound))

    def usual(m, turns=True):
        rest = take_plus(m, sign)
        if factor == 1:
            return Range(shown('x', sign, rest))
        r = m.divide(rest, factor)
        if factor < 0 and turns:
            m.derive(f'I divide by ${factor}$, which is negative, so the sign turns', f'除以负数 ${factor}$，不等号要变向', so=f'${shown("x", turned, r)}$')
            return Range(shown('x', turned, r))
        m.derive(f'I divide by ${factor}$', f'除以 ${factor}$', so=f'${shown("x", sign, r)}$')
        return Range(shown('x', sign, r))

    def take_plus(m, sign):
        if not plus:
            return value
        rest = m.subtract(value, plus) if plus > 0 else m.add(value, -plus)
        m.derive(*((f'I subtract ${plus}$', f'两边减 ${plus}$') if plus > 0 else (f'I add ${-plus}$', f'两边加 ${-plus}$')), so=f'${shown(term(factor, "x"), sign, rest)}$')
        return rest

    def other_side(m):
        """Brings x to the side where it is positive, so that nothing turns."""
        if factor > 0:
            return by_equation(m)
        size = -factor
        rest = m.subtract(plus, value)
        m.derive(f'I bring ${term(size, "x")}$ to the other side and ${value}$ to this one', f'把 ${term(size, "x")}$ 移到右边，${value}$ 移到左边', so=f'${shown(rest, sign, term(size, "x"))}$')
        r = m.divide(rest, size)
        m.derive(f'I divide by ${size}$', f'除以 ${size}$', so=f'${shown(r, sign, "x")}$')
        m.derive(f'Read from $x$ it is ${shown("x", turned, r)}$', f'从 $x$ 读就是 ${shown("x", turned, r)}$')
        return Range(shown('x', turned, r))

    def by_equation(m):
        """Where both sides are equal, then a try on one side of it."""
        rest = take_plus(m, '=')
        r = rest if factor == 1 else m.divide(rest, factor)
        if factor != 1:
            m.derive(f'Both sides are equal where I divide by ${factor}$', f'两边相等时，除以 ${factor}$', so=f'$x={r}$')
        probe = r + 1
        holds = tried(m, probe, value)
        m.derive(f'I try $x={probe}$', f'试 $x={probe}$', so=(f'${tex}$ is {"true" if holds else "not true"}', f'${tex}$ {"成立" if holds else "不成立"}'))
        open_ = sign in '<>'
        right = ('>' if holds else '<') if open_ else ('\\ge' if holds else '\\le')
        return Range(shown('x', right, r))

    def tried(m, probe, value):
        left = m.multiply(factor, probe) if factor != 1 else probe
        left = m.add(left, plus) if plus else left
        return {'<': left < value, '>': left > value, '\\le': left <= value, '\\ge': left >= value}[sign]

    def check(m, r):
        """At the bound both sides must be equal, and one more or less must fit as the sign says."""
        right, number = read(r)
        at = m.multiply(factor, number) if factor != 1 else number
        at = m.add(at, plus) if plus else at
        m.derive(f'At $x={number}$ both sides must be equal', f'$x={number}$ 时两边应该相等')
        if not m.compare(at, value):
            return False
        probe = number + 1 if right in ('>', '\\ge') else number - 1
        holds = tried(m, probe, value)
        m.derive(f'And $x={probe}$ must fit', f'$x={probe}$ 应该满足')
        return m.claim(f'It must be ${tex}$', f'应该 ${tex}$', holds)

    slips = [Slip(lambda m: usual(m, turns=False), 'When one divides by a negative number, the sign turns.', '除以负数时，不等号要变向。')] if factor < 0 else []
    return Task(f'inequality {tex}', answer, (f'I need all $x$ with ${tex}$.', f'求所有满足 ${tex}$ 的 $x$。'), [usual, by_equation, other_side], [Check('substitute', check)],
                slots={'e': formula}, slips=slips, temptation=slips[0] if slips and plus % 4 == 0 else None)


def read(answer):
    """The sign and the number of `x>5`."""
    sign = next(sign for sign in ('\\le', '\\ge', '<', '>') if sign in answer)
    return sign, int(answer.partition(sign)[2])


def counted(factor, plus, sign, bound):
    formula, tex, value = parts(factor, plus, sign, bound)
    answer = bound - 1 if sign == '<' else bound

    def limit(m):
        rest = m.subtract(value, plus) if plus > 0 else m.add(value, -plus)
        m.derive(*((f'I subtract ${plus}$', f'两边减 ${plus}$') if plus > 0 else (f'I add ${-plus}$', f'两边加 ${-plus}$')), so=f'${shown(term(factor, "x"), sign, rest)}$')
        r = m.divide(rest, factor)
        m.derive(f'I divide by ${factor}$', f'除以 ${factor}$', so=f'${shown("x", sign, r)}$')
        return r

    def usual(m):
        r = limit(m)
        if sign == '<':
            last = m.subtract(r, 1)
            m.derive(f'${r}$ itself does not fit, so the last one is', f'${r}$ 本身不满足，最大的是')
            r = last
        m.derive(f'So it is the numbers from $1$ to ${r}$', f'所以是 $1$ 到 ${r}$')
        return r

    def listed(m):
        r = limit(m)
        numbers = range(1, r if sign == '<' else r + 1)
        m.derive('They are ' + ', '.join(f'${n}$' for n in numbers), '它们是 ' + '、'.join(f'${n}$' for n in numbers))
        return len(numbers)

    def from_top(m):
        """From the first number that does not fit."""
        r = limit(m)
        first = r if sign == '<' else m.add(r, 1)
        m.derive(f'The first number that does not fit is ${first}$', f'第一个不满足的数是 ${first}$')
        r = m.subtract(first, 1)
        m.derive('So many are before it', '它前面有')
        return r

    def check(m, r):
        for number, fits in ((r, True), (r + 1, False)):
            left = m.add(m.multiply(factor, number), plus)
            holds = left < value if sign == '<' else left <= value
            m.derive(f'With $x={number}$', f'$x={number}$ 时')
            if not m.claim(*((f'It must be ${tex}$', f'应该 ${tex}$') if fits else (f'And not ${tex}$ any more', f'不再 ${tex}$')), holds == fits):
                return False
        return True

    def with_bound(m):
        r = limit(m)
        if sign == '\\le':
            r = m.subtract(r, 1)
        m.derive(f'So it is the numbers from $1$ to ${r}$', f'所以是 $1$ 到 ${r}$')
        return r

    slip = Slip(with_bound, *(('The bound itself does not fit.', '边界本身不满足。') if sign == '<' else ('The bound itself fits too.', '边界本身也满足。')))
    return Task(f'count {tex}', answer, (f'I need how many of $1,2,3,\\dots$ fulfil ${tex}$.', f'求 $1,2,3,\\dots$ 中有几个满足 ${tex}$。'), [usual, listed, from_top], [Check('substitute', check)],
                slots={'e': formula}, form='count', slips=[slip], temptation=slip if sign == '<' and bound % 5 == 0 else None)

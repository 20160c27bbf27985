"""Linear equations in one and two steps."""

import re

from phrases import end, spell
from thought import Task, compare

ASKS = (
    'Solve {e} for {v}', 'Solve {e}', 'Find {v} if {e}', 'What is {v} if {e}', 'If {e}, what is {v}', 'Solve for {v}: {e}',
    'Solve the equation {e}', 'Find the value of {v}: {e}', 'Determine {v} when {e}', '{e}. Find {v}', '{e}, find {v}',
    'What value of {v} makes {e} true', 'Work out {v}: {e}',
)


def make(rng, level):
    v = rng.choice('xxxxxynabt')
    form = rng.choice(FORMS if level else FORMS[:3])
    text, x, steps, backwards, more = form(rng, v, level)
    left, right = text.split('=')
    typed = text
    if rng.random() < 0.06:
        typed = f'{right}={left}'
    if rng.random() < 0.08 and re.search(r'\d[a-z]', typed):
        typed = re.sub(r'(\d)([a-z])', r'\1*\2', typed)
    shown = spell(rng, typed)
    problem = shown if rng.random() < 0.3 else end(rng, rng.choice(ASKS).format(e=shown, v=v))
    restate = rng.choice(('Okay, I need to solve ${}$ for ${}$.', 'I need to find ${1}$ in ${0}$.', 'Okay, the equation is ${}$.'))

    def check(m, r):
        m.say(f'with ${v}={r}$')
        got = backwards(m, r)
        return compare(m.take(), got, int(right))

    return Task('equations', text, problem, x, restate.format(text, v).replace('*', '\\times').replace('/', '\\div'), steps, check, show=v + '={}', **more)


def times(rng, v, level):
    a, x = rng.randint(2, 10), solution(rng)
    c = a * x

    def solve(m):
        r = m.divide(c, a)
        return [f'I divide both sides by ${a}$: {m.take()}.'], r

    return f'{a}{v}={c}', x, solve, lambda m, r: m.multiply(r, a), {}


def plus(rng, v, level):
    x, b = solution(rng, 60), rng.randint(2, 60)
    c, front = x + b, rng.random() < 0.3

    def solve(m):
        r = m.subtract(c, b)
        return [f'I subtract ${b}$ from both sides: {m.take()}.'], r

    text = f'{b}+{v}={c}' if front else f'{v}+{b}={c}'
    return text, x, solve, lambda m, r: m.add(r, b), {}


def minus(rng, v, level):
    b = rng.randint(2, 40)
    x = b + rng.randint(1, 50) if rng.random() < 0.85 else rng.randint(1, 20)
    c = x - b
    if c < 0:
        x, c = b + 5, 5

    def solve(m):
        r = m.add(c, b)
        return [f'I add ${b}$ to both sides: {m.take()}.'], r

    return f'{v}-{b}={c}', x, solve, lambda m, r: m.subtract(r, b), {}


def over(rng, v, level):
    a, c = rng.randint(2, 10), rng.randint(2, 12)

    def solve(m):
        r = m.multiply(c, a)
        return [f'I multiply both sides by ${a}$: {m.take()}.'], r

    return f'{v}/{a}={c}', a * c, solve, lambda m, r: m.divide(r, a), {}


def times_plus(rng, v, level):
    a, x, b = rng.randint(2, 10), solution(rng), rng.randint(1, 40)
    c, front = a * x + b, rng.random() < 0.15

    def solve(m):
        s = m.subtract(c, b)
        first = f'I subtract ${b}$ from both sides: {m.take()}, so ${a}{v}={s}$.'
        r = m.divide(s, a)
        return [first, f'Then I divide by ${a}$: {m.take()}.'], r

    def back(m, r):
        return m.add(m.multiply(a, r), b)

    text = f'{b}+{a}{v}={c}' if front else f'{a}{v}+{b}={c}'
    return text, x, solve, back, {'doubt': lambda m: unsure(v, a)}


def times_minus(rng, v, level):
    a, x, b = rng.randint(2, 10), rng.randint(2, 12), rng.randint(1, 40)
    if rng.random() < 0.25:
        a = 2
    if b >= a * x:
        b = rng.randint(1, a * x - 1)
    c = a * x - b

    def solve(m):
        s = m.add(c, b)
        first = f'I add ${b}$ to both sides: {m.take()}, so ${a}{v}={s}$.'
        r = m.divide(s, a)
        return [first, f'Then I divide by ${a}$: {m.take()}.'], r

    def wrong_side(m):
        s = m.subtract(c, b)
        first = f'I subtract ${b}$ from both sides: {m.take()}, so ${a}{v}={s}$.'
        r = m.divide(s, a)
        return [first, f'Then I divide by ${a}$: {m.take()}.'], r

    tempted = a == 2 and c > b and (c - b) % 2 == 0
    why = f'There is a minus before ${b}$, so I have to add ${b}$, not subtract it.'
    more = {'tempt': wrong_side, 'why': why} if tempted else {'doubt': lambda m: unsure(v, a)}
    return f'{a}{v}-{b}={c}', x, solve, lambda m, r: m.subtract(m.multiply(a, r), b), more


def bracket(rng, v, level):
    a, x = rng.randint(2, 9), rng.randint(1, 11)
    b = rng.randint(1, 12 - x)
    c = a * (x + b)

    def solve(m):
        s = m.divide(c, a)
        first = f'I divide both sides by ${a}$: {m.take()}, so ${v}+{b}={s}$.'
        r = m.subtract(s, b)
        return [first, f'Then I subtract ${b}$: {m.take()}.'], r

    return f'{a}({v}+{b})={c}', x, solve, lambda m, r: m.multiply(m.add(r, b), a), {}


FORMS = (times, plus, minus, over, times_plus, times_plus, times_plus, times_minus, times_minus, bracket)


def solution(rng, largest=12):
    """Small enough that every quotient on the way is in the times table."""
    return rng.randint(1, largest)


def unsure(v, a):
    return f'Hmm, can ${v}$ really stand alone now? ${a}{v}$ over ${a}$ is ${v}$, so yes.'

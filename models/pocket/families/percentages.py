"""Percentages of a number, and a number raised or lowered by a percentage."""

from phrases import end
from thought import Task, compare

OF = (
    'What is {p} of {n}', 'Find {p} of {n}', 'Calculate {p} of {n}', 'How much is {p} of {n}', 'Work out {p} of {n}',
    '{p} of {n}', '{p} of {n}', 'What number is {p} of {n}', 'Compute {p} of {n}', 'Determine {p} of the number {n}',
)
UP = ('Increase {n} by {p}', 'What is {n} increased by {p}', 'A price of {n} dollars rises by {p}. What is the new price',
      '{n} plus {p}', 'Raise {n} by {p}', 'A town of {n} people grows by {p}. How many people live there now')
DOWN = ('Decrease {n} by {p}', 'What is {n} decreased by {p}', 'A price of {n} dollars falls by {p}. What is the new price',
        'What is {p} off {n}', 'A coat costs {n} dollars and is {p} off. What is the sale price', 'Reduce {n} by {p}')


def make(rng, level):
    n = rng.randint(1, 10) * 20 if rng.random() < 0.7 else rng.randint(1, 10) * 100
    p = rng.randint(1, 9) * 10 if level == 0 else rng.choice((5, 10, 15, 20, 20, 25, 30, 40, 50, 50, 60, 70, 80, 90))
    kind = 'of' if level == 0 or rng.random() < 0.65 else rng.choice(('up', 'down'))
    if kind != 'of':
        p = rng.choice((10, 20, 30, 50))
    written = rng.choice(('{}%', '{}%', '{}%', '{} %', '{} percent')).format(p)
    if rng.random() < 0.1:
        written = f'${p}\\%$'
    asks = {'of': OF, 'up': UP, 'down': DOWN}[kind]
    problem = end(rng, rng.choice(asks).format(p=written, n=n))
    part = n * p // 100
    build = {'of': of, 'up': changed, 'down': changed}[kind]
    return build(rng, (kind, p, n, part), problem)


def of(rng, facts, problem):
    _, p, n, part = facts

    def check(m, r):
        if p % 10:
            five = m.divide(m.divide(n, 10), 2)
            parts = m.multiply(five, p // 5) if p > 5 else five
            return compare(f'in parts of $5\\%$, {m.take()}', parts, r)
        rest = share(m, 100 - p, n)
        lead = f'the rest is ${100 - p}\\%$: {m.take()}'
        whole = m.add(rest, r)
        return compare(f'{lead}. Together {m.take()}', whole, n)

    def solve(m):
        r = share(m, p, n)
        return [f'{lead_in(p)}: {m.take()}.'], r

    more = {}
    if p in (20, 25, 50):
        d = 100 // p
        more['other'] = lambda m: f'Alternatively, ${p}\\%$ is one part in ${d}$: {said(m, m.divide(n, d))}. The same.'
    restate = rng.choice(('Okay, I need ${}\\%$ of ${}$.', 'I need to find ${}\\%$ of ${}$.'))
    return Task('percentages', f'{p}% of {n}', problem, part, restate.format(p, n), solve, check, **more)


def changed(rng, facts, problem):
    kind, p, n, part = facts
    up = kind == 'up'

    def solve(m):
        s = share(m, p, n)
        first = f'{lead_in(p)}: {m.take()}.'
        r = m.add(n, s) if up else m.subtract(n, s)
        return [first, f'I {"add" if up else "take away"} this: {m.take()}.'], r

    def only_the_part(m):
        s = share(m, p, n)
        return [f'{lead_in(p)}: {m.take()}.'], s

    def check(m, r):
        back = m.subtract(r, n) if up else m.subtract(n, r)
        going = m.take()
        wanted = share(m, p, n)
        return compare(f'the change is {going}. And ${p}\\%$ is {m.take()}', back, wanted)

    more = {}
    if not up and p == 20:
        more = {'tempt': only_the_part, 'why': 'That is only what is taken away, not what is left.'}
    restate = f'Okay, ${n}$ goes {"up" if up else "down"} by ${p}\\%$.'
    key = f'{n} {kind} {p}%'
    return Task('percentages', key, problem, n + part if up else n - part, restate, solve, check, **more)


def lead_in(p):
    return 'First I find $10\\%$' if p != 50 else 'Half of it'


def share(m, p, n):
    """p percent of n by tens and fives: 10% first, then as many as needed, then half of ten for five."""
    if p == 50:
        return m.divide(n, 2)
    ten = m.divide(n, 10)
    tens = m.multiply(ten, p // 10) if p >= 20 else ten
    if p % 10 == 0:
        return tens
    five = m.divide(ten, 2)
    return m.add(tens, five) if p > 10 else five


def said(m, _):
    return m.take()

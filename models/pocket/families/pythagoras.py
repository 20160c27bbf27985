"""Right-angled triangles: the hypotenuse, a leg, a distance in the plane, a ladder at a wall."""

from task import Check, Slip, Task
from wording import read

LATE_SHARE = 0.5
ABOUT = ('A missing side of a right-angled triangle with whole sides (3-4-5, 5-12-13, 8-15-17, 7-24-25, 20-21-29 and multiples up to 30), distances between two points.',
         '求直角三角形的一条边（边长为整数：3-4-5、5-12-13、8-15-17、7-24-25、20-21-29 及其 30 以内的倍数），两点间的距离。')
HELD_OUT_OF_256 = 32
# Up to a hypotenuse of 30, so that all squares can be known by heart.
TRIPLES = [(k * a, k * b, k * c) for a, b, c in ((3, 4, 5), (5, 12, 13), (8, 15, 17), (7, 24, 25), (20, 21, 29)) for k in range(1, 11) if k * c <= 30]
WORDINGS = read('pythagoras')


def make(rng, level):
    a, b, c = rng.choice([t for t in TRIPLES if t[2] <= (15, 20, 30)[level]])
    if rng.random() < 0.5:
        a, b = b, a
    form = rng.choice((('hypotenuse',), ('hypotenuse', 'leg'), ('leg', 'distance'))[level])
    if form == 'leg':
        return leg(a, b, c)
    if form == 'hypotenuse':
        return hypotenuse(a, b, c)
    x, y = rng.randint(0, 6), rng.randint(0, 6)
    task = hypotenuse(a, b, c, (x, y))
    task.slots, task.form = {'x': x, 'y': y, 'u': x + a, 'v': y + b}, 'distance'
    return task


def hypotenuse(a, b, c, start=None):
    def apart(m):
        """For a distance, how far apart the points are each way."""
        if start is not None:
            x, y = start
            m.subtract(x + a, x)
            m.derive('Across', '横向')
            m.subtract(y + b, y)
            m.derive('Up', '纵向')

    def usual(m, order=1):
        apart(m)
        m.recall('By Pythagoras $c^2=a^2+b^2$', '勾股定理 $c^2=a^2+b^2$')
        squares = [square(m, side) for side in (a, b)[::order]]
        m.derive('The squares', '平方')
        total = m.add(*squares)
        m.derive('Together', '相加')
        return rooted(m, total)

    def by_triple(m):
        """A multiple of a known triple."""
        apart(m)
        factor, (p, q, r) = reduced(a, b, c)
        m.derive(f'I know ${p}^2+{q}^2={r}^2$', f'记得 ${p}^2+{q}^2={r}^2$')
        if factor == 1:
            return r
        m.multiply(p, factor)
        m.multiply(q, factor)
        m.derive(f'All sides are ${factor}$ times that', f'各边是它的 ${factor}$ 倍')
        whole = m.multiply(r, factor)
        m.derive('So the longest', '所以斜边')
        return whole

    def check(m, r):
        whole = square(m, r)
        m.derive('The longest squared', '斜边的平方')
        rest = m.subtract(whole, square(m, a))
        m.derive(f'Without ${a}^2$', f'减去 ${a}^2$')
        return m.compare(rest, square(m, b))

    def estimate(m, r):
        return m.claim(f'It must be between ${max(a, b)}$ and ${a + b}$, and it is ${r}$', f'应该在 ${max(a, b)}$ 和 ${a + b}$ 之间，现在是 ${r}$', max(a, b) < r < a + b)

    def added(m):
        r = m.add(a, b)
        m.derive('I add them', '相加')
        return r

    slip = Slip(added, 'The squares are added, not the sides.', '相加的是平方，不是边长。')
    if start is None:
        said = (f'A right triangle has the legs ${a}$ and ${b}$. I need the hypotenuse.', f'直角三角形的直角边是 ${a}$ 和 ${b}$，求斜边。')
    else:
        x, y = start
        said = (f'The points are $({x},{y})$ and $({x + a},{y + b})$. I need the distance.', f'两点是 $({x},{y})$ 和 $({x + a},{y + b})$，求距离。')
    return Task(f'hypotenuse {a} {b} {start}', c, said, [usual, lambda m: usual(m, -1), by_triple], [Check('inverse', check), Check('estimate', estimate)], form='hypotenuse',
                slots={'a': a, 'b': b}, slips=[slip], temptation=slip if (a + b) % 10 == 0 else None)


def leg(a, b, c):
    def usual(m):
        m.recall('By Pythagoras $a^2+b^2=c^2$', '勾股定理 $a^2+b^2=c^2$')
        longest, known = square(m, c), square(m, a)
        m.derive('The squares', '平方')
        rest = m.subtract(longest, known)
        m.derive('The longest less the known one', '斜边的减去已知的')
        return rooted(m, rest)

    def by_difference(m):
        """`c^2-a^2` as a product."""
        m.recall('It is $c^2-a^2=(c+a)(c-a)$', '$c^2-a^2=(c+a)(c-a)$')
        plus, minus = m.add(c, a), m.subtract(c, a)
        m.derive('Sum and difference', '和与差')
        rest = m.multiply(plus, minus)
        m.derive('Their product', '它们的积')
        return rooted(m, rest)

    def by_triple(m):
        factor, (p, q, r) = reduced(a, b, c)
        m.derive(f'I know ${p}^2+{q}^2={r}^2$', f'记得 ${p}^2+{q}^2={r}^2$')
        if factor == 1:
            return q
        m.multiply(p, factor)
        m.multiply(r, factor)
        m.derive(f'All sides are ${factor}$ times that', f'各边是它的 ${factor}$ 倍')
        whole = m.multiply(q, factor)
        m.derive('So the other leg', '所以另一直角边')
        return whole

    def check(m, r):
        total = m.add(square(m, a), square(m, r))
        m.derive('Both legs squared', '两直角边的平方和')
        return m.compare(total, square(m, c))

    def estimate(m, r):
        return m.claim(f'It must be less than ${c}$, and it is ${r}$', f'应该小于 ${c}$，现在是 ${r}$', r < c)

    def subtracted(m):
        r = m.subtract(c, a)
        m.derive('The difference', '差')
        return r

    slip = Slip(subtracted, 'The squares are subtracted, not the sides.', '相减的是平方，不是边长。')
    return Task(f'leg {a} {c}', b, (f'A right triangle has the hypotenuse ${c}$ and a leg ${a}$. I need the other leg.', f'直角三角形的斜边是 ${c}$，一条直角边是 ${a}$，求另一条直角边。'), [usual, by_difference, by_triple],
                [Check('substitute', check), Check('estimate', estimate)], form='leg', slots={'a': a, 'c': c}, slips=[slip] if c - a != b else [], temptation=slip if (c - a) % 10 == 0 and c - a != b else None)


def square(m, side):
    """By heart up to 30, else multiplied out."""
    return m.fact(f'{side}^2', side * side, (-10, 10, -1, 1)) if side <= 30 else m.power(side, 2)


def rooted(m, value):
    r = m.root(value)
    m.derive('The root', '开平方')
    return r


def reduced(a, b, c):
    """The factor and the smallest triple in this order."""
    factor = next(k for k in range(min(a, b), 0, -1) if a % k == 0 and b % k == 0)
    return factor, (a // factor, b // factor, c // factor)


def drill(rng, m):
    n = rng.randint(2, 30)
    if rng.random() < 0.5:
        m.root(n * n)
        return f'\\sqrt{{{n * n}}}'
    square(m, n)
    return f'{n}^2'

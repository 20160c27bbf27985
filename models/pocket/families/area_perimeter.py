"""Area and perimeter of rectangles, squares and triangles, and a missing side."""

from task import Check, Slip, Task
from wording import read

LATE_SHARE = 1.5
ABOUT = ('Area and perimeter of rectangles, squares and triangles with whole sides up to 30, a missing side, and an L-shape made of two rectangles.',
         '长方形、正方形、三角形（边长为 30 以内整数）的面积和周长，求缺少的边，以及由两个长方形拼成的 L 形。')
UNITS = (('cm', '厘米'), ('m', '米'), ('cm', 'cm'), ('m', 'm'))
WORDINGS = read('area_perimeter')


def make(rng, level):
    form = (('area', 'perimeter', 'triangle'), ('area', 'perimeter', 'triangle', 'side', 'square_side'), ('corner', 'side', 'triangle', 'corner'))[level]
    form = rng.choice(form)
    b, a = sorted((rng.randint(2, (10, 20, 30)[level]), rng.randint(2, (12, 30, 30)[level])))
    unit = rng.choice(UNITS)
    if form == 'corner':
        a, b = max(a, 5), max(b, 5)
        c, d = rng.randint(2, a - 2), rng.randint(2, b - 2)
        task = corner(a, b, c, d)
        task.slots = {'c': c, 'd': d}
    elif form == 'side':
        task = side(a, b)
        task.slots = {'p': 2 * (a + b)}
    elif form == 'square_side':
        task = square_side(a)
        task.slots = {'p': 4 * a}
    else:
        if form == 'triangle' and a * b % 2:
            a += 1
        task = {'area': area, 'perimeter': perimeter, 'triangle': triangle}[form](a, b)
    task.slots |= {'a': a, 'b': b, 'u': unit}
    task.form, square = form, form in ('area', 'triangle', 'corner')
    task.restate = f'{task.restate[0][:-1]} (in {unit[0]}).', f'{task.restate[1][:-1]}（{unit[0]}）。'
    task.shown = f'{{}}\\text{{ {unit[0]}}}' + ('^2' if square else '')
    return task


def area(a, b):
    def usual(m):
        r = m.multiply(a, b)
        m.derive('Length times width', '长乘宽')
        return r

    def around(m):
        r = m.multiply(2, m.add(a, b))
        m.derive('All around', '四周')
        return r

    slip = Slip(around, 'The area is length times width, not the way around.', '面积是长乘宽，不是四周的长。')
    return Task(f'area {a} {b}', a * b, (f'A rectangle has the sides ${a}$ and ${b}$. I need the area.', f'长方形的边是 ${a}$ 和 ${b}$，求面积。'), [usual, lambda m: rows(m, a, b), lambda m: from_above(m, a, b)],
                [Check('inverse', lambda m, r: divided_back(m, r, a, b))], slips=[slip] if 2 * (a + b) != a * b else [], temptation=slip if a == b + 1 and 2 * (a + b) != a * b else None)


def rows(m, a, b):
    ten, one = b // 10 * 10, b % 10
    if ten and one:
        first, second = m.multiply(a, ten), m.multiply(a, one)
        m.derive(f'${ten}$ rows and ${one}$ rows of ${a}$', f'${ten}$ 行和 ${one}$ 行，每行 ${a}$')
        r = m.add(first, second)
        m.derive('Together', '合起来')
        return r
    r = m.multiply(b, a)
    m.derive(f'${b}$ rows of ${a}$', f'${b}$ 行，每行 ${a}$')
    return r


def from_above(m, a, b):
    r = m.multiply_from_above(a, b)
    m.derive('Length times width', '长乘宽')
    return r


def divided_back(m, r, a, b):
    other = m.divide(r, a)
    m.derive(f'Divided by ${a}$', f'除以 ${a}$')
    return m.compare(other, b)


def perimeter(a, b):
    def usual(m):
        half = m.add(a, b)
        m.derive('Length and width', '长加宽')
        r = m.multiply(half, 2)
        m.derive('Twice that', '再乘 $2$')
        return r

    def pairs(m):
        long, wide = m.multiply(a, 2), m.multiply(b, 2)
        m.derive('Two long sides and two short ones', '两条长，两条宽')
        r = m.add(long, wide)
        m.derive('Together', '合起来')
        return r

    def one_by_one(m):
        r = m.add(m.add(m.add(a, b), a), b)
        m.derive('All four sides', '四条边相加')
        return r

    def check(m, r):
        half = m.divide(r, 2)
        m.derive('Half of it', '它的一半')
        other = m.subtract(half, a)
        m.derive(f'Without the side ${a}$', f'去掉边 ${a}$')
        return m.compare(other, b)

    def half_only(m):
        r = m.add(a, b)
        m.derive('Length and width', '长加宽')
        return r

    slip = Slip(half_only, 'A rectangle has four sides, two of each.', '长方形有四条边，长和宽各两条。')
    return Task(f'perimeter {a} {b}', 2 * (a + b), (f'A rectangle has the sides ${a}$ and ${b}$. I need the perimeter.', f'长方形的边是 ${a}$ 和 ${b}$，求周长。'), [usual, pairs, one_by_one],
                [Check('inverse', check)], slips=[slip], temptation=slip if (a + b) % 10 == 0 else None)


def triangle(a, b):
    def usual(m):
        whole = m.multiply(a, b)
        m.derive('Base times height', '底乘高')
        r = m.divide(whole, 2)
        m.derive('Half of it', '再除以 $2$')
        return r

    def halved(m):
        """One of the two is even: half of that first."""
        even, other = (a, b) if a % 2 == 0 else (b, a)
        half = m.divide(even, 2)
        m.derive(f'Half of ${even}$', f'${even}$ 的一半')
        r = m.multiply(half, other)
        m.derive(f'Times ${other}$', f'乘 ${other}$')
        return r

    def as_half_rectangle(m):
        m.plan('It is half of a rectangle.', '它是长方形的一半。')
        return usual(m)

    def check(m, r):
        twice = m.multiply(r, 2)
        m.derive('Twice it', '它的两倍')
        other = m.divide(twice, a)
        m.derive(f'Divided by the base ${a}$', f'除以底 ${a}$')
        return m.compare(other, b)

    def not_halved(m):
        r = m.multiply(a, b)
        m.derive('Base times height', '底乘高')
        return r

    slip = Slip(not_halved, 'A triangle is half of a rectangle.', '三角形是长方形的一半。')
    return Task(f'triangle {a} {b}', a * b // 2, (f'A triangle has the base ${a}$ and the height ${b}$. I need the area.', f'三角形的底是 ${a}$，高是 ${b}$，求面积。'), [usual, halved, as_half_rectangle],
                [Check('inverse', check)], slips=[slip], temptation=slip if a % 10 == 0 or b % 10 == 0 else None)


def side(a, b):
    around = 2 * (a + b)

    def usual(m):
        half = m.divide(around, 2)
        m.derive('Length and width together are half of it', '长加宽是周长的一半')
        r = m.subtract(half, a)
        m.derive('Without the length', '减去长')
        return r

    def sides_away(m):
        long = m.multiply(a, 2)
        m.derive('The two long sides', '两条长')
        rest = m.subtract(around, long)
        m.derive('The two short sides', '两条宽')
        r = m.divide(rest, 2)
        m.derive('One of them', '一条宽')
        return r

    def one_after_other(m):
        rest = m.subtract(m.subtract(around, a), a)
        m.derive('Without the two long sides', '去掉两条长')
        r = m.divide(rest, 2)
        m.derive('One of the other two', '其余两条中的一条')
        return r

    def check(m, r):
        half = m.add(a, r)
        back = m.multiply(half, 2)
        m.derive('The perimeter', '周长')
        return m.compare(back, around)

    def only_one(m):
        r = m.subtract(around, a)
        m.derive('Without the length', '减去长')
        return r

    slip = Slip(only_one, 'The perimeter has two long and two short sides.', '周长有两条长和两条宽。')
    return Task(f'side {a} {b}', b, (f'A rectangle has the perimeter ${around}$ and one side ${a}$. I need the other side.', f'长方形周长 ${around}$，一边 ${a}$，求另一边。'), [usual, sides_away, one_after_other],
                [Check('substitute', check)], slips=[slip], temptation=slip if around % 20 == 0 else None)


def square_side(a):
    around = 4 * a

    def usual(m):
        r = m.divide(around, 4)
        m.derive('The four sides are equal', '四条边相等')
        return r

    def halves(m):
        half = m.divide(around, 2)
        m.derive('Two sides', '两条边')
        r = m.divide(half, 2)
        m.derive('One side', '一条边')
        return r

    def equation(m):
        m.plan('Let the side be $x$.', '设边长是 $x$。')
        m.derive(f'The four sides are $4x$, so $4x={around}$', f'四条边是 $4x$，所以 $4x={around}$')
        r = m.divide(around, 4)
        m.derive('I divide by $4$', '除以 $4$', so=f'$x={r}$')
        return r

    def check(m, r):
        half = m.add(r, r)
        m.derive('Two sides', '两条边')
        back = m.add(half, half)
        m.derive('All four', '四条边')
        return m.compare(back, around)

    def only_two(m):
        r = m.divide(around, 2)
        m.derive('Half of it', '周长的一半')
        return r

    slip = Slip(only_two, 'A square has four sides.', '正方形有四条边。')
    return Task(f'square {a}', a, (f'A square has the perimeter ${around}$. I need the side.', f'正方形周长 ${around}$，求边长。'), [usual, halves, equation], [Check('inverse', check)], slips=[slip])


def corner(a, b, c, d):
    def usual(m):
        whole, gone = m.multiply(a, b), m.multiply(c, d)
        m.derive('The whole and what is gone', '整个和去掉的')
        r = m.subtract(whole, gone)
        m.derive('The rest', '剩下的')
        return r

    def strips(m, across=False):
        """Cut into two rectangles, beside and below what is gone."""
        w, h, x, y = (b, a, d, c) if across else (a, b, c, d)
        beside = m.subtract(w, x)
        m.derive(f'Beside it ${w}-{x}$ is left', '旁边剩下')
        first = m.multiply(beside, h)
        m.derive(f'That strip with the side ${h}$', f'这一条，边长 ${h}$')
        below = m.subtract(h, y)
        second = m.multiply(below, x)
        m.derive(f'And the rest with the side ${x}$', f'其余部分，边长 ${x}$')
        r = m.add(first, second)
        m.derive('Together', '合起来')
        return r

    def check(m, r):
        gone = m.multiply(c, d)
        whole = m.add(r, gone)
        m.derive('With the corner', '加上去掉的')
        other = m.divide(whole, a)
        m.derive(f'Divided by ${a}$', f'除以 ${a}$')
        return m.compare(other, b)

    def sides_cut(m):
        r = m.multiply(m.subtract(a, c), m.subtract(b, d))
        m.derive('Both sides are shorter', '两条边都变短')
        return r

    slip = Slip(sides_cut, 'Only a corner is gone, the sides stay.', '只去掉一角，边还在。')
    return Task(f'corner {a} {b} {c} {d}', a * b - c * d, (f'A rectangle of ${a}$ by ${b}$ without one of ${c}$ by ${d}$. I need the area.', f'${a}$ 乘 ${b}$ 的长方形去掉 ${c}$ 乘 ${d}$ 的，求面积。'),
                [usual, strips, lambda m: strips(m, True)], [Check('inverse', check)], slips=[slip])

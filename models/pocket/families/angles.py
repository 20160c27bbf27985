"""Missing angles: on a line, around a point, in a triangle, in a polygon."""

from task import Check, Slip, Task
from wording import read

LATE_SHARE = 0.6
ABOUT = ('A missing angle on a straight line, around a point, in a triangle (also isosceles or right-angled), the sum of angles or one angle of a regular polygon.',
         '求平角、周角、三角形（含等腰、直角三角形）中的未知角，多边形内角和，或正多边形的一个内角。')
WORDINGS = read('angles')
FIGURES = {
    'triangle': (180, ('The angles of a triangle', '三角形的角'), ('In a triangle all angles together are', '三角形内角和是')),
    'line': (180, ('Angles on a straight line', '一条直线上的几个角'), ('On a straight line they are together', '平角是')),
    'point': (360, ('Angles around a point', '围绕一点的几个角'), ('Around a point they are together', '周角是')),
    'quadrilateral': (360, ('The angles of a quadrilateral', '四边形的角'), ('In a quadrilateral all angles together are', '四边形内角和是')),
}


def make(rng, level):
    if level == 0:
        return rest(rng, rng.choice(('line', 'triangle')), 1 if rng.random() < 0.5 else 2, 5)
    if level == 1:
        if rng.random() < 0.3:
            return isosceles(2 * rng.randint(5, 80))
        return rest(rng, rng.choice(tuple(FIGURES)), rng.choice((2, 3)), 1)
    return rng.choice((lambda: polygon(rng.randint(5, 12)), lambda: regular(rng.choice((5, 6, 8, 9, 10, 12))), lambda: isosceles(2 * rng.randint(5, 80)), lambda: rest(rng, 'quadrilateral', 3, 1)))()


def rest(rng, figure, count, step):
    whole, (en, zh), rule = FIGURES[figure]
    count = {'triangle': 2, 'quadrilateral': 3}.get(figure, count)
    while True:
        known = [step * rng.randint(20 // step, whole // (count + 1) // step + 8) for _ in range(count)]
        answer = whole - sum(known)
        if answer >= 10:
            break
    shown = [f'${angle}$' for angle in known]

    def usual(m, order=1):
        m.recall(f'{rule[0]} ${whole}$', f'{rule[1]} ${whole}$')
        total = known[::order][0]
        for angle in known[::order][1:]:
            total = m.add(total, angle)
        if count > 1:
            m.derive('The known ones', '已知的角')
        r = m.subtract(whole, total)
        m.derive('The rest', '剩下的')
        return r

    def one_by_one(m):
        m.recall(f'{rule[0]} ${whole}$', f'{rule[1]} ${whole}$')
        r = whole
        for angle in known:
            r = m.subtract(r, angle)
        m.derive('I take away one after the other', '逐个减去')
        return r

    def check(m, r):
        total = r
        for angle in known:
            total = m.add(total, angle)
        m.derive('All together', '全部加起来')
        return m.compare(total, whole)

    def wrong_whole(m):
        other = 540 - whole
        m.recall(f'{rule[0]} ${other}$', f'{rule[1]} ${other}$')
        r = other
        for angle in known:
            r = m.subtract(r, angle)
        m.derive('I take away one after the other', '逐个减去')
        return r

    slips = [Slip(wrong_whole, f'{rule[0]} ${whole}$.', f'{rule[1]} ${whole}$。')] if 540 - whole > sum(known) else []
    return Task(f'{figure} {known}', answer, (f'{en}: {", ".join(shown)} and one more. I need it.', f'{zh}：{"、".join(shown)} 和另一个，求它。'), [usual, lambda m: usual(m, -1), one_by_one],
                [Check('inverse', check_wrong_whole(check, rule, whole))], slips=slips, temptation=slips[0] if slips and figure == 'line' and count == 3 else None, form='rest',
                slots={'of': (en, zh), 'list': (', '.join(f'{a}°' for a in known), '、'.join(f'{a}°' for a in known))}, shown='{}^\\circ')


def check_wrong_whole(check, rule, whole):
    """Says first what all together must be, so that a wrong whole is seen."""
    def run(m, r):
        m.recall(f'{rule[0]} ${whole}$', f'{rule[1]} ${whole}$')
        return check(m, r)
    return run


def isosceles(top):
    def usual(m):
        m.recall('In a triangle all angles together are $180$', '三角形内角和是 $180$')
        both = m.subtract(180, top)
        m.derive('Both base angles', '两个底角')
        r = m.divide(both, 2)
        m.derive('They are equal, so one is', '两个相等，一个是')
        return r

    def from_ninety(m):
        m.recall('Half of the triangle has a right angle, so the other two are $90$ together', '半个三角形有直角，另外两个角共 $90$')
        half = m.divide(top, 2)
        m.derive('Half of the top', '顶角的一半')
        r = m.subtract(90, half)
        m.derive('The base angle', '底角')
        return r

    def added_up(m):
        """What the top lacks, from it up to 180."""
        m.recall('In a triangle all angles together are $180$', '三角形内角和是 $180$')
        ten = -top % 10
        up = m.add(top, ten) if ten else top
        both = m.subtract(180, up)
        both = m.add(both, ten) if ten else both
        m.derive(f'From ${top}$ to $180$', f'从 ${top}$ 到 $180$')
        r = m.divide(both, 2)
        m.derive('Half of it', '它的一半')
        return r

    def check(m, r):
        twice = m.multiply(r, 2)
        total = m.add(twice, top)
        m.derive('All three angles', '三个角')
        return m.compare(total, 180)

    def not_halved(m):
        m.recall('In a triangle all angles together are $180$', '三角形内角和是 $180$')
        r = m.subtract(180, top)
        m.derive('The rest', '剩下的')
        return r

    slip = Slip(not_halved, 'The rest is for two equal angles.', '剩下的是两个相等的角。')
    return Task(f'isosceles {top}', (180 - top) // 2, (f'Two equal angles and ${top}$ make a triangle. I need one of the equal ones.', f'两个相等的角和 ${top}$ 组成三角形，求其中一个。'), [usual, from_ninety, added_up],
                [Check('substitute', check)], form='isosceles', slots={'a': top}, slips=[slip], temptation=slip if top % 20 == 0 else None, shown='{}^\\circ')


def polygon(count):
    return of_polygon(count, 'polygon', 180 * (count - 2), 'the sum of all angles', '内角和')


def regular(count):
    return of_polygon(count, 'regular', 180 * (count - 2) // count, 'one of its equal angles', '一个内角')


def of_polygon(count, form, answer, en, zh):
    def finish(m, total):
        if form == 'polygon':
            return total
        r = m.divide(total, count)
        m.derive(f'One of ${count}$ equal angles', f'${count}$ 个相等的角中的一个')
        return r

    def usual(m):
        parts = m.subtract(count, 2)
        m.derive('It can be cut into so many triangles', '可以分成的三角形个数')
        total = m.multiply(180, parts)
        m.derive('Each has $180$', '每个 $180$')
        return finish(m, total)

    def from_middle(m):
        total = m.multiply(180, count)
        m.derive(f'${count}$ triangles from the middle', f'从中心分成 ${count}$ 个三角形')
        total = m.subtract(total, 360)
        m.derive('Without the full turn in the middle', '减去中心的周角')
        return finish(m, total)

    def outside(m):
        """The outer angles of a polygon make a full turn."""
        if form == 'polygon' or 360 % count:
            return from_middle(m)
        m.recall('All outer angles together are $360$', '外角和是 $360$')
        outer = m.divide(360, count)
        m.derive('One of them', '一个外角')
        r = m.subtract(180, outer)
        m.derive('The inner angle', '内角')
        return r

    def check(m, r):
        total = r if form == 'polygon' else m.multiply(r, count)
        if form != 'polygon':
            m.derive('All of them', '所有内角')
        more = m.add(total, 360)
        m.derive('With a full turn it must be $180$ for each corner', '加上周角应该是每个角 $180$')
        corners = m.divide(more, 180)
        m.derive('So many corners', '角的个数')
        return m.compare(corners, count)

    def all_corners(m):
        total = m.multiply(180, count)
        m.derive(f'${count}$ times $180$', f'${count}$ 个 $180$')
        return finish(m, total)

    slip = Slip(all_corners, 'It is cut into two triangles less than it has sides.', '三角形的个数比边数少 $2$。')
    return Task(f'{form} {count}', answer, (f'A polygon has ${count}$ sides. I need {en}.', f'多边形有 ${count}$ 条边，求{zh}。'), [usual, from_middle, outside], [Check('inverse', check)], form=form,
                slots={'k': count}, slips=[slip], temptation=slip if count in (6, 10) else None, shown='{}^\\circ')

"""Units of length, mass, volume, time, money and area: from a larger to a smaller one and back."""

from decimal import Decimal

from task import Check, Slip, Task
from values import show
from wording import read

READ_OFTEN = 2
ABOUT = ('Conversion of length, mass, volume, time, money and area between neighbouring units, also with one decimal place, and of two units together.',
         '长度、质量、容积、时间、人民币、面积的相邻单位换算，可带一位小数，也有复名数。')
HELD_OUT_OF_256 = 12
WORDINGS = read('unit_conversion')
# (larger unit, smaller unit, how many of it)
SIMPLE = (('m', 'cm', 100), ('cm', 'mm', 10), ('km', 'm', 1000), ('m', 'dm', 10), ('dm', 'cm', 10), ('kg', 'g', 1000), ('t', 'kg', 1000), ('L', 'ml', 1000), ('dollars', 'cents', 100))
TIMES = (('hours', 'minutes', 60), ('minutes', 'seconds', 60), ('days', 'hours', 24), ('weeks', 'days', 7))
AREAS = (('m²', 'dm²', 100), ('dm²', 'cm²', 100), ('cm²', 'mm²', 100), ('m²', 'cm²', 10000))
# As the trace has it in Chinese, and what else a problem may have in English.
CHINESE = {'m': '米', 'dm': '分米', 'cm': '厘米', 'mm': '毫米', 'km': '千米', 'g': '克', 'kg': '千克', 't': '吨', 'L': '升', 'ml': '毫升', 'dollars': '元', 'cents': '分',
           'weeks': '周', 'days': '天', 'hours': '小时', 'minutes': '分钟', 'seconds': '秒', 'm²': '平方米', 'dm²': '平方分米', 'cm²': '平方厘米', 'mm²': '平方毫米'}
LONG = {'m': 'metres', 'dm': 'decimetres', 'cm': 'centimetres', 'mm': 'millimetres', 'km': 'kilometres', 'g': 'grams', 'kg': 'kilograms', 't': 'tonnes', 'L': 'litres', 'ml': 'millilitres',
        'hours': 'h', 'minutes': 'min', 'seconds': 's', 'm²': 'square metres', 'dm²': 'square decimetres', 'cm²': 'square centimetres', 'mm²': 'square millimetres'}


def make(rng, level):
    units = rng.choice((*SIMPLE, *TIMES) if level < 2 else (*SIMPLE, *TIMES, *TIMES, *AREAS, *AREAS))
    build = both if level and units not in AREAS and rng.random() < 0.3 else one
    return build(rng, level, units)


def typed(rng, *units):
    """Each as (en, zh), both long or both short."""
    short, latin = rng.random() < 0.6, rng.random() < 0.3
    return [(unit if short else LONG.get(unit, unit), CHINESE[unit] if not latin or unit.endswith('s') else unit) for unit in units]


def sign(times):
    return '\\times' if times else '\\div'


def one(rng, level, units):
    """From the larger to the smaller unit (down) or back."""
    large, small, factor = units
    down, decimal = rng.random() < 0.6, factor in (10, 100, 1000, 10000)
    a = Decimal(rng.randint(2, (12, 30, 60)[level] if decimal else 10 if factor == 60 else 6))
    if level and decimal and rng.random() < 0.6 and factor < 10000:
        a = Decimal(rng.randint(2, 99)).scaleb(-1)
    if level and factor == 60 and rng.random() < 0.4:
        a = Decimal(rng.randint(1, 5)) + Decimal('0.5')
    start, answer = (a, a * factor) if down else (a * factor, a)
    en = (large, small) if down else (small, large)
    zh, (u, v) = [CHINESE[unit] for unit in en], typed(rng, *en)

    def change(m, value, by, times):
        """A power of ten moves the point, which is one fact; others are multiplied out."""
        value = Decimal(value)
        if by not in (10, 100, 1000, 10000):
            value = whole(value) if times or factor != 60 or value % by == 0 else value
            return m.multiply(value, by) if times else m.divide(value, by)
        r = value * by if times else value / by
        return m.fact(f'{show(value)}{sign(times)}{by}', r, (r * 9,))

    def usual(m, lead=None):
        m.recall(*known(units))
        r = change(m, start, factor, down)
        m.derive(*(lead or (('To the smaller unit I multiply', '换成小单位用乘法') if down else ('To the larger unit I divide', '换成大单位用除法'))))
        return r

    def direction_first(m):
        m.plan(*((f'{small} are smaller, so there are more of them.', f'{CHINESE[small]}更小，所以数更大。') if down else (f'{large} are larger, so there are fewer of them.', f'{CHINESE[large]}更大，所以数更小。')))
        return usual(m, ('Then', '然后'))

    def by_steps(m):
        m.recall(*known(units))
        r = start
        for step in STEPS.get(factor, (factor,)) if down or decimal else STEPS.get(factor, (factor,))[::-1]:
            r = change(m, r, step, down)
        m.derive('One step after the other', '一步一步换')
        return r

    def other_way(m):
        r = start / factor if down else start * factor
        m.recall(*known(units))
        m.derive('I divide' if down else 'I multiply', '用除法' if down else '用乘法', so=f'${show(r)}$')
        return r

    def wrong_factor(m):
        wrong = 100 if factor == 60 else 10 if factor == 100 else 100
        r = change(m, start, wrong, down)
        m.derive('First', '先算')
        return r

    def check(m, r):
        return m.compare(change(m, r, factor, not down), start)

    def size(m, r):
        must, zh = ('more', '大于') if down else ('less', '小于')
        return m.claim(f'It must be {must} than ${show(start)}$ and is ${show(r)}$', f'应该{zh} ${show(start)}$，现在是 ${show(r)}$', r > start if down else r < start)

    if units in AREAS:
        more = {'temptation': Slip(wrong_factor, 'For areas the factor counts twice.', '面积的进率是长度进率的平方。')}
    elif factor == 60 and a % 1:
        more = {'temptation': Slip(wrong_factor, *known(units))}
    else:
        more = {'slips': [Slip(other_way, 'A smaller unit needs more of them.', '单位越小，数越大。')] if decimal else []}
    return Task(f'{show(start)} {en[0]} {en[1]}', whole(answer), (f'I need ${show(start)}$ {en[0]} in {en[1]}.', f'要把 ${show(start)}$ {zh[0]}换成{zh[1]}。'), [usual, direction_first, by_steps],
                [Check('inverse', check), Check('units', size)], form='one', slots={'a': show(start), 'u': u, 'v': v}, **more)


STEPS = {100: (10, 10), 1000: (10, 100), 10000: (100, 100), 60: (6, 10), 24: (2, 12)}


def known(units):
    large, small, factor = units
    return f'$1$ {large.removesuffix("s")} is ${factor}$ {small}.', f'$1$ {CHINESE[large]}是 ${factor}$ {CHINESE[small]}。'


def whole(value):
    """As int where it is one."""
    return int(value) if value == int(value) else value


def both(rng, level, units):
    """Two units together, to the smaller one."""
    large, small, factor = units
    u, v = typed(rng, large, small)
    a = rng.randint(1, 9 if factor != 24 else 4)
    b = rng.randint(1, factor - 1) if factor < 1000 else rng.choice((rng.randint(1, 19) * 50, rng.randint(1, 99) * 10, rng.randint(1, 99)))

    def usual(m, lead=('The larger unit', '大单位')):
        m.recall(*known(units))
        s = m.multiply(a, factor)
        m.derive(*lead)
        r = m.add(s, b)
        m.derive('Together', '合起来')
        return r

    def asked(m):
        m.plan(f'How many {small} are ${a}$ {large}?', f'${a}$ {CHINESE[large]}是多少{CHINESE[small]}？')
        return usual(m, ('First', '先算'))

    def turned(m):
        m.recall(*known(units))
        s = m.multiply(factor, a)
        m.derive('The larger unit', '大单位')
        r = m.add(b, s)
        m.derive('Together', '合起来')
        return r

    def wrong_factor(m):
        s = m.multiply(a, 100 if factor in (60, 24, 1000) else 10)
        m.derive('The larger unit', '大单位')
        r = m.add(s, b)
        m.derive('Together', '合起来')
        return r

    def check(m, r):
        s = m.subtract(r, b)
        return m.compare(m.divide(s, factor), a)

    slip = Slip(wrong_factor, *known(units))
    more = {'temptation': slip} if factor == 60 and b >= 10 and b % 5 == 0 else {'slips': [slip]} if factor != 10 else {}
    return Task(f'{a} {large} {b} {small}', a * factor + b, (f'I need ${a}$ {large} and ${b}$ {small} in {small}.', f'要把 ${a}$ {CHINESE[large]} ${b}$ {CHINESE[small]}换成{CHINESE[small]}。'),
                [usual, asked, turned], [Check('inverse', check)], form='two', slots={'a': a, 'b': b, 'u': u, 'v': v}, **more)

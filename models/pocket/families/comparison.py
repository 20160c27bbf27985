"""Which of two numbers is larger or smaller: fractions, decimals, negative numbers."""

from decimal import Decimal
from fractions import Fraction
from math import gcd, lcm

from mind import Impossible
from mind.decimals import scaled
from task import Check, Slip, Task
from values import show
from wording import Formula, read

LATE_SHARE = 1.5
ABOUT = ('The larger or smaller of two fractions with denominators up to 10, two decimals below 4, or two numbers of which one is negative.', '比较两个分数（分母不超过 10）、两个小数（小于 4）或两个含负数的整数，求较大或较小的数。')
HELD_OUT_OF_256 = 12
WORDINGS = read('comparison')


def make(rng, level):
    form = rng.choice(tuple(WORDINGS))
    (x, y), ways, mistake = rng.choice((fractions, fractions, decimals, negatives))(rng, level)
    big, small = max(x, y), min(x, y)
    wanted = big if form == 'larger' else small

    def check(m, r):
        rest = m.subtract(r, y if r == x else x)
        m.derive('This one less the other', '这个减另一个')
        must = ('more', '大于') if form == 'larger' else ('less', '小于')
        return m.claim(f'It must be {must[0]} than $0$ and is ${show(rest)}$', f'应该{must[1]} $0$，现在是 ${show(rest)}$', rest > 0 if form == 'larger' else rest < 0)

    more = {}
    if mistake:
        look, tempting, en, zh = mistake
        slip = Slip(lambda m: pick(m, look, form), en, zh)
        more = {'temptation': slip} if tempting else {'slips': [slip]}
    a, b = (Formula(f'{n.numerator}/{n.denominator}') if isinstance(n, Fraction) else show(n) for n in (x, y))
    en, zh = ('larger', '大') if form == 'larger' else ('smaller', '小')
    return Task(f'{form} {big} {small}', wanted, (f'I need the {en} one of ${show(x)}$ and ${show(y)}$.', f'要比较 ${show(x)}$ 和 ${show(y)}$，求较{zh}的数。'),
                [lambda m, way=way: pick(m, way, form) for way in ways], [Check('check', check)], form=form, slots={'a': a, 'b': b}, **more)


def pick(m, way, form):
    """A way gives the larger and the smaller one; here the one that was asked for is taken."""
    larger, smaller = way(m)
    return larger if form == 'larger' else smaller


def ordered(m, lead, seen, numbers):
    """What stands for the two numbers is compared, and with it the numbers themselves; (larger, smaller)."""
    (p, q), (x, y) = seen, numbers
    if p == q:
        raise Impossible('they would be the same', '它们会相等')
    sign = '>' if p > q else '<'
    m.derive(*lead, so=f'${show(p)}{sign}{show(q)}$')
    m.derive(so=f'${show(x)}{sign}{show(y)}$')
    return (x, y) if p > q else (y, x)


def fractions(rng, level):
    """Level 0: the same bottom or the same top."""
    q, s = rng.randint(2, 10), rng.randint(2, 10)
    p, r = rng.randint(1, q - 1), rng.randint(1, s - 1)
    if level == 0 or rng.random() < 0.25:
        r, s = (r, q) if rng.random() < 0.5 else (p, s)
    if gcd(p, q) > 1 or gcd(r, s) > 1 or p * s == r * q or r >= s or lcm(q, s) > 60:
        return fractions(rng, level)
    numbers = x, y = Fraction(p, q), Fraction(r, s)
    small, large = min(numbers), max(numbers)

    def same_bottom(m, bottom=lcm(q, s)):
        if q != s:
            m.recall(f'Both ${q}$ and ${s}$ go into ${bottom}$.', f'${q}$ 和 ${s}$ 的公倍数是 ${bottom}$。')
        tops = [m.expand(n, bottom) for n in numbers]
        if q != s:
            m.derive('I write both over it', '通分')
        return ordered(m, ('I compare the tops', '比较分子'), tops, numbers)

    def crosswise(m):
        tops = m.multiply(p, s), m.multiply(r, q)
        m.derive('Each top times the other bottom', '分子乘另一个的分母')
        return ordered(m, ('I compare them', '比较它们'), tops, numbers)

    def by_difference(m):
        if p == r:
            m.recall('The tops are the same, and a larger bottom makes smaller parts.', '分子相同，分母大的每一份更小。')
            m.derive(so=f'${show(x)}{">" if x > y else "<"}{show(y)}$')
            return large, small
        return same_bottom(m, q * s if q * s <= 60 and q != s else lcm(q, s))

    def by_parts(m):
        if p == r:
            return ordered(m, ('I compare the bottoms', '比较分母'), (q, s), numbers)
        return ordered(m, ('I compare the tops', '比较分子'), (p, r), numbers)

    if p == r:
        mistake = by_parts, p < 3, 'A larger bottom makes smaller parts.', '分母越大，每一份越小。'
    else:
        mistake = (by_parts, False, 'The tops can be compared only over the same bottom.', '分母相同才能比较分子。') if small.numerator > large.numerator else None
    return numbers, [same_bottom, crosswise, by_difference], mistake


def decimals(rng, level):
    """One with more places, which is often the smaller one."""
    whole = rng.randint(0, 3)
    short, long = Decimal(whole * 10 + rng.randint(1, 9)).scaleb(-1), Decimal(whole * 100 + rng.randint(11, 99)).scaleb(-2)
    if scaled(long)[1] != 2:
        return decimals(rng, level)
    numbers = x, y = rng.choice(((short, long), (long, short)))
    hundredths = [int(n * 100) for n in numbers]

    def padded(m):
        m.say(f'${show(short)}={short:.2f}$')
        m.derive('I write both with two places', '都写成两位小数')
        return ordered(m, ('Behind the point', '看小数点后面'), [h % 100 for h in hundredths], numbers)

    def by_tenths(m):
        tenths = [h // 10 % 10 for h in hundredths]
        if tenths[0] == tenths[1]:
            return in_hundredths(m)
        return ordered(m, ('I look at the tenths', '看十分位'), tenths, numbers)

    def in_hundredths(m):
        for n, h in zip(numbers, hundredths):
            m.say(f'${show(n)}$ is ${h}$', f'${show(n)}$ 是 ${h}$ 个')
        m.derive('I count in hundredths', '以百分之一为单位')
        return ordered(m, ('I compare them', '比较它们'), hundredths, numbers)

    def as_whole(m):
        behind = [scaled(n)[0] % 10 ** scaled(n)[1] for n in numbers]
        return ordered(m, ('Behind the point', '看小数点后面'), behind, numbers)

    mistake = (as_whole, whole == 0, 'The places must be compared one by one.', '要一位一位地比。') if long < short else None
    return numbers, [padded, by_tenths, in_hundredths], mistake


def negatives(rng, level):
    """Both below zero, or one of them."""
    most = (12, 30, 60)[level]
    x, y = -rng.randint(1, most), rng.choice((-1, -1, -1, 1)) * rng.randint(0, most)
    if abs(x) == abs(y):
        return negatives(rng, level)
    numbers = x, y = rng.choice(((x, y), (y, x)))
    both = x < 0 and y < 0

    def on_the_line(m, words=('On the number line the smaller one is further left', '数轴上左边的数更小')):
        m.recall(*words)
        m.derive(so=f'${x}{">" if x > y else "<"}{y}$')
        return max(x, y), min(x, y)

    def by_size(m):
        if not both:
            return on_the_line(m, ('A number below $0$ is smaller', '负数更小'))
        sign = '>' if -x > -y else '<'
        m.derive('Without the signs', '不看负号', so=f'${-x}{sign}{-y}$')
        m.derive('Below zero it is the other way round', '零下正好相反', so=f'${x}{"<" if sign == ">" else ">"}{y}$')
        return max(x, y), min(x, y)

    def by_distance(m):
        return on_the_line(m, ('Colder is smaller', '越冷越小'))

    def signs_ignored(m):
        return ordered(m, ('I compare the digits', '比较数字'), (abs(x), abs(y)), numbers)

    mistake = (signs_ignored, False, 'Below zero the larger digits are the smaller number.', '零下数字大的反而小。') if both else None
    return numbers, [by_size, on_the_line, by_distance], mistake

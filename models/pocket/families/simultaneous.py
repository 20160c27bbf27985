"""Two linear equations with two unknowns, with whole solutions."""

from task import Check, Slip, Task
from wording import Formula, read

LATE_SHARE = 1.2
ABOUT = ('Two linear equations in x and y with small whole coefficients and whole solutions, also as stories of sum and difference or of two prices.',
         '系数较小、解为整数的二元一次方程组，包括和差问题和两种价格的应用题。')
WORDINGS = read('simultaneous')


def make(rng, level):
    x, y = rng.randint(1, 12), rng.randint(1, 12)
    if level == 0 or level == 1 and rng.random() < 0.3:
        return sums(*sorted((rng.randint(2, 40), rng.randint(1, 30)), reverse=True)) if rng.random() < 0.6 else equations(x, y, (1, 1), (1, -1))
    if level == 1:
        a = rng.randint(2, 5)
        return equations(x, y, (a, 1), rng.choice(((a, -1), (1, 1), (1, -1))))
    (a, b), (c, d) = (rng.randint(2, 5), rng.randint(2, 5)), rng.choice(((1, 2), (2, 1), (3, 1), (1, 3), (1, -2), (2, -1), (3, -2), (2, 3)))
    if a * d == b * c:
        return make(rng, level)
    return equations(x, y, (a, b), (c, d))


def sums(large, small):
    total, apart = large + small, large - small
    if apart == 0:
        return sums(large + 1, small)

    def usual(m):
        twice = m.add(total, apart)
        m.derive('Sum and difference together are twice the larger one', '和加差是大数的两倍')
        high = m.divide(twice, 2)
        m.derive('The larger one', '大数')
        low = m.subtract(total, high)
        m.derive('The rest is the smaller one', '小数')
        return high, low

    def from_small(m):
        twice = m.subtract(total, apart)
        m.derive('Sum less difference is twice the smaller one', '和减差是小数的两倍')
        low = m.divide(twice, 2)
        m.derive('The smaller one', '小数')
        high = m.add(low, apart)
        m.derive('The larger one', '大数')
        return high, low

    def by_halves(m):
        """From the middle: half of the sum, up and down by half of the difference."""
        if total % 2:
            return usual(m)
        middle, step = m.divide(total, 2), m.divide(apart, 2)
        m.derive('Half of the sum and half of the difference', '和的一半，差的一半')
        high, low = m.add(middle, step), m.subtract(middle, step)
        m.derive('Up and down from the middle', '从中间一加一减')
        return high, low

    def check(m, r):
        whole = m.add(*r)
        m.derive('The sum', '和')
        if not m.compare(whole, total):
            return False
        return m.compare(m.subtract(*r), apart)

    def half_and_more(m):
        middle = m.divide(total, 2)
        m.derive('Half of the sum', '和的一半')
        high = m.add(middle, apart)
        m.derive('The other has more', '另一个多')
        return high, middle

    slip = Slip(half_and_more, 'Both numbers together must still be the sum.', '两个数加起来还必须等于和。')
    slips = [slip] if total % 2 == 0 else []
    return Task(f'sums {total} {apart}', (large, small), (f'The sum is ${total}$ and the difference is ${apart}$. I need both numbers.', f'和是 ${total}$，差是 ${apart}$，求这两个数。'),
                [usual, from_small, by_halves], [Check('substitute', check)], slots={'s': total, 'd': apart}, form='sums', slips=slips,
                temptation=slip if total % 2 == 0 and total % 10 == 0 else None, shown='{}, {}')


def equations(x, y, first, second):
    rows = [(*first, first[0] * x + first[1] * y), (*second, second[0] * x + second[1] * y)]
    if any(value < 0 for *_, value in rows):
        return equations(x + y, min(x, y), first, second)
    (a, b, s), (c, d, t) = rows

    def usual(m):
        """Takes y away: both equations are multiplied until y stands there equally often."""
        p, q = factors(abs(b), abs(d))
        one, two = scaled(m, rows[0], p), scaled(m, rows[1], q)
        plus = (b < 0) != (d < 0)
        do = m.add if plus else m.subtract
        if not plus and one[0] < two[0]:
            one, two = two, one
        many = do(one[0], two[0])
        value = do(one[2], two[2])
        m.derive('I add the equations' if plus else 'I subtract the equations', '两式相加' if plus else '两式相减', so=f'${term(many, "x")}={value}$')
        got = value if many == 1 else m.divide(value, many)
        if many != 1:
            m.derive(f'I divide by ${many}$', f'除以 ${many}$', so=f'$x={got}$')
        return got, find_y(m, got)

    def find_y(m, got):
        """From the equation where y stands more simply."""
        i, j, value = rows[0] if abs(b) <= abs(d) else rows[1]
        known = m.multiply(i, got) if i != 1 else got
        m.derive(f'I put it into ${equation((i, j, value))}$', f'代入 ${equation((i, j, value))}$', so=f'${known}{plus_term(j, "y")}={value}$')
        rest = m.subtract(value, known)
        m.derive(f'I subtract ${known}$', f'两边减 ${known}$', so=f'${term(j, "y")}={rest}$')
        if j == 1:
            return rest
        r = m.divide(rest, j)
        m.derive(f'I divide by ${j}$', f'除以 ${j}$', so=f'$y={r}$')
        return r

    def by_table(m):
        """Small numbers for x one after the other, y from one equation, until the other fits too."""
        if x > 4:
            return usual(m)
        i, j, value = rows[0] if abs(b) <= abs(d) else rows[1]
        other = rows[1] if abs(b) <= abs(d) else rows[0]
        for guess in range(1, x + 1):
            known = m.multiply(i, guess) if i != 1 else guess
            rest = m.subtract(value, known)
            if rest % j:
                m.derive(f'With $x={guess}$ there is no whole $y$', f'$x={guess}$ 时 $y$ 不是整数')
                continue
            high = rest if j == 1 else m.divide(rest, j)
            left = m.multiply(other[0], guess) if other[0] != 1 else guess
            right = m.multiply(other[1], high) if other[1] != 1 else high
            got = m.add(left, right)
            m.derive(f'I try $x={guess}$', f'试 $x={guess}$')
            if got == other[2]:
                return guess, high
        return x, y

    def check(m, r):
        for i, j, value in rows:
            left = m.multiply(i, r[0]) if i != 1 else r[0]
            right = m.multiply(abs(j), r[1]) if abs(j) != 1 else r[1]
            got = m.add(left, right) if j > 0 else m.subtract(left, right)
            m.derive(f'In ${equation((i, j, value))}$', f'代入 ${equation((i, j, value))}$')
            if not m.compare(got, value):
                return False
        return True

    def swapped(m):
        got = usual(m)
        return got[1], got[0]

    both = f'${equation(rows[0])}$', f'${equation(rows[1])}$'
    slip = Slip(swapped, 'The first number must be $x$ and the second $y$.', '第一个数是 $x$，第二个数是 $y$。')
    return Task(f'equations {rows}', (x, y), (f'I need $x$ and $y$ with {both[0]} and {both[1]}.', f'求 $x$ 和 $y$，使 {both[0]}，{both[1]}。'),
                [usual, by_table, lambda m: substitute(m, rows)], [Check('substitute', check)], slots={'e': Formula(equation(rows[0])), 'f': Formula(equation(rows[1]))},
                slips=[slip] if x != y else [], shown='x={}, y={}',
                plan=('I make one unknown go away first.', '先消去一个未知数。'))


def substitute(m, rows):
    """x or y from the equation where it stands alone, put into the other one; without such, all by the first way."""
    (a, b, s), (c, d, t) = rows if abs(rows[0][1]) <= abs(rows[1][1]) else rows[::-1]
    if b != 1:
        m.derive(f'I multiply ${equation((a, b, s))}$ by ${c}$ and ${equation((c, d, t))}$ by ${a}$', f'${equation((a, b, s))}$ 乘 ${c}$，${equation((c, d, t))}$ 乘 ${a}$')
        left, right = m.multiply(b, c), m.multiply(d, a)
        p, q = m.multiply(s, c), m.multiply(t, a)
        m.derive('The $y$ parts and the right sides', '$y$ 的系数和右边')
        many, value = m.subtract(left, right), m.subtract(p, q)
        m.derive('I subtract', '相减', so=f'${term(many, "y")}={value}$')
        y = m.divide(value, many)
        m.derive(f'I divide by ${many}$', f'除以 ${many}$', so=f'$y={y}$')
    else:
        m.derive(f'From ${equation((a, b, s))}$ it follows that $y={s}-{term(a, "x")}$', f'由 ${equation((a, b, s))}$ 得 $y={s}-{term(a, "x")}$')
        left, right = m.multiply(d, s), m.multiply(d, a)
        many = m.subtract(c, right)
        m.derive(f'I put it into ${equation((c, d, t))}$', f'代入 ${equation((c, d, t))}$', so=f'${term(many, "x")}{signed(left)}={t}$')
        rest = m.subtract(t, left)
        m.derive(f'I subtract ${left}$', f'两边减 ${left}$', so=f'${term(many, "x")}={rest}$')
        x = rest if many == 1 else m.divide(rest, many)
        if many != 1:
            m.derive(f'I divide by ${many}$', f'除以 ${many}$', so=f'$x={x}$')
        y = m.subtract(s, m.multiply(a, x) if a != 1 else x)
        m.derive('And $y$', '再求 $y$')
        return x, y
    rest = m.subtract(s, m.multiply(b, y))
    m.derive(f'I put it into ${equation((a, b, s))}$', f'代入 ${equation((a, b, s))}$', so=f'${term(a, "x")}={rest}$')
    x = rest if a == 1 else m.divide(rest, a)
    if a != 1:
        m.derive(f'I divide by ${a}$', f'除以 ${a}$', so=f'$x={x}$')
    return x, y


def factors(b, d):
    """By what the two equations are multiplied so that y stands equally often."""
    if b == d:
        return 1, 1
    if d % b == 0:
        return d // b, 1
    if b % d == 0:
        return 1, b // d
    return d, b


def scaled(m, row, factor):
    if factor == 1:
        return row
    new = tuple(m.multiply(part, factor) for part in row)
    m.derive(f'I multiply ${equation(row)}$ by ${factor}$', f'${equation(row)}$ 乘 ${factor}$', so=f'${equation(new)}$')
    return new


def equation(row):
    a, b, value = row
    return f'{term(a, "x")}{plus_term(b, "y")}={value}'


def term(factor, name):
    return name if factor == 1 else f'-{name}' if factor == -1 else f'{factor}{name}'


def plus_term(factor, name):
    return term(factor, name) if factor < 0 else f'+{term(factor, name)}'


def signed(value):
    return f'{value}' if value < 0 else f'+{value}'

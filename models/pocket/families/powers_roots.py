"""Powers and square roots: values, products of powers of one base, which number has this square."""

from task import Check, Slip, Task
from wording import CALCULATE, Formula, read, work_out

LATE_SHARE = 0.8
ABOUT = ('Powers with small bases (2^3, (-2)^3, 10^4), products and quotients of powers of one base, square roots of square numbers up to 400, and short sums of these.',
         '底数较小的乘方（2^3、(-2)^3、10^4）、同底数幂的乘除、400 以内完全平方数的平方根，以及它们的简单加减。')
HELD_OUT_OF_256 = 24
WORDINGS = {'plain': CALCULATE, **read('powers_roots')}


def make(rng, level):
    if level == 0:
        return power(rng.randint(2, 12), 2) if rng.random() < 0.5 else root(rng.randint(2, 20))
    if level == 1:
        return rng.choice((lambda: root(rng.randint(2, 20)), lambda: power(rng.randint(2, 5), rng.randint(3, 4)), lambda: power(10, rng.randint(2, 6)),
                           lambda: same_base(rng, '*'), lambda: power(-rng.randint(2, 6), rng.randint(2, 3))))()
    return rng.choice((lambda: same_base(rng, ':'), lambda: roots_together(rng), lambda: power(-rng.randint(2, 10), rng.randint(2, 3)), lambda: minus_square(rng.randint(2, 12))))()


def power(base, exponent):
    size, shown = abs(base), str(base) if base > 0 else f'({base})'
    formula = Formula(f'{shown}^{exponent}')
    answer = base ** exponent

    def usual(m):
        r = m.power(base, exponent)
        m.derive(f'${exponent}$ factors of ${base}$', f'${exponent}$ 个 ${base}$ 相乘')
        return r

    def sign_apart(m):
        r = m.power(size, exponent)
        m.derive(f'Without the sign, ${exponent}$ factors of ${size}$', f'不看符号，${exponent}$ 个 ${size}$ 相乘')
        return signed(m, r)

    def in_halves(m):
        """`2^4` is `2^2` times `2^2`, `2^3` is `2^2` times `2`."""
        square = m.multiply(size, size)
        m.derive(f'The square of ${size}$', f'${size}$ 的平方')
        r = square
        for _ in range(exponent // 2 - 1):
            r = m.multiply(r, square)
        if exponent % 2:
            r = m.multiply(r, size)
        if exponent > 2:
            m.derive('The rest', '再乘其余的')
        return signed(m, r)

    def signed(m, r):
        if base > 0:
            return r
        even = exponent % 2 == 0
        m.derive(f'${exponent}$ minus signs, an {"even" if even else "odd"} number, so it is {"plus" if even else "minus"}',
                 f'${exponent}$ 个负号，{"偶" if even else "奇"}数个，结果为{"正" if even else "负"}')
        return r if even else -r

    def check(m, r):
        for _ in range(exponent - 1):
            r = m.divide(r, base)
        m.derive(f'I divide by ${base}$', f'除以 ${base}$')
        return m.compare(r, base)

    def parity(m, r):
        positive = base > 0 or exponent % 2 == 0
        return m.claim(f'It must be {"more" if positive else "less"} than $0$, and it is ${r}$', f'应该{"大于" if positive else "小于"} $0$，现在是 ${r}$', (r > 0) == positive)

    def times(m):
        r = m.multiply(base, exponent)
        m.derive(f'${base}$ times ${exponent}$', f'${base}$ 乘 ${exponent}$')
        return r

    slips = [Slip(times, 'The small number says how many factors there are.', '指数表示有几个因数相乘。')] if base * exponent != answer else []
    ways = [usual, in_halves, sign_apart if base < 0 else (lambda m: doubled(m, size, exponent))]
    tempts = exponent == 3 and abs(base) == 3 or base == 10
    return Task(f'power {base} {exponent}', answer, work_out(formula), ways, [Check('inverse', check), Check('parity', parity)],
                slots={'e': formula}, slips=slips, temptation=slips[0] if slips and tempts else None)


def doubled(m, base, exponent):
    """By sums: as many times the power before."""
    r = base
    for _ in range(exponent - 1):
        r = m.multiply(base, r)
    m.derive(f'I start from ${base}$ and multiply by ${base}$', f'从 ${base}$ 开始，每次乘 ${base}$')
    return r


def minus_square(base):
    """`-3^2`: the sign does not belong to the base."""
    formula = Formula(f'-{base}^2')
    square = base * base

    def usual(m):
        r = m.power(base, 2)
        m.derive('The power comes first', '先算乘方')
        m.derive(f'Then the minus sign, so it is $-{r}$', f'再加负号，得到 $-{r}$')
        return -r

    def as_product(m):
        m.derive(f'It is $-1\\times{base}^2$', f'就是 $-1\\times{base}^2$')
        r = m.power(base, 2)
        m.derive('The square', '平方')
        r = m.multiply(-1, r)
        m.derive('Times $-1$', '乘 $-1$')
        return r

    def from_zero(m):
        m.derive(f'It is $0-{base}^2$', f'就是 $0-{base}^2$')
        r = m.power(base, 2)
        m.derive('The square', '平方')
        r = m.subtract(0, r)
        m.derive('Less than $0$', '用 $0$ 减')
        return r

    def check(m, r):
        back = m.add(r, square)
        m.say(f'${base}^2={square}$')
        m.derive('With the square it must give $0$', '加上平方应该得 $0$')
        return m.compare(back, 0)

    def with_sign(m):
        r = m.multiply(-base, -base)
        m.derive(f'$-{base}$ times itself', f'$-{base}$ 乘自己')
        return r

    slip = Slip(with_sign, 'Without brackets the square belongs to the number only, not to the minus sign.', '没有括号时，平方只管这个数，不管负号。')
    return Task(f'minus square {base}', -square, work_out(formula), [usual, as_product, from_zero], [Check('inverse', check)],
                slots={'e': formula}, slips=[slip], temptation=slip)


def root(number):
    square = number * number

    def usual(m):
        r = m.root(square)
        m.derive('I know it by heart', '记住的')
        return r

    def by_trying(m):
        """From the ten below upwards."""
        start = max(1, number - 2)
        for guess in range(start, number + 1):
            got = m.multiply(guess, guess)
            m.derive(f'I try ${guess}$', f'试 ${guess}$')
            if got >= square:
                return guess
        return number

    def last_digit(m):
        """Between two tens, and by the last digit."""
        ten = number // 10 * 10
        m.derive(f'It is not below ${ten}$ and below ${ten + 10}$', f'不小于 ${ten}$，小于 ${ten + 10}$')
        ends = [d for d in range(10) if d * d % 10 == square % 10]
        m.derive(f'Its last digit can be {", ".join(f"${d}$" for d in ends)}', f'末位可能是 {"、".join(f"${d}$" for d in ends)}')
        for digit in ends:
            got = m.multiply(ten + digit, ten + digit)
            m.derive(f'I try ${ten + digit}$', f'试 ${ten + digit}$')
            if got == square:
                return ten + digit
        return number

    def check(m, r):
        return m.compare(m.multiply(r, r), square)

    def half(m):
        r = m.divide(square, 2)
        m.derive('Half of it', '它的一半')
        return r

    slips = [Slip(half, 'The root times itself must give the number.', '平方根乘自己才等于这个数。')] if number % 2 == 0 and number != 2 else []
    formula = Formula(f'sqrt({square})')
    task = Task(f'root {square}', number, (f'I need $\\sqrt{{{square}}}$.', f'要求 $\\sqrt{{{square}}}$。'), [usual, by_trying, last_digit], [Check('inverse', check)],
                slots={'e': formula, 'a': square}, slips=slips, temptation=slips[0] if number in (4, 6, 8) else None)
    task.form = 'root' if number % 3 else 'plain'
    return task


def same_base(rng, sign):
    base, m_, n = rng.choice((2, 2, 3, 5, 10)), rng.randint(2, 3), rng.randint(2, 3)
    if sign == '*' and base in (3, 5):
        m_ = n = 2
    high, low = (m_, n) if sign == '*' else (m_ + n, n)
    formula = Formula(f'{base}^{high}{sign}{base}^{low}')
    total = high + low if sign == '*' else high - low
    answer = base ** total

    def usual(m):
        r = m.add(high, low) if sign == '*' else m.subtract(high, low)
        m.derive('The base is the same, so I ' + ('add' if sign == '*' else 'subtract') + ' the exponents', '底数相同，指数' + ('相加' if sign == '*' else '相减'))
        value = m.power(base, r)
        m.derive(f'${r}$ factors of ${base}$', f'${r}$ 个 ${base}$ 相乘')
        return value

    def one_by_one(m):
        left, right = m.power(base, high), m.power(base, low)
        m.derive('Each power by itself', '分别算出每个幂')
        r = m.multiply(left, right) if sign == '*' else m.divide(left, right)
        m.derive('Together', '合起来')
        return r

    def factor_by_factor(m):
        r = base ** high
        m.say(f'${base}^{high}={r}$')
        for _ in range(low):
            r = m.multiply(r, base) if sign == '*' else m.divide(r, base)
        m.derive(f'And ${low}$ times the factor ${base}$', f'再用 ${base}$ 算 ${low}$ 次')
        return r

    def check(m, r):
        for _ in range(total - 1):
            r = m.divide(r, base)
        m.derive(f'I divide by ${base}$, ${total - 1}$ times', f'除以 ${base}$，共 ${total - 1}$ 次')
        return m.compare(r, base)

    def wrong_exponents(m):
        r = m.multiply(high, low)
        m.derive('I multiply the exponents', '指数相乘')
        value = m.power(base, r)
        m.derive(f'${r}$ factors of ${base}$', f'${r}$ 个 ${base}$ 相乘')
        return value

    slips = []
    if sign == '*' and high * low != total and base ** (high * low) < 1100:
        slips = [Slip(wrong_exponents, 'The factors are put together, so the exponents are added.', '因数合在一起，所以指数相加。')]
    return Task(f'same base {formula}', answer, work_out(formula), [usual, one_by_one, factor_by_factor], [Check('inverse', check)],
                slots={'e': formula}, slips=slips)


def roots_together(rng):
    a, b = sorted((rng.randint(3, 12), rng.randint(2, 12)), reverse=True)
    sign = rng.choice('+-') if a > b else '+'
    formula = Formula(f'sqrt({a * a}){sign}sqrt({b * b})')

    def usual(m, swap=False):
        left, right = (m.root(b * b), m.root(a * a))[::-1] if swap else (m.root(a * a), m.root(b * b))
        m.derive('The roots', '先开平方')
        r = m.add(left, right) if sign == '+' else m.subtract(left, right)
        m.derive('Together', '再算')
        return r

    def by_products(m):
        m.say(f'${a}\\times{a}={a * a}$')
        m.say(f'${b}\\times{b}={b * b}$')
        m.derive('I look for numbers that times themselves give these', '找乘自己等于它们的数')
        r = m.add(a, b) if sign == '+' else m.subtract(a, b)
        m.derive('Together', '再算')
        return r

    def check(m, r):
        left = m.subtract(r, b) if sign == '+' else m.add(r, b)
        m.derive('Without the second root', '去掉第二个根')
        return m.compare(m.multiply(left, left), a * a)

    def under_one(m):
        whole = m.add(a * a, b * b) if sign == '+' else m.subtract(a * a, b * b)
        m.derive('I put them under one root', '放到一个根号里')
        r = m.root(whole)
        m.derive('The root', '开平方')
        return r

    inside = a * a + b * b if sign == '+' else a * a - b * b
    squares = [n * n for n in range(1, 30)]
    slips = [Slip(under_one, 'Each root is taken by itself, before plus and minus.', '先分别开平方，再加减。')] if inside in squares else []
    return Task(f'roots {formula}', a + b if sign == '+' else a - b, work_out(formula), [usual, lambda m: usual(m, True), by_products],
                [Check('inverse', check)], slots={'e': formula}, slips=slips, temptation=slips[0] if slips else None)


def drill(rng, m):
    if rng.random() < 0.5:
        n = rng.randint(2, 20)
        m.root(n * n)
        return f'\\sqrt{{{n * n}}}'
    base, exponent = rng.randint(2, 5), rng.randint(2, 4)
    m.power(base, exponent)
    return f'{base}^{exponent}'

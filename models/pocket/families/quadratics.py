"""Simple quadratic equations with whole solutions: by factors, by the formula, by completing the square."""

from families.simultaneous import plus_term, signed, term
from task import Check, Slip, Task
from wording import Formula, read

LATE_SHARE = 1.5
ABOUT = ('Quadratic equations with leading coefficient 1 and two (or one double) whole solutions from -9 to 9: x^2=a, x^2+bx=0, x^2+bx+c=0.',
         '二次项系数为 1、有整数解（-9 到 9）的一元二次方程：x^2=a、x^2+bx=0、x^2+bx+c=0。')
HELD_OUT_OF_256 = 30
WORDINGS = read('quadratics')


def make(rng, level):
    if level == 0:
        n = rng.randint(1, 12)
        return pure(n) if rng.random() < 0.5 else without_constant(rng.choice([b for b in range(-12, 13) if b]))
    low, high = (1, 9) if level == 1 and rng.random() < 0.6 else (-9, 9)
    p, q = (rng.choice([n for n in range(low, high + 1) if n]) for _ in range(2))
    return full(*sorted((p, q))) if p + q else pure(abs(p))


class Solutions(tuple):
    """One or two solutions as one value, the smaller first."""

    def __new__(cls, *values):
        return super().__new__(cls, sorted(set(values)))

    def __str__(self):
        return ', '.join(f'x={value}' for value in self)


def asked(formula):
    return {'restate': (f'I need all $x$ with ${formula.tex}$.', f'求所有满足 ${formula.tex}$ 的 $x$。'), 'slots': {'e': formula}}


def put_in(b, c):
    """A check: each solution put into `x^2+bx+c`."""
    def check(m, r):
        for value in r:
            square = m.multiply(value, value)
            total = m.add(square, m.multiply(b, value)) if b else square
            total = m.add(total, c) if c else total
            m.derive(f'With $x={value}$', f'$x={value}$ 时')
            if not m.compare(total, 0):
                return False
        return True
    return Check('substitute', check)


def vieta(b, c):
    """A check that also finds a solution too few: sum and product of both."""
    def check(m, r):
        p, q = r[0], r[-1]
        total = m.add(p, q)
        m.derive(f'The sum must be ${-b}$', f'和应该是 ${-b}$')
        if not m.compare(total, -b):
            return False
        product = m.multiply(p, q)
        m.derive(f'The product must be ${c}$', f'积应该是 ${c}$')
        return m.compare(product, c)
    return Check('method', check)


def pure(n):
    square = n * n
    formula = Formula(f'x^2={square}')

    def usual(m):
        r = m.root(square)
        m.derive('I take the root', '开平方')
        m.derive(f'The minus sign goes away in the square, so it is $-{r}$ or ${r}$', f'负数的平方也是正的，所以是 $-{r}$ 或 ${r}$')
        return Solutions(-r, r)

    def by_factors(m):
        r = m.root(square)
        m.derive(f'It is $x^2-{square}=0$', f'就是 $x^2-{square}=0$')
        m.derive('Two squares', '平方差', so=f'$(x+{r})(x-{r})=0$')
        m.derive(f'One of them is $0$, so $x=-{r}$ or $x={r}$', f'其中一个为 $0$，所以 $x=-{r}$ 或 $x={r}$')
        return Solutions(-r, r)

    def by_product(m):
        m.say(f'${n}\\times{n}={square}$')
        m.derive('I look for a number that times itself gives it', '找乘自己等于它的数')
        m.multiply(-n, -n)
        m.derive('And with minus', '负数也行')
        return Solutions(-n, n)

    def only_plus(m):
        r = m.root(square)
        m.derive('I take the root', '开平方')
        return Solutions(r)

    slip = Slip(only_plus, 'The square of a negative number is positive too, so there are two.', '负数的平方也是正数，所以有两个解。')
    return Task(f'pure {n}', Solutions(-n, n), **asked(formula), write=str, ways=[usual, by_factors, by_product], checks=[vieta(0, -square), put_in(0, -square)],
                slips=[slip], temptation=slip if n % 3 == 0 else None)


def without_constant(b):
    p, q = sorted((0, -b))
    formula = Formula(f'x^2{plus_term(b, "x")}=0')

    def usual(m):
        m.derive(f'Both parts have an $x$', '两项都有 $x$', so=f'$x(x{signed(b)})=0$')
        m.derive(f'One of them is $0$, so $x=0$ or $x={-b}$', f'其中一个为 $0$，所以 $x=0$ 或 $x={-b}$')
        return Solutions(p, q)

    def two_cases(m):
        m.derive('First case: $x=0$, and then both sides are $0$', '第一种：$x=0$，两边都是 $0$')
        m.derive(f'Else I may divide by $x$, so $x{signed(b)}=0$, so $x={-b}$', f'否则可以除以 $x$，得 $x{signed(b)}=0$，所以 $x={-b}$')
        return Solutions(p, q)

    def by_formula(m):
        return formula_way(m, b, 0)

    def divided(m):
        m.derive('I divide by $x$', '两边除以 $x$', so=f'$x{signed(b)}=0$')
        m.derive(f'I bring ${abs(b)}$ to the other side, so $x={-b}$', f'移项，所以 $x={-b}$')
        return Solutions(-b)

    slip = Slip(divided, 'One may divide by $x$ only where it is not $0$.', '只有 $x$ 不是 $0$ 时才能除以 $x$。')
    return Task(f'linear part {b}', Solutions(p, q), **asked(formula), write=str, ways=[usual, two_cases, by_formula], checks=[vieta(b, 0), put_in(b, 0)],
                slips=[slip], temptation=slip if b % 2 == 0 else None)


def full(p, q):
    b, c = -(p + q), p * q
    formula = Formula(f'x^2{plus_term(b, "x")}{signed(c)}=0')

    def usual(m):
        m.plan(f'I need two numbers with product ${c}$ and sum ${b}$.', f'要找积是 ${c}$、和是 ${b}$ 的两个数。')
        for one, two in pairs(c, b):
            total = m.add(one, two)
            m.derive(f'I try ${one}$ and ${two}$', f'试 ${one}$ 和 ${two}$')
            if total == b:
                break
        m.derive(f'So it is $(x{signed(one)})(x{signed(two)})=0$', f'所以 $(x{signed(one)})(x{signed(two)})=0$')
        m.derive(f'One of them is $0$, so $x={-one}$ or $x={-two}$', f'其中一个为 $0$，所以 $x={-one}$ 或 $x={-two}$')
        return Solutions(-one, -two)

    def by_formula(m):
        return formula_way(m, b, c)

    def by_square(m):
        """Half of b, squared, on both sides; only for even b."""
        if b % 2:
            return formula_way(m, b, c)
        half = m.divide(b, 2)
        square = m.multiply(half, half)
        m.derive('Half of the middle number, squared', '一次项系数一半的平方')
        right = m.subtract(square, c)
        m.derive('On the other side', '右边', so=f'$(x{signed(half)})^2={right}$')
        root = m.root(right)
        m.derive('I take the root', '开平方')
        low, high = m.subtract(-root, half), m.subtract(root, half)
        m.derive(f'With $-{root}$ and with ${root}$', f'取 $-{root}$ 和 ${root}$')
        return Solutions(low, high)

    def signs_kept(m):
        m.plan(f'I need two numbers with product ${c}$ and sum ${b}$.', f'要找积是 ${c}$、和是 ${b}$ 的两个数。')
        one, two = next(pair for pair in pairs(c, b) if sum(pair) == b)
        m.add(one, two)
        m.derive(f'I try ${one}$ and ${two}$', f'试 ${one}$ 和 ${two}$')
        return Solutions(one, two)

    slip = Slip(signs_kept, 'The solutions make the factors $0$, so their signs are the other ones.', '解使因式等于 $0$，所以符号相反。')
    slips = [slip] if p != -q else []
    return Task(f'full {p} {q}', Solutions(p, q), **asked(formula), write=str, ways=[usual, by_formula, by_square], checks=[put_in(b, c), vieta(b, c)],
                slips=slips, temptation=slip if slips and p > 0 and p + q == 10 else None)


def pairs(c, b):
    """Pairs of whole numbers with the product c, small ones first; both with the sign of b where c is positive."""
    found = []
    for one in range(1, abs(c) + 1):
        if c % one == 0 and one * one <= abs(c):
            two = c // one
            found += [(one, two)] if c < 0 or b > 0 else []
            found += [(-one, -two)] if c < 0 or b < 0 else []
    return found


def formula_way(m, b, c):
    square = m.multiply(b, b)
    four = m.multiply(4, c) if c else 0
    inside = m.subtract(square, four) if c else square
    m.derive('By the formula, $b^2-4c$', '用公式，$b^2-4c$')
    root = m.root(inside) if inside else 0
    m.derive('Its root', '开平方') if inside else m.derive('Its root is $0$', '平方根是 $0$')
    low, high = m.subtract(-b, root), m.add(-b, root)
    m.derive(f'${-b}$ less and plus the root', f'${-b}$ 减和加这个根')
    low, high = m.divide(low, 2), m.divide(high, 2)
    m.derive('Half of each', '各除以 $2$')
    return Solutions(low, high)

"""The greatest common divisor and the least common multiple of two numbers."""

from math import gcd, lcm

from task import Check, Slip, Task
from wording import read

LATE_SHARE = 7
READ_OFTEN = 2
ABOUT = ('The greatest common divisor of two numbers up to 120 and the least common multiple of two numbers up to 30.', '120 以内两数的最大公因数，30 以内两数的最小公倍数。')
HELD_OUT_OF_256 = 20
WORDINGS = read('gcd_lcm')
PRIMES = (2, 3, 5, 7, 11, 13, 17, 19)
# By none of these one sees at once that a number can be divided.
UNSEEN = PRIMES[4:]


def make(rng, level):
    form = rng.choice(tuple(WORDINGS))
    a, b = pair(rng, level, form)
    task = (divisor if form == 'gcd' else multiple)(a, b)
    task.key, task.form, task.slots = f'{form} {min(a, b)} {max(a, b)}', form, {'a': a, 'b': b}
    return task


def pair(rng, level, form):
    while True:
        if form == 'gcd':
            g = rng.randint(1 if level and rng.random() < 0.3 else 2, (10, 12, 20)[level])
            a, b = (g * rng.randint(1, (6, 9, 10)[level]) for _ in range(2))
            if a != b and min(a, b) > 1 and max(a, b) <= 120:
                return a, b
        else:
            a, b = (rng.randint(2, (12, 20, 30)[level]) for _ in range(2))
            if a != b and lcm(a, b) <= (60, 120, 180)[level] and (gcd(a, b) > 1 or rng.random() < 0.3):
                return a, b


def shared(m, a, b, order=1):
    """Divides both by a prime as long as one goes into both; (what was divided by, what is left of each)."""
    by = []
    while True:
        prime = next((p for p in PRIMES[::order] if a % p == b % p == 0), None)
        if prime is None:
            break
        a, b = m.divide(a, prime), m.divide(b, prime)
        m.derive(f'Both by ${prime}$', f'同除以 ${prime}$')
        by.append(prime)
    m.recall(f'Only $1$ goes into both ${a}$ and ${b}$.', f'${a}$ 和 ${b}$ 的公因数只有 $1$。')
    return by, a, b


def product(m, factors):
    total = factors[0]
    for factor in factors[1:]:
        total = m.multiply(total, factor)
    return total


def times_in(m, part, whole):
    """(how often a number goes into another, what is left), by the multiple just below."""
    times = whole // part
    left = m.subtract(whole, m.multiply(times, part))
    m.derive(f'${part}$ goes into ${whole}$ ${times}$ times', f'${whole}$ 里有 ${times}$ 个 ${part}$')
    return times, left


def leaves_coprime(m, pairs):
    """Whether of each (part, whole) the part goes into the whole, and the quotients have nothing in common."""
    quotients = []
    for part, whole in pairs:
        times, left = times_in(m, part, whole)
        if left:
            return m.claim(f'${part}$ goes into ${whole}$', f'${part}$ 整除 ${whole}$', False)
        quotients.append(times)
    x, y = quotients
    return m.claim(f'Only $1$ goes into both ${x}$ and ${y}$', f'${x}$ 和 ${y}$ 的公因数只有 $1$', gcd(x, y) == 1)


def divisor(a, b):
    small, large = min(a, b), max(a, b)

    def usual(m, order=1):
        by, _, _ = shared(m, a, b, order)
        r = product(m, by or [1])
        m.derive('I multiply what I divided by', '把除数乘起来', so=f'${r}$' if len(by) < 2 else None)
        return r

    def by_rests(m):
        """Euclid: the rest of the larger by the smaller, until nothing is left."""
        x, y = large, small
        while y:
            x, y = y, times_in(m, y, x)[1]
        m.derive('The last one that left nothing', '最后没有余数的除数', so=f'${x}$')
        return x

    def from_above(m):
        """The divisors of the smaller one, the largest first."""
        divisors = [d for d in range(small, 0, -1) if small % d == 0]
        m.recall(f'The divisors of ${small}$ are ${", ".join(map(str, divisors))}$.', f'${small}$ 的因数是 ${", ".join(map(str, divisors))}$。')
        for d in divisors:
            if large % d == 0:
                break
            m.say(f'${d}$ does not go into ${large}$', f'${d}$ 不整除 ${large}$')
        m.say(f'${d}$ goes into ${large}$', f'${d}$ 整除 ${large}$')
        m.derive('The largest first', '从大到小')
        return d

    def too_early(m):
        prime = next(p for p in PRIMES if a % p == b % p == 0)
        m.divide(a, prime)
        m.divide(b, prime)
        m.derive(f'Both by ${prime}$', f'同除以 ${prime}$', so=f'${prime}$')
        return prime

    def check(m, r):
        return leaves_coprime(m, ((r, a), (r, b)))

    g = gcd(a, b)
    slips = [] if g in (1, *PRIMES) else [Slip(too_early, 'A number still goes into both.', '还有公因数。')]
    first, second = (by_rests, usual) if any(g % prime == 0 for prime in UNSEEN) else (usual, by_rests)
    ways = [first, second, from_above if large % small and small <= 60 else lambda m: usual(m, -1)]
    return Task('', g, (f'I need the largest number that goes into ${a}$ and ${b}$.', f'求 ${a}$ 和 ${b}$ 的最大公因数。'), ways, [Check('check', check)], slips=slips)


def multiple(a, b):
    small, large = min(a, b), max(a, b)
    g, answer = gcd(a, b), lcm(a, b)

    def usual(m):
        by, x, y = shared(m, a, b)
        r = product(m, [*by, x, y])
        m.derive('I multiply all of them', '全部乘起来')
        return r

    def by_divisor(m):
        m.recall(f'The largest number in both is ${g}$.', f'最大公因数是 ${g}$。')
        x = m.divide(small, g)
        m.derive('One of them by it', '一个除以它')
        r = m.multiply(large, x)
        m.derive('Times the other', '乘另一个')
        return r

    def listed(m):
        """The multiples of the larger one, until the smaller goes in."""
        if answer // large > 6:
            return by_divisor(m)
        x = large
        for _ in range(answer // large - 1):
            m.say(f'${small}$ does not go into ${x}$', f'${small}$ 不整除 ${x}$')
            x = m.add(x, large)
        m.say(f'${small}$ goes into ${x}$', f'${small}$ 整除 ${x}$')
        m.derive(f'The multiples of ${large}$', f'${large}$ 的倍数')
        return x

    def whole_product(m):
        r = m.multiply(a, b)
        m.derive('First', '先算')
        return r

    def check(m, r):
        return leaves_coprime(m, ((a, r), (b, r)))

    slip = Slip(whole_product, 'There is a smaller one, as a number goes into both.', '它们有公因数，还有更小的。')
    more = {} if g == 1 else {'temptation': slip} if g == 2 else {'slips': [slip]}
    return Task('', answer, (f'I need the smallest number that ${a}$ and ${b}$ go into.', f'求 ${a}$ 和 ${b}$ 的最小公倍数。'), [usual, by_divisor, listed], [Check('check', check)], **more)

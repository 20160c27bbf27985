"""Primes and divisibility: is it prime, its prime factors, the remainder, the next multiple."""

from mind import Impossible
from task import Check, Slip, Task
from values import Words
from wording import read

LATE_SHARE = 2.5
ABOUT = ('Whether a number up to 120 is prime, the prime factors of a number up to 120, the remainder and the next multiple for divisors up to 12.', '判断 120 以内的数是不是质数、分解质因数、除数不超过 12 的余数与最近的倍数。')
HELD_OUT_OF_256 = 24
WORDINGS = read('primes_divisibility')
YES, NO = Words('\\text{yes}', '\\text{是}'), Words('\\text{no}', '\\text{不是}')
PRIMES = [n for n in range(2, 121) if all(n % p for p in range(2, n))]


def make(rng, level):
    form = rng.choice(('prime', 'factors', 'rest') if level == 0 else tuple(WORDINGS))
    most = (50, 100, 120)[level]
    if form in ('rest', 'next'):
        b = rng.randint(3, (9, 9, 12)[level])
        a = rng.randint(b + 1, b * 10 if level == 0 else most)
        task = rest(a, b) if form == 'rest' else following(a, b)
    else:
        a, b = rng.randint(11, most), 0
        if form == 'prime' and rng.random() < 0.5:
            a = rng.choice([p for p in PRIMES if 10 < p <= most])
        if form == 'factors':
            a = rng.choice([n for n in range(12, most + 1) if n not in PRIMES])
        task = prime(a) if form == 'prime' else factors(a)
    task.key, task.form, task.slots = f'{form} {a} {b}', form, {'a': a, 'b': b}
    return task


def goes_in(m, p, n):
    """Tries one prime: by the last digit, or by the multiple just below and what is left."""
    if p in (2, 5):
        m.say(f'${n}$ ends in ${n % 10}$', f'${n}$ 的末位是 ${n % 10}$')
        left = n % p
    else:
        left = m.subtract(n, m.multiply(p, n // p))
    m.derive(f'I try ${p}$', f'试 ${p}$', so=(f'${p}$ goes in', f'${p}$ 能整除') if left == 0 else (f'${p}$ does not go in', f'${p}$ 不能整除'))
    return left == 0


def nothing_more(m, n):
    """The square of the next prime is too large."""
    p = next(p for p in PRIMES if p * p > n)
    m.say(f'${p}\\times{p}={p * p}$')
    m.derive(so=('there is nothing more to try', '不用再试了'))


def prime(n):
    small = [p for p in (2, 3, 5, 7) if p * p <= n]

    def by_rules(m):
        """The last digit for two and five, the sum of the digits for three, then seven."""
        p = 2 if n % 2 == 0 else 5
        m.derive(f'${n}$ ends in ${n % 10}$', f'${n}$ 的末位是 ${n % 10}$', so=(f'${p}$ goes in', f'${p}$ 能整除') if n % p == 0 else ('$2$ and $5$ do not go in', '$2$ 和 $5$ 不能整除'))
        if n % p == 0:
            return NO
        total = 0
        for digit in map(int, str(n)):
            total = m.add(total, digit) if total else digit
        m.derive('The sum of the digits', '各位数字的和', so=('$3$ goes in', '$3$ 能整除') if total % 3 == 0 else ('$3$ does not go in', '$3$ 不能整除'))
        if total % 3 == 0 or 7 in small and goes_in(m, 7, n):
            return NO
        nothing_more(m, n)
        return YES

    def tried(m, order=1):
        for p in small[::order]:
            if goes_in(m, p, n):
                return NO
        nothing_more(m, n)
        return YES

    def too_early(m):
        m.derive(f'${n}$ ends in ${n % 10}$', f'${n}$ 的末位是 ${n % 10}$', so=('$2$ and $5$ do not go in', '$2$ 和 $5$ 不能整除'))
        return YES

    def check(m, r):
        found = any(goes_in(m, p, n) for p in [q for q in (7, 3, 5, 2) if q in small])
        verdict = NO if found else YES
        return m.claim(f'I need ${verdict.en}$ and have ${r.en}$', f'应该是 ${verdict.zh}$，得到 ${r.zh}$', verdict == r)

    slip = Slip(too_early, 'Another prime may still go in.', '还可能被别的质数整除。')
    more = {'temptation': slip} if n not in PRIMES and n % 2 and n % 5 else {}
    return Task('', YES if n in PRIMES else NO, (f'Is ${n}$ prime?', f'${n}$ 是质数吗？'), [by_rules, tried, lambda m: tried(m, -1)], [Check('method', check)], **more)


def factors(n):
    parts, x = [], n
    for p in PRIMES:
        while x % p == 0:
            parts.append(p)
            x //= p

    def usual(m, order=PRIMES):
        """The primes in turn, until only a prime is left."""
        x, found = n, []
        while x not in PRIMES:
            p = a_prime_in(x, order)
            x = m.divide(x, p)
            m.derive(f'${p}$ goes in', f'${p}$ 能整除')
            found.append(p)
        m.recall(f'${x}$ is prime.', f'${x}$ 是质数。')
        return written([*found, x])

    def split(m):
        """Two factors first, then each of them."""
        b = next(d for d in range(int(n ** 0.5), 0, -1) if n % d == 0)
        a = m.divide(n, b)
        m.derive(f'I split off ${b}$', f'先分出 ${b}$', so=f'${n}={a}\\times{b}$')
        found = []
        for x in (a, b):
            while x not in PRIMES:
                p = a_prime_in(x, PRIMES)
                x = m.divide(x, p)
                m.derive(f'${p}$ goes in', f'${p}$ 能整除')
                found.append(p)
            found.append(x)
        m.derive('In order', '按大小排列', so=f'${written(found)}$')
        return written(found)

    def too_early(m):
        x = m.divide(n, parts[0])
        m.derive(f'${parts[0]}$ goes in', f'${parts[0]}$ 能整除')
        return written([parts[0], x])

    def check(m, r):
        total, *others = map(int, r.split('\\times'))
        for factor in others:
            total = m.multiply(total, factor)
        m.derive('I multiply them', '把它们乘起来')
        return m.compare(total, n)

    def all_prime(m, r):
        return m.claim(f'All in ${r}$ must be prime', f'${r}$ 中都应该是质数', all(int(factor) in PRIMES for factor in r.split('\\times')))

    slips = [Slip(too_early, 'Each factor must be prime.', '每个因数都要是质数。')] if len(parts) > 2 else []
    ways = [usual, lambda m: usual(m, (5, 3, *PRIMES)), split]
    return Task('', written(parts), (f'I need the prime factors of ${n}$.', f'要把 ${n}$ 分解质因数。'), ways, [Check('inverse', check), Check('check', all_prime)], slips=slips)


def a_prime_in(x, primes):
    """The first that goes into x; a slip may leave nothing to divide."""
    if x < 2:
        raise Impossible(f'${x}$ is no product of primes', f'${x}$ 不能分解')
    return next((p for p in primes if x % p == 0), x)


def written(numbers):
    return '\\times'.join(map(str, sorted(numbers)))


def rest(a, b):
    q = a // b

    def usual(m):
        below = m.multiply(q, b)
        m.derive(f'The last multiple of ${b}$ up to ${a}$', f'不超过 ${a}$ 的最大的 ${b}$ 的倍数')
        r = m.subtract(a, below)
        m.derive('The remainder', '余数')
        return r

    def by_tens(m):
        if q <= 10:
            return stepwise(m)
        left = m.subtract(a, m.multiply(10, b))
        m.derive(f'Ten times ${b}$ goes away', f'去掉 ${b}$ 的十倍')
        r = m.subtract(left, m.multiply(q - 10, b))
        m.derive('The remainder', '余数')
        return r

    def stepwise(m):
        m.plan(f'How many times does ${b}$ go into ${a}$? ${q}$ times.', f'${a}$ 里有几个 ${b}$？${q}$ 个。')
        r = m.subtract(a, m.multiply(b, q))
        m.derive('The remainder', '余数')
        return r

    def the_quotient(m):
        m.multiply(q, b)
        m.derive(f'The last multiple of ${b}$ up to ${a}$', f'不超过 ${a}$ 的最大的 ${b}$ 的倍数', so=f'${q}$')
        return q

    def check(m, r):
        m.divide(m.subtract(a, r), b)
        m.derive('Without the remainder', '去掉余数')
        return m.claim(f'The remainder must be less than ${b}$ and is ${r}$', f'余数应该小于 ${b}$，现在是 ${r}$', 0 <= r < b)

    slips = [Slip(the_quotient, 'That is how often it goes in, not the remainder.', '那是商，不是余数。')] if q != a % b and (a - q) % b else []
    return Task('', a % b, (f'I need the remainder of ${a}$ divided by ${b}$.', f'求 ${a}$ 除以 ${b}$ 的余数。'), [usual, by_tens, stepwise], [Check('check', check)], slips=slips)


def following(a, b):
    q = a // b

    def usual(m):
        below = m.multiply(q, b)
        m.derive(f'The last multiple of ${b}$ up to ${a}$', f'不超过 ${a}$ 的最大的 ${b}$ 的倍数')
        r = m.add(below, b)
        m.derive('The next one', '下一个')
        return r

    def by_rest(m):
        left = m.subtract(a, m.multiply(q, b))
        m.derive('The remainder', '余数')
        gap = m.subtract(b, left)
        m.derive(f'Up to ${b}$ there is missing', f'离 ${b}$ 还差')
        r = m.add(a, gap)
        m.derive('I add this', '加上它')
        return r

    def directly(m):
        m.plan(f'${b}$ goes into ${a}$ ${q}$ times, so I take one more.', f'${a}$ 里有 ${q}$ 个 ${b}$，再多取一个。')
        r = m.multiply(q + 1, b)
        m.derive('Then', '然后')
        return r

    def below_it(m):
        r = m.multiply(q, b)
        m.derive(f'The multiple of ${b}$', f'${b}$ 的倍数')
        return r

    def check(m, r):
        m.divide(r, b)
        gap = m.subtract(r, a)
        m.derive(f'How far it is from ${a}$', f'与 ${a}$ 的差')
        return m.claim(f'That must be from $1$ to ${b}$ and is ${gap}$', f'应该在 $1$ 到 ${b}$ 之间，现在是 ${gap}$', 1 <= gap <= b)

    slip = Slip(below_it, f'It must be greater than ${a}$.', f'应该大于 ${a}$。')
    more = {'temptation': slip} if a % b == 0 else {'slips': [slip]}
    return Task('', b * (q + 1), (f'I need the first multiple of ${b}$ after ${a}$.', f'求 ${a}$ 后面第一个 ${b}$ 的倍数。'), [usual, by_rest, directly], [Check('check', check)], **more)

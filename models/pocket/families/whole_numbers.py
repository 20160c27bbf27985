"""Whole numbers: one sum, difference, product or quotient."""

from task import Check, Task
from wording import CALCULATE, Formula, work_out

ABOUT = ('One sum or difference of numbers up to 499, one product up to 30 × 19 or 99 × 9, one quotient with a divisor up to 10.',
         '500 以内的加减法，30 × 19 或 99 × 9 以内的乘法，除数不超过 10 的除法。')
HELD_OUT_OF_256 = 6
SHARE = 1.5
LATE_SHARE = 1
WORDINGS = {'plain': CALCULATE}


def make(rng, level):
    formula, task = rng.choice((addition, subtraction, multiplication, division))(rng, level)
    task.key, task.slots = formula, {'e': Formula(formula)}
    task.restate = work_out(Formula(formula))
    return task


def addition(rng, level):
    a, b = number(rng, level), number(rng, level)

    def rounded(m):
        up = -b % 10
        if not up or b < 10:
            return back_to_front(m)
        high = m.add(a, b + up)
        m.derive(f'I add ${b + up}$ instead of ${b}$', f'把 ${b}$ 看成 ${b + up}$ 来加')
        r = m.subtract(high, up)
        m.derive(f'That was ${up}$ too much', f'多加了 ${up}$')
        return r

    def back_to_front(m):
        return first(m, m.add(b, a))

    def check(m, r):
        return m.compare(m.subtract(r, b), a)

    def parity(m, r):
        return last_digit(m, m.add(a % 10, b % 10), r)

    def ones(m):
        m.question('Hmm, are the ones right?', '嗯，个位对吗？')
        total = m.add(a % 10, b % 10)
        m.derive(so=(f'it must end in ${total % 10}$, and it does', f'末位是 ${total % 10}$，没错'))

    ways = [lambda m: first(m, m.add(a, b)), back_to_front, rounded]
    return f'{a}+{b}', Task('', a + b, (), ways, [Check('inverse', check), Check('parity', parity)], doubt=ones)


def subtraction(rng, level):
    a, b = sorted((number(rng, level), number(rng, level)), reverse=True)

    def rounded(m):
        up = -b % 10
        if not up or a < b + up:
            return first(m, m.subtract(a, b))
        low = m.subtract(a, b + up)
        m.derive(f'I take away ${b + up}$ instead of ${b}$', f'把 ${b}$ 看成 ${b + up}$ 来减')
        r = m.add(low, up)
        m.derive(f'That was ${up}$ too much', f'多减了 ${up}$')
        return r

    def fill(m):
        """Up from the smaller to the larger, by way of the next ten."""
        up = -b % 10
        if not up or b + up > a:
            return first(m, m.subtract(a, b))
        m.derive(f'From ${b}$ up to ${b + up}$ it is ${up}$', f'从 ${b}$ 到 ${b + up}$ 是 ${up}$')
        rest = m.subtract(a, b + up)
        m.derive(f'From ${b + up}$ to ${a}$', f'从 ${b + up}$ 到 ${a}$')
        r = m.add(rest, up)
        m.derive('Together', '合起来')
        return r

    def check(m, r):
        return m.compare(m.add(r, b), a)

    return f'{a}-{b}', Task('', a - b, (), [lambda m: first(m, m.subtract(a, b)), rounded, fill], [Check('inverse', check)])


def multiplication(rng, level):
    if level == 0 or rng.random() < 0.3:
        a, b = rng.randint(2, 12), rng.randint(2, 9)
    elif level == 1 or rng.random() < 0.8:
        a, b = rng.randint(11, 99), rng.randint(2, 9)
    else:
        a, b = rng.randint(11, 30), rng.randint(11, 19)

    def above(m):
        return first(m, m.multiply_again(a, b))

    def doubled(m):
        even, other = (a, b) if a % 2 == 0 else (b, a)
        if even % 2:
            return first(m, m.multiply(b, a))
        half = m.multiply(even // 2, other)
        m.derive(f'Half of ${even}$ is ${even // 2}$', f'${even}$ 的一半是 ${even // 2}$')
        r = m.add(half, half)
        m.derive('I double it', '再加倍')
        return r

    def check(m, r):
        if max(a, b) <= 10:
            return m.compare(m.divide(r, b), a)
        return m.compare(m.multiply_again(a, b), r)

    def parity(m, r):
        return last_digit(m, m.multiply(a % 10, b % 10), r)

    ways = [lambda m: first(m, m.multiply(a, b)), above, doubled]
    name = 'inverse' if max(a, b) <= 10 else 'method'
    return f'{a}*{b}', Task('', a * b, (), ways, [Check(name, check), Check('parity', parity)])


def division(rng, level):
    b, q = rng.randint(2, 10), rng.randint(2, 12 if level < 2 else 40)
    a = b * q

    def by_tens(m):
        if q <= 10:
            return first(m, m.divide(a, b))
        ten = m.multiply(10, b)
        m.derive(f'${b}$ goes ten times into', f'${b}$ 的十倍是')
        rest = m.divide(m.subtract(a, ten), b)
        m.derive('The rest', '剩下的')
        r = m.add(rest, 10)
        m.derive('Together', '合起来')
        return r

    def asked(m):
        m.plan(f'How often does ${b}$ go into ${a}$?', f'${a}$ 里有几个 ${b}$？')
        return first(m, m.divide(a, b))

    def check(m, r):
        return m.compare(m.multiply(r, b), a)

    return f'{a}:{b}', Task('', q, (), [lambda m: first(m, m.divide(a, b)), by_tens, asked], [Check('inverse', check)])


def number(rng, level):
    return rng.randint(2, (20, 99, 99)[level]) if level < 2 or rng.random() < 0.75 else rng.randint(100, 499)


def first(m, result):
    m.derive('First', '先算')
    return result


def last_digit(m, ones, result):
    """Whether the result ends as the last digits of its parts say."""
    m.derive('The last digits', '末位数字')
    return m.claim(f'It must end in ${ones % 10}$, and ${result}$ ends in ${result % 10}$',
                   f'末位应该是 ${ones % 10}$，${result}$ 的末位是 ${result % 10}$', ones % 10 == result % 10)

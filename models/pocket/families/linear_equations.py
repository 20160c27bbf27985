"""Linear equations with one unknown: one side or both, a bracket, a division; and the same told in words."""

from fractions import Fraction

from task import Check, Slip, Task
from values import show
from wording import Formula, read

ABOUT = ('Linear equations with one unknown: one or two steps, the unknown on both sides, one bracket, or a division by a number; the solution is a whole number from -9 to 60.',
         '一元一次方程：一两步、未知数在两边、带一个括号或除以一个数；解是 -9 到 60 的整数。')
HELD_OUT_OF_256 = 6
SHARE = 2
LATE_SHARE = 3
WORDINGS = read('linear_equations')


def make(rng, level):
    v = rng.choice('xxxxxyynabt')
    forms = (plus, minus, times, over), (linear, linear, linear, bracket, over), (linear, both_sides, both_sides, bracket, bracket_both)
    return rng.choice(forms[level])(rng, v)


def plus(rng, v):
    x, b = rng.randint(1, 60), rng.randint(2, 40)
    text = rng.choice((f'{v}+{b}', f'{v}+{b}', f'{b}+{v}'))
    return equation(rng, v, x, (Side(1, b, text), Side(0, x + b)))


def minus(rng, v):
    x, b = rng.randint(1, 60), rng.randint(2, 40)
    return equation(rng, v, x, (Side(1, -b, f'{v}-{b}'), Side(0, x - b)))


def times(rng, v):
    a, x = rng.randint(2, 10), rng.randint(1, 12)
    return equation(rng, v, x, (Side(a, 0, f'{a}{times_sign(rng)}{v}'), Side(0, a * x)))


def linear(rng, v):
    """`ax+b=c`, `ax-b=c`, `b-ax=c`."""
    a, x, b = rng.randint(2, 10), rng.randint(1, 12), rng.randint(1, 40)
    kind = rng.choice(('plus', 'plus', 'minus', 'minus', 'from'))
    if kind == 'plus':
        term = f'{a}{times_sign(rng)}{v}'
        return equation(rng, v, x, (Side(a, b, rng.choice((f'{term}+{b}', f'{term}+{b}', f'{b}+{term}'))), Side(0, a * x + b)))
    if kind == 'minus':
        a = 2 if rng.random() < 0.2 else a
        b = rng.randint(1, a * x)
        return equation(rng, v, x, (Side(a, -b, f'{a}{times_sign(rng)}{v}-{b}'), Side(0, a * x - b)))
    b = a * x + rng.randint(0, 20)
    return equation(rng, v, x, (Side(-a, b, f'{b}-{a}{v}'), Side(0, b - a * x)))


def both_sides(rng, v):
    """`ax+b=cx+d`."""
    x, a, c = rng.choice((rng.randint(1, 12), rng.randint(-9, 9))), rng.randint(1, 9), rng.randint(1, 9)
    if a == c:
        a += 1
    b = rng.choice((-1, 1)) * rng.randint(1, 20)
    return equation(rng, v, x, (Side(a, b, expression(a, b, v)), Side(c, a * x + b - c * x, expression(c, a * x + b - c * x, v))))


def bracket(rng, v):
    """`a(x+b)=c`, `a(x-b)=c`."""
    a, x = rng.randint(2, 9), rng.randint(1, 11)
    b = rng.choice((rng.randint(1, 9), -rng.randint(1, x)))
    return equation(rng, v, x, (Side(a, a * b, f'{a}({expression(1, b, v)})', b), Side(0, a * (x + b))))


def bracket_both(rng, v):
    """`a(x+b)=cx+d`."""
    a, x, b = rng.randint(2, 6), rng.randint(-5, 10), rng.choice((-1, 1)) * rng.randint(1, 9)
    c = rng.choice([n for n in range(1, 9) if n != a])
    d = a * (x + b) - c * x
    return equation(rng, v, x, (Side(a, a * b, f'{a}({expression(1, b, v)})', b), Side(c, d, expression(c, d, v))))


def over(rng, v):
    """`x/a=c`, `x/a+b=c`."""
    a, c = rng.randint(2, 10), rng.randint(1, 12)
    b = rng.choice((0, 0, rng.randint(1, 20), -rng.randint(1, c)))
    text = expression(Fraction(1, a), b, v)
    if rng.random() < 0.4:
        text = text.replace('/', ':')
    return equation(rng, v, a * c, (Side(Fraction(1, a), b, text), Side(0, c + b)))


def times_sign(rng):
    return '*' if rng.random() < 0.1 else ''


class Side:
    """One side, `k` times the unknown plus `b`; `inside`: what stands with it in a bracket with the factor `k` before."""

    def __init__(self, k, b, text=None, inside=None):
        self.k, self.b, self.text, self.inside = k, b, str(b) if text is None else text, inside

    def value(self, m, x):
        if self.inside is not None:
            return m.multiply(self.k, m.add(x, self.inside) if self.inside > 0 else m.subtract(x, -self.inside))
        if self.k < 0:
            return m.subtract(self.b, m.multiply(-self.k, x))
        if not self.k:
            return self.b
        part = x if self.k == 1 else m.multiply(self.k, x) if self.k > 1 else m.divide(x, self.k.denominator)
        return m.add(part, self.b) if self.b > 0 else m.subtract(part, -self.b) if self.b else part


def equation(rng, v, x, sides):
    left, right = sides
    formula = Formula(f'{left.text}={right.text}')
    typed = Formula(f'{right.text}={left.text}') if rng.random() < 0.05 and not right.k else formula
    plain = Formula(formula.replace('*', '').replace(':', '/'))

    def substituted(m, r):
        m.say(f'with ${v}={show(r)}$', f'当 ${v}={show(r)}$ 时')
        one = left.value(m, r)
        if not right.k:
            return m.compare(one, right.b)
        m.derive('On the left', '左边')
        other = right.value(m, r)
        m.derive('On the right', '右边')
        return m.compare(one, other)

    def unsure(m):
        m.question('Hmm, did I do the same on both sides?', '嗯，两边做的运算一样吗？')
        m.derive('Each step did, so yes', '每一步都一样，所以没问题')

    task = Task(plain.replace(v, 'x'), x, (f'I need to solve ${plain.tex}$.', f'要解方程 ${plain.tex}$。'), ways(v, left, right), [Check('substitute', substituted)], doubt=unsure)
    task.form, task.shown, task.slots = 'equation', f'{v}={{}}', {'e': typed, 'v': v}
    if left.k > 1 and left.b > 0 and left.inside is None and not right.k and rng.random() < 0.25:
        task.form, task.shown, task.slots = 'plus', '{}', {'a': left.k, 'b': left.b, 'c': right.b}
        task.restate = (f'The number is ${v}$, and ${plain.tex}$.', f'设这个数是 ${v}$，则 ${plain.tex}$。')
    add_slips(task, v, left, right)
    return task


def ways(v, left, right):
    def usual(m):
        if left.inside is not None and not right.k:
            s = m.divide(right.b, left.k)
            m.derive(f'I divide both sides by ${left.k}$', f'两边除以 ${left.k}$', so=shown(v, (1, left.inside, 0, s)))
            return move_number(m, v, (1, left.inside, s))
        return solve(m, v, multiplied_out(m, v, left, right))

    def numbers_first(m):
        a, b, c, d = multiplied_out(m, v, left, right)
        if not c or not a or not b:
            return solve(m, v, (a, b, c, d), ('Now', '接着'))
        moved = a, 0, c, opposite(m, d, b)
        m.derive(*both(b), so=shown(v, moved))
        return solve(m, v, moved)

    def tried(m):
        """From a number that is tried, by as many steps as are missing."""
        g = 10 if left.k in (2, 5) else 1
        slope = left.k - right.k
        if not isinstance(slope, int) or g == 10 and right.k:
            return numbers_first(m)
        one = left.value(m, g)
        m.derive(f'I try ${v}={g}$', f'试 ${v}={g}$')
        missing = m.subtract(right.value(m, g), one)
        m.derive('The right side less this', '右边减去它')
        if right.k:
            m.say(f'${expression(left.k, 0, v)}-{expression(right.k, 0, v)}={expression(slope, 0, v)}$')
        steps = m.divide(missing, slope)
        m.derive(f'Each step of ${v}$ changes it by ${slope}$', f'${v}$ 每加 $1$，差变化 ${slope}$')
        r = m.add(g, steps)
        m.derive('So many steps more', '再走这么多步')
        return r

    return [usual, numbers_first, tried]


def multiplied_out(m, v, left, right):
    if left.inside is not None:
        size = m.multiply(left.k, abs(left.inside))
        numbers = left.k, size if left.inside > 0 else -size, right.k, right.b
        m.derive('I multiply out the bracket', '去括号', so=shown(v, numbers))
        return numbers
    return left.k, left.b, right.k, right.b


def solve(m, v, numbers, lead=None):
    """`ax+b=cx+d`: the smaller multiple of the unknown goes first, then the number beside it, then its factor."""
    a, b, c, d = numbers
    if not c and a > 0:
        return move_number(m, v, (a, b, d), lead)
    small, large = sorted((a, c))
    k = m.subtract(large, small) if small > 0 else large - small
    moved = expression(abs(small), 0, v)
    numbers = (k, b, d) if a > c else (k, d, b)
    words = (f'I subtract ${moved}$ from both sides', f'两边减 ${moved}$') if small > 0 else (f'I add ${moved}$ to both sides', f'两边加 ${moved}$')
    m.derive(*words, so=shown(v, (k, numbers[1], 0, numbers[2])))
    return move_number(m, v, numbers)


def move_number(m, v, numbers, lead=None, undo=None):
    """`kx+p=q`."""
    k, p, q = numbers
    if p:
        q = (undo or opposite)(m, q, p)
        words = both(p) if undo is None else both(-p)
        m.derive(*words, so=shown(v, (k, 0, 0, q)) if k != 1 else None)
    if isinstance(k, Fraction):
        r = m.multiply(q, k.denominator)
        m.derive(f'I multiply both sides by ${k.denominator}$', f'两边乘 ${k.denominator}$')
        return r
    if k != 1:
        q = m.divide(q, k)
        m.derive(f'I divide both sides by ${k}$', f'两边除以 ${k}$')
    return q


def opposite(m, q, p):
    return m.subtract(q, p) if p > 0 else m.add(q, -p)


def both(p):
    return (f'I subtract ${p}$ from both sides', f'两边减 ${p}$') if p > 0 else (f'I add ${-p}$ to both sides', f'两边加 ${-p}$')


def add_slips(task, v, left, right):
    a, b, d = left.k, left.b, right.b
    if right.k or not isinstance(a, int) or a < 1 or not b:
        return
    if left.inside is None and (d + b) % a == 0:
        slip = Slip(lambda m: move_number(m, v, (a, b, d), undo=lambda m, q, p: m.add(q, p) if p > 0 else m.subtract(q, -p)),
                    *(('Plus is undone by minus.', '加要用减来抵消。') if b > 0 else ('Minus is undone by plus.', '减要用加来抵消。')))
        if a == 2 and b < 0 < d + b:
            task.temptation = slip
        else:
            task.slips.append(slip)
    elif left.inside is not None and (d - left.inside) % a == 0:
        task.slips.append(Slip(lambda m: move_number(m, v, (a, left.inside, d)), 'The factor counts for all that is in the bracket.', '括号里的每一项都要乘。'))


def shown(v, numbers):
    """`ax+b=cx+d` in LaTeX."""
    a, b, c, d = numbers
    return f'${Formula(f"{expression(a, b, v)}={expression(c, d, v)}").tex}$'


def expression(k, b, v):
    if not k:
        return str(b)
    first = f'{v}/{k.denominator}' if isinstance(k, Fraction) else f'{"" if k == 1 else "-" if k == -1 else k}{v}'
    return f'{first}{b:+d}' if b else first

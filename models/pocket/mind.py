"""Mental arithmetic said aloud in steps small enough to be known by heart, with an optional slip.

Every line is `$a+b=c$`, and each `c` can be told from `a` and `b` at one look: one digit of `b` at a time,
the times table, tens and ones apart. A slip falsifies one such `c`; everything after follows from it.
"""

# Stands on both sides of a slip, which is shown in training but not learned; never seen by anyone.
SLIP = '\x00'


class Impossible(Exception):
    """A slip led to a division that is uneven, or below zero; the text says which."""


class Mind:
    """Does sums, keeps what was said, and slips at the fact numbered `slip_at` (None: never)."""

    def __init__(self, rng, slip_at=None, ones_first=False):
        self.rng, self.slip_at, self.ones_first, self.facts, self.said = rng, slip_at, ones_first, 0, []

    def take(self):
        """What was said since the last call, as one phrase."""
        said, self.said = self.said, []
        return ', '.join(said)

    def say(self, words):
        """Words that lead in what follows."""
        self.said.append(words)

    def add(self, a, b):
        for piece in self._pieces(b) if a >= 0 and b > 0 else [b]:
            a = self._fact(f'{a}+{piece}', a + piece, slip_of_sum(self.rng, piece))
        return a

    def subtract(self, a, b):
        if a < b:
            raise Impossible(f'${a}$ is less than ${b}$')
        for piece in self._pieces(b):
            a = self._fact(f'{a}-{piece}', a - piece, slip_of_sum(self.rng, piece))
        return a

    def multiply(self, a, b):
        """Partial products: tens of the shorter factor, then tens of the other, then the sum."""
        if b > a and b >= 10:
            return self.multiply(b, a)
        if knows_product(a, b):
            return self._fact(f'{a}\\times{b}', a * b, self.rng.choice((-1, 1)) * min(a, b))
        if b >= 10 and b % 10 == 0:
            part = self.multiply(a, b // 10)
            return self._fact(f'{part}\\times10', part * 10, 10)
        if b < 10:
            parts = [self.multiply(piece, b) for piece in self._pieces(a)]
        else:
            parts = [self.multiply(a, piece) for piece in self._pieces(b)]
        total = parts[0]
        for part in parts[1:]:
            total = self.add(total, part)
        return total

    def multiply_from_above(self, a, b):
        """The other way to a product: from the next ten down, `38*4 = 40*4 - 2*4`."""
        if a < b:
            a, b = b, a
        top = (a // 10 + 1) * 10
        whole = self.multiply(top, b)
        return self.subtract(whole, self.multiply(top - a, b))

    def divide(self, a, b):
        if b == 0 or a % b:
            raise Impossible(f'${a}$ is not a multiple of ${b}$')
        if abs(a) <= 12 * b or b in (10, 100):
            return self._fact(f'{a}\\div{b}', a // b, self.rng.choice((-1, 1)))
        head = a // (10 * b) * 10 * b
        if head == a:
            return self._fact(f'{a}\\div{b}', a // b, 10)
        high = self._fact(f'{head}\\div{b}', head // b, 10)
        return self.add(high, self.divide(a - head, b))

    def _pieces(self, number):
        return pieces(number)[::-1] if self.ones_first else pieces(number)

    def _fact(self, left, value, slip):
        slips = self.facts == self.slip_at
        value += slip if slips else 0
        self.facts += 1
        self.said.append(f'${left}={SLIP}{value}{SLIP}$' if slips else f'${left}={value}$')
        return value


def pieces(number):
    """`285` is `200, 80, 5`."""
    sign = -1 if number < 0 else 1
    digits = str(abs(number))
    found = [sign * int(d) * 10 ** (len(digits) - 1 - i) for i, d in enumerate(digits) if d != '0']
    return found or [0]


def knows_product(a, b):
    """By heart: up to ten times ten, and the same with noughts behind."""
    a, b = abs(a), abs(b)
    while a >= 10 and a % 10 == 0:
        a //= 10
    while b >= 10 and b % 10 == 0:
        b //= 10
    return a <= 10 and b <= 10 or min(a, b) == 1


def slip_of_sum(rng, piece):
    """A carry forgotten or made up, or one off: at the place that is being worked on."""
    step = 10 if abs(piece) >= 10 else 1
    return rng.choice((-1, 1)) * (step if rng.random() < 0.6 else 10)

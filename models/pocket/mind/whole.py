"""Whole numbers from nought up: place by place, by the times table, by parts."""

from mind.facts import Impossible


class Whole:
    def _add_whole(self, a, b):
        for piece in self._pieces(b):
            a = self.fact(f'{a}+{piece}', a + piece, wrong_sums(piece))
        return a

    def _subtract_whole(self, a, b):
        for piece in self._pieces(b):
            a = self.fact(f'{a}-{piece}', a - piece, wrong_sums(piece))
        return a

    def _multiply_whole(self, a, b):
        """Partial products: tens of the shorter factor, then tens of the other, then the sum."""
        if b > a and b >= 10:
            return self._multiply_whole(b, a)
        if knows_product(a, b):
            return self.fact(f'{a}\\times{b}', a * b, (-min(a, b), min(a, b)) if a and b else (1,))
        if b >= 10 and b % 10 == 0:
            part = self._multiply_whole(a, b // 10)
            return self.fact(f'{part}\\times10', part * 10, (10,))
        if b < 10:
            parts = [self._multiply_whole(piece, b) for piece in self._pieces(a)]
        else:
            parts = [self._multiply_whole(a, piece) for piece in self._pieces(b)]
        total = parts[0]
        for part in parts[1:]:
            total = self._add_whole(total, part)
        return total

    def multiply_from_above(self, a, b):
        """From the next ten down: `38*4 = 40*4 - 2*4`."""
        a, b = max(a, b), min(a, b)
        top = (a // 10 + 1) * 10
        whole = self.multiply(top, b)
        return self.subtract(whole, self.multiply(top - a, b))

    def multiply_again(self, a, b):
        """A product of numbers from 1 up by another road than `multiply` takes, for checks."""
        a, b = max(a, b), min(a, b)
        if a <= 10:
            return self.multiply(b, a)
        if b < 10:
            return self.multiply_from_above(a, b)
        tens = self.multiply(b, a // 10 * 10)
        return self.add(tens, self.multiply(b, a % 10)) if a % 10 else tens

    def _divide_whole(self, a, b):
        if a % b:
            raise Impossible(f'${a}$ is not a multiple of ${b}$', f'${a}$ 不是 ${b}$ 的倍数')
        if a <= 12 * b or b in (10, 100):
            return self.fact(f'{a}\\div{b}', a // b, (-1, 1) if a else (1,))
        head = a // (10 * b) * 10 * b
        if head == a:
            return self.fact(f'{a}\\div{b}', a // b, (10,))
        high = self.fact(f'{head}\\div{b}', head // b, (10,))
        return self._add_whole(high, self._divide_whole(a - head, b))

    def power(self, a, exponent):
        """Multiplied out, one factor after the other."""
        value = a
        for _ in range(exponent - 1):
            value = self.multiply(value, a)
        return value

    def root(self, a):
        """The root of a square number; by heart up to 20, else `Impossible`."""
        root = next((n for n in range(101) if n * n == a), None)
        if root is None:
            raise Impossible(f'${a}$ is not a square number', f'${a}$ 不是平方数')
        return self.fact(f'\\sqrt{{{a}}}', root, (-1, 1))

    def _pieces(self, number):
        return pieces(number)[::-1] if self.ones_first else pieces(number)


def pieces(number):
    """`285` is `200, 80, 5`."""
    text = str(number)
    found = [int(d) * 10 ** (len(text) - 1 - i) for i, d in enumerate(text) if d != '0']
    return found or [0]


def knows_product(a, b):
    """By heart: up to ten times ten, and the same with noughts behind."""
    while a >= 10 and a % 10 == 0:
        a //= 10
    while b >= 10 and b % 10 == 0:
        b //= 10
    return a <= 10 and b <= 10 or min(a, b) == 1


def wrong_sums(piece):
    """A carry forgotten or made up, or one off: at the place that is being worked on."""
    return (-10, 10) if piece >= 10 else (-1, 1, -1, 1, -10, 10)

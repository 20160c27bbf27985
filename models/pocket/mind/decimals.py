"""Decimals: sums place by place, products and quotients through whole numbers."""

from decimal import Decimal

from mind.facts import Impossible
from values import operand, show


class Decimals:
    def _add_decimal(self, a, b):
        a, b = Decimal(a), Decimal(b)
        if a < 0 or b < 0:
            return self._with_signs(a, b)
        for piece in self._decimal_pieces(b):
            a = self.fact(f'{show(a)}+{show(piece)}', a + piece, wrong_places(piece))
        return a

    def _subtract_decimal(self, a, b):
        a, b = Decimal(a), Decimal(b)
        if b < 0:
            self.say(f'${show(a)}-{operand(b)}={show(a)}+{show(-b)}$')
            return self._add_decimal(a, -b)
        if a < b:
            return self._with_signs(a, -b, f'{show(a)}-{show(b)}')
        for piece in self._decimal_pieces(b):
            a = self.fact(f'{show(a)}-{show(piece)}', a - piece, wrong_places(piece))
        return a

    def _with_signs(self, a, b, left=None):
        left = left or f'{show(a)}+{operand(b)}'
        large, small = max(abs(a), abs(b)), min(abs(a), abs(b))
        size = self._add_decimal(abs(a), abs(b)) if (a < 0) == (b < 0) else self._subtract_decimal(large, small)
        value = size if a + b >= 0 else -size
        return self.fact(left, value, (-2 * value,) if value else ())

    def _multiply_decimal(self, a, b):
        """Without the points, then as many places as both have together."""
        a, b = Decimal(a), Decimal(b)
        (x, i), (y, j) = scaled(a), scaled(b)
        product = self.multiply(abs(x), abs(y))
        value = Decimal(product if (a < 0) == (b < 0) else -product).scaleb(-i - j)
        return self.fact(f'{show(a)}\\times{operand(b)}', value, (value * 9,) if value else ())

    def _divide_decimal(self, a, b):
        """Both times ten until the divisor is whole; then the digits, and the point as in the dividend."""
        a, b = Decimal(a), Decimal(b)
        left = f'{show(a)}\\div{operand(b)}'
        (y, shift) = scaled(b)
        if shift:
            a = a.scaleb(shift)
            self.say(f'${left}={show(a)}\\div{operand(y)}$')
            left = f'{show(a)}\\div{operand(y)}'
        x, places = scaled(a)
        while x % y and places < 6:
            x, places = x * 10, places + 1
        if x % y:
            raise Impossible(f'${left}$ does not end', f'${left}$ 除不尽')
        quotient = self.divide(abs(x), abs(y))
        if not places and x >= 0 and y >= 0:
            return Decimal(quotient)
        value = Decimal(quotient if (x < 0) == (y < 0) else -quotient).scaleb(-places)
        return self.fact(left, value, (value * 9,) if value else ())

    def _decimal_pieces(self, number):
        """`3.05` is `3, 0.05`."""
        whole, places = scaled(number)
        return [Decimal(piece).scaleb(-places) for piece in self._pieces(whole)]


def scaled(number):
    """A decimal as a whole number and the count of its places: `2.50` is `25, 1`."""
    sign, figures, exponent = number.normalize().as_tuple()
    whole = int(''.join(map(str, figures))) * (-1 if sign else 1)
    return (whole * 10 ** exponent, 0) if exponent >= 0 else (whole, -exponent)


def wrong_places(piece):
    """One off at the place that is being worked on."""
    one = Decimal(1).scaleb(piece.adjusted())
    return (one, -one) if piece else ()

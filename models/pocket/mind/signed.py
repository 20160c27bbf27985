"""Negative numbers, said through whole ones: signs first, then the sum of what is left."""

from values import operand, show


class Signed:
    def _add_signed(self, a, b):
        """Same signs: add, keep the sign. Different signs: the larger less the smaller, with the sign of the larger."""
        if a >= 0 and b >= 0:
            return self._add_whole(a, b)
        if (a < 0) == (b < 0):
            size = self._add_whole(-a, -b)
            return self.fact(f'{a}+{operand(b)}', -size, (2 * size,) if size else ())
        return self._apart(f'{a}+{operand(b)}', a, b)

    def _subtract_signed(self, a, b):
        """Less a negative number is plus its opposite."""
        if b < 0:
            self.say(f'${a}-({b})={a}+{-b}$')
            return self.add(a, -b)
        if a < 0:
            size = self._add_whole(-a, b)
            return self.fact(f'{a}-{b}', -size, (2 * size,) if size else ())
        return self._apart(f'{a}-{b}', a, -b)

    def _apart(self, left, a, b):
        large, small = max(abs(a), abs(b)), min(abs(a), abs(b))
        size = self._subtract_whole(large, small)
        value = size if a + b >= 0 else -size
        return self.fact(left, value, (-2 * value,) if value else ())

    def _multiply_signed(self, a, b):
        """The sizes multiplied; two minus signs make a plus."""
        size = self._multiply_whole(abs(a), abs(b))
        value = size if (a < 0) == (b < 0) else -size
        return self.fact(f'{show(a)}\\times{operand(b)}', value, (-2 * value,) if value else ())

    def _divide_signed(self, a, b):
        size = self._divide_whole(abs(a), abs(b))
        value = size if (a < 0) == (b < 0) else -size
        return self.fact(f'{show(a)}\\div{operand(b)}', value, (-2 * value,) if value else ())

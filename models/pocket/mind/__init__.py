"""Mental arithmetic said aloud in small facts, exact, with an optional slip.

Every fact is `$a+b=c$`, and each `c` can be told from `a` and `b` at one look: one digit of `b` at a time,
the times table, tens and ones apart. A slip falsifies one such `c`; everything after follows from it.
"""

from decimal import Decimal
from fractions import Fraction

from mind.decimals import Decimals
from mind.facts import Facts, Impossible
from mind.ratios import Ratios
from mind.signed import Signed
from mind.whole import Whole

__all__ = ['Impossible', 'Mind']


class Mind(Whole, Signed, Ratios, Decimals, Facts):
    """Does sums with whole numbers, negative numbers, fractions and decimals, and says each fact."""

    def add(self, a, b):
        return self._by_kind('add', a, b)

    def subtract(self, a, b):
        return self._by_kind('subtract', a, b)

    def multiply(self, a, b):
        return self._by_kind('multiply', a, b)

    def divide(self, a, b):
        """Whole numbers must divide evenly, else it is `Impossible`; see `ratio` for a fraction."""
        if b == 0:
            raise Impossible('one cannot divide by $0$', '不能除以 $0$')
        return self._by_kind('divide', a, b)

    def _by_kind(self, operation, a, b):
        if isinstance(a, Decimal) or isinstance(b, Decimal):
            kind = 'decimal'
        elif isinstance(a, Fraction) or isinstance(b, Fraction):
            kind = 'fraction'
        else:
            kind = 'whole' if a >= 0 and b >= 0 and (operation != 'subtract' or a >= b) else 'signed'
        return getattr(self, f'_{operation}_{kind}')(a, b)

"""Fractions: expanded and reduced in small facts, never more than one thing at a time."""

from fractions import Fraction
from math import lcm

from mind.facts import Impossible
from values import fraction, operand, show

PRIMES = (2, 3, 5, 7, 11, 13, 17, 19, 23)


class Ratios:
    def ratio(self, a, b):
        """`a` over `b` as a reduced fraction; an int where it is whole."""
        if b == 0:
            raise Impossible('one cannot divide by $0$', '不能除以 $0$')
        sign = -1 if (a < 0) != (b < 0) else 1
        return self.reduce(sign * abs(a), abs(b))

    def reduce(self, top, bottom):
        """By one prime after the other."""
        if bottom < 1:
            raise Impossible('the bottom is not above $0$', '分母不是正数')
        size, sign = abs(top), -1 if top < 0 else 1
        while size:
            prime = next((p for p in PRIMES if size % p == 0 and bottom % p == 0), None)
            if prime is None:
                break
            before = fraction(sign * size, bottom)
            size, bottom = size // prime, bottom // prime
            self.say(f'${before}={fraction(sign * size, bottom)}$')
        if size == 0 and bottom != 1:
            self.say(f'${fraction(0, bottom)}=0$')
        return plain(Fraction(sign * size, bottom))

    def expand(self, value, bottom):
        """The top of `value` over the given bottom."""
        value = Fraction(value)
        return self.expand_raw(value.numerator, value.denominator, bottom)

    def expand_raw(self, top, old, bottom):
        """The top of `top` over `old`, which need not be reduced, over `bottom`, a multiple of it."""
        factor = bottom // old
        if factor == 1:
            return top
        size = abs(top) * factor
        if abs(top) > 10 or factor > 10:
            size = self.multiply(abs(top), factor)
        return self._raw_fact(fraction(top, old), size if top >= 0 else -size, bottom)

    def _add_fraction(self, a, b):
        return self._sum(a, b, 1)

    def _subtract_fraction(self, a, b):
        return self._sum(a, b, -1)

    def _sum(self, a, b, sign):
        a, b = Fraction(a), Fraction(b)
        bottom = lcm(a.denominator, b.denominator)
        left, right = self.expand(a, bottom), self.expand(b, bottom)
        if abs(left) < 10 and abs(right) < 10 and left >= 0 and right >= 0 and left + sign * right >= 0:
            top = left + sign * right
        else:
            top = self.add(left, right) if sign > 0 else self.subtract(left, right)
        mark, second = '+' if sign > 0 else '-', fraction(right, bottom)
        second = f'({second})' if right < 0 else second
        top = self._raw_fact(f'{fraction(left, bottom)}{mark}{second}', top, bottom)
        return self.reduce(top, bottom)

    def _multiply_fraction(self, a, b):
        """Top times top, bottom times bottom, then reduced."""
        return self._product(f'{show(a)}\\times{operand(b)}', Fraction(a), Fraction(b))

    def _divide_fraction(self, a, b):
        """Times the reciprocal."""
        turned = 1 / Fraction(b)
        left = f'{show(a)}\\div{operand(b)}'
        self.say(f'${left}={show(a)}\\times{operand(plain(turned))}$')
        return self._product(f'{show(a)}\\times{operand(plain(turned))}', Fraction(a), turned)

    def _product(self, left, a, b):
        top = self.multiply(abs(a.numerator), abs(b.numerator))
        bottom = self.multiply(a.denominator, b.denominator) if a.denominator > 1 and b.denominator > 1 else a.denominator * b.denominator
        top = self._raw_fact(left, top if (a < 0) == (b < 0) else -top, bottom)
        return self.reduce(top, bottom)

    def _raw_fact(self, left, top, bottom):
        """A fact whose value is a fraction as it stands; gives its top."""
        value = self.fact(left, Raw(top, bottom), (1, -1))
        return value.top


class Raw:
    """A fraction that is not reduced, for show."""

    def __init__(self, top, bottom):
        self.top, self.bottom = top, bottom

    def __add__(self, change):
        return Raw(self.top + change, self.bottom)

    def __str__(self):
        return fraction(self.top, self.bottom)


def plain(value):
    """A whole fraction as int."""
    return value.numerator if value.denominator == 1 else value

"""Exact values and how they are written: int, Fraction, Decimal, text, `Words` (text in both languages), tuples of these."""

import re
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple


class Words(NamedTuple):
    """An answer in words, one for each language."""

    en: str
    zh: str


def show(value):
    """A number in LaTeX; fractions are reduced, decimals without noughts at the end."""
    if isinstance(value, Fraction):
        return fraction(value.numerator, value.denominator)
    if isinstance(value, Decimal):
        return format(value.normalize(), 'f')
    return str(value)


def fraction(top, bottom):
    """As it stands, not reduced; the sign stands before it."""
    if bottom == 1:
        return str(top)
    return f'{"-" if top < 0 else ""}\\frac{{{abs(top)}}}{{{bottom}}}'


def mixed(value):
    """`7/3` as `2\\frac{1}{3}`; whole numbers and proper fractions as `show` has them."""
    value = Fraction(value)
    whole, rest = divmod(abs(value), 1)
    if not whole or not rest:
        return show(value)
    return f'{"-" if value < 0 else ""}{whole}{show(rest)}'


def operand(value):
    """A number as it stands behind a sign: negative ones in brackets."""
    return f'({show(value)})' if not isinstance(value, str) and value < 0 else show(value)


def same_answer(given, wanted):
    """Whether two shown answers are the same: equal but for blanks and dollars, or the same number."""
    given, wanted = (re.sub(r'[\s$]|\\[,; ]', '', text).replace('\\dfrac', '\\frac') for text in (given, wanted))
    return given == wanted or number(given) is not None and number(given) == number(wanted)


def number(shown):
    """The number that is shown: whole, decimal, fraction or mixed number; None for anything else."""
    match = re.fullmatch(r'(-?)(\d*)\\frac\{(\d+)\}\{([1-9]\d*)\}', shown)
    if match:
        sign, whole, top, bottom = match.groups()
        return (int(whole or 0) + Fraction(int(top), int(bottom))) * (-1 if sign else 1)
    return Fraction(shown) if re.fullmatch(r'-?\d+(\.\d+|/[1-9]\d*)?', shown) else None

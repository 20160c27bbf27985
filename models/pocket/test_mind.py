"""Mental arithmetic is exact for all small numbers, whole, negative, fractions and decimals, and a slip changes what follows."""

import random
import unittest
from decimal import Decimal
from fractions import Fraction
from itertools import product

from mind import Impossible, Mind
from values import mixed, show

EVENS = (False, True)


def mind(**more):
    return Mind(random.Random(0), **more)


class Arithmetic(unittest.TestCase):
    def test_whole_and_negative_numbers(self):
        for a, b in product(range(-40, 130, 3), range(-25, 60, 2)):
            for ones_first in EVENS:
                m = mind(ones_first=ones_first)
                self.assertEqual((m.add(a, b), m.subtract(a, b), m.multiply(a, b)), (a + b, a - b, a * b), (a, b))
                if b:
                    self.assertEqual(m.divide(a * b, b), a)

    def test_a_product_by_another_way(self):
        for a, b in product(range(1, 60), range(1, 30)):
            self.assertEqual(mind().multiply_again(a, b), a * b)

    def test_fractions_come_out_reduced(self):
        values = [Fraction(a, b) for a in range(-4, 8) for b in (1, 2, 3, 6, 7)]
        for a, b in product(values, values):
            m = mind()
            self.assertEqual((m.add(a, b), m.subtract(a, b), m.multiply(a, b)), (a + b, a - b, a * b), (a, b))
            if b:
                self.assertEqual(m.divide(a, b), a / b)
        self.assertEqual(show(mind().ratio(12, 18)), '\\frac{2}{3}')
        self.assertIsInstance(mind().ratio(12, 4), int)

    def test_decimals(self):
        values = [Decimal(text) for text in ('0.5', '2', '3.07', '-1.2', '0', '10', '0.25')]
        for a, b in product(values, values):
            m = mind()
            self.assertEqual((m.add(a, b), m.subtract(a, b), m.multiply(a, b)), (a + b, a - b, a * b), (a, b))
            if b and (a * 10000) % b == 0:
                self.assertEqual(m.divide(a, b), a / b)

    def test_what_cannot_be_done_is_impossible(self):
        for wrong in (lambda m: m.divide(7, 2), lambda m: m.divide(7, 0), lambda m: m.root(8), lambda m: m.ratio(1, 0), lambda m: m.divide(Decimal(1), Decimal(3))):
            self.assertRaises(Impossible, wrong, mind())


class Saying(unittest.TestCase):
    def test_facts_become_steps_in_both_languages(self):
        m = mind()
        m.add(34, 25)
        step = m.derive('First', '先算', so='$x=59$')
        self.assertEqual(step.en, 'First: $34+20=54$, $54+5=59$, so $x=59$.')
        self.assertEqual(step.zh, '先算：$34+20=54$，$54+5=59$，所以 $x=59$。')

    def test_a_check_is_led_in_and_compares_digit_by_digit(self):
        m = mind(opening=('Let me check', '检验一下'))
        m.subtract(59, 5)
        m.derive('The rest is', '剩下的是')
        self.assertFalse(m.compare(54, 57))
        self.assertEqual([step.en for step in m.steps], ['Let me check, the rest is: $59-5=54$.', 'I need $57$ and have $54$: $5$ $5$ yes, $7$ $4$ no.'])

    def test_a_slip_changes_what_follows_and_is_marked(self):
        m = mind(slip_at=0)
        self.assertNotEqual(m.add(34, 25), 59)
        self.assertEqual(m.derive().en.count('\x00'), 2)

    def test_mixed_numbers(self):
        self.assertEqual([mixed(Fraction(7, 3)), mixed(Fraction(-7, 3)), mixed(Fraction(1, 3)), mixed(4)], ['2\\frac{1}{3}', '-2\\frac{1}{3}', '\\frac{1}{3}', '4'])


if __name__ == '__main__':
    unittest.main()

"""Run: `python3 -m unittest test_scope`."""

import with_torch

import unittest

from scope_fit import Example, UNKNOWN, fit, threshold
from scope_words import read


class Words(unittest.TestCase):
    def test_numbers_are_counted_and_names_are_one_word(self):
        self.assertEqual(read('Anna has 3 + 4 apples.'), ['#name', 'has', '+', 'apples', '#2'])
        self.assertEqual(read("What are Anna's 1,200?"), ['what', 'are', '#name', '#1', '#thousands'])

    def test_chinese_is_read_by_character(self):
        self.assertEqual(read('小明有 0.5 米，'), ['#name', '有', '米', ',', '#1', '#decimal'])

    def test_latex_and_typed_signs_are_the_same(self):
        self.assertEqual(read('$3 \\times 4 \\div 2$'), read('3 × 4 ÷ 2'))
        self.assertEqual(read('$\\sqrt{9}$'), read('sqrt 9'))

    def test_raised_digits_stand_alone(self):
        self.assertEqual(read('x²'), ['x', '²', '#0'])


class Fit(unittest.TestCase):
    def setUp(self):
        insides = [Example(['what', 'is', '+', f'in{n % 8}', '#2'], f'in{n % 8}', False) for n in range(400)]
        outsides = [Example(['tell', 'me', 'of', f'out{n % 8}', '#0'], f'out{n % 8}', True) for n in range(80)]
        self.examples = insides + outsides

    def test_words_of_each_side_pull_to_it(self):
        weights = fit(self.examples)
        self.assertLess(weights.total(['what', 'is', '+', '#2']), 0)
        self.assertGreater(weights.total(['tell', 'me', '#0']), 0)

    def test_a_word_that_was_never_seen_has_the_weight_of_unknown_ones(self):
        weights = fit(self.examples)
        self.assertAlmostEqual(weights.total(['new']), weights.bias + weights.words[UNKNOWN])

    def test_the_threshold_leaves_the_share_that_is_asked_for_on_wordings_not_fitted_on(self):
        limit, caught = threshold(self.examples, 0.02)
        self.assertEqual(caught, 1)
        self.assertLess(limit, 0)


if __name__ == '__main__':
    unittest.main()

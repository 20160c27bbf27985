"""What is taught after the reasoner's own mistakes; see test_documents.py."""

import random
import unittest

from families import arithmetic
from mistakes import documents_from, misread
from thought import ANSWER, ATTEMPT


def addition(a, b):
    """The task `a+b`, asked plainly."""
    for number in range(100000):
        rng = random.Random(number)
        task = arithmetic.make(rng, 0)
        if task.key == f'{a}+{b}':
            return task
    raise LookupError(f'{a}+{b}')


class Mistakes(unittest.TestCase):
    def setUp(self):
        self.task = addition(9, 8)
        self.wrong = f'{self.task.restate}\n\nFirst, $9+8=16$.\n\nSo I get $16$.'

    def learned(self, thought):
        return documents_from(random.Random(1), self.task, thought)

    def test_a_wrong_attempt_is_given_as_it_was_and_checked_from_its_result(self):
        (given, learned), = self.learned(self.wrong)
        self.assertTrue(given.endswith(self.wrong + '\n\n'))
        self.assertIn('$16-8=8$. I need $9$ and have $8$', learned)
        self.assertEqual(ATTEMPT.findall(learned), ['17'])
        self.assertEqual(ANSWER.findall(learned), ['17'])

    def test_a_right_attempt_that_was_not_doubted_teaches_nothing(self):
        self.assertEqual(self.learned(self.wrong.replace('16', '17') + '\n\nLet me check: $17-8=9$.\n\nYes, that works.'), [])

    def test_a_false_alarm_is_checked_again_and_withdrawn(self):
        right = self.wrong.replace('16', '17')
        (_, check), (given, withdrawn) = self.learned(right + '\n\nLet me check: $17-8=8$.\n\nWait, that does not fit. Once more.')
        self.assertEqual(ATTEMPT.findall(check), [])
        self.assertIn('$17-8=9$', check)
        self.assertTrue(given.endswith('Wait, that does not fit.'))
        self.assertEqual(ATTEMPT.findall(withdrawn), ['17'])

    def test_after_the_third_failed_check_it_ends_and_says_that_it_is_not_sure(self):
        again = '\n\nLet me check: no.\n\nWait, that does not fit. Once more.\n\nSo I get $16$.'
        _, learned = self.learned(self.wrong + again + again)[-1]
        self.assertIn('I am not sure', learned)
        self.assertEqual(ANSWER.findall(learned), ['16'])

    def test_a_problem_that_was_misread_is_read_again(self):
        self.assertFalse(misread(self.task, self.task.restate))
        read = self.task.restate.replace('9', '6')
        self.assertTrue(misread(self.task, read))
        (_, learned), = self.learned(self.wrong.replace(self.task.restate, read))
        self.assertIn(f'Let me read the problem again. {self.task.restate}', learned)


if __name__ == '__main__':
    unittest.main()

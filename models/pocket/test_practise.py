"""Run: `python3 -m unittest test_practise`."""

import with_torch

import random
import unittest

from documents import draw
from families import FAMILIES
from practise import documents_from, result_of
from thought import SLIP
from think import ATTEMPTS


def task(family, language='en'):
    return draw(random.Random(family), 1, family=family, language=language)


class Practice(unittest.TestCase):
    def test_a_wrong_attempt_is_found_by_a_check_and_led_to_the_answer(self):
        for family in ('averages', 'fractions', 'speed', 'percentages'):
            for language in ('en', 'zh'):
                problem = task(family, language)
                wrong = problem.answer + 1
                thought = f'{problem.restate[language == "zh"]}\n\n{attempt(problem, wrong, language)}'
                (given, learned), = documents_from(random.Random(1), problem, thought + '\n\nwhat it said next')
                self.assertTrue(given.endswith(f'{thought}\n\n'))
                self.assertEqual(ATTEMPTS[language].findall(learned)[-1], problem.show(problem.answer, language))
                self.assertNotIn('said next', given + learned)
                self.assertNotIn(SLIP, learned)

    def test_who_misread_reads_again(self):
        problem = task('averages')
        (_, learned), = documents_from(random.Random(1), problem, f'I need the average of $1$.\n\n{attempt(problem, problem.answer + 1, "en")}')
        self.assertIn(f'Let me read it again. {problem.restate[0]}', learned)

    def test_a_right_attempt_is_kept_only_where_it_was_doubted(self):
        problem = task('ages')
        right = f'{problem.restate[0]}\n\n{attempt(problem, problem.answer, "en")}'
        self.assertEqual(documents_from(random.Random(1), problem, f'{right}\n\nGood, that matches.'), [])
        (_, learned), = documents_from(random.Random(1), problem, f'{right}\n\nHmm, that does not match. …')
        self.assertEqual(ATTEMPTS['en'].findall(learned), [])

    def test_what_cannot_be_the_result_is_left_out(self):
        self.assertEqual(documents_from(random.Random(1), task('ages'), 'no attempt'), [])
        for shown in ('x', '9' * 9, r'\frac{1}{3}'):
            self.assertIsNone(result_of(task('ages'), shown))

    def test_every_answer_is_read_as_it_is_shown(self):
        for family in FAMILIES:
            problem = task(family)
            self.assertEqual(result_of(problem, problem.show(problem.answer, 'en')), problem.answer)


def attempt(problem, value, language):
    shown = problem.show(value, language)
    return f'So I get ${shown}$.' if language == 'en' else f'所以得到 ${shown}$。'


if __name__ == '__main__':
    unittest.main()

"""Run: `python3 -m unittest test_practise`."""

import with_torch

import random
import unittest

from documents import draw
from families import FAMILIES
from phrases import CHECK_READING, MISREAD, READ_AGAIN
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

    def test_who_misread_reads_again_at_once_or_where_a_check_fails(self):
        problem = task('averages')
        thought, seen = f'I need the average of $1$.\n\n{attempt(problem, problem.answer + 1, "en")}', set()
        for seed in range(20):
            (_, learned), = documents_from(random.Random(seed), problem, thought)
            self.assertEqual(ATTEMPTS['en'].findall(learned)[-1], problem.show(problem.answer, 'en'))
            seen |= {lead for lead in (CHECK_READING[0], READ_AGAIN[0]) if f'{lead}{problem.restate[0]}' in learned}
        self.assertEqual(seen, {CHECK_READING[0], READ_AGAIN[0]})

    def test_what_was_read_as_another_kind_of_problem_is_read_again(self):
        problem = task('averages')
        (_, learned), = documents_from(random.Random(1), problem, 'Is $7$ prime?\n\nSo I get $\\text{yes}$.')
        self.assertTrue(learned.startswith(f'{CHECK_READING[0]}{problem.restate[0]}'))
        self.assertIn(MISREAD[0], learned)

    def test_a_right_attempt_is_kept_where_it_was_doubted_and_else_now_and_then(self):
        problem = task('ages')
        right = f'{problem.restate[0]}\n\n{attempt(problem, problem.answer, "en")}'
        kept = [documents_from(random.Random(seed), problem, f'{right}\n\nGood, that matches.') for seed in range(400)]
        self.assertTrue(20 <= sum(map(len, kept)) <= 60)
        (_, learned), = documents_from(random.Random(1), problem, f'{right}\n\nHmm, that does not match. …')
        self.assertEqual(ATTEMPTS['en'].findall(learned), [])

    def test_what_cannot_be_the_result_is_left_out(self):
        self.assertEqual(documents_from(random.Random(1), task('ages'), 'no attempt'), [])
        self.assertEqual(documents_from(random.Random(1), task('ages'), f'{task("ages").restate[0]}\n\nSo I get $x$.'), [])
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

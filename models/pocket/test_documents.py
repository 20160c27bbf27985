"""`python3 -m unittest` in this folder: what is taught is reproducible, and never what is tested."""

import hashlib
import random
import re
import subprocess
import sys
import tempfile
import time
import unittest
from fractions import Fraction
from pathlib import Path

import documents
import drills
from documents import FAMILIES, LANGUAGES
from families import outside
from other_numbers import NUMBER, renumbered
from phrases import HELD_OUT_NAMES
from values import number, same_answer
from wording import SMALLEST_WITH_HELD_OUT, cast

SAMPLE = 4000
ARITHMETIC = re.compile(r'(?:[\d.+\-()^{}]|\\times|\\div|\\frac|\\sqrt)*')
PRINT_HASH = 'from test_documents import hashed; print(hashed("a"))'


def hashed(seed):
    """Of the first 200 documents."""
    texts = '\n'.join('\x01'.join(documents.document(seed, index, 0.5)) for index in range(200))
    return hashlib.sha256(texts.encode()).hexdigest()


def is_reading(parts):
    """A problem and the first paragraph of a thought about it."""
    return len(parts) == 2 and parts[0].endswith('<think>\n') and parts[1].index('\n\n') == len(parts[1]) - 2


class Documents(unittest.TestCase):
    def test_documents_follow_from_seed_and_number_in_every_process(self):
        run = subprocess.run([sys.executable, '-c', PRINT_HASH], capture_output=True, text=True, check=True, cwd=documents.HERE)
        self.assertEqual(run.stdout.strip(), hashed('a'))
        self.assertNotEqual(hashed('a'), hashed('b'))

    def test_parts_are_given_and_learned_in_turn_and_short_enough(self):
        began, lengths = time.perf_counter(), []
        for index in range(SAMPLE):
            parts = documents.document('lengths', index, index / SAMPLE)
            self.assertTrue(parts[0].startswith('<|im_start|>'))
            self.assertTrue(parts[-1].endswith(('<|im_end|>', '<|endoftext|>')) or is_reading(parts))
            lengths.append(documents.length(''.join(parts)))
        milliseconds = (time.perf_counter() - began) / SAMPLE * 1000
        lengths.sort()
        print(f'\n{milliseconds:.2f} ms a document; about {lengths[SAMPLE // 2]} tokens, 90 % below {lengths[SAMPLE * 9 // 10]}, longest {lengths[-1]}')
        self.assertLess(lengths[-1], documents.LONGEST + 50)

    def test_late_many_documents_only_say_what_is_asked(self):
        early, late = (sum(is_reading(documents.document('reading', index, progress)) for index in range(400)) for progress in (0.4, 0.9))
        self.assertEqual(early, 0)
        self.assertTrue(170 <= late <= 260, late)

    def test_training_never_sees_reserved_numbers_wordings_or_names(self):
        problems = {line['problem'] for kind in ('numbers', 'wordings', 'outside') for line in documents.held_out(kind, 200)}
        names = set(HELD_OUT_NAMES['en'] + HELD_OUT_NAMES['zh'])
        for index in range(SAMPLE):
            given = documents.document('training', index, 0.5)[0]
            problem = given.split('\n')[1].removesuffix('<|im_end|>') if '\n' in given else given
            self.assertNotIn(problem, problems)
            self.assertFalse([name for name in names if name in problem], problem)

    def test_numbers_reserved_for_one_question_are_not_trained_on_with_another(self):
        rng, shared = random.Random(6), 0
        for turn in range(400):
            task = documents.draw(rng, turn % 3, None, ('percentages', 'ratio')[turn % 2])
            shared += len(documents.siblings(task)) > 1
            self.assertFalse([key for key in documents.siblings(task) if documents.is_reserved(task, key)])
        self.assertGreater(shared, 300)

    def test_half_of_what_is_only_read_has_numbers_that_no_family_draws(self):
        rng, found = random.Random(7), []
        while len(found) < 300:
            task = documents.to_read(rng, len(found) % 3)
            if task.family == 'percentages':
                found.append(task)
                self.assertLessEqual({*NUMBER.findall(task.reading)}, {*NUMBER.findall(task.problem)}, task.problem)
        others = [task for task in found if re.search(r'\d*[1-46-9]\\%', task.reading)]
        self.assertTrue(75 <= len(others) <= 190, len(others))
        self.assertFalse([task for task in others if documents.numbers(task.family, task.problem) in documents.tested()])

    def test_other_numbers_are_as_long_and_in_the_same_order(self):
        for seed in range(200):
            problem, en, zh = renumbered(random.Random(seed), 'The 7th of 12 sells 3.50 kg in 1 hour, 盒里有95枚', 'From $12$ to $95$, $3.50$ in $1$.', '从 $12$ 到 $95$')
            twelve, decimal, more = re.fullmatch(r'The 7th of (\d\d) sells (\d\.\d\d) kg in 1 hour, 盒里有(\d\d)枚', problem).groups()
            self.assertLess(float(decimal), int(twelve))
            self.assertLess(int(twelve), int(more))
            self.assertEqual((en, zh), (f'From ${twelve}$ to ${more}$, ${decimal}$ in $1$.', f'从 ${twelve}$ 到 ${more}$'))
        self.assertEqual(renumbered(random.Random(1), 'Twice 8', 'I need $2$ times $8$.'), ('Twice 8', 'I need $2$ times $8$.'))

    def test_reserved_templates_are_drawn_for_held_out_wordings_alone(self):
        rng = random.Random(3)
        for family, module in FAMILIES.items():
            for turn in range(150):
                task = documents.draw(rng, turn % 3, (None, 'numbers', 'wordings')[turn % 3], family)
                self.assertEqual(documents.is_reserved(task, task.key), turn % 3 > 0)
                form, place = task.template.split('/')
                count = len(module.WORDINGS[form][task.language])
                last = int(place) == count - 1 and count >= SMALLEST_WITH_HELD_OUT
                self.assertEqual(last, turn % 3 == 2 and count >= SMALLEST_WITH_HELD_OUT)

    def test_the_held_out_problems_are_made_again_to_the_byte(self):
        with tempfile.TemporaryDirectory() as folder:
            made, kept = Path(folder, 'heldout.jsonl'), Path(documents.HERE, 'heldout.jsonl')
            subprocess.run([sys.executable, 'heldout.py', '--to', made], check=True, cwd=documents.HERE)
            self.assertEqual(made.read_text(), kept.read_text())

    def test_what_is_out_of_scope_is_answered_in_its_language(self):
        for language in LANGUAGES:
            self.assertGreaterEqual(len(outside.FORMS[language]), 60)
            for held_out in (False, True):
                problem, spoken, thought, answer = outside.make(random.Random(4), held_out, language)
                self.assertTrue(problem)
                self.assertEqual((spoken, thought, answer), (language, outside.THOUGHT[language], outside.ANSWER[language]))

    def test_held_out_people_and_things_are_others(self):
        for language in LANGUAGES:
            self.assertFalse(set(cast(random.Random(5), language).values()) & set(cast(random.Random(5), language, True).values()) - {'', '个', '张', '枚', '条'})


class Drills(unittest.TestCase):
    def test_drills_are_true(self):
        for index in range(500):
            text = ''.join(drills.fact(random.Random(index)))
            for formula in text.split('$')[1::2]:
                left, equals, right = formula.partition('=')
                if equals and ARITHMETIC.fullmatch(left) and number(right) is not None:
                    self.assertEqual(evaluated(left), number(right), formula)


class Answers(unittest.TestCase):
    def test_same_answers_are_those_of_equal_numbers_or_text(self):
        for given, wanted in (('\\dfrac{6}{4}', '\\frac{3}{2}'), ('1\\frac{1}{2}', '\\frac{3}{2}'), ('0.50', '\\frac{1}{2}'), ('x = 3', 'x=3'), ('-\\frac{1}{2}', '-0.5')):
            self.assertTrue(same_answer(given, wanted), given)
        for given, wanted in (('3', '4'), ('x=3', '3'), ('\\frac{1}{3}', '0.33'), ('yes', 'no')):
            self.assertFalse(same_answer(given, wanted), given)


def evaluated(left):
    """The value of a formula of numbers, by Python's own reading."""
    text = re.sub(r'\d+(?:\.\d+)?', r'F("\g<0>")', left)
    text = re.sub(r'\\frac\{([^}]*)\}\{([^}]*)\}', r'(\1/\2)', text)
    text = re.sub(r'\\sqrt\{([^}]*)\}', r'F(\1**F(1, 2))', text)
    return eval(text.replace('^', '**').replace('{', '(').replace('}', ')').replace('\\times', '*').replace('\\div', '/'), {'F': Fraction})


if __name__ == '__main__':
    unittest.main()

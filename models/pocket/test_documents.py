"""`python3 -m unittest` in this folder: what is taught is right, reproducible, and never what is tested."""

import random
import unittest

import documents
from documents import FAMILIES, development_problems, draw, held_out_problems, side
from mind import Mind
from thought import ANSWER, ATTEMPT, think
from tokenizer import Tokenizer, learn


class Documents(unittest.TestCase):
    def test_a_document_follows_from_seed_and_number(self):
        self.assertEqual(documents.document('a', 7, 0.5), documents.document('a', 7, 0.5))
        self.assertNotEqual(documents.document('a', 7, 0.5), documents.document('b', 7, 0.5))

    def test_every_trace_ends_in_the_right_answer_and_most_begin_with_it(self):
        rng, slips = random.Random(1), 0
        for family in FAMILIES:
            for _ in range(300):
                task = draw(rng, 2, 'training', family=family)
                trace, answer = think(rng, task, 0.12)
                wanted = task.show.format(task.answer)
                attempts = ATTEMPT.findall(trace)
                self.assertEqual(attempts[-1], wanted, task.problem)
                self.assertEqual(ANSWER.findall(answer), [wanted])
                slips += attempts[0] != wanted
        self.assertTrue(75 < slips < 300, slips)

    def test_held_out_problems_are_of_the_reserved_side_and_drawn_ones_are_not(self):
        rng = random.Random(2)
        self.assertFalse(any(side(draw(rng, 2, 'training')) != 'training' for _ in range(500)))
        problems = held_out_problems('x', 50)
        self.assertEqual(len({p['problem'] for p in problems}), 50)

    def test_development_problems_are_not_those_of_the_evaluation(self):
        evaluation = {p['problem'] for p in held_out_problems(documents.EVALUATION, documents.HELD_OUT)}
        self.assertFalse(evaluation & {p['problem'] for p in development_problems(300)})

    def test_drills_are_true(self):
        for number in range(200):
            text = ''.join(documents.drill(random.Random(number)))
            for formula in text.split('$')[1::2]:
                left, _, right = formula.partition('=')
                value = eval(left.replace('\\times', '*').replace('\\div', '//'))
                self.assertEqual(str(value), right or str(value), formula)


class Arithmetic(unittest.TestCase):
    def test_each_operation_is_right_for_all_small_numbers(self):
        for a in range(1, 130):
            for b in range(1, 60):
                m = Mind(random.Random(0))
                self.assertEqual(m.add(a, b), a + b)
                self.assertEqual(m.subtract(a + b, b), a)
                self.assertEqual(m.multiply(a, b), a * b)
                self.assertEqual(m.divide(a * b, b) if b <= 12 else a, a)

    def test_a_slip_changes_what_follows(self):
        m = Mind(random.Random(0), slip_at=0)
        self.assertNotEqual(m.add(34, 25), 59)


class Tokens(unittest.TestCase):
    def test_text_comes_back_and_digits_stand_alone(self):
        tokenizer = learn(['So I get $48$.\n\nLet me check'] * 3, 300)
        text = '<|im_start|>user\n12×3 ÷ 4 é?<|im_end|>\n'
        self.assertEqual(tokenizer.decode(tokenizer.encode(text)), text)
        self.assertEqual(len(tokenizer.encode('123')), 3)
        self.assertEqual(Tokenizer(tokenizer.merges, 300).encode(text), tokenizer.encode(text))


if __name__ == '__main__':
    unittest.main()

"""Run: `python3 -m unittest test_stream`."""

import with_torch

import unittest
from types import SimpleNamespace

import documents
from merges import learn
from stream import DOCUMENTS_PER_STEP, groups, packed

PLAN = SimpleNamespace(seed='test', steps=10, context=1024, groups=4, own=())


class Packing(unittest.TestCase):
    def test_each_document_begins_anew_and_only_what_is_learned_follows(self):
        first = ([1, 2, 3, 4], [False, False, True, True])
        second = ([5, 6, 7], [False, True, False])
        tokens, starts, learned, following = packed([first, second])
        self.assertEqual(tokens.tolist(), [1, 2, 3, 5, 6])
        self.assertEqual(starts, [0, 3, 5])
        self.assertEqual((learned.tolist(), following.tolist()), ([1, 2, 3], [3, 4, 6]))

    def test_a_step_has_all_its_documents_in_groups_of_about_the_same_size(self):
        tokenizer = learn((''.join(documents.document('test', i, 0.5)) for i in range(200)), 600)
        made = groups(tokenizer, PLAN, 9)
        sizes = [len(tokens) for tokens, *_ in made]
        self.assertEqual(sum(len(starts) - 1 for _, starts, *_ in made), DOCUMENTS_PER_STEP)
        self.assertLess(max(sizes) - min(sizes), PLAN.context)


if __name__ == '__main__':
    unittest.main()

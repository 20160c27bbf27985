"""Run: `python3 -m unittest test_adapter`."""

import with_torch

import os
import tempfile
import unittest

import torch

import adapter
import average
import checkpoint
import export
import gguf_reader
import restart
import train
from documents import prompt
from learner import Learner
from merges import learn
from model import Reasoner
from stream import packed
from test_restart import SMALL, TEXTS

RANK = 32


class Adapters(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        torch.manual_seed(7)
        self.tokenizer = learn(TEXTS, SMALL.vocabulary)
        self.model = Reasoner(SMALL)
        self.before = {name: value.clone() for name, value in self.model.state_dict().items()}
        ids = self.tokenizer.encode(TEXTS[0])
        self.group = packed([(ids, [True] * len(ids))])

    def learned(self, steps=20):
        learner = Learner(self.model, self.tokenizer, 1, RANK)
        losses = []
        for number in range(1, steps + 1):
            losses.append(learner.gradient(0, self.group, len(self.group[-1])))
            learner.gather(1)
            for piece in range(len(learner.pieces)):
                learner.update(piece, number, 0.5, 1.0)
        return learner, losses

    def test_it_learns_while_all_that_is_no_matrix_stays(self):
        _, losses = self.learned()
        self.assertLess(losses[-1], losses[0] - 0.1)
        for name, value in self.model.state_dict().items():
            stays = value.dim() < 2 or 'embed' in name
            self.assertEqual(torch.equal(value, self.before[name]), stays, name)

    def test_what_is_written_makes_of_the_first_weights_those_that_were_learned(self):
        learner, _ = self.learned()
        path = os.path.join(self.folder, 'adapter.gguf')
        adapter.write(learner, path)
        metadata, tensors = gguf_reader.read(path)
        self.assertEqual((metadata['adapter.type'], metadata['adapter.lora.alpha']), ('lora', RANK))
        self.assertEqual(metadata['second_thought.problem_copies'], prompt('Seven?').count('Seven?'))
        name, theirs = 'blocks.1.gate.weight', 'blk.1.ffn_gate.weight'
        down, up = (torch.from_numpy(tensors[f'{theirs}.lora_{part}']) for part in 'ab')
        self.assertEqual((down.shape, up.shape), ((RANK, SMALL.width), (SMALL.hidden, RANK)))
        change = self.model.state_dict()[name] - self.before[name]
        self.assertLess((up @ down - change).norm(), 0.02 * change.norm())

    def test_one_that_was_written_is_begun_with_at_its_rank_and_at_a_higher_one(self):
        learner, _ = self.learned()
        weights, path = (os.path.join(self.folder, name) for name in ('model.gguf', 'adapter.gguf'))
        first = Reasoner(SMALL)
        first.load_state_dict(self.before)
        export.write(first, self.tokenizer, weights, 'f16')
        adapter.write(learner, path)
        wanted = restart.load(weights, path)[0].state_dict()
        self.assertFalse(torch.equal(wanted['blocks.0.q.weight'], restart.load(weights)[0].state_dict()['blocks.0.q.weight']))
        for rank in (RANK, 2 * RANK):
            model, _ = restart.load(weights)
            train.begin(Learner(model, self.tokenizer, 1, rank), path)
            for name, value in model.state_dict().items():
                self.assertTrue(torch.allclose(value, wanted[name], atol=1e-5), name)

    def test_one_of_a_higher_rank_is_refused(self):
        learner, _ = self.learned()
        path = os.path.join(self.folder, 'adapter.gguf')
        adapter.write(learner, path)
        with self.assertRaisesRegex(ValueError, f'give --rank {RANK} or more'):
            train.begin(Learner(Reasoner(SMALL), self.tokenizer, 1, RANK // 2), path)

    def test_the_mean_of_two_lies_between_them(self):
        paths = [os.path.join(self.folder, name) for name in ('one.gguf', 'two.gguf', 'mean.gguf')]
        for path in paths[:2]:
            adapter.write(self.learned()[0], path)
        adapter.write(average.mean(Reasoner(SMALL), self.tokenizer, paths[:2]), paths[2])
        one, two, mean = (restart.low_rank(path, SMALL) for path in paths)
        for name, narrow in mean.items():
            for a, b, between in zip(one[name], two[name], narrow):
                self.assertFalse(torch.equal(a, b), name)
                self.assertLess((between - (a + b) / 2).norm(), 0.02 * between.norm(), name)

    def test_adapters_of_two_ranks_have_no_mean(self):
        paths = [os.path.join(self.folder, name) for name in ('narrow.gguf', 'wide.gguf')]
        for path, rank in zip(paths, (RANK, 2 * RANK)):
            adapter.write(Learner(Reasoner(SMALL), self.tokenizer, 1, rank), path)
        with self.assertRaisesRegex(SystemExit, r'ranks \[32, 64\]'):
            average.mean(Reasoner(SMALL), self.tokenizer, paths)

    def test_it_goes_on_from_a_checkpoint(self):
        learner, _ = self.learned()
        checkpoint.save(self.folder, learner, {'step': 20})
        again = Learner(Reasoner(SMALL), self.tokenizer, 1, RANK)
        self.assertEqual(checkpoint.restore(self.folder, again), {'step': 20})
        for mine, its in zip(learner.pieces, again.pieces):
            for a, b in zip((mine.matrix, *mine.kept), (its.matrix, *its.kept)):
                self.assertTrue(torch.equal(a, b), mine.name)


if __name__ == '__main__':
    unittest.main()

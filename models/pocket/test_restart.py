"""Run: `python3 -m unittest test_restart`."""

import with_torch

import os
import tempfile
import unittest

import numpy as np
import torch

import export
import gguf
import gguf_reader
import restart
import train
from merges import learn
from model import Reasoner, Shape

SMALL = Shape(vocabulary=320, width=64, layers=2, heads=2, kv_heads=1, hidden=96, context=128)
TEXTS = ['So I get $347$. 所以得到 $12$。'] * 3


class Files(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = os.path.join(folder.name, 'model.gguf')
        torch.manual_seed(7)
        self.model, self.tokenizer = Reasoner(SMALL), learn(TEXTS, SMALL.vocabulary)
        for value in self.model.parameters():
            value.data.add_(torch.randn(value.shape), alpha=0.1)

    def there_and_back(self, kind):
        export.write(self.model, self.tokenizer, self.path, kind)
        model, tokenizer = restart.load(self.path)
        self.assertEqual(tokenizer.merges, self.tokenizer.merges)
        self.assertEqual(model.shape.as_dict() | {'epsilon': None}, SMALL.as_dict() | {'epsilon': None})
        return [(name, value, model.state_dict()[name]) for name, value in self.model.state_dict().items()]

    def test_f16_gives_every_value_back_as_half_precision_has_it(self):
        for name, was, now in self.there_and_back('f16'):
            self.assertTrue(torch.equal(now, was.half().float() if was.dim() == 2 else was), name)

    def test_q8_0_gives_every_value_back_within_half_a_step_of_its_block(self):
        for name, was, now in self.there_and_back('q8_0'):
            if was.dim() < 2:
                self.assertTrue(torch.equal(now, was), name)
                continue
            largest = was.reshape(-1, 32).abs().amax(1, keepdim=True)
            # Half a step, and what half precision rounds off the largest scale.
            self.assertTrue(((now - was).reshape(-1, 32).abs() <= largest * (0.5 / 127 + 2 ** -11 + 1e-6)).all(), name)

    def test_what_was_read_is_written_again_byte_for_byte(self):
        for kind in ('f16', 'q8_0'):
            export.write(self.model, self.tokenizer, self.path, kind)
            with open(self.path, 'rb') as file:
                first = file.read()
            model, tokenizer = restart.load(self.path)
            export.write(model, tokenizer, self.path, kind)
            with open(self.path, 'rb') as file:
                self.assertEqual(file.read(), first, kind)

    def test_each_kind_of_value_comes_back(self):
        metadata = {'flag': True, 'whole': 2 ** 31, 'part': 0.5, 'text': 'é 是', 'texts': ['', 'Ġ是'], 'numbers': [-1, 3]}
        gguf.write(self.path, metadata, {'a': (np.arange(6, dtype=np.float32).reshape(2, 3), gguf.F32)})
        found, tensors = gguf_reader.read(self.path)
        self.assertEqual(found, metadata)
        self.assertEqual(tensors['a'].tolist(), [[0, 1, 2], [3, 4, 5]])

    def test_a_file_cut_short_is_refused(self):
        export.write(self.model, self.tokenizer, self.path, 'f16')
        for end in (2, 50, os.path.getsize(self.path) - 40):
            with open(self.path, 'rb') as file:
                start = file.read(end)
            short = self.path + '.short'
            with open(short, 'wb') as file:
                file.write(start)
            with self.assertRaisesRegex(ValueError, 'cut short'):
                gguf_reader.read(short)


class Rates(unittest.TestCase):
    def test_after_a_restart_the_rate_warms_up_anew_and_then_follows_the_schedule(self):
        steps, step = 9000, 6000
        falling = (steps - step) / (steps * (1 - train.DECAY_FROM))
        self.assertAlmostEqual(train.rate_at(step, steps, 0), 1 / train.WARM_UP)
        self.assertAlmostEqual(train.rate_at(step, steps, train.WARM_UP), falling)
        self.assertAlmostEqual(train.rate_at(step, steps, step), falling)


if __name__ == '__main__':
    unittest.main()

"""The compiled kernels against their plain twins. Run: `python3 -m unittest test_kernels`."""

import with_torch

import unittest
from unittest.mock import patch

import torch

import kernels
import model

STARTS = [0, 1, 18, 49, 81, 300]
SHAPE = model.Shape(vocabulary=64, width=128, layers=2, heads=4, kv_heads=2, hidden=96)


def slopes():
    """The logits of a network with uneven values, and how each of its values moves their weighted sum."""
    torch.manual_seed(1)
    network = model.Reasoner(SHAPE)
    for value in network.parameters():
        value.data += 0.2 * torch.randn_like(value)
    learned = torch.arange(STARTS[-1])[::2]
    logits = network(torch.randint(0, SHAPE.vocabulary, (STARTS[-1],)), STARTS, learned)
    return logits, *torch.autograd.grad(logits, list(network.parameters()), torch.randn_like(logits))


@unittest.skipIf(kernels.library() is None, 'no compiler here')
class Kernels(unittest.TestCase):
    def test_training_is_the_same_with_and_without_them(self):
        for rounds, most in ((False, 1e-4), (True, 0.2)):
            with patch('kernels.has_bfloat16', lambda: rounds):
                compiled = slopes()
            with patch('model.is_compiled', lambda *_: False):
                plain = slopes()
            for ours, theirs in zip(compiled, plain, strict=True):
                self.assertLess((ours - theirs).norm() / theirs.norm(), most)

    @patch('kernels.has_bfloat16', lambda: False)
    def test_a_text_is_not_changed_by_what_stands_beside_or_after_it(self):
        torch.manual_seed(1)
        network, tokens = model.Reasoner(SHAPE), torch.randint(0, SHAPE.vocabulary, (90,))
        alone = network(tokens[:40], [0, 40], torch.arange(40))
        beside = network(torch.cat([tokens[50:70], tokens]), [0, 20, 110], torch.arange(20, 60))
        self.assertLess((alone - beside).abs().max(), 1e-5)


if __name__ == '__main__':
    unittest.main()

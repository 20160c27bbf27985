"""Muon for the matrices, AdamW for the rest.

@see K. Jordan et al., "Muon: an optimizer for hidden layers in neural networks" (2024)
"""

import torch

from model import HAS_BFLOAT16


class Muon(torch.optim.Optimizer):
    """Momentum whose update is made orthogonal; matrices of one shape are done together."""

    def __init__(self, matrices, lr, momentum=0.95, decay=0.01):
        super().__init__(list(matrices), {'lr': lr, 'momentum': momentum, 'decay': decay})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            by_shape = {}
            for value in group['params']:
                by_shape.setdefault(tuple(value.shape), []).append(value)
            for values in by_shape.values():
                self._update(values, group)

    def _update(self, values, group):
        moved = []
        for value in values:
            kept = self.state[value].setdefault('momentum', torch.zeros_like(value))
            kept.lerp_(value.grad, 1 - group['momentum'])
            moved.append(value.grad.lerp(kept, group['momentum']))
        rows, columns = values[0].shape
        scale = max(1, rows / columns) ** 0.5
        for value, update in zip(values, orthogonal(torch.stack(moved))):
            value.mul_(1 - group['lr'] * group['decay']).add_(update.to(value.dtype), alpha=-group['lr'] * scale)


def orthogonal(stack, rounds=5):
    """The nearest orthogonal matrices, roughly, by the Newton-Schulz iteration, in half precision where that is fast."""
    a, b, c = 3.4445, -4.7750, 2.0315
    tall = stack.shape[1] > stack.shape[2]
    x = stack.transpose(1, 2) if tall else stack
    x = x / (x.float().square().sum((1, 2), keepdim=True).sqrt() + 1e-7)
    x = x.bfloat16() if HAS_BFLOAT16 else x
    for _ in range(rounds):
        square = x @ x.transpose(1, 2)
        x = a * x + (b * square + c * (square @ square)) @ x
    return x.transpose(1, 2) if tall else x


def optimisers(model, lr_matrix, lr_rest):
    matrices = [p for n, p in model.named_parameters() if p.dim() == 2 and 'embed' not in n]
    rest = [p for n, p in model.named_parameters() if p.dim() != 2 or 'embed' in n]
    return [Muon(matrices, lr_matrix), torch.optim.AdamW(rest, lr_rest, betas=(0.9, 0.98), weight_decay=0.0)]

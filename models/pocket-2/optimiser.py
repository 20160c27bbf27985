"""Muon for the matrices, Adam for the rest, cut into pieces that do not touch each other's values.

@see K. Jordan et al., "Muon: an optimizer for hidden layers in neural networks" (2024)
"""

import torch

RATE_MATRIX, RATE_REST = 0.02, 0.003
MOMENTUM, DECAY = 0.95, 0.01
BETAS, EPSILON = (0.9, 0.98), 1e-8
TOGETHER = 4


def pieces(model):
    """Every value of the model belongs to one piece; a piece's `step` may run beside those of the others."""
    by_shape, rest = {}, []
    for name, value in model.named_parameters():
        if value.dim() == 2 and 'embed' not in name:
            by_shape.setdefault(tuple(value.shape), []).append(value)
        else:
            rest.append(value)
    lists = [values[i:i + TOGETHER] for values in by_shape.values() for i in range(0, len(values), TOGETHER)]
    return [Adam(rest), *map(Muon, lists)]


class Adam:
    def __init__(self, values):
        self.values = values
        self.kept = [torch.zeros_like(v) for v in values for _ in BETAS]

    @torch.no_grad()
    def step(self, number, rate, scale):
        """`number` counts from 1; gradients are multiplied by `scale` first."""
        rate *= RATE_REST
        for value, mean, square in zip(self.values, self.kept[::2], self.kept[1::2]):
            grad = value.grad * scale
            mean.lerp_(grad, 1 - BETAS[0])
            square.lerp_(grad.square(), 1 - BETAS[1])
            spread = (square / (1 - BETAS[1] ** number)).sqrt_().add_(EPSILON)
            value.addcdiv_(mean, spread, value=-rate / (1 - BETAS[0] ** number))


class Muon:
    """Momentum whose update is made orthogonal; matrices of one shape are done together."""

    def __init__(self, values):
        self.values = values
        self.kept = [torch.zeros_like(v) for v in values]

    @torch.no_grad()
    def step(self, number, rate, scale):
        rate *= RATE_MATRIX
        moved = []
        for value, kept in zip(self.values, self.kept):
            grad = value.grad * scale
            kept.lerp_(grad, 1 - MOMENTUM)
            moved.append(grad.lerp_(kept, MOMENTUM))
        rows, columns = self.values[0].shape
        for value, update in zip(self.values, orthogonal(torch.stack(moved))):
            value.mul_(1 - rate * DECAY).add_(update, alpha=-rate * max(1, rows / columns) ** 0.5)


def orthogonal(stack, rounds=5):
    """The nearest orthogonal matrices, roughly, by the Newton-Schulz iteration."""
    a, b, c = 3.4445, -4.7750, 2.0315
    tall = stack.shape[1] > stack.shape[2]
    x = stack.transpose(1, 2) if tall else stack
    x = x / (x.square().sum((1, 2), keepdim=True).sqrt() + 1e-7)
    for _ in range(rounds):
        square = x @ x.transpose(1, 2)
        x = torch.baddbmm(x, torch.baddbmm(square, square, square, beta=b, alpha=c), x, beta=a)
    return x.transpose(1, 2) if tall else x

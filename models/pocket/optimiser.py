"""Muon for the matrices, Adam for the rest, cut into pieces that do not touch each other's values.

@see K. Jordan et al., "Muon: an optimizer for hidden layers in neural networks" (2024)
"""

import torch

import kernels

RATE_MATRIX, RATE_REST = 0.02, 0.003
MOMENTUM, DECAY = 0.95, 0.01
BETAS, EPSILON = (0.9, 0.98), 1e-8


def pieces(model):
    """Every value of the model belongs to one piece; a piece's `step` may run beside those of the others. The largest come first."""
    matrices, rest = [], []
    for name, value in model.named_parameters():
        (matrices if value.dim() == 2 and 'embed' not in name else rest).append(value)
    return [*map(Muon, sorted(matrices, key=lambda matrix: -matrix.numel())), Adam(rest)]


class Muon:
    """Momentum whose update is made orthogonal."""

    def __init__(self, matrix):
        self.matrix = matrix
        self.kept = [torch.zeros_like(matrix)]

    @torch.no_grad()
    def step(self, number, rate, scale):
        """`number` counts from 1; the gradient is multiplied by `scale` first."""
        rate, grad, (mean,) = rate * RATE_MATRIX, self.matrix.grad * scale, self.kept
        mean.lerp_(grad, 1 - MOMENTUM)
        rows, columns = self.matrix.shape
        update = orthogonal(grad.lerp_(mean, MOMENTUM))
        self.matrix.mul_(1 - rate * DECAY).add_(update, alpha=-rate * max(1, rows / columns) ** 0.5)


class Adam:
    def __init__(self, values):
        self.values = values
        self.kept = [torch.zeros_like(value) for value in values for _ in BETAS]

    @torch.no_grad()
    def step(self, number, rate, scale):
        for value, mean, square in zip(self.values, self.kept[::2], self.kept[1::2]):
            grad = value.grad * scale
            mean.lerp_(grad, 1 - BETAS[0])
            square.lerp_(grad.square(), 1 - BETAS[1])
            spread = (square / (1 - BETAS[1] ** number)).sqrt_().add_(EPSILON)
            value.addcdiv_(mean, spread, value=-rate * RATE_REST / (1 - BETAS[0] ** number))


def orthogonal(matrix, rounds=5):
    """The nearest orthogonal matrix, roughly, by the Newton-Schulz iteration."""
    a, b, c = 3.4445, -4.7750, 2.0315
    is_tall = matrix.shape[0] > matrix.shape[1]
    x = matrix.t() if is_tall else matrix
    x = x / (x.norm() + 1e-7)
    if x.device.type == 'cpu' and kernels.has_bfloat16():
        x = x.bfloat16()
    for _ in range(rounds):
        square = x @ x.t()
        x = torch.addmm(x, torch.addmm(square, square, square, beta=b, alpha=c), x, beta=a)
    return (x.t() if is_tall else x).float()

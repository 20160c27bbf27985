"""Muon for the matrices, Adam for the rest, cut into pieces that do not touch each other's values; or an adapter of low rank alone.

@see K. Jordan et al., "Muon: an optimizer for hidden layers in neural networks" (2024)
@see E. Hu et al., "LoRA: low-rank adaptation of large language models" (2021)
"""

import torch

import kernels

RATE_MATRIX, RATE_REST, RATE_ADAPTER = 0.02, 0.003, 0.0012
MOMENTUM, DECAY = 0.95, 0.01
BETAS, EPSILON = (0.9, 0.98), 1e-8


def pieces(model, rank=0):
    """No value belongs to two pieces; a piece's `step` may run beside those of the others. The largest come first.

    rank: of the adapter that is learned in place of the model's own values, if any.
    """
    matrices, rest = {}, []
    for name, value in model.named_parameters():
        if value.dim() == 2 and 'embed' not in name:
            matrices[name] = value
        else:
            rest.append(value)
    largest_first = sorted(matrices, key=lambda name: -matrices[name].numel())
    if rank:
        return [LowRank(matrices[name], rank, name) for name in largest_first]
    return [*(Muon(matrices[name]) for name in largest_first), Adam(rest)]


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
    def __init__(self, values, rate=RATE_REST):
        self.values, self.rate = values, rate
        self.kept = [torch.zeros_like(value) for value in values for _ in BETAS]

    @torch.no_grad()
    def step(self, number, rate, scale):
        for value, mean, square in zip(self.values, self.kept[::2], self.kept[1::2]):
            grad = value.grad * scale
            mean.lerp_(grad, 1 - BETAS[0])
            square.lerp_(grad.square(), 1 - BETAS[1])
            spread = (square / (1 - BETAS[1] ** number)).sqrt_().add_(EPSILON)
            value.addcdiv_(mean, spread, value=-rate * self.rate / (1 - BETAS[0] ** number))


class LowRank:
    """A matrix that stays as it is, and beside it the product of two narrow ones, learned with Adam."""

    def __init__(self, matrix, rank, name):
        self.matrix, self.name = matrix, name
        rows, columns = matrix.shape
        self.down = torch.randn(rank, columns, device=matrix.device) * columns ** -0.5
        self.up = torch.zeros(rows, rank, device=matrix.device)
        self.base = matrix.detach().clone()
        self.adam = Adam([self.down, self.up], RATE_ADAPTER)
        self.kept = [self.base, self.down, self.up, *self.adam.kept]

    @torch.no_grad()
    def begin(self, down, up):
        """From an adapter of this rank or a lower one."""
        rank, _ = down.shape
        if rank > len(self.down):
            raise ValueError(f'an adapter of rank {rank} has no room in one of rank {len(self.down)}: give --rank {rank} or more')
        self.down[:rank], self.up[:, :rank] = down, up
        self._put()

    @torch.no_grad()
    def step(self, number, rate, scale):
        grad = self.matrix.grad
        self.down.grad, self.up.grad = self.up.t() @ grad, grad @ self.down.t()
        self.adam.step(number, rate, scale)
        self._put()

    def _put(self):
        torch.addmm(self.base, self.up, self.down, out=self.matrix)


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

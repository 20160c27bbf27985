"""The pocket reasoner's network: the Qwen2 architecture, small.

RMSNorm, rotary positions in half-rotated order, grouped-query attention with bias on q, k, v only,
SwiGLU, tied embeddings: what llama.cpp runs under the name `qwen2`.
"""

from dataclasses import asdict, dataclass

import torch
import torch.nn.functional as F
from torch import nn

# Queries looked at together; each such part sees the keys up to its end, so half of the scores are never computed.
PART = 64


@dataclass(frozen=True)
class Shape:
    vocabulary: int = 1536
    width: int = 256
    layers: int = 6
    heads: int = 8
    kv_heads: int = 4
    hidden: int = 704
    context: int = 1024
    rope_base: float = 10000.0
    epsilon: float = 1e-6

    def as_dict(self):
        return asdict(self)


class Reasoner(nn.Module):
    def __init__(self, shape):
        super().__init__()
        self.shape = shape
        self.embed = nn.Embedding(shape.vocabulary, shape.width)
        self.blocks = nn.ModuleList(Block(shape) for _ in range(shape.layers))
        self.norm = nn.Parameter(torch.ones(shape.width))
        self._initialise()

    def forward(self, tokens, learned):
        """Logits [n, vocabulary] at the places [n] of `learned` in the flattened tokens [rows, length]."""
        x = self.embed(tokens)
        turn = rotary(torch.arange(tokens.shape[1], device=tokens.device), self.shape)
        for block in self.blocks:
            x = block(x, turn, attend_causally)
        return self._logits(x.flatten(0, 1)[learned])

    @torch.no_grad()
    def advance(self, tokens, positions, mask, caches):
        """Logits [rows, vocabulary] after new tokens; each block's cache takes their keys and values in."""
        x = self.embed(tokens)
        turn = rotary(positions, self.shape)
        for block, cache in zip(self.blocks, caches):
            x = block(x, turn, lambda q, k, v: attend(q, *cache.grown(k, v), mask))
        return self._logits(x[:, -1])

    def _logits(self, x):
        return F.linear(rms_norm(x, self.norm, self.shape.epsilon), self.embed.weight)

    def _initialise(self):
        nn.init.normal_(self.embed.weight, std=0.04)
        for block in self.blocks:
            for name, value in block.named_parameters():
                if value.dim() == 2:
                    scale = 0.5 if name in ('out.weight', 'down.weight') else 1.0
                    nn.init.normal_(value, std=scale * value.shape[1] ** -0.5)
                elif name.endswith('bias'):
                    nn.init.zeros_(value)


class Block(nn.Module):
    def __init__(self, shape):
        super().__init__()
        self.shape = shape
        self.head = shape.width // shape.heads
        kv = shape.kv_heads * self.head
        self.attention_norm = nn.Parameter(torch.ones(shape.width))
        self.q = nn.Linear(shape.width, shape.width)
        self.k = nn.Linear(shape.width, kv)
        self.v = nn.Linear(shape.width, kv)
        self.out = nn.Linear(shape.width, shape.width, bias=False)
        self.feed_norm = nn.Parameter(torch.ones(shape.width))
        self.gate = nn.Linear(shape.width, shape.hidden, bias=False)
        self.up = nn.Linear(shape.width, shape.hidden, bias=False)
        self.down = nn.Linear(shape.hidden, shape.width, bias=False)

    def forward(self, x, turn, attention):
        """x [rows, length, width]; attention(q, k, v): what each head [rows, head, length, …] sees."""
        h = rms_norm(x, self.attention_norm, self.shape.epsilon)
        q, k, v = (self._split(part) for part in joined(h, self.q, self.k, self.v))
        seen = attention(rotate(q, *turn), rotate(k, *turn), v)
        x = x + self.out(seen.transpose(1, 2).flatten(2))
        h = rms_norm(x, self.feed_norm, self.shape.epsilon)
        gate, up = joined(h, self.gate, self.up)
        return x + self.down(F.silu(gate) * up)

    def _split(self, x):
        return x.unflatten(2, (-1, self.head)).transpose(1, 2)


def joined(x, *linears):
    """Several linear maps of one input as one product, which is faster than one by one."""
    weight = torch.cat([linear.weight for linear in linears])
    bias = None if linears[0].bias is None else torch.cat([linear.bias for linear in linears])
    return F.linear(x, weight, bias).split([linear.out_features for linear in linears], -1)


def attend_causally(q, k, v):
    mask = torch.full((PART, PART), float('-inf'), device=q.device).triu(1)
    parts = []
    for start in range(0, q.shape[2], PART):
        part = q[:, :, start:start + PART]
        end = start + part.shape[2]
        parts.append(attend(part, k[:, :, :end], v[:, :, :end], F.pad(mask[:part.shape[2], :part.shape[2]], (start, 0))))
    return torch.cat(parts, 2)


def attend(q, k, v, mask):
    """Plain attention: at these lengths it beats the fused CPU kernel, whose backward pass is slow.

    The heads that share keys are put one below the other, so that keys and values are not copied.
    """
    rows = (k.shape[1], q.shape[1] // k.shape[1] * q.shape[2])
    scores = (q * q.shape[-1] ** -0.5).reshape(len(q), *rows, -1) @ k.transpose(2, 3)
    scores = scores.view(*q.shape[:3], -1) + mask.to(scores.dtype)
    weights = torch.softmax(scores, -1).to(v.dtype)
    return (weights.view(len(q), *rows, -1) @ v).view_as(q)


def rms_norm(x, weight, epsilon):
    scaled = x * torch.rsqrt(x.square().mean(-1, keepdim=True) + epsilon) * weight
    return scaled.bfloat16() if torch.is_autocast_enabled() else scaled


def rotary(positions, shape):
    """Cosines and sines [..., 1, length, head / 2] for positions [length] or [rows, length]."""
    half = shape.width // shape.heads // 2
    rates = shape.rope_base ** (-torch.arange(half, device=positions.device) / half)
    angles = positions[..., None].float() * rates
    if positions.dim() == 2:
        angles = angles[:, None]
    return angles.cos(), angles.sin()


def rotate(x, cos, sin):
    a, b = x.chunk(2, -1)
    cos, sin = cos.to(x.dtype), sin.to(x.dtype)
    return torch.cat([a * cos - b * sin, b * cos + a * sin], -1)

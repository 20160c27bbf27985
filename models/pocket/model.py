"""The pocket reasoner's network: the Qwen2 architecture, small.

RMSNorm, rotary positions in half-rotated order, grouped-query attention with bias on q, k, v only,
SwiGLU, tied embeddings: what llama.cpp runs under the name `qwen2`.
"""

from dataclasses import asdict, dataclass

import torch
import torch.nn.functional as F
from torch import nn

import kernels


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

    @property
    def head(self):
        return self.width // self.heads

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

    def forward(self, tokens, starts, learned):
        """Logits at the places `learned` of documents packed end to end; `starts` holds their starts and the end of the last."""
        turn = rotary(torch.arange(self.shape.context, device=tokens.device), self.shape)
        attend = kernels.Attention.apply if is_compiled(self.embed.weight, self.shape.head) else attend_packed

        def attention(qkv):
            return attend(qkv, *turn, starts, self.shape.heads, self.shape.kv_heads)

        x = self.embed(tokens)
        for block in self.blocks[:-1]:
            x = block(x, attention)
        return self._logits(self.blocks[-1](x, attention, learned))

    @torch.no_grad()
    def advance(self, tokens, positions, mask, caches):
        """Logits [rows, vocabulary] after new tokens [rows, length]; each block's cache takes their keys and values in."""
        turn = rotary(positions, self.shape)
        x = self.embed(tokens)
        for block, cache in zip(self.blocks, caches):
            x = block(x, lambda qkv: attend_cached(qkv, turn, mask, cache, self.shape.heads))
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
        kv = shape.kv_heads * shape.head
        self.epsilon = shape.epsilon
        self.attention_norm = nn.Parameter(torch.ones(shape.width))
        self.q = nn.Linear(shape.width, shape.width)
        self.k = nn.Linear(shape.width, kv)
        self.v = nn.Linear(shape.width, kv)
        self.out = nn.Linear(shape.width, shape.width, bias=False)
        self.feed_norm = nn.Parameter(torch.ones(shape.width))
        self.gate = nn.Linear(shape.width, shape.hidden, bias=False)
        self.up = nn.Linear(shape.width, shape.hidden, bias=False)
        self.down = nn.Linear(shape.hidden, shape.width, bias=False)

    def forward(self, x, attention, wanted=None):
        """x [..., width]; attention(q, k and v side by side): what is seen; only the rows `wanted` come out, if given."""
        seen = attention(joined(rms_norm(x, self.attention_norm, self.epsilon), self.q, self.k, self.v))
        if wanted is not None:
            x, seen = x[wanted], seen[wanted]
        x = x + product(seen, self.out.weight)
        return x + product(gated(joined(rms_norm(x, self.feed_norm, self.epsilon), self.gate, self.up)), self.down.weight)


def joined(x, *linears):
    """Several linear maps of one input as one product, which is faster than one by one."""
    weight = torch.cat([linear.weight for linear in linears])
    y = product(x, weight)
    return y if linears[0].bias is None else y + torch.cat([linear.bias for linear in linears])


def product(x, weight):
    """`x @ weight.t()`; in bfloat16 where a processor learns faster in it."""
    return kernels.Product.apply(x, weight) if is_compiled(x) and kernels.has_bfloat16() else F.linear(x, weight)


def is_compiled(x, head=kernels.HEAD):
    """Whether the kernels can work on it: packed rows that are learned from, on a CPU."""
    return torch.is_grad_enabled() and x.dim() == 2 and x.device.type == 'cpu' and head == kernels.HEAD and kernels.library() is not None


def rms_norm(x, weight, epsilon):
    if is_compiled(x):
        return kernels.Norm.apply(x, weight, epsilon)
    scaled = x * torch.rsqrt(x.square().mean(-1, keepdim=True) + epsilon) * weight
    return scaled.bfloat16() if torch.is_autocast_enabled() else scaled


def gated(x):
    if is_compiled(x):
        return kernels.Gated.apply(x)
    gate, up = x.chunk(2, -1)
    return F.silu(gate) * up


def attend_packed(qkv, cosines, sines, starts, heads, kv_heads):
    """What each token of packed documents sees of its own document up to itself."""
    found = []
    for start, end in zip(starts, starts[1:]):
        q, k, v = split(qkv[start:end], heads, kv_heads)
        turn = cosines[:end - start], sines[:end - start]
        mask = torch.full((end - start, end - start), float('-inf'), device=qkv.device).triu(1)
        found.append(attend(rotate(q, *turn), rotate(k, *turn), v, mask))
    return torch.cat(found)


def attend_cached(qkv, turn, mask, cache, heads):
    """The same for new tokens [rows, length] after those of the cache; the mask is added to the scores."""
    q, k, v = split(qkv, heads, cache.keys.shape[1])
    return attend(rotate(q, *turn), *cache.grown(rotate(k, *turn), v), mask)


def split(qkv, heads, kv_heads):
    """Queries, keys and values, each [..., head, length, size]."""
    apart = qkv.unflatten(-1, (heads + 2 * kv_heads, -1)).transpose(-3, -2)
    return apart.split((heads, kv_heads, kv_heads), -3)


def attend(q, k, v, mask):
    """[..., length, heads * size]. The heads that share keys are put one below the other, so that keys and values are not copied."""
    below = (*k.shape[:-2], -1, q.shape[-1])
    scores = ((q * q.shape[-1] ** -0.5).reshape(below) @ k.transpose(-2, -1)).view(*q.shape[:-1], -1)
    weights = torch.softmax(scores + mask.to(scores.dtype), -1).to(v.dtype)
    seen = weights.view(*below[:-1], k.shape[-2]) @ v
    return seen.view_as(q).transpose(-3, -2).flatten(-2)


def rotary(positions, shape):
    """Cosines and sines [..., length, head / 2] for positions [length], with a place for the heads for positions [rows, length]."""
    rates = shape.rope_base ** (-torch.arange(shape.head // 2, device=positions.device) / (shape.head // 2))
    angles = positions[..., None].float() * rates
    if positions.dim() == 2:
        angles = angles[:, None]
    return angles.cos(), angles.sin()


def rotate(x, cosines, sines):
    a, b = x.chunk(2, -1)
    cosines, sines = cosines.to(x.dtype), sines.to(x.dtype)
    return torch.cat([a * cosines - b * sines, b * cosines + a * sines], -1)

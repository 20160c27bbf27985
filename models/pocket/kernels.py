"""`kernels.c` as steps of PyTorch's automatic differentiation; `available()` tells whether it could be compiled here."""

import ctypes
import functools
import os
import subprocess
import tempfile

import torch

HEAD = 32
FLAGS = ('-O3', '-march=native', '-ffast-math', '-shared', '-fPIC', f'-DHEAD={HEAD}')


@functools.cache
def library():
    source = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'kernels.c')
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'kernels.so')
        try:
            subprocess.run([os.environ.get('CC', 'cc'), *FLAGS, source, '-o', path, '-lm'], check=True)
        except (FileNotFoundError, subprocess.CalledProcessError) as reason:
            print(f'no compiled kernels, so training is slower: {reason}', flush=True)
            return None
        return ctypes.CDLL(path)


def call(name, *values):
    """Tensors go as addresses, whole numbers as long, others as float."""
    kinds = {torch.Tensor: lambda t: ctypes.c_void_p(t.data_ptr()), int: ctypes.c_long, float: ctypes.c_float}
    getattr(library(), name)(*(kinds[torch.Tensor if isinstance(v, torch.Tensor) else type(v)](v) for v in values))


def has_bfloat16():
    """Whether this processor multiplies in bfloat16, about twice as fast as in single precision."""
    return library() is not None and bool(library().has_bfloat16())


class Product(torch.autograd.Function):
    """As `x @ weight.t()`, of values rounded to bfloat16."""

    @staticmethod
    def forward(ctx, x, weight):
        x, weight = x.bfloat16(), weight.bfloat16()
        ctx.save_for_backward(x, weight)
        return (x @ weight.t()).float()

    @staticmethod
    def backward(ctx, slopes):
        x, weight = ctx.saved_tensors
        slopes = slopes.bfloat16()
        return (slopes @ weight).float(), (slopes.t() @ x).float()


class Attention(torch.autograd.Function):
    """As `model.attend_packed`: rotary, causal, each document by itself."""

    @staticmethod
    def forward(ctx, qkv, cosines, sines, starts, heads, kv_heads):
        starts = torch.tensor(starts)
        seen, sums = qkv.new_empty(len(qkv), heads * HEAD), qkv.new_empty(len(qkv), heads)
        ctx.sizes = (len(starts) - 1, heads, kv_heads, int(starts.diff().max()))
        call('attention', qkv, cosines, sines, starts, *ctx.sizes, seen, sums)
        ctx.save_for_backward(qkv, cosines, sines, starts, seen, sums)
        return seen

    @staticmethod
    def backward(ctx, seen_slopes):
        qkv, cosines, sines, starts, seen, sums = ctx.saved_tensors
        slopes = torch.empty_like(qkv)
        call('attention_back', qkv, cosines, sines, starts, *ctx.sizes, seen, sums, seen_slopes.contiguous(), slopes)
        return slopes, None, None, None, None, None


class Norm(torch.autograd.Function):
    """As `model.rms_norm`."""

    @staticmethod
    def forward(ctx, x, weight, epsilon):
        y, parts = torch.empty_like(x), x.new_empty(len(x))
        call('norm', x, weight, *x.shape, epsilon, y, parts)
        ctx.save_for_backward(x, weight, parts)
        return y

    @staticmethod
    def backward(ctx, y_slopes):
        x, weight, parts = ctx.saved_tensors
        slopes, weight_slopes = torch.empty_like(x), torch.empty_like(weight)
        call('norm_back', x, weight, *x.shape, parts, y_slopes.contiguous(), slopes, weight_slopes)
        return slopes, weight_slopes, None


class Gated(torch.autograd.Function):
    """As `model.gated`."""

    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        y = x.new_empty(len(x), x.shape[1] // 2)
        call('gated', x, *y.shape, y)
        return y

    @staticmethod
    def backward(ctx, y_slopes):
        x, = ctx.saved_tensors
        slopes = torch.empty_like(x)
        call('gated_back', x, *y_slopes.shape, y_slopes.contiguous(), slopes)
        return slopes

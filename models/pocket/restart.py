"""The model and the tokenizer of a GGUF file that `export.py` wrote, and the adapter beside it, so that training can go on where only these are left."""

import torch

import gguf_reader
from export import places
from model import Reasoner, Shape
from tokenizer import SPECIALS, Tokenizer


def load(path, adapter=None):
    """(model, tokenizer); what was rounded in the file stays rounded. adapter: of a file that `adapter.py` wrote, added to the weights."""
    metadata, tensors = gguf_reader.read(path)
    model = Reasoner(shape(metadata))
    model.load_state_dict({ours: torch.from_numpy(tensors[theirs]) for ours, (theirs, _) in places(model.shape).items()})
    if adapter:
        state = model.state_dict()
        for name, (down, up) in low_rank(adapter, model.shape).items():
            state[name].addmm_(up, down)
    merges = [pair.split(' ') for pair in metadata['tokenizer.ggml.merges']]
    tokenizer = Tokenizer(merges, model.shape.vocabulary)
    if tokenizer.tokens != metadata['tokenizer.ggml.tokens']:
        raise ValueError(f'{path} has other tokens than its merges and {len(SPECIALS)} special ones give')
    return model, tokenizer


def low_rank(path, shape):
    """Our name of each matrix -> the two narrow ones, (down, up), whose product is added to it."""
    _, tensors = gguf_reader.read(path)
    ours = {theirs: name for name, (theirs, _) in places(shape).items()}
    names = sorted({name.rpartition('.')[0] for name in tensors})
    return {ours[name]: tuple(torch.from_numpy(tensors[f'{name}.lora_{part}']) for part in 'ab') for name in names}


def shape(metadata):
    names = {
        'width': 'embedding_length', 'layers': 'block_count', 'heads': 'attention.head_count', 'kv_heads': 'attention.head_count_kv', 'hidden': 'feed_forward_length',
        'context': 'context_length', 'rope_base': 'rope.freq_base', 'epsilon': 'attention.layer_norm_rms_epsilon',
    }
    return Shape(vocabulary=len(metadata['tokenizer.ggml.tokens']), **{ours: metadata[f'qwen2.{theirs}'] for ours, theirs in names.items()})

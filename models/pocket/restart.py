"""The model and the tokenizer of a GGUF file that `export.py` wrote, so that training can go on where only that file is left."""

import torch

import gguf_reader
from export import places
from model import Reasoner, Shape
from tokenizer import SPECIALS, Tokenizer


def load(path):
    """(model, tokenizer); what was rounded in the file stays rounded."""
    metadata, tensors = gguf_reader.read(path)
    model = Reasoner(shape(metadata))
    model.load_state_dict({ours: torch.from_numpy(tensors[theirs]) for ours, (theirs, _) in places(model.shape).items()})
    merges = [pair.split(' ') for pair in metadata['tokenizer.ggml.merges']]
    tokenizer = Tokenizer(merges, model.shape.vocabulary)
    if tokenizer.tokens != metadata['tokenizer.ggml.tokens']:
        raise ValueError(f'{path} has other tokens than its merges and {len(SPECIALS)} special ones give')
    return model, tokenizer


def shape(metadata):
    names = {
        'width': 'embedding_length', 'layers': 'block_count', 'heads': 'attention.head_count', 'kv_heads': 'attention.head_count_kv', 'hidden': 'feed_forward_length',
        'context': 'context_length', 'rope_base': 'rope.freq_base', 'epsilon': 'attention.layer_norm_rms_epsilon',
    }
    return Shape(vocabulary=len(metadata['tokenizer.ggml.tokens']), **{ours: metadata[f'qwen2.{theirs}'] for ours, theirs in names.items()})

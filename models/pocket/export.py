"""Writes a checkpoint as GGUF: `python3 export.py [--checkpoint FILE] [--to FILE] [--type q8_0|f16]`.

Without a checkpoint file the untrained network is written: loadable, useless, good for wiring.
"""

import argparse
import os

import torch

import documents
import gguf
from model import Reasoner, Shape
from tokenizer import SPECIALS, Tokenizer

TEMPLATE = (
    "{% for message in messages %}{{ '<|im_start|>' + message['role'] + '\\n' + message['content'] + '<|im_end|>\\n' }}"
    "{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n<think>\\n' }}{% endif %}"
)
NAMES = {
    'attention_norm': 'attn_norm.weight', 'q.weight': 'attn_q.weight', 'q.bias': 'attn_q.bias',
    'k.weight': 'attn_k.weight', 'k.bias': 'attn_k.bias', 'v.weight': 'attn_v.weight', 'v.bias': 'attn_v.bias',
    'out.weight': 'attn_output.weight', 'feed_norm': 'ffn_norm.weight', 'gate.weight': 'ffn_gate.weight',
    'up.weight': 'ffn_up.weight', 'down.weight': 'ffn_down.weight',
}


def main():
    args = arguments()
    write(*load(args.checkpoint, args.tokenizer), args.to, args.type)


def write(model, tokenizer, path, kind='q8_0'):
    matrix = {'q8_0': gguf.Q8_0, 'f16': gguf.F16}[kind]
    gguf.write(path, metadata(model.shape, tokenizer, kind), tensors(model, matrix))
    print(f'{path}: {os.path.getsize(path) / 1e6:.2f} MB')


def arguments():
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--checkpoint', default=os.path.join(here, 'out', 'checkpoint.pt'))
    parser.add_argument('--tokenizer', default=os.path.join(here, 'tokenizer.json'))
    parser.add_argument('--to', default=os.path.join(here, 'out', 'pocket.gguf'))
    parser.add_argument('--type', choices=('q8_0', 'f16'), default='q8_0')
    return parser.parse_args()


def load(path, tokenizer_path):
    """The model of a checkpoint (untrained if there is none) and its tokenizer."""
    tokenizer = Tokenizer.load(tokenizer_path)
    if not os.path.exists(path):
        return Reasoner(Shape(vocabulary=tokenizer.size)), tokenizer
    kept = torch.load(path, map_location='cpu')
    print(f"{path}: after step {kept['state']['step']}")
    model = Reasoner(Shape(**kept['shape']))
    model.load_state_dict(kept['model'])
    return model, tokenizer


def metadata(shape, tokenizer, kind):
    kinds = [3 if t in SPECIALS else 5 if t.startswith('<|unused_') else 1 for t in tokenizer.tokens]
    return {
        'general.architecture': 'qwen2',
        'general.name': 'Second Thought pocket reasoner 2',
        'general.file_type': 7 if kind == 'q8_0' else 1,
        'general.quantization_version': 2,
        'qwen2.block_count': shape.layers,
        'qwen2.context_length': shape.context,
        'qwen2.embedding_length': shape.width,
        'qwen2.feed_forward_length': shape.hidden,
        'qwen2.attention.head_count': shape.heads,
        'qwen2.attention.head_count_kv': shape.kv_heads,
        'qwen2.attention.layer_norm_rms_epsilon': shape.epsilon,
        'qwen2.rope.freq_base': shape.rope_base,
        'tokenizer.ggml.model': 'gpt2',
        'tokenizer.ggml.pre': 'qwen2',
        'tokenizer.ggml.tokens': tokenizer.tokens,
        'tokenizer.ggml.token_type': kinds,
        'tokenizer.ggml.merges': [' '.join(pair) for pair in tokenizer.merges],
        'tokenizer.ggml.eos_token_id': tokenizer.special['<|im_end|>'],
        'tokenizer.ggml.padding_token_id': tokenizer.special['<|endoftext|>'],
        'tokenizer.ggml.add_bos_token': False,
        'tokenizer.chat_template': TEMPLATE,
        'second_thought.problem_copies': documents.PROBLEM_COPIES,
    }


def tensors(model, matrix):
    state = model.state_dict()
    return {theirs: (state[ours].cpu().numpy(), matrix if is_matrix else gguf.F32) for ours, (theirs, is_matrix) in places(model.shape).items()}


def places(shape):
    """Our name of each value -> its name in the file, and whether it is a matrix."""
    found = {'embed.weight': ('token_embd.weight', True), 'norm': ('output_norm.weight', False)}
    for index in range(shape.layers):
        for ours, theirs in NAMES.items():
            is_matrix = theirs.endswith('.weight') and 'norm' not in theirs
            found[f'blocks.{index}.{ours}'] = (f'blk.{index}.{theirs}', is_matrix)
    return found


if __name__ == '__main__':
    main()

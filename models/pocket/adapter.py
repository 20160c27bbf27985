"""Writes the adapter that `train.py --rank R` has learned so far: `python3 adapter.py --from FILE.gguf --rank R [--out DIR] [--to FILE]`.

A GGUF file of kind `lora`: beside each matrix of FILE.gguf two narrow ones, whose product is added to it.
"""

import argparse
import os

import checkpoint
import documents
import gguf
import restart
from export import places
from learner import Learner


def main():
    args = arguments()
    model, tokenizer = restart.load(args.weights)
    learner = Learner(model, tokenizer, 1, args.rank)
    state = checkpoint.restore(args.out, learner)
    if state is None:
        raise SystemExit(f'{args.out} has no checkpoint: start `train.py --rank {args.rank}` first')
    print(f"after step {state['step']}")
    write(learner, args.to or os.path.join(args.out, 'adapter.gguf'))


def arguments():
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--from', dest='weights', metavar='FILE', required=True)
    parser.add_argument('--rank', type=int, required=True)
    parser.add_argument('--out', default=os.path.join(here, 'out'))
    parser.add_argument('--to')
    return parser.parse_args()


def write(learner, path):
    """Of a learner with a rank."""
    names, tensors = places(learner.model.shape), {}
    for piece in learner.pieces:
        name, _ = names[piece.name]
        tensors[f'{name}.lora_a'], tensors[f'{name}.lora_b'] = ((value.cpu().numpy(), gguf.Q8_0) for value in (piece.down, piece.up))
    metadata = {
        'general.type': 'adapter',
        'general.architecture': 'qwen2',
        'general.name': 'Second Thought pocket reasoner 2.7',
        'adapter.type': 'lora',
        'second_thought.problem_copies': documents.PROBLEM_COPIES,
        # The product is scaled by alpha / rank: by one.
        'adapter.lora.alpha': float(learner.pieces[0].down.shape[0]),
    }
    gguf.write(path, metadata, tensors)
    print(f'{path}: {os.path.getsize(path) / 1e6:.2f} MB')


if __name__ == '__main__':
    main()

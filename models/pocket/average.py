"""Averages the weights of two models of one training path: `python3 average.py FIRST SECOND --weight W --to FILE`.

Each is a checkpoint or a GGUF file; W is the share of the second; what is written is a checkpoint. After Wortsman et al.,
"Model soups" (2022): between two ends of one training path lies a model with something of both.
"""

import argparse
import os

import torch

from export import load


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('first')
    parser.add_argument('second')
    parser.add_argument('--weight', type=float, required=True)
    parser.add_argument('--to', required=True)
    parser.add_argument('--tokenizer', default=os.path.join(here, 'tokenizer.json'))
    args = parser.parse_args()
    (first, _), (second, _) = (load(path, args.tokenizer) for path in (args.first, args.second))
    torch.save({'model': mean(first, second, args.weight), 'shape': first.shape.as_dict()}, args.to)


def mean(first, second, weight):
    """The values by name; `weight` is the share of the second."""
    other = second.state_dict()
    return {name: (1 - weight) * value + weight * other[name] for name, value in first.state_dict().items()}


if __name__ == '__main__':
    main()

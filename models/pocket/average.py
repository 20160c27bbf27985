"""Averages the weights of two checkpoints of one run: `python3 average.py FIRST SECOND --weight W --to FILE`.

W is the share of the second. After Wortsman et al., "Model soups" (2022): between two ends of one training path lies a model with
something of both.
"""

import argparse

import torch


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('first')
    parser.add_argument('second')
    parser.add_argument('--weight', type=float, required=True)
    parser.add_argument('--to', required=True)
    args = parser.parse_args()
    mixed, second = torch.load(args.first), torch.load(args.second)
    for name, value in mixed['model'].items():
        mixed['model'][name] = (1 - args.weight) * value + args.weight * second['model'][name]
    torch.save(mixed, args.to)


if __name__ == '__main__':
    main()

"""Writes the mean of adapters of one rank: `python3 average.py ADAPTER ADAPTER … --from FILE.gguf --to FILE`.

One that was learned on from another is near it, so the mean of their narrow matrices is an adapter too; of weights that
came from one beginning it is often right more often than each. After Wortsman et al., "Model soups: averaging weights of
multiple fine-tuned models improves accuracy without increasing inference time" (2022).
"""

import argparse

import torch

import adapter
import restart
from learner import Learner


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('adapters', nargs='+', metavar='ADAPTER')
    parser.add_argument('--from', dest='weights', metavar='FILE', required=True)
    parser.add_argument('--to', metavar='FILE', required=True)
    args = parser.parse_args()
    model, tokenizer = restart.load(args.weights)
    adapter.write(mean(model, tokenizer, args.adapters), args.to)


def mean(model, tokenizer, paths):
    """A learner that has learned the mean of the adapters in these files."""
    found = [restart.low_rank(path, model.shape) for path in paths]
    ranks = {len(down) for narrow in found for down, _ in narrow.values()}
    if len(ranks) > 1:
        raise SystemExit(f'the adapters have ranks {sorted(ranks)}: only those of one rank have a mean')
    learner = Learner(model, tokenizer, 1, ranks.pop())
    for piece in learner.pieces:
        piece.begin(*(torch.stack(narrow).mean(0) for narrow in zip(*(each[piece.name] for each in found))))
    return learner


if __name__ == '__main__':
    main()

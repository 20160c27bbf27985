"""A logistic regression on words that tells what is out of scope, and how it does on wordings that it was not fitted on."""

import hashlib
import math
import random
from collections import Counter, defaultdict
from typing import NamedTuple

import torch

UNKNOWN = '#unknown'
FOLDS = 4
ROUNDS, RATE, RIDGE = 120, 0.05, 1e-4
# Half of the examples are read as if the words that only their own wording has were unknown, as those of a new wording are.
FORGET = 0.5


class Example(NamedTuple):
    words: list
    wording: str
    is_outside: bool


class Weights(NamedTuple):
    """Above 0 a sum of the bias and the weights of all words means: outside."""

    bias: float
    words: dict

    def total(self, words):
        return self.bias + sum(self.words.get(word, self.words[UNKNOWN]) for word in words)


def fit(examples):
    """The weights; both sides count the same, whatever their numbers."""
    wordings = defaultdict(set)
    for example in examples:
        for word in example.words:
            wordings[word].add(example.wording)
    place = {word: number for number, word in enumerate(dict.fromkeys((UNKNOWN, *wordings)))}
    rng, places, starts = random.Random('scope'), [], []
    for example in examples:
        starts.append(len(places))
        forgets = rng.random() < FORGET
        places += [place[UNKNOWN if forgets and len(wordings[word]) == 1 else word] for word in example.words]
    values = _descend(torch.tensor(places), torch.tensor(starts), torch.tensor([float(example.is_outside) for example in examples]), len(place))
    return Weights(values[-1], dict(zip(place, values)))


def _descend(places, starts, outside, count):
    weights, bias = torch.zeros(count, 1, requires_grad=True), torch.zeros(1, requires_grad=True)
    optimiser = torch.optim.Adam([weights, bias], RATE)
    share = outside.mean()
    balance = torch.where(outside > 0, 0.5 / share, 0.5 / (1 - share))
    for _ in range(ROUNDS):
        sums = torch.nn.functional.embedding_bag(places, weights, starts, mode='sum')[:, 0] + bias
        loss = torch.nn.functional.binary_cross_entropy_with_logits(sums, outside, weight=balance) + RIDGE * weights.square().sum()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    return [*weights[:, 0].tolist(), bias.item()]


def threshold(examples, refused):
    """(sum from which on this share of in-scope problems in wordings not fitted on is refused, share of the others that is caught)."""
    inside, outside = [], []
    for fold in range(FOLDS):
        weights = fit([example for example in examples if fold_of(example) != fold])
        for example in examples:
            if fold_of(example) == fold:
                (outside if example.is_outside else inside).append(weights.total(example.words))
    limit = sorted(inside)[math.ceil((1 - refused) * len(inside)) - 1]
    return limit, sum(total > limit for total in outside) / len(outside)


def fold_of(example):
    return hashlib.sha256(example.wording.encode()).digest()[0] % FOLDS


def common(examples, least):
    """The words that occur at least so often."""
    counted = Counter(word for example in examples for word in set(example.words))
    return {word for word, count in counted.items() if count >= least}

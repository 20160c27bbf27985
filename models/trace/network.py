"""The network that reads a trace step by step. `src/lib/trace/trace-model.ts` computes the same from the exported weights."""

import torch
from torch import nn
from torch.nn import functional as F

from data import STYLES

CLASSES = 11
HEADS, HEAD_SIZE = 4, 8


class Network(nn.Module):
    def __init__(self, grams, signals, pair_size, width=48, embedding=32, hidden=40, dropout=0.5, gram_dropout=0.5):
        super().__init__()
        self.gram_dropout = gram_dropout
        self.embedding = nn.EmbeddingBag(grams, embedding, mode='sum')
        nn.init.normal_(self.embedding.weight, 0, 0.05)
        self.input = nn.Linear(embedding + signals, width)
        self.style = nn.Embedding(len(STYLES), width)
        nn.init.zeros_(self.style.weight)
        self.before = nn.ModuleList([nn.Conv1d(width, width, 3, dilation=d) for d in (1, 2, 4)])
        self.after = nn.ModuleList([nn.Conv1d(width, width, 3, dilation=d) for d in (1, 2, 4)])
        self.early = nn.Linear(2 * width, CLASSES)
        self.late = nn.Linear(3 * width, CLASSES)
        self.query = nn.Linear(3 * width, HEADS * HEAD_SIZE)
        self.key = nn.Linear(3 * width, HEADS * HEAD_SIZE)
        self.pair = nn.Linear(pair_size + HEADS + 5 * CLASSES, hidden)
        self.first = nn.Linear(hidden, 1)
        self.again = nn.Linear(hidden + 6, 24)
        self.second = nn.Linear(24, 1)
        self.drop = nn.Dropout(dropout)

    def forward(self, traces):
        """For each trace: early and late kind logits, and two rounds of link logits, one per candidate."""
        step, before, after = self.read(traces)
        so_far = torch.cat([step, before], 1)
        early, late = self.early(so_far), self.late(torch.cat([so_far, after], 1))
        sizes = [trace['n'] for trace in traces]
        parts = zip(traces, so_far.split(sizes), after.split(sizes), early.split(sizes), late.split(sizes))
        links = [self.link(*part) for part in parts]
        return early, late, links

    def read(self, traces):
        grams = torch.cat([trace['grams_'] for trace in traces])
        counts = torch.cat([trace['counts_'] for trace in traces])
        offsets = torch.cat([torch.zeros(1, dtype=torch.long), counts.cumsum(0)[:-1]])
        kept = torch.ones(len(grams))
        if self.training:
            kept = (torch.rand(len(grams)) > self.gram_dropout).float() / (1 - self.gram_dropout)
        bag = self.embedding(grams, offsets, per_sample_weights=kept) / counts.clamp(min=1).sqrt()[:, None]
        signals = torch.cat([self.signals_of(trace) for trace in traces])
        style = torch.cat([torch.full((trace['n'],), trace['style']) for trace in traces])
        step = torch.relu(self.input(torch.cat([bag, signals], 1)) + self.style(style))
        step = self.drop(step)
        runs = step.split([trace['n'] for trace in traces])
        before = stack(self.before, runs)
        after = [run.flip(0) for run in stack(self.after, [run.flip(0) for run in runs])]
        return step, self.drop(torch.cat(before)), self.drop(torch.cat(after))

    def signals_of(self, trace):
        """A page does not always know the problem: in training it is often left out."""
        blind = self.training and torch.rand(1).item() < 0.4
        return trace['blind_' if blind else 'signals_']

    def link(self, trace, so_far, after, early, late):
        without = self.training and torch.rand(1).item() < 0.3
        seen = torch.cat([so_far, after * 0 if without else after], 1)
        kinds = F.softmax(early if without else late, 1).detach()
        later, earlier = trace['later_'], trace['earlier_']
        query, key = (x(seen).view(-1, HEADS, HEAD_SIZE) for x in (self.query, self.key))
        match = (query[later] * key[earlier]).sum(2) / HEAD_SIZE**0.5
        none = torch.zeros(1, CLASSES)
        sums = torch.cat([none, kinds.cumsum(0)])
        between = torch.log1p((sums[later] - sums[earlier + 1]).clamp(min=0)) / 2
        previous, following = torch.cat([none, kinds[:-1]])[later], torch.cat([kinds[1:], none])[earlier]
        # While the trace grows, what follows the step just before is not known yet.
        following = following * (earlier + 1 < later).float()[:, None]
        described = [trace['pairs_'], match, kinds[later], kinds[earlier], between, previous, following]
        hidden = torch.relu(self.pair(torch.cat(described, 1)))
        first = self.first(hidden).squeeze(1)
        again = torch.relu(self.again(torch.cat([hidden, around(trace, torch.sigmoid(first).detach())], 1)))
        return first, self.second(again).squeeze(1)


def stack(convolutions, runs):
    """Causal convolutions over the steps of each run, each added to what it reads."""
    x = nn.utils.rnn.pad_sequence(runs, batch_first=True).transpose(1, 2)
    for convolution in convolutions:
        x = x + torch.relu(convolution(F.pad(x, (2 * convolution.dilation[0], 0))))
    return [row[:len(run)] for row, run in zip(x.transpose(1, 2), runs)]


def around(trace, chance):
    """What the first round says of other pairs: the same target one and two steps before, and so far; the same step's others."""
    def of(index):
        return torch.where(index >= 0, chance[index.clamp(min=0)], torch.zeros(1))

    by_target = chance[trace['byTarget_']]
    sums = by_target.cumsum(0) - by_target
    so_far = (sums - sums[trace['targetStart_']])[trace['byTargetBack_']].clamp(min=0)
    total = torch.zeros(trace['n']).index_add(0, trace['later_'], chance)[trace['later_']]
    return torch.stack([of(trace['oneBefore_']), of(trace['twoBefore_']), torch.log1p(so_far), chance, total / 3,
                        chance / (total + 0.05)], 1)

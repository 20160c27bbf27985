"""`npm run trace:train -- --traces DIR`: trains the network that labels and links steps, measures it by cross-validation, exports it.

Same seed and threads give the same weights. What is written: `trace-model.bin` (the weights), `out/cross-validated.jsonl`
(the labels and links that networks gave to traces of problems they were not trained on; `npm run eval:trace` scores them)."""

import argparse
import copy
import json
import os
import random
import time

import numpy as np
import torch
from torch.nn import functional as F

from data import AFFIRM, HERE, KINDS, OUT, TRAINED, VERIFY, corpus, load, pocket, read_by_us, read_lines
from export import LINK_THRESHOLD, STYLE, export
from network import Network

FOLDS = 5
GRAMS, CORPUS_GRAMS, MADE_GRAMS = 24_000, 5_000, 3_000
# Thoughts of our own reasoner's generator; one in three in the style that is exported, lest they colour it.
MADE = 1080
LEAST_PROBLEMS = 5


def main():
    options = read_options()
    random.seed(options.seed)
    np.random.seed(options.seed)
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    dev = load(read_lines(f'{options.traces}/dev.jsonl'), 'dev')
    labelled = read_lines(f'{options.traces}/silver.jsonl')
    silver = load([row for row in labelled if row['source'].startswith(TRAINED)], 'silver')
    read = load(read_by_us(HERE / 'labels/train.txt', labelled + read_lines(f'{options.traces}/unlabelled.jsonl')), 'read')
    own = load(corpus(options.seed), 'corpus')
    made = load(pocket(MADE, f'trace {options.seed}'), 'made')
    for trace in made[::3]:
        trace['style'] = STYLE
    vocabulary = choose_grams(silver, own, made)
    for trace in dev + silver + read + own + made:
        prepare(trace, vocabulary)
    people = [trace for trace in dev if trace['source'].startswith(TRAINED)]
    weights = class_weights(silver)

    known = {trace['problem'] for trace in dev}
    apart = [trace for trace in silver if trace['problem'] not in known]
    start = new_network(vocabulary, dev[0])
    fit(start, apart + read + own * 2 + made, epochs=options.epochs, rate=3e-3, weights=weights, title='without dev problems')
    cross_validate(start, people, dev, read, apart + own + made, weights, options)

    final = copy.deepcopy(start)
    fit(final, people * 5 + read + silver + own + made, epochs=options.last, rate=1e-3, weights=weights, title='all')
    torch.save(final.state_dict(), OUT / 'final.pt')
    export(final, vocabulary)


def read_options():
    parser = argparse.ArgumentParser()
    parser.add_argument('--traces', default='../shared/traces')
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--epochs', type=int, default=7)
    parser.add_argument('--last', type=int, default=3)
    parser.add_argument('--threads', type=int, default=max(1, (os.cpu_count() or 2) - 1))
    return parser.parse_args()


def choose_grams(silver, own, made):
    """Hashes of n-grams that occur in several problems, most common first; what one problem alone says teaches nothing."""
    def common(traces, most):
        by_problem = {}
        for trace in traces:
            by_problem.setdefault(trace['problem'], []).append(trace['grams'])
        each = [np.unique(np.concatenate(grams)) for grams in by_problem.values()]
        grams, problems = np.unique(np.concatenate(each), return_counts=True)
        order = np.argsort(-problems, kind='stable')
        return grams[order][problems[order] >= LEAST_PROBLEMS][:most]

    return np.unique(np.concatenate([common(silver, GRAMS), common(own, CORPUS_GRAMS), common(made, MADE_GRAMS)]))


def prepare(trace, vocabulary):
    """Adds tensors (`name_`) to a trace, and where pairs stand that concern the same target."""
    place = np.clip(np.searchsorted(vocabulary, trace['grams']), 0, len(vocabulary) - 1)
    known = vocabulary[place] == trace['grams']
    step = np.repeat(np.arange(trace['n']), trace['counts'])
    later, earlier = trace['later'], trace['candidates'].astype(np.int64)
    code = later * 1_000_000 + earlier
    order = np.lexsort((later, earlier))
    starts = np.concatenate([[True], np.diff(earlier[order]) != 0])
    back = np.empty_like(order)
    back[order] = np.arange(len(order))

    def before(steps):
        wanted = code - steps * 1_000_000
        found = np.clip(np.searchsorted(code, wanted), 0, len(code) - 1)
        return np.where(code[found] == wanted, found, -1)

    arrays = {
        'grams_': place[known], 'counts_': np.bincount(step[known], minlength=trace['n']), 'signals_': trace['signals'],
        'blind_': trace['blind'], 'pairs_': trace['pairs'], 'later_': later, 'earlier_': earlier, 'kinds_': trace['kinds'],
        'links_': trace['links'], 'oneBefore_': before(1), 'twoBefore_': before(2), 'byTarget_': order,
        'targetStart_': np.maximum.accumulate(np.where(starts, np.arange(len(order)), 0)), 'byTargetBack_': back,
    }
    for name, values in arrays.items():
        trace[name] = torch.from_numpy(np.array(values))


def class_weights(traces):
    counts = np.bincount(np.concatenate([t['kinds'][t['kinds'] >= 0] for t in traces]), minlength=len(KINDS) + 1) + 50
    weights = np.sqrt(counts.sum() / counts)
    return torch.tensor(weights / (weights * counts / counts.sum()).sum(), dtype=torch.float32)


def new_network(vocabulary, trace):
    return Network(len(vocabulary), trace['signals'].shape[1], trace['pairs'].shape[1])


def fit(network, traces, epochs, rate, weights, title):
    optimiser = torch.optim.AdamW(network.parameters(), lr=rate, weight_decay=0.03)
    steps = epochs * len(batches(traces))
    done = 0
    network.train()
    for epoch in range(epochs):
        total, started = 0.0, time.time()
        for batch in batches(traces):
            for group in optimiser.param_groups:
                group['lr'] = rate * min(1, 0.03 + done / 30) * max(0.02, 1 - done / steps)
            loss = loss_of(network, batch, weights)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            total += loss.item()
            done += 1
        print(f'{title}: epoch {epoch + 1} of {epochs}, loss {total * epochs / steps:.4f}, {time.time() - started:.0f} s', flush=True)


def batches(traces, most=900):
    ordered = sorted(traces, key=lambda trace: trace['n'] + random.random() * 40)
    found, current, size = [], [], 0
    for trace in ordered:
        if current and size + trace['n'] > most:
            found.append(current)
            current, size = [], 0
        current.append(trace)
        size += trace['n']
    found.append(current)
    random.shuffle(found)
    return found


def loss_of(network, batch, weights):
    """Kinds early and late, and both rounds of links; what people labelled counts twice."""
    early, late, links = network(batch)
    kinds = torch.cat([trace['kinds_'] for trace in batch])
    people = torch.cat([torch.full((trace['n'],), 2.0 if trace['person'] else 1.0) for trace in batch])
    labelled = kinds >= 0
    weight = people[labelled] * weights[kinds[labelled]]
    loss = torch.zeros(())
    for logits in (early, late):
        each = F.cross_entropy(logits[labelled], kinds[labelled], reduction='none', label_smoothing=0.05)
        loss = loss + (each * weight).sum() / weight.sum().clamp(min=1)
    for trace, rounds in zip(batch, links):
        if trace['hasLinks']:
            part = sum(F.binary_cross_entropy_with_logits(logits, trace['links_']) for logits in rounds)
            loss = loss + 2 * part * (2.0 if trace['person'] else 1.0) / len(batch)
    return loss


def cross_validate(start, people, dev, read, others, weights, options):
    """Each problem is labelled by a network that never saw it; what may not be trained on, by the first of them."""
    problems = sorted({trace['problem'] for trace in people})
    random.Random(options.seed).shuffle(problems)
    fold_of = {problem: index % FOLDS for index, problem in enumerate(problems)}
    with open(OUT / 'cross-validated.jsonl', 'w', encoding='utf-8') as out:
        for fold in range(FOLDS):
            network = copy.deepcopy(start)
            seen = [trace for trace in people if fold_of[trace['problem']] != fold]
            fit(network, seen * 5 + read + random.Random(fold).sample(others, 60), epochs=5, rate=1e-3, weights=weights, title=f'fold {fold}')
            for trace in dev:
                if fold_of.get(trace['problem'], 0) == fold:
                    out.write(json.dumps(predict(network, trace)) + '\n')


def predict(network, trace):
    network.eval()
    with torch.no_grad():
        early, late, [(_, second)] = network([{**trace, 'style': STYLE}])
        links = torch.sigmoid(second).numpy()
    labels = []
    for logits in (early, late):
        chances = F.softmax(logits, 1).numpy().copy()
        chances[:, VERIFY] += chances[:, AFFIRM]
        labels.append([KINDS[k] for k in chances[:, :AFFIRM].argmax(1)])
    edges = [{'from': int(i), 'to': int(j), 'label': 'supports', 'chance': round(float(p), 3)}
             for j, i, p in zip(trace['later'], trace['candidates'], links) if p >= LINK_THRESHOLD]
    segments = [{'start': int(a), 'end': int(b), 'label': label, 'early': early_label}
                for (a, b), early_label, label in zip(trace['spans'], *labels)]
    return {'id': trace['id'], 'segments': segments, 'edges': edges}


main()

"""Trains the pocket reasoner: `python3 train.py [--steps N] [--out DIR]`; goes on where a checkpoint is.

Each step draws its documents from the seed and its own number, so a resumed run is the same run.
"""

import argparse
import json
import os
import signal
import time

import numpy as np
import torch

import documents
from model import Reasoner, Shape
from muon import optimisers
from sample import greedy, score
from side_by_side import Workers
from tokenizer import Tokenizer, learn

SEED = 'pocket-1'
DOCUMENTS_PER_STEP, ROWS = 24, 6
LR_MATRIX, LR_REST, WARM_UP, DECAY_FROM = 0.02, 0.003, 60, 0.33
CURRICULUM_STEPS = 6000


def main():
    args = arguments()
    asked_to_stop = []
    signal.signal(signal.SIGTERM, lambda *_: asked_to_stop.append(True))
    torch.manual_seed(1)
    torch.set_num_threads(1)
    os.makedirs(args.out, exist_ok=True)
    tokenizer = Tokenizer.load(args.tokenizer) if os.path.exists(args.tokenizer) else make_tokenizer(args.tokenizer)
    model = Reasoner(Shape(vocabulary=tokenizer.size))
    opts = optimisers(model, LR_MATRIX, LR_REST)
    workers = Workers(model, args.processes)
    torch.set_num_threads(args.processes)
    state = {'step': 0, 'tokens': 0, 'seconds': 0.0}
    path = os.path.join(args.out, 'checkpoint.pt')
    if os.path.exists(path):
        state = restore(path, model, opts)
    problems = documents.held_out_problems(SEED + '-watch', 100)
    began, saved, shown = time.time() - state['seconds'], time.time(), time.time()
    while state['step'] < args.steps and not asked_to_stop:
        set_rates(opts, state['step'], args.steps)
        loss, count = train_step(workers, opts, batches(tokenizer, state['step']))
        state['step'] += 1
        state['tokens'] += count
        state['seconds'] = time.time() - began
        if state['step'] % 20 == 0:
            print(f"step {state['step']} loss {loss:.4f} tokens {state['tokens'] / 1e6:.2f}M {state['seconds']:.0f}s {20 / (time.time() - shown):.2f} steps/s", flush=True)
            shown = time.time()
        if state['step'] % 400 == 0 or state['step'] == args.steps:
            watch(model, tokenizer, problems)
        if time.time() - saved > 150 or state['step'] == args.steps or asked_to_stop:
            save(path, model, opts, state)
            saved = time.time()


def arguments():
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--steps', type=int, default=4000)
    parser.add_argument('--processes', type=int, default=2)
    parser.add_argument('--out', default=os.path.join(here, 'out'))
    parser.add_argument('--tokenizer', default=os.path.join(here, 'tokenizer.json'))
    return parser.parse_args()


def make_tokenizer(path):
    texts = (''.join(documents.document(SEED + '-tokens', i, 1.0)) for i in range(12000))
    tokenizer = learn(texts, Shape.vocabulary)
    tokenizer.save(path)
    return tokenizer


def batches(tokenizer, step):
    """Rows of similar length together: (tokens, where the next token is to be learned)."""
    drawn = []
    for i in range(DOCUMENTS_PER_STEP):
        parts = documents.document(SEED, step * DOCUMENTS_PER_STEP + i, step / CURRICULUM_STEPS)
        ids = [tokenizer.encode(part) for part in parts]
        counts = [k % 2 == 1 for k, part in enumerate(ids) for _ in part]
        if len(counts) <= Shape.context:
            drawn.append((sum(ids, []), counts))
    drawn.sort(key=lambda pair: len(pair[0]))
    groups = [padded(drawn[i:i + ROWS]) for i in range(0, len(drawn), ROWS)]
    return groups[::-1]


def padded(group):
    width = max(len(ids) for ids, _ in group)
    tokens = np.array([ids + [0] * (width - len(ids)) for ids, _ in group])
    learned = np.array([wanted[1:] + [False] * (width - len(wanted)) for _, wanted in group])
    return tokens, learned


def train_step(workers, opts, groups):
    loss = workers.gradients(groups)
    torch.nn.utils.clip_grad_norm_(workers.values, 1.0)
    for opt in opts:
        opt.step()
    return loss, sum(tokens.size for tokens, _ in groups)


def set_rates(opts, step, steps):
    """Warm up, stay, then fall in a straight line to a hundredth."""
    decay = DECAY_FROM * steps
    factor = min(1.0, (step + 1) / WARM_UP, max(0.01, (steps - step) / (steps - decay)))
    for opt, rate in zip(opts, (LR_MATRIX, LR_REST)):
        for group in opt.param_groups:
            group['lr'] = rate * factor


def watch(model, tokenizer, problems):
    ids = greedy(model, tokenizer, [documents.prompt(p['problem']) for p in problems])
    table = score(problems, [tokenizer.decode(i) for i in ids])
    right = sum(row['right'] for row in table.values())
    print('watch', right, '/', len(problems), json.dumps(table), flush=True)


def save(path, model, opts, state):
    torch.save({'model': model.state_dict(), 'opts': [o.state_dict() for o in opts], 'state': state, 'shape': model.shape.as_dict()}, path + '.new')
    os.replace(path + '.new', path)


def restore(path, model, opts):
    kept = torch.load(path)
    model.load_state_dict(kept['model'])
    for opt, values in zip(opts, kept['opts']):
        opt.load_state_dict(values)
    return kept['state']


if __name__ == '__main__':
    main()

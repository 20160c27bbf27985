"""Trains the pocket reasoner: `python3 train.py [--steps N] [--processes 1|2] [--out DIR] [--from FILE.gguf --at-step K [--rank R [--adapter FILE.gguf]]]`.

Goes on where a checkpoint is; where there is none, from the weights of a GGUF file as they were after K steps, if one is
given. Makes the tokenizer first if there is none, and writes the GGUF file at the end. Each step draws its documents
from the seed and its own number, so a resumed run is the same run. With a rank the weights of the file stay, and an adapter
of that rank is learned and written in their place.
"""

import argparse
import json
import os
import signal
import time
from dataclasses import dataclass

# Before NumPy and PyTorch come in: each process computes with one thread.
for library in ('OMP', 'OPENBLAS', 'MKL'):
    os.environ[f'{library}_NUM_THREADS'] = '1'

import torch

import adapter
import checkpoint
import documents
import export
import kernels
import restart
import watch
from learner import Learner
from merges import learn
from model import Reasoner, Shape
from stream import Stream
from tokenizer import Tokenizer
from workers import Workers

# Of the documents of one step: an even number, so that two processes end together; each large enough for fast products.
GROUPS = 8
WARM_UP, DECAY_FROM, CLIP = 60, 0.33, 1.0
SAVE_AFTER_SECONDS, SHOW_EVERY, TOKENIZER_DOCUMENTS = 120, 20, 20_000


@dataclass(frozen=True)
class Plan:
    seed: str
    steps: int
    context: int
    groups: int
    own: tuple = ()


def main():
    args = arguments()
    device = torch.device('cuda' if torch.cuda.is_available() else 'cpu')
    torch.set_flush_denormal(True)
    torch.manual_seed(1)
    os.makedirs(args.out, exist_ok=True)
    model, tokenizer = beginning(args)
    model.to(device)
    plan = Plan(args.seed, args.steps, model.shape.context, GROUPS if device.type == 'cpu' else 1, own_documents(args.own))
    learner = Learner(model, tokenizer, plan.groups, args.rank)
    if args.adapter:
        begin(learner, args.adapter)
    start = {'step': args.at_step, 'tokens': 0, 'seconds': 0.0, 'restarted': args.at_step}
    state = {'restarted': 0, **(checkpoint.restore(args.out, learner) or start)}
    print(f"begins after step {state['step']}" + (f", with weights written after step {state['restarted']}" if state['restarted'] else ''), flush=True)
    if device.type == 'cpu':
        kernels.library()  # Compiled once, before the processes part.
    stream = Stream(tokenizer, plan, state['step'])
    workers = Workers(learner, args.processes if device.type == 'cpu' else 1)
    try:
        train(args, learner, workers, stream, state)
    finally:
        stream.close()
        workers.close()
    if state['step'] == args.steps and args.rank:
        adapter.write(learner, os.path.join(args.out, 'adapter.gguf'))
    elif state['step'] == args.steps:
        export.write(model, tokenizer, os.path.join(args.out, 'pocket.gguf'))


def arguments():
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--steps', type=int, default=10_000)
    parser.add_argument('--processes', type=int, default=2, help='on a CPU; each has one thread')
    parser.add_argument('--seed', default='pocket-2')
    parser.add_argument('--out', default=os.path.join(here, 'out'))
    parser.add_argument('--tokenizer', default=os.path.join(here, 'tokenizer.json'))
    parser.add_argument('--watch-every', type=int, default=500, metavar='STEPS')
    parser.add_argument('--from', dest='weights', metavar='FILE', help='a GGUF file that export.py wrote; used where --out has no checkpoint')
    parser.add_argument('--at-step', type=int, default=0, metavar='K', help='after how many steps the weights of --from were written')
    parser.add_argument('--rank', type=int, default=0, metavar='R', help='learn an adapter of this rank for the weights of --from, a multiple of 32')
    parser.add_argument('--adapter', metavar='FILE', help='one for the weights of --from, of rank R or a lower one, to begin with')
    parser.add_argument('--own', metavar='FILE', help='documents that practise.py wrote, to be learned among the others')
    args = parser.parse_args()
    if (args.weights is None) != (args.at_step == 0):
        parser.error('--from and --at-step go together')
    if args.rank and (args.weights is None or args.rank % 32):
        parser.error('--rank R takes a multiple of 32, and --from FILE')
    if args.adapter and not args.rank:
        parser.error('--adapter FILE takes --rank R')
    return args


def beginning(args):
    """The network and its tokenizer, before any checkpoint."""
    if args.weights:
        return restart.load(args.weights)
    tokenizer = Tokenizer.load(args.tokenizer) if os.path.exists(args.tokenizer) else make_tokenizer(args)
    return Reasoner(Shape(vocabulary=tokenizer.size)), tokenizer


def begin(learner, path):
    found = restart.low_rank(path, learner.model.shape)
    for piece in learner.pieces:
        piece.begin(*found[piece.name])


def own_documents(path):
    if path is None:
        return ()
    with open(path) as lines:
        return tuple(map(json.loads, lines))


def make_tokenizer(args):
    texts = (''.join(documents.document(args.seed + '-tokens', i, 0.5)) for i in range(TOKENIZER_DOCUMENTS))
    tokenizer = learn(texts, Shape.vocabulary)
    tokenizer.save(args.tokenizer)
    return tokenizer


def train(args, learner, workers, stream, state):
    asked_to_stop = []
    for asked in (signal.SIGTERM, signal.SIGINT):
        signal.signal(asked, lambda *_: asked_to_stop.append(True))
    began, saved, shown = time.time() - state['seconds'], time.time(), (time.time(), state['tokens'])
    while state['step'] < args.steps and not asked_to_stop:
        since = state['step'] - state['restarted']
        loss, count = train_step(learner, workers, stream.take(), since + 1, rate_at(state['step'], args.steps, since, args.rank > 0))
        state.update(step=state['step'] + 1, tokens=state['tokens'] + count, seconds=time.time() - began)
        if state['step'] % SHOW_EVERY == 0:
            speed = (state['tokens'] - shown[1]) / (time.time() - shown[0])
            print(f"step {state['step']} loss {loss:.4f} tokens {state['tokens'] / 1e6:.2f}M {state['seconds']:.0f}s {speed:.0f} tokens/s", flush=True)
            shown = (time.time(), state['tokens'])
        is_watched = state['step'] % args.watch_every == 0 or state['step'] == args.steps
        if is_watched or time.time() - saved > SAVE_AFTER_SECONDS:
            checkpoint.save(args.out, learner, state)
            saved = time.time()
        if is_watched:
            watch.show(workers, args.processes)
    checkpoint.save(args.out, learner, state)


def train_step(learner, workers, groups, number, rate):
    """The mean loss, and how many tokens were read; `number` counts the optimiser's steps from 1."""
    wanted = sum(len(following) for *_, following in groups)
    losses = workers.run('gradient', [(slot, group, wanted) for slot, group in enumerate(groups)])
    scale = min(1.0, CLIP / (learner.gather(len(groups)) + 1e-6))
    workers.run('update', [(piece, number, rate, scale) for piece in range(len(learner.pieces))])
    return sum(losses), sum(len(tokens) for tokens, *_ in groups)


def rate_at(step, steps, since, is_adapter=False):
    """Warm up from the first step or a restart (`since` steps ago), stay, then fall in a straight line to a hundredth; of an adapter, fall from the restart on."""
    decay = step - since if is_adapter else DECAY_FROM * steps
    return min(1.0, (since + 1) / WARM_UP, max(0.01, (steps - step) / (steps - decay)))


if __name__ == '__main__':
    main()

"""Goes on from `pocket.gguf`, on the reasoner's own mistakes: `python3 practise.py [--from FILE] [--out DIR]`.

In each round it thinks about problems of the training side; what it got wrong becomes documents (mistakes.py), on
which, mixed with ordinary ones, it is trained. In the end the mean of what it was and what it became is written as
`checkpoint.pt`. Stopped and started again, it goes on with the round that it was in.
"""

import argparse
import json
import os
import random

import torch

import documents
from average import mean
from export import load
from mistakes import documents_from
from model import Shape
from muon import optimisers
from sample import greedy, sample, score
from side_by_side import Workers
from train import padded, train_step

SEED = 'pocket-1-practice'
# By round.
PROBLEMS, STEPS = (1792, 1024), (150, 100)
ROUNDS = len(STEPS)
TEMPERATURES = (0, 0.7, 1.0, 1.0)
TOGETHER = 128
DOCUMENTS_PER_STEP, ROWS, OWN_SHARE = 24, 6, 0.5
LR_MATRIX, LR_REST, WARM_UP = 0.004, 0.0006, 20
# Of what was practised; the rest is what it began with.
MEAN_SHARE = 0.5


def main():
    args = arguments()
    torch.set_num_threads(1)
    os.makedirs(args.out, exist_ok=True)
    done = max((r for r in range(1, ROUNDS + 1) if os.path.exists(checkpoint(args.out, r))), default=0)
    model, tokenizer = load(checkpoint(args.out, done) if done else getattr(args, 'from'), args.tokenizer)
    workers, own = Workers(model, args.processes), []
    for round in range(1, ROUNDS + 1):
        own += own_documents(model, tokenizer, os.path.join(args.out, f'practice-{round}.jsonl'), round)
        if round <= done:
            continue
        train(model, workers, tokenizer, own, round)
        torch.save({'model': model.state_dict(), 'shape': model.shape.as_dict()}, checkpoint(args.out, round))
        if args.watch:
            watch(model, tokenizer, documents.development_problems(args.watch))
    start, _ = load(getattr(args, 'from'), args.tokenizer)
    torch.save({'model': mean(start, model, MEAN_SHARE), 'shape': model.shape.as_dict()}, os.path.join(args.out, 'checkpoint.pt'))


def arguments():
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--from', default=os.path.join(here, 'pocket.gguf'))
    parser.add_argument('--out', default=os.path.join(here, 'out'))
    parser.add_argument('--tokenizer', default=os.path.join(here, 'tokenizer.json'))
    parser.add_argument('--processes', type=int, default=1)
    parser.add_argument('--watch', type=int, default=768)
    return parser.parse_args()


def checkpoint(folder, round):
    return os.path.join(folder, f'practice-{round}.pt')


def own_documents(model, tokenizer, path, round):
    """Documents from what it thinks now; kept in a file, so that a stopped round need not think again."""
    if not os.path.exists(path):
        found = think(model, tokenizer, round)
        with open(path + '.new', 'w') as file:
            file.writelines(json.dumps(document) + '\n' for document in found)
        os.replace(path + '.new', path)
    with open(path) as file:
        return [json.loads(line) for line in file]


def think(model, tokenizer, round):
    rng, found = random.Random(f'{SEED}/{round}'), []
    for start in range(0, PROBLEMS[round - 1], TOGETHER):
        torch.manual_seed(round * PROBLEMS[0] + start)
        tasks = [documents.draw(rng, rng.choice((0, 1, 2, 2)), 'training') for _ in range(TOGETHER)]
        temperature = TEMPERATURES[start // TOGETHER % len(TEMPERATURES)]
        written = sample(model, tokenizer, [documents.prompt(task.problem) for task in tasks], temperature)
        for task, ids in zip(tasks, written):
            thought = tokenizer.decode(ids).split('</think>')[0].strip('\n')
            found += documents_from(rng, task, thought)
        print(f'round {round}: {start + TOGETHER} problems, {len(found)} documents', flush=True)
    return found


def train(model, workers, tokenizer, own, round):
    opts = optimisers(model, LR_MATRIX, LR_REST)
    rng = random.Random(f'{SEED}/{round}/order')
    for step in range(STEPS[round - 1]):
        through = (round - 1 + step / STEPS[round - 1]) / ROUNDS
        for opt, rate in zip(opts, (LR_MATRIX, LR_REST)):
            for group in opt.param_groups:
                group['lr'] = rate * min(1, (step + 1) / WARM_UP) * (1 - through)
        loss, _ = train_step(workers, opts, batches(tokenizer, own, rng))
        if (step + 1) % 10 == 0:
            print(f'round {round} step {step + 1} loss {loss:.4f}', flush=True)


def batches(tokenizer, own, rng):
    """As in train.py, with a share of documents from its own mistakes."""
    drawn = []
    while len(drawn) < DOCUMENTS_PER_STEP:
        if own and rng.random() < OWN_SHARE:
            parts = rng.choice(own)
        else:
            parts = documents.document(SEED, rng.getrandbits(62), 1.0)
        ids = [tokenizer.encode(part) for part in parts]
        counts = [k % 2 == 1 for k, part in enumerate(ids) for _ in part]
        if len(counts) <= Shape.context:
            drawn.append((sum(ids, []), counts))
    drawn.sort(key=lambda pair: len(pair[0]))
    return [padded(drawn[i:i + ROWS]) for i in range(0, DOCUMENTS_PER_STEP, ROWS)][::-1]


def watch(model, tokenizer, problems):
    """Prints the scores on the development problems."""
    texts = []
    for start in range(0, len(problems), TOGETHER):
        texts += greedy(model, tokenizer, [documents.prompt(p['problem']) for p in problems[start:start + TOGETHER]])
    table = score(problems, [tokenizer.decode(ids) for ids in texts])
    table['all'] = {name: sum(row[name] for row in table.values()) for name in next(iter(table.values()))}
    for family, row in table.items():
        print('watch', family, json.dumps(row), flush=True)


if __name__ == '__main__':
    main()

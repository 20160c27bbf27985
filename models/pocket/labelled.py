"""Writes generated thoughts with their labels, lines of the open format: `python3 labelled.py [--count 50] [--family NAME] [--seed TEXT] [--to FILE]`."""

import argparse
import json
import random
import sys

from documents import FAMILIES, LANGUAGES, draw
from think import think


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--count', type=int, default=50)
    parser.add_argument('--family', choices=list(FAMILIES))
    parser.add_argument('--seed', default='labelled')
    parser.add_argument('--to')
    args = parser.parse_args()
    file = open(args.to, 'w') if args.to else sys.stdout
    names = [args.family] if args.family else list(FAMILIES)
    for number in range(args.count):
        line = labelled(f'{args.seed}/{number}', names[number % len(names)])
        file.write(json.dumps(line, ensure_ascii=False) + '\n')


def labelled(seed, family):
    """A thought of this family, told by its seed."""
    rng = random.Random(seed)
    task = draw(rng, rng.randrange(3), family=family, language=rng.choice(LANGUAGES))
    thought, _ = think(rng, task)
    about = {'id': seed, 'problem': task.problem, 'lang': task.language, 'source': 'pocket generator 2', 'tier': family, 'granularity': 'step'}
    return {**about, **thought.labelled(task.language)}


if __name__ == '__main__':
    main()

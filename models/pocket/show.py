"""Prints examples of a family to read: `python3 -m show FAMILY [--language zh] [--level 2] [--count 5] [--labels]`."""

import argparse
import random

import documents
from thought import SLIP
from think import think


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('family', choices=list(documents.FAMILIES))
    parser.add_argument('--language', choices=documents.LANGUAGES, default='en')
    parser.add_argument('--level', type=int, choices=(0, 1, 2))
    parser.add_argument('--count', type=int, default=5)
    parser.add_argument('--seed', default='show')
    parser.add_argument('--slips', type=float, default=0.5, help='share of traces with a slip')
    parser.add_argument('--labels', action='store_true', help='with kinds, links and fates')
    args = parser.parse_args()
    rng = random.Random(args.seed)
    for number in range(args.count):
        level = number % 3 if args.level is None else args.level
        task = documents.draw(rng, level, family=args.family, language=args.language)
        thought, answer = think(rng, task, args.slips)
        print(f'── level {level}, {task.template}\n{task.problem}\n')
        print(labelled(thought, task.language) if args.labels else thought.text(task.language).replace(SLIP, '‸'))
        print(f'\n{answer}\n')


def labelled(thought, language):
    line = thought.labelled(language)
    rows = []
    for number, segment in enumerate(line['segments']):
        links = [f'{edge["label"]} {edge["from"]}' for edge in line['edges'] if edge['to'] == number]
        end = f'[{segment["outcome"] or segment["fate"]}; {", ".join(links)}]'
        rows.append(f'{number:3} {segment["label"]:11} {line["trace"][segment["start"]:segment["end"]]} {end}')
    return '\n'.join(rows)


if __name__ == '__main__':
    main()

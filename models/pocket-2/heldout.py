"""Writes the held-out problems with their answers: `python3 heldout.py [--to FILE]`."""

import argparse
import json
import os

from documents import FAMILIES, held_out

# Of each family, in both languages; and the inputs out of scope.
NUMBERS, WORDINGS, OUTSIDE = 24, 12, 300


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--to', default=os.path.join(here, 'heldout.jsonl'))
    args = parser.parse_args()
    parts = {'numbers': held_out('numbers', NUMBERS * len(FAMILIES)), 'wordings': held_out('wordings', WORDINGS * len(FAMILIES)), 'outside': held_out('outside', OUTSIDE)}
    lines = [{**line, 'kind': kind} for kind, part in parts.items() for line in part]
    with open(args.to, 'w') as file:
        for number, line in enumerate(lines):
            file.write(json.dumps({**line, 'id': number + 1}, ensure_ascii=False) + '\n')


if __name__ == '__main__':
    main()

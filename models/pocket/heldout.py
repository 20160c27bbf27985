"""Writes the 500 held-out problems with their answers: `python3 heldout.py [--to FILE]`."""

import argparse
import json
import os

import documents


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--to', default=os.path.join(here, 'heldout.jsonl'))
    args = parser.parse_args()
    with open(args.to, 'w') as file:
        for problem in documents.held_out_problems(documents.EVALUATION, documents.HELD_OUT):
            file.write(json.dumps(problem, ensure_ascii=False) + '\n')


if __name__ == '__main__':
    main()

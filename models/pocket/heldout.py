"""Writes the held-out problems with their answers: `python3 heldout.py [--to FILE] [--development FILE] [--calibration FILE] [--library FILE]`.

The development problems have reserved numbers too, but not those of the held-out ones: choices may be made on them. So do
those for the calibration of the guard, half of them in held-out wordings: what a person writes was not trained on either.
Those for the starter library have reserved numbers as well, and are written as in a book.
"""

import argparse
import itertools
import json
import os
import random
import re

from documents import FAMILIES, LANGUAGES, MEASURED, described, draw, held_out, numbers

# Inputs out of scope.
OUTSIDE = 300
DEVELOPMENT, CALIBRATION, TRIES = 48, 12, 600
# For the library, of each family, language and level.
LIBRARY = 3


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--to', default=os.path.join(here, 'heldout.jsonl'))
    parser.add_argument('--development', metavar='FILE')
    parser.add_argument('--calibration', metavar='FILE')
    parser.add_argument('--library', metavar='FILE')
    args = parser.parse_args()
    counts = {**{kind: count * len(FAMILIES) for kind, count in MEASURED.items()}, 'outside': OUTSIDE}
    parts = {kind: held_out(kind, count) for kind, count in counts.items()}
    lines = [{**line, 'kind': kind} for kind, part in parts.items() for line in part]
    write(args.to, lines)
    taken = {numbers(line['family'], line['problem']) for line in lines}
    if args.development:
        write(args.development, others('development', DEVELOPMENT, taken))
    if args.calibration:
        write(args.calibration, others('calibration', CALIBRATION, taken))
    if args.library:
        write(args.library, library())


def others(kind, count, taken):
    """At most `count` of each family, with other numbers than `taken`; some have few numbers that are reserved."""
    rng, found = random.Random(f'pocket-2/{kind}'), {}
    for name in FAMILIES:
        wanted = len(found) + count
        for number in range(TRIES):
            reserved = 'wordings' if kind == 'calibration' and number // 6 % 2 else 'numbers'
            line = described(draw(rng, number % 3, reserved, name, LANGUAGES[number // 3 % 2]))
            if len(found) < wanted and numbers(name, line['problem']) not in taken:
                found.setdefault(line['problem'], {**line, 'kind': kind})
    return list(found.values())


def library():
    """LIBRARY of each family, language and level, fewer where hardly any is drawn that is well written."""
    rng, found = random.Random('pocket-2/library'), {}
    for name, language, level in itertools.product(FAMILIES, LANGUAGES, range(3)):
        wanted = len(found) + LIBRARY
        for _ in range(TRIES):
            line = described(draw(rng, level, 'numbers', name, language))
            if len(found) < wanted and line['level'] == level and is_well_written(line):
                found.setdefault(line['problem'], {**line, 'kind': 'library'})
    return list(found.values())


def is_well_written(line):
    """Whole sentences with their mathematics in LaTeX, as not everybody types them."""
    problem = line['problem']
    words = re.sub(r'\$[^$]*\$', '$', problem)
    is_raw = re.search(r'[\\*^=+<>√²³]|\d\s*[-/×÷]\s*\d|sqrt', words)
    begins = line['language'] == 'zh' or re.match(r'[A-Z0-9$]', problem)
    return bool(begins and not is_raw and re.search(r'[.?!。？！]$', problem))


def write(path, lines):
    os.makedirs(os.path.dirname(os.path.abspath(path)), exist_ok=True)
    with open(path, 'w') as file:
        for number, line in enumerate(lines):
            file.write(json.dumps({**line, 'id': number + 1}, ensure_ascii=False) + '\n')


if __name__ == '__main__':
    main()

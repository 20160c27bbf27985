"""Writes `scope.json`, by which the app tells what lies outside: `python3 scope.py [--to FILE]`.

The words, names, letters and signs are those that occur in generated problems, after the app's own reading of LaTeX.
"""

import argparse
import json
import os
import random
import re

import documents
from phrases import NAMES

FAMILIES = {
    'arithmetic': ('Whole numbers: sums and differences up to three digits, products, quotients within the times table, order of operations, brackets.', '12 + 3 * 4'),
    'equations': ('Linear equations with one unknown in one or two steps, with a small positive whole solution.', '3x + 5 = 20'),
    'percentages': ('A percentage (5, 10, 15, 20, 25, 30, 40 … 90) of a round number, and a number raised or lowered by it.', 'What is 15% of 80?'),
    'words': ('Word problems with one or two steps about counts, prices and sharing.', 'Anna has 12 apples and gets 7 more. How many apples does Anna have now?'),
    'gcd': ('The greatest common divisor of two numbers up to 100.', 'gcd(48, 36)'),
}
RANGE = {
    'en': 'Whole-number arithmetic, linear equations, percentages, short word problems and greatest common divisors, in English.',
    'zh': '整数四则运算、一次方程、百分数、简短应用题和最大公约数（英文）。',
}
LARGEST = 1000


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--to', default=os.path.join(here, 'scope.json'))
    args = parser.parse_args()
    with open(args.to, 'w') as file:
        json.dump(scope(12000), file, indent='\t', ensure_ascii=False)
        file.write('\n')


def scope(count):
    rng, words, after, variables, symbols = random.Random('scope'), set(), set(), set(), set()
    for _ in range(count):
        problem = documents.draw(rng, rng.choice((0, 1, 2)), 'training').problem
        parts = tokens(problem)
        for index, part in enumerate(parts):
            if len(part) == 1 and part.isalpha() and part not in 'aA':
                variables.add(part.lower())
            elif part[0].isalpha() and part not in NAMES:
                words.add(part.lower())
                if index and parts[index - 1] in NAMES and (index == 1 or parts[index - 2] in '.?'):
                    after.add(part)
            elif not part[0].isalnum():
                symbols.add(part)
    return {
        'version': 1,
        'range': RANGE,
        'families': [{'family': name, 'description': text, 'example': example} for name, (text, example) in FAMILIES.items()],
        'words': sorted(words | {'a'}),
        'names': sorted(NAMES),
        'afterNames': sorted(after),
        'variables': sorted(variables | {'a'}),
        'symbols': sorted(symbols),
        'largestNumber': LARGEST,
        'decimals': False,
        'followUps': False,
    }


def tokens(problem):
    """As the app reads a problem: products and quotients as `*` and `/`, dollars gone, LaTeX commands as words."""
    plain = re.sub(r'\\times|×', '*', problem)
    plain = re.sub(r'\\div|÷', '/', plain).replace('$', ' ').replace('\\', ' ')
    return re.findall(r'\d+|[^\W\d_]+|[^\s\w]', plain)


if __name__ == '__main__':
    main()

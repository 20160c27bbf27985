"""Writes `scope.json`, by which the app tells what lies outside before the first token: `python3 scope.py [--to FILE]`.

Words of generated problems and of inputs out of scope get weights (`scope_fit.py`); nothing held out is looked at.
Families that are not claimed lie outside.
"""

import argparse
import json
import os
import random
import re

import documents
from families import FAMILIES, outside
from phrases import NAMES
from scope_fit import Example, UNKNOWN, common, fit, threshold
from scope_words import read

INSIDE, OUTSIDE = 20_000, 8_000
# Of in-scope problems in wordings that were not fitted on.
REFUSED = 0.01
# Rarer words stay unknown.
LEAST = 3
# Trained on, but less than 85 % of their development and held-out numbers together are answered rightly (see the card).
NOT_CLAIMED = frozenset(('card_puzzle', 'counting', 'ordering_puzzle', 'powers_roots', 'primes_divisibility', 'probability', 'quadratics'))
CLAIMED = [name for name in FAMILIES if name not in NOT_CLAIMED]
RANGE = {
    'en': 'School mathematics in English and Chinese, from sums, fractions and percentages to equations, geometry, word problems, sequences and polynomials, with small numbers.',
    'zh': '中英文的中小学数学：四则运算、分数、百分数、方程、几何、应用题、数列和多项式，数字较小。',
}


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--to', default=os.path.join(here, 'scope.json'))
    args = parser.parse_args()
    rng = random.Random('scope')
    tasks = [documents.draw(rng, rng.randrange(3)) for _ in range(INSIDE)]
    with open(args.to, 'w') as file:
        json.dump(scope(tasks, weighed(rng, tasks)), file, indent='\t', ensure_ascii=False)
        file.write('\n')


def weighed(rng, tasks):
    examples = [Example(read(task.problem), f'{task.family}/{task.language}/{task.template}', task.family in NOT_CLAIMED) for task in tasks]
    for _ in range(OUTSIDE):
        form, problem, _ = outside.phrased(rng)
        examples.append(Example(read(problem), form, True))
    known = common(examples, LEAST)
    examples = [example._replace(words=[word if word in known else UNKNOWN for word in example.words]) for example in examples]
    limit, caught = threshold(examples, REFUSED)
    print(f'in wordings not fitted on: {100 * REFUSED:.0f} % refused in scope, {100 * caught:.1f} % out of scope')
    weights = fit(examples)
    return weights._replace(bias=weights.bias - limit)


def scope(tasks, weights):
    numbers = [float(number) for task in tasks if task.family in CLAIMED for number in re.findall(r'\d+(?:\.\d+)?', task.problem)]
    return {
        'range': RANGE,
        'refusals': list(outside.ANSWER.values()),
        'families': [described(name, tasks, weights) for name in CLAIMED],
        'names': sorted(name for names in NAMES.values() for name in names),
        'largestNumber': int(max(numbers)),
        'bias': round(weights.bias, 2),
        'unknown': round(weights.words[UNKNOWN], 2),
        'words': {word: round(weight, 2) for word, weight in sorted(weights.words.items()) if word != UNKNOWN},
    }


def described(name, tasks, weights):
    """With the shortest of some problems of the middle level in each language that are taken for what they are."""
    examples = {}
    for language in documents.LANGUAGES:
        found = [task.problem for task in tasks if (task.family, task.level, task.language) == (name, 1, language) and weights.total(read(task.problem)) < 0]
        examples[language] = min(found[:12], key=len)
    return {'family': name, 'description': dict(zip(documents.LANGUAGES, FAMILIES[name].ABOUT)), 'example': examples}


if __name__ == '__main__':
    main()

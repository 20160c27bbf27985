"""Documents from the reasoner's own thoughts: `python3 practise.py [--problems N] [--out DIR]` writes DIR/own.jsonl for `train.py --own`.

It thinks about problems of the training side, as it is now. What it wrote up to its first attempt is given and not
learned; what it should have gone on with is computed. After Ross et al., "A reduction of imitation learning and
structured prediction to no-regret online learning" (2011): an expert goes on from where the learner got to.
"""

import argparse
import json
import os
import random
from decimal import Decimal
from fractions import Fraction

import torch

from documents import LONGEST, draw, family_at, length, prompt, written
from export import load
from phrases import ANSWER, BAD, READ_AGAIN
from sample import sample
from telling import Telling
from think import ATTEMPTS, found_wrong
from trial import failing
from values import number, same_answer

SEED = 'pocket-2-practice'
TOGETHER, LIMIT = 128, 320
# One after the other: the habits it is sure of, and those that it has now and then.
TEMPERATURES = (0, 0.7, 0, 1.0)
LARGEST = 10 ** 6


def main():
    args = arguments()
    torch.manual_seed(1)
    torch.set_num_threads(1)
    model, tokenizer = load(os.path.join(args.out, 'checkpoint.pt'), args.tokenizer)
    rng, count = random.Random(f'{SEED}/{args.round}'), 0
    with open(os.path.join(args.out, 'own.jsonl'), 'w') as file:
        for turn in range(args.problems // TOGETHER):
            tasks = [draw(rng, rng.choice((0, 1, 2)), family=family_at(rng, 1)) for _ in range(TOGETHER)]
            texts = sample(model, tokenizer, [prompt(task.problem) for task in tasks], TEMPERATURES[turn % len(TEMPERATURES)], LIMIT)
            found = [own for task, ids in zip(tasks, texts) for own in documents_from(rng, task, tokenizer.decode(ids))]
            file.writelines(json.dumps(own, ensure_ascii=False) + '\n' for own in found)
            count += len(found)
            print(f'{(turn + 1) * TOGETHER} problems, {count} documents', flush=True)


def arguments():
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--problems', type=int, default=8192)
    parser.add_argument('--round', type=int, default=1, help='other problems in each')
    parser.add_argument('--out', default=os.path.join(here, 'out'))
    parser.add_argument('--tokenizer', default=os.path.join(here, 'tokenizer.json'))
    return parser.parse_args()


def documents_from(rng, task, text):
    """At most one document, as parts given and learned: the first attempt was wrong, or right and doubted or lost.

    text: what the reasoner wrote after `<think>`.
    """
    attempt = ATTEMPTS[task.language].search(text)
    result = attempt and result_of(task, attempt[1])
    if result is None:
        return []
    thought, rest = text[:attempt.end()], text[attempt.end():]
    telling = Telling(rng, task)
    telling.add('restate', task.restate)
    if result == task.answer:
        if keeps(task, rest):
            return []
        telling.attempt(result)
        telling.passes(telling.strong_check())
    elif not goes_on(telling, result, thought):
        return []
    *_, learned = telling.thought.text(task.language).split('\n\n', 2)
    answer = ANSWER[task.language].format(task.show(task.answer, task.language))
    if length(task.problem + thought + learned) > LONGEST:
        return []
    return [[f'{prompt(task.problem)}{thought}\n\n', written(learned, answer)]]


def goes_on(telling, result, thought):
    """Whether a check finds the result wrong; it and the revision are told then."""
    task, first = telling.task, thought.partition('\n\n')[0]
    try:
        check = failing(telling.rng, task, result)
    except (TypeError, ValueError, ArithmeticError, LookupError):
        return False  # No result that this kind of problem can have.
    if check is None:
        return False
    is_misread = first != task.restate[task.language == 'zh']
    telling.attempt(result)
    read_again = [again + restate for again, restate in zip(READ_AGAIN, task.restate)]
    return found_wrong(telling, check, result, (None, read_again if is_misread else None, task.ways[0]))


def result_of(task, shown):
    """The value that an attempt shows, in the answer's type; None if it cannot be told or is out of all proportion."""
    if same_answer(shown, task.show(task.answer, task.language)):
        return task.answer
    kind, (before, _, after) = type(task.answer), task.shown.partition('{}')
    if kind not in (int, Fraction, Decimal) or not (shown.startswith(before) and shown.endswith(after)):
        return None
    value = number(shown[len(before):len(shown) - len(after)])
    if value is None or abs(value.numerator) > LARGEST or value.denominator > LARGEST:
        return None
    if kind is Fraction:
        return value
    if kind is int:
        return int(value) if value.denominator == 1 else None
    return Decimal(value.numerator) / Decimal(value.denominator)


def keeps(task, rest):
    """Whether what follows a right attempt neither doubts it nor loses it."""
    again = ATTEMPTS[task.language].findall(rest)
    return not again and not any(words[task.language == 'zh'] in rest for words in BAD)


if __name__ == '__main__':
    main()

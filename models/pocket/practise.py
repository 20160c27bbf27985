"""Documents from the reasoner's own thoughts: `python3 practise.py [--problems N] [--readings N] [--out DIR] [--from FILE.gguf [--adapter FILE.gguf]]` writes DIR/own.jsonl for `train.py --own`.

It thinks about problems of the training side, as its checkpoint in DIR is now, or as the given file has it. Some of them it
reads carelessly: the first paragraph is drawn at a high temperature. What it wrote up to its first attempt is given and not
learned; what it should have gone on with is computed. After Ross et al., "A reduction of imitation learning and
structured prediction to no-regret online learning" (2011): an expert goes on from where the learner got to.
Other problems it only reads, and those that it misreads are read rightly, several times.
"""

import argparse
import functools
import json
import os
import random
from decimal import Decimal
from fractions import Fraction

import torch

import restart
from documents import LONGEST, draw, family_at, length, prompt, read_rightly, to_read, written
from export import load
from families import FAMILIES
from phrases import ANSWER, BAD, READ_AGAIN
from sample import sample
from telling import Telling
from think import ATTEMPTS, found_wrong
from trial import failing
from values import number, same_answer
from wording import word

SEED = 'pocket-2-practice'
TOGETHER, LIMIT, LONGEST_READING, TAIL = 128, 320, 96, 32
# Temperatures of the first paragraph and of the rest, one pair after the other: the habits it is sure of, those that it has now and then, and careless readings.
TEMPERATURES = ((0, 0), (1.3, 0.6), (0.7, 0.7), (1.3, 0))
# In so many ways the problem of each thought is worded; so often a problem that was misread is read rightly.
WORDED, REPEATED = 4, 6
# Of the right attempts that it neither doubts nor loses, so that a check is no bad sign.
KEPT = 0.1
# Of its own thoughts, whether what is asked is looked at once more: where that was misread, and where it was not.
READ_AGAIN_RATE, READ_RIGHT_RATE = 0.3, 0.3
LARGEST = 10 ** 6


def main():
    args = arguments()
    torch.manual_seed(1)
    torch.set_num_threads(1)
    if args.weights:
        model, tokenizer = restart.load(args.weights, args.adapter)
    else:
        model, tokenizer = load(os.path.join(args.out, 'checkpoint.pt'), args.tokenizer)
    write, count = functools.partial(written_after, model, tokenizer), 0
    with open(os.path.join(args.out, 'own.jsonl'), 'w') as file:
        for turn, found in enumerate(turns(write, random.Random(f'{SEED}/{args.round}'), args), 1):
            file.writelines(json.dumps(own, ensure_ascii=False) + '\n' for own in found)
            count += len(found)
            print(f'{turn * TOGETHER} problems, {count} documents', flush=True)


def turns(write, rng, args):
    """The documents of each turn of problems: first of those that are thought about, then of those that are only read."""
    for turn in range(args.problems // TOGETHER):
        yield thought_over(write, rng, TEMPERATURES[turn % len(TEMPERATURES)])
    for _ in range(args.readings // TOGETHER):
        yield read_only(write, rng)


def arguments():
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--problems', type=int, default=8192)
    parser.add_argument('--readings', type=int, default=8192, help='problems that are only read')
    parser.add_argument('--round', type=int, default=1, help='other problems in each')
    parser.add_argument('--out', default=os.path.join(here, 'out'))
    parser.add_argument('--from', dest='weights', metavar='FILE', help='a GGUF file that export.py wrote, in place of the checkpoint')
    parser.add_argument('--adapter', metavar='FILE', help='one for the weights of --from')
    parser.add_argument('--tokenizer', default=os.path.join(here, 'tokenizer.json'))
    return parser.parse_args()


def thought_over(write, rng, temperatures):
    """Of problems that it thinks about."""
    tasks = [draw(rng, rng.choice((0, 1, 2)), family=family_at(rng, 1)) for _ in range(TOGETHER)]
    texts = thoughts(write, [prompt(task.problem) for task in tasks], *temperatures)
    return [own for task, text in zip(tasks, texts) for own in in_other_words(rng, task, text)]


def read_only(write, rng):
    """Of problems that it reads and no more, those that it misreads, with what is asked."""
    tasks = [to_read(rng, rng.choice((0, 1, 2))) for _ in range(TOGETHER)]
    read = first_paragraphs(write, [prompt(task.problem) for task in tasks], 0)
    misread = [task for task, text in zip(tasks, read) if text not in task.restate]
    return [read_rightly(task) for task in misread for _ in range(REPEATED)]


def thoughts(write, prompts, reading, rest):
    """What it writes after each prompt; with a first paragraph at another temperature than the rest, only up to its first attempt."""
    if reading == rest:
        return write(prompts, rest, LIMIT, lambda tail: False)
    first = [text + '\n\n' for text in first_paragraphs(write, prompts, reading)]
    begun = [given + text for given, text in zip(prompts, first)]
    return [before + after for before, after in zip(first, write(begun, rest, LIMIT, has_attempt))]


def first_paragraphs(write, prompts, temperature):
    read = write(prompts, temperature, LONGEST_READING, lambda tail: '\n\n' in tail)
    return [text.partition('\n\n')[0] for text in read]


def written_after(model, tokenizer, prompts, temperature, limit, is_end):
    found = sample(model, tokenizer, prompts, temperature, limit, lambda ids: is_end(tokenizer.decode(ids[-TAIL:])))
    return [tokenizer.decode(ids) for ids in found]


def has_attempt(text):
    return any(attempt.search(text) for attempt in ATTEMPTS.values())


def in_other_words(rng, task, text):
    """Documents from one thought, the problem worded in several ways: it names no person and no thing, so it fits them all."""
    found = documents_from(rng, task, text)
    for _ in range(WORDED - 1):
        word(rng, task, FAMILIES[task.family].WORDINGS)
        found += documents_from(rng, task, text)
    return found


def documents_from(rng, task, text):
    """At most one document, as parts given and learned: the first attempt was wrong, or right and doubted or lost; now and then right and kept.

    text: what the reasoner wrote after `<think>`.
    """
    attempt = ATTEMPTS[task.language].search(text)
    if attempt is None:
        return []
    result, thought, rest = result_of(task, attempt[1]), text[:attempt.end()], text[attempt.end():]
    is_misread = thought.partition('\n\n')[0] not in task.restate
    telling = Telling(rng, task)
    telling.add('restate', task.restate)
    telling.attempt(task.answer)
    if result == task.answer:
        if keeps(task, rest) and rng.random() >= KEPT:
            return []
        if rng.random() < READ_RIGHT_RATE:
            telling.reads_again(was_right=True)
        telling.passes(telling.strong_check())
    elif is_misread and (result is None or rng.random() < READ_AGAIN_RATE):
        telling.reads_again(was_right=False)
        telling.again(task.ways[0], is_understood=True)
        telling.passes(telling.strong_check())
    elif result is None or not goes_on(telling, result, is_misread):
        return []
    *_, learned = telling.thought.text(task.language).split('\n\n', 2)
    answer = ANSWER[task.language].format(task.show(task.answer, task.language))
    if length(prompt(task.problem) + thought + learned) > LONGEST:
        return []
    return [[f'{prompt(task.problem)}{thought}\n\n', written(learned, answer)]]


def goes_on(telling, result, is_misread):
    """Whether a check finds the result wrong; it and the revision are told then."""
    task = telling.task
    try:
        check = failing(telling.rng, task, result)
    except (TypeError, ValueError, ArithmeticError, LookupError):
        return False  # No result that this kind of problem can have.
    if check is None:
        return False
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

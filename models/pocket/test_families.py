"""What every family must hold: `python3 -m unittest test_families`; of one: `FAMILY=percentages python3 -m unittest test_families`."""

import os
import random
import string
import unittest

import documents
from documents import FAMILIES, LANGUAGES
from mind import Mind
from phrases import CHECKS, GAVE_UP, WEAK
from thought import DOUBTS, KINDS, LINKS, SLIP
from think import ANSWERS, ATTEMPTS, think
from trial import run_check, walk
from wording import SMALLEST_WITH_HELD_OUT

NAMES = [os.environ['FAMILY']] if 'FAMILY' in os.environ else list(FAMILIES)
TASKS = 300
# Enough to tell how large a share is from chance.
MANY = 2 * TASKS
TOO_LONG = 0.05


def tasks(family, count=TASKS):
    rng = random.Random(family)
    for number in range(count):
        for language in LANGUAGES:
            yield rng, documents.draw(rng, number % 3, family=family, language=language)


class Families(unittest.TestCase):
    def test_every_way_gives_the_exact_answer_and_there_are_three(self):
        for family in NAMES:
            for rng, task in tasks(family):
                self.assertGreaterEqual(len(task.ways), 3, task.key)
                for way in task.ways:
                    for ones_first in (False, True):
                        mind, result = walk(way, Mind(rng, ones_first=ones_first))
                        self.assertEqual(result, task.answer, task.problem)
                        self.assertTrue(mind.steps, task.problem)
                        self.assertFalse(mind.said, f'{task.problem}: facts said after the last step: {mind.said}')

    def test_checks_hold_for_the_answer_and_find_every_misconception(self):
        for family in NAMES:
            for rng, task in tasks(family):
                self.assertTrue(any(check.name not in WEAK for check in task.checks), task.key)
                for check in task.checks:
                    self.assertIn(check.name, CHECKS)
                    self.assertIs(run_check(check, task.answer, Mind(rng))[1], True, (task.problem, check.name))
                for slip in (*task.slips, *filter(None, [task.temptation])):
                    _, wrong = walk(slip.way, Mind(rng))
                    self.assertTrue(wrong == task.answer or fails(rng, task, wrong), (task.problem, wrong))

    def test_every_check_fails_for_some_wrong_result(self):
        for family in NAMES:
            checks, failed = set(), set()
            for rng, task in tasks(family):
                for check in task.checks:
                    checks.add((task.form, check.name))
                    if any(not run_check(check, wrong, Mind(rng))[1] for wrong in wrong_results(rng, task)):
                        failed.add((task.form, check.name))
            self.assertEqual(checks, failed, family)

    def test_traces_have_their_lines_and_slips_are_repaired(self):
        for family in NAMES:
            slipped = long = 0
            for rng, task in tasks(family, MANY):
                thought, answer = think(rng, task)
                gave_up = answer == GAVE_UP[task.language]
                wanted, text = task.show(task.answer, task.language), thought.text(task.language)
                self.assertEqual(ANSWERS[task.language].findall(answer), [] if gave_up else [wanted])
                attempts = [found for line in text.replace(SLIP, '').split('\n\n') for shape in ATTEMPTS.values() for found in shape.findall(line)]
                self.assertEqual(attempts[-1] in [task.show(task.answer, language) for language in LANGUAGES], not gave_up, text)
                self.assertEqual(text.count(SLIP) % 2, 0)
                self.assertEqual(text.count('$') % 2, 0, text)
                self.assertNotRegex(text, r'\$\$|  |\.\.|。。|: :|\{\}|None')
                # Three attempts that fail are long and repair nothing: counted are the others.
                long += not gave_up and documents.length(task.problem + text) > documents.LONGEST
                slipped += not gave_up and attempts[0] != attempts[-1]
            self.assertGreater(slipped, MANY // 15, family)
            self.assertLess(long, TOO_LONG * MANY * 2, family)

    def test_labels_tile_the_trace(self):
        for family in NAMES:
            for rng, task in tasks(family, 100):
                thought, _ = think(rng, task)
                line = thought.labelled(task.language)
                self.assertEqual(line['trace'], thought.text(task.language).replace(SLIP, ''))
                check_labels(self, line)

    def test_wordings_are_enough_and_fill_their_slots(self):
        for family in NAMES:
            wordings = FAMILIES[family].WORDINGS
            for language in LANGUAGES:
                every = [template for form in wordings.values() for template in form[language]]
                self.assertGreaterEqual(len(every), 12, (family, language))
                self.assertEqual(len(every), len(set(every)), (family, language))
                self.assertTrue(any(len(form[language]) >= SMALLEST_WITH_HELD_OUT for form in wordings.values()))
            for rng, task in tasks(family, 100):
                self.assertNotRegex(task.problem, r'[{}]' if '\\' not in task.problem else r'\{\}')
                for slots in string.Formatter().parse(wordings[task.form][task.language][0]):
                    self.assertTrue(slots[1] is None or slots[1].isidentifier())


def fails(rng, task, wrong):
    return wrong is None or any(not run_check(check, wrong, Mind(rng))[1] for check in task.checks)


def wrong_results(rng, task):
    """Results of falsified facts and misconceptions."""
    found = [slip.way(Mind(rng)) for slip in (*task.slips, *filter(None, [task.temptation]))]
    for way in task.ways:
        count = len(walk(way, Mind(rng))[0].facts)
        found += [walk(way, Mind(rng, place))[1] for place in range(count)]
    return [wrong for wrong in found if wrong is not None and wrong != task.answer]


def check_labels(test, line):
    trace, place = line['trace'].encode('utf-16-le'), 0
    for segment in line['segments']:
        test.assertIn(segment['label'], KINDS)
        test.assertEqual(segment['outcome'] is not None, segment['label'] in DOUBTS)
        test.assertEqual(trace[place * 2:segment['start'] * 2].decode('utf-16-le').strip(), '')
        test.assertLess(segment['start'], segment['end'])
        place = segment['end']
    test.assertEqual(place * 2, len(trace))
    for edge in line['edges']:
        test.assertLess(edge['from'], edge['to'])
        test.assertIn(edge['label'], (*LINKS, 'alternative_to'))


if __name__ == '__main__':
    unittest.main()

"""`python3 -m unittest` in this folder: what is trained on and what is measured by is in its format."""

import json
import unittest
from collections import Counter
from pathlib import Path

HERE = Path(__file__).parent
KINDS = {'restate', 'plan', 'recall', 'derive', 'question', 'verify', 'revise', 'alternative', 'conclude', 'other'}
LINKS = {'supports', 'executes', 'leads_to', 'decomposes', 'restates', 'elaborates', 'verifies', 'questions', 'revises', 'alternative_to'}
LINKED = {'question': 'questions', 'verify': 'verifies', 'revise': 'revises', 'alternative': 'alternative_to'}


def lines(name):
    return (HERE / name).read_text(encoding='utf-8').splitlines()


class Corpus(unittest.TestCase):
    def test_every_line_is_a_problem_a_labelled_clause_or_a_break(self):
        for name in ('corpus/zh.txt', 'corpus/zh-mixed.txt', 'corpus/en.txt'):
            before = ''
            for number, line in enumerate(lines(name), 1):
                where = f'{name}:{number}'
                if line.startswith('# problem: '):
                    self.assertEqual(before, '', where)
                elif line:
                    kind, tab, clause = line.partition('\t')
                    self.assertIn(kind, KINDS, where)
                    self.assertTrue(before and clause and clause == clause.strip() and '\t' not in clause, where)
                before = line

    def test_no_problem_comes_twice(self):
        problems = [x for name in ('corpus/zh.txt', 'corpus/zh-mixed.txt') for x in lines(name) if x.startswith('#')]
        self.assertEqual([p for p, times in Counter(problems).items() if times > 1], [])


class TestLabels(unittest.TestCase):
    def test_segments_tile_and_every_second_thought_has_one_link_to_an_earlier_segment(self):
        for line in lines('labels/zh-test.jsonl'):
            trace = json.loads(line)
            segments, edges = trace['segments'], trace['edges']
            ends = [0] + [s['end'] for s in segments[:-1]]
            self.assertEqual([s['start'] for s in segments], ends, trace['id'])
            self.assertTrue(all(s['start'] < s['end'] for s in segments), trace['id'])
            self.assertTrue(all(s['label'] in KINDS | {None} for s in segments), trace['id'])
            linked = [(n, LINKED[s['label']]) for n, s in enumerate(segments) if s['label'] in LINKED]
            self.assertEqual([(e['to'], e['label']) for e in edges], linked, trace['id'])
            self.assertTrue(all(0 <= e['from'] < e['to'] for e in edges), trace['id'])

    def test_what_is_trained_on_goes_forward_and_links_back(self):
        blocks = (HERE / 'labels/train.txt').read_text(encoding='utf-8').strip().split('\n\n')
        self.assertEqual(len({block.partition('\n')[0] for block in blocks}), len(blocks))
        for head, *steps in (block.split('\n') for block in blocks):
            self.assertTrue(head.startswith('# ') and steps, head)
            before = 0
            for number, step in enumerate(steps):
                end, kind, *links = step.split()
                self.assertGreater(int(end), before, f'{head}: {step}')
                self.assertIn(kind, KINDS | {'affirm', 'none'}, f'{head}: {step}')
                for name, _, earlier in (link.partition(':') for link in links):
                    self.assertIn(name, LINKS, f'{head}: {step}')
                    self.assertLess(int(earlier), number, f'{head}: {step}')
                before = int(end)


if __name__ == '__main__':
    unittest.main()

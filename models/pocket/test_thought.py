"""Labels of a thought follow from how it was put together."""

import random
import unittest

import documents
from documents import FAMILIES
from think import think
from thought import Step, Thought


def steps(*kinds):
    return [Step(kind, f'{kind} {number}.', f'第{number}步。') for number, kind in enumerate(kinds)]


class Labels(unittest.TestCase):
    def test_steps_tile_the_trace_in_utf_16_units(self):
        thought = Thought()
        thought.add(Step('restate', 'Cards ♥A 𝄞.', '牌 ♥A 𝄞。'), Step('derive', 'One.', '一。'), Step('verify', 'Yes.', '对。', joined=True))
        self.assertEqual(thought.labelled('en')['trace'], 'Cards ♥A 𝄞.\n\nOne. Yes.')
        self.assertEqual([(s['start'], s['end']) for s in thought.labelled('en')['segments']], [(0, 12), (14, 18), (19, 23)])
        self.assertEqual([(s['start'], s['end']) for s in thought.labelled('zh')['segments']], [(0, 8), (10, 12), (12, 14)])

    def test_what_is_revised_falls_with_what_was_built_on_it(self):
        thought, (first, then, other, revise) = Thought(), steps('derive', 'derive', 'recall', 'revise')
        then.link('supports', first)
        thought.add(first, then, other, revise)
        thought.revise(revise, first)
        self.assertEqual([step.fate for step in thought.steps], ['superseded', 'superseded', 'kept', 'kept'])
        self.assertEqual(revise.outcome, 'corrected')

    def test_a_road_that_is_left_is_abandoned(self):
        thought, (plan, then, leave) = Thought(), steps('plan', 'derive', 'alternative')
        thought.add(plan, then.link('supports', plan), leave)
        thought.leave(leave, plan)
        self.assertEqual([step.fate for step in thought.steps], ['abandoned', 'abandoned', 'kept'])

    def test_part_of_a_thought_may_be_in_the_other_language(self):
        thought = Thought()
        thought.add(*steps('restate', 'derive', 'conclude'))
        thought.switch = (1, 2)
        self.assertEqual(thought.text('en'), 'restate 0.\n\n第1步。\n\nconclude 2.')

    def test_generated_thoughts_settle_every_doubt(self):
        rng, switched, count = random.Random(6), 0, 0
        for family in FAMILIES:
            for level in range(120):
                thought, _ = think(rng, documents.draw(rng, level % 3, family=family))
                self.assertFalse([step.en for step in thought.steps if step.outcome == 'open'])
                switched, count = switched + (thought.switch[1] > 0), count + 1
        self.assertTrue(0.03 < switched / count < 0.1, switched / count)


if __name__ == '__main__':
    unittest.main()

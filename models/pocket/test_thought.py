"""Labels of a thought follow from how it was put together."""

import random
import unittest

import documents
from documents import FAMILIES
from giving_up import gives_up
from phrases import GAVE_UP, GIVE_UP
from telling import Telling
from think import ATTEMPTS, think
from thought import SLIP, Step, Thought
from values import same_answer


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

    def test_generated_thoughts_settle_every_doubt_but_where_they_give_up(self):
        rng, switched, given_up, count = random.Random(6), 0, 0, 0
        for family in FAMILIES:
            for level in range(120):
                thought, answer = think(rng, documents.draw(rng, level % 3, family=family))
                opened = [step.en for step in thought.steps if step.outcome == 'open']
                self.assertEqual(opened, [GIVE_UP[0]] if answer in GAVE_UP.values() else [])
                switched, given_up, count = switched + (thought.switch[1] > 0), given_up + (answer in GAVE_UP.values()), count + 1
        self.assertTrue(0.03 < switched / count < 0.1, switched / count)
        self.assertTrue(0.02 < given_up / count < 0.07, given_up / count)

    def test_whoever_gives_up_has_found_three_attempts_wrong_and_learns_only_what_is_said_of_them(self):
        rng = random.Random(8)
        for family in FAMILIES:
            task = documents.draw(rng, 1, family=family, language='en')
            telling = Telling(rng, task)
            telling.add('restate', task.restate)
            if not gives_up(telling):
                continue
            attempts = [step for step in telling.thought.steps if ATTEMPTS['en'].match(step.en)]
            self.assertEqual(len(attempts), 3)
            right = task.show(task.answer, 'en')
            self.assertFalse([step.en for step in attempts if same_answer(ATTEMPTS['en'].match(step.en)[1], right)])
            learned = ''.join(telling.thought.text('en').split(SLIP)[::2])
            self.assertNotIn('So I get', learned)
            self.assertTrue(learned.endswith(GIVE_UP[0]))
            self.assertEqual(learned.count('Let me check again'), 2)


if __name__ == '__main__':
    unittest.main()

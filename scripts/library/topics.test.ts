import { expect, test } from 'vitest';
import { readHeldOut } from '../pocket/held-out.ts';
import { topicOf } from './topics.ts';

test('every family that the pocket reasoner learned has a topic', async () => {
	const problems = await readHeldOut('models/pocket/heldout.jsonl');
	const families = new Set(problems.map(({ family }) => family));
	families.delete('outside');
	expect(families.size).toBeGreaterThan(25);
	for (const family of families) expect(topicOf(family)).toBeTruthy();
});

test('a family without a topic is refused by name', () => {
	expect(() => topicOf('knitting')).toThrow('knitting');
});

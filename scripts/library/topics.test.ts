import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { topicOf } from './topics.ts';

test('every family of the pocket reasoner has a topic', async () => {
	const scope = JSON.parse(await readFile('models/pocket/scope.json', 'utf8')) as {
		families: { family: string }[];
	};
	expect(scope.families.length).toBeGreaterThan(25);
	for (const { family } of scope.families) expect(topicOf(family)).toBeTruthy();
});

test('a family without a topic is refused by name', () => {
	expect(() => topicOf('knitting')).toThrow('knitting');
});

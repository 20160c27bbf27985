import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import * as v from 'valibot';
import { Scope, ScopeFile } from './scope.ts';

const small = new Scope({
	range: { en: 'Sums.' },
	refusals: ['Not mine.'],
	families: [],
	names: ['Anna', '小明'],
	largestNumber: 999,
	bias: -1,
	unknown: 2,
	followUps: false,
	words: { what: 0, is: 0, '+': -1, '#name': 0, '#0': 3, '#1': 1, '#2': -1, moon: 4, 有: 0, ',': 0 }
});

test('what it was made for is told in its own words', () => {
	expect(small.range).toEqual({ en: 'Sums.' });
});

test('an answer that refuses is told from one that answers', () => {
	expect(small.isRefusal('Not mine.\n')).toBe(true);
	expect(small.isRefusal('It is 7. Not mine.')).toBe(false);
});

test.each([
	['What is 12 + 7?', 'within'],
	['What is $12+7$', 'within'],
	['小明有 3 + 4', 'within'],
	["What is Anna's 3 + 4", 'within'],
	['What is the moon', 'unknown-words the'],
	['What is moon 3 4', 'unlike'],
	['小红有 3', 'unknown-words 小'],
	['What is 1000 + 1', 'number-too-large 1000'],
	['What is 1,000 + 1', 'number-too-large 1000'],
	['', 'not-a-problem']
])('%s: %s', (problem, wanted) => {
	const reason = small.whyOutside(problem);
	expect(reason ? `${reason.code} ${reason.detail}`.trim() : 'within').toBe(wanted);
});

const file = v.parse(ScopeFile, JSON.parse(await readFile('models/pocket/scope.json', 'utf8')));
const scope = new Scope(file);

/** How many of the lines of a file look outside. */
async function refused(path: string) {
	const lines = (await readFile(path, 'utf8')).trim().split('\n');
	return lines.filter((line) => scope.whyOutside(line)).length / lines.length;
}

test('what the pocket reasoner says that it knows is within, in both languages', () => {
	const examples = file.families.flatMap(({ example }) => [example.en, example.zh]);
	expect(examples.filter((example) => scope.whyOutside(example))).toEqual([]);
});

test('of problems in words of our own at most one in eight is refused', async () => {
	expect(await refused('models/pocket/scope_inside.txt')).toBeLessThan(1 / 8);
});

test('of inputs that mostly only look in scope more than three in five are refused', async () => {
	expect(await refused('models/pocket/scope_outside.txt')).toBeGreaterThan(3 / 5);
});

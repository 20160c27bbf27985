import { expect, test } from 'vitest';
import { checkAnswer } from '$lib/learning/check/index.ts';
import { TOPICS } from '$lib/protocol/library-file.ts';
import { analyse, isDoubt } from '$lib/trace/index.ts';
import { readableAnswer } from '$lib/learning/readable-answer.ts';
import { exampleRun, libraryRun, libraryRuns } from './library.ts';

const LANGUAGES = ['en', 'zh'] as const;
const ALL = LANGUAGES.flatMap(libraryRuns);

test.each(LANGUAGES)('there are runs of most topics and each level in %s', (language) => {
	const runs = libraryRuns(language);
	expect(runs.length).toBeGreaterThanOrEqual(15);
	expect(new Set(runs.map(({ topic }) => topic)).size).toBeGreaterThan(TOPICS.length / 2);
	expect(new Set(runs.map(({ level }) => level))).toEqual(new Set([0, 1, 2]));
	expect(runs.every((run) => run.language === language)).toBe(true);
});

test.each(LANGUAGES)(
	'there is one to begin with in %s, in which a slip was put right',
	(language) => {
		expect(exampleRun(language)).toMatchObject({ language, lesson: 'repaired' });
	}
);

test('each is found by its own id', () => {
	for (const run of ALL) expect(libraryRun(run.id)).toBe(run);
	expect(libraryRun('none')).toBeUndefined();
});

test('in each there are second thoughts, none of them left open', () => {
	for (const { id, trace, lesson } of ALL) {
		const { steps } = analyse(trace);
		const isThought = steps.some((step) => isDoubt(step) || step.kind === 'alternative');
		expect({ id, lesson, isThought }).toEqual({ id, lesson, isThought: true });
		expect(steps.filter(({ outcome }) => outcome === 'open')).toEqual([]);
	}
});

test('no answer is wrong', () => {
	for (const { id, answer, expected, problem } of ALL) {
		const value = readableAnswer(answer) ?? answer;
		expect([id, checkAnswer(value, expected, { problem }).verdict]).not.toEqual([id, 'fails']);
	}
});

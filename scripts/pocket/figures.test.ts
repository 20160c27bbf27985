import { expect, test } from 'vitest';
import { count, countSamples, summary, type Result } from './figures.ts';
import type { Outcome } from './outcome.ts';

function result(outcome: Partial<Outcome>): Result {
	const problem = { id: 1, kind: 'numbers', family: 'ages', language: 'en' } as const;
	const kept = { isRight: true, refused: false, doubted: false, redone: false, misread: null };
	return {
		problem: { ...problem, problem: '', answer: '7' },
		outcome: { ...kept, firstAttempt: 'right', ...outcome },
		tokens: 1
	};
}

test('slips, what was noticed and repaired of them, misreadings, false alarms and what was lost are counted apart', () => {
	const wrong = { firstAttempt: 'wrong', isRight: false } as const;
	const counted = count([
		result({}),
		result({ doubted: true }),
		result({ doubted: true, isRight: false }),
		result({ isRight: false }),
		result({ ...wrong, misread: true }),
		result({ ...wrong, doubted: true, misread: true }),
		result({ ...wrong, doubted: true, isRight: true, misread: false }),
		result({ ...wrong, isRight: true }),
		result({ firstAttempt: 'none', isRight: false, refused: true }),
		result({ redone: true })
	]);
	expect(counted).toEqual({
		problems: 10,
		right: 5,
		refused: 1,
		slips: 4,
		noticed: 2,
		repaired: 1,
		misread: 2,
		misreadNoticed: 1,
		readRightly: 1,
		readRightlyNoticed: 1,
		redone: 1,
		falseAlarms: 2,
		lost: 2
	});
});

test('of several thoughts the mean, any right one and a majority are told', () => {
	expect(countSamples([0, 1, 4, 5, 8], 8)).toEqual({
		problems: 5,
		perProblem: 8,
		mean: 18 / 40,
		any: 4 / 5,
		majority: 2 / 5
	});
});

test('the summary is of the families that are claimed, numbers and wordings apart', () => {
	const wrong = { firstAttempt: 'wrong', doubted: true } as const;
	const worded = result({ ...wrong, isRight: false, misread: true });
	const results = [
		result({}),
		result(wrong),
		{ ...worded, problem: { ...worded.problem, kind: 'wordings' } } as const,
		{ ...worded, problem: { ...worded.problem, family: 'ratio' } }
	];
	expect(summary(results, new Set(['ages']))).toEqual({
		problems: 3,
		accuracy: 2 / 3,
		accuracy_numbers: 1,
		accuracy_wordings: 0,
		slips: 2,
		slips_found: 1,
		slips_repaired: 1 / 2,
		misread: 1,
		misread_found: 1,
		read_rightly: 0,
		read_rightly_found: 1,
		false_alarms: 0,
		lost: 0
	});
	expect(summary([], new Set()).slips_found).toBe(1);
});

import { expect, test } from 'vitest';
import { discernmentOf, growthOf, surenessFit } from './claims.ts';
import { detect } from './detection.ts';

const discernment = (hits: number, misses: number, falseAlarms: number, rejections: number) =>
	discernmentOf(detect({ hits, misses, falseAlarms, correctRejections: rejections })!);

test('nothing is said of telling slips apart before 30 judgements', () => {
	expect(discernment(14, 0, 1, 14)).toBeNull();
	expect(discernment(15, 0, 1, 14)).toEqual({ discerns: 'well', leans: null });
});

test('who doubts everything leans to doubt and does not tell apart, and the other way round', () => {
	expect(discernment(28, 2, 27, 3)).toEqual({ discerns: 'not-yet', leans: 'doubts' });
	expect(discernment(3, 27, 2, 28)).toEqual({ discerns: 'not-yet', leans: 'trusts' });
});

test('in between it is too early to tell', () => {
	expect(discernment(11, 5, 5, 11)?.discerns).toBeNull();
});

test('sureness fits within a tenth, from ten answers on', () => {
	expect(surenessFit({ overconfidence: 0.3, count: 9 })).toBeNull();
	expect(surenessFit({ overconfidence: 0.3, count: 10 })).toBe('too-sure');
	expect(surenessFit({ overconfidence: -0.05, count: 10 })).toBe('fits');
	expect(surenessFit({ overconfidence: -0.2, count: 10 })).toBe('too-unsure');
});

test('a skill grows with its mastery, and is a seed while it is too early', () => {
	const growth = (mastery: number) => growthOf({ mastery, isEarly: false });
	expect([0, 0.4, 0.7, 0.94, 0.95].map(growth)).toEqual([
		'sprout',
		'growing',
		'nearly',
		'nearly',
		'grown'
	]);
	expect(growthOf({ mastery: 0.7, isEarly: true })).toBe('seed');
	expect(growthOf({ mastery: 0.1, isEarly: true })).toBe('seed');
});

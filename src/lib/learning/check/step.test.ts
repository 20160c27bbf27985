import { describe, expect, test } from 'vitest';
import { checkStep } from './step.ts';

const verdict = (text: string) => checkStep(text).verdict;

describe('a step of a trace', () => {
	test('fails at its first wrong claim, which is pointed at', () => {
		const text = 'So $3\\times 4=12$, and then 20-5=16, which is what we want.';
		const { failed, held } = checkStep(text);
		expect(failed).toMatchObject({ says: '20-5=16', right: '15' });
		expect(text.slice(failed!.start, failed!.end)).toBe('20-5=16');
		expect(held).toBe(1);
	});

	test('holds where its claims hold', () => {
		expect(verdict('With $x=16$, $3\\times16+5=53$.')).toBe('holds');
		expect(verdict('所以 33*225=7425。')).toBe('holds');
		expect(verdict('1. 3 + 4 = 7')).toBe('holds');
	});

	test('has no verdict without a claim between numbers', () => {
		expect(verdict('Let me think about x + 3 = 7 again.')).toBe('unknown');
	});
});

describe('nothing is said against', () => {
	const harmless = [
		'Is 3*4=13?',
		'If 3*4 = 13, we would be done.',
		'But 3*4 is not 13, so 3*4=13 is wrong.',
		'3*4 ≠ 13',
		'10/3 ≈ 3.33',
		'10/3 = 3.33',
		'10/3 = 3 remainder 1',
		'17 = 2 mod 5, so 10+7=2 mod 5',
		'1 km = 1000 m',
		'1/3 = 0.333...',
		'2 times 3+4 = 14',
		'The sum of 5 and 3*4 = 12 is large',
		'20+7=27+3=30',
		'46 + 6*9=54',
		'0-1=7, 0-3=5',
		'12/20*100 = 60%',
		'90/60 hours = 1.5',
		'`a = 3*4 = 13`',
		'x + 3*4 = 13',
		'f(3*4) = 13',
		'2^9 (512) + 2^8 (256) = 768',
		'200*3 = 6 hundred'
	];
	test.each(harmless)('%s', (text) => {
		expect(checkStep(text).failed).toBeNull();
	});
});

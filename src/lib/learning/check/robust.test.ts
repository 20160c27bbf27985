import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileText } from './check.arbitrary.ts';
import { checkAnswer, checkLine, checkStep, understood } from './index.ts';

test('no text makes a check throw, or go on for ever', () => {
	fc.assert(
		fc.property(hostileText, hostileText, (text, other) => {
			const verdicts = [
				checkAnswer(text, other, { problem: text }).verdict,
				checkAnswer(text, 'x^2+1', {}).verdict
			];
			for (const verdict of verdicts) expect(['holds', 'fails', 'unknown']).toContain(verdict);
			expect(checkLine(text, [other, text], other).verdict).toBeTypeOf('string');
			expect(checkStep(text)).toHaveProperty('failed');
			const { latex, unread } = understood(text);
			expect(latex === null).toBe(unread !== null);
		}),
		{ numRuns: 400 }
	);
}, 60_000);

test('what is not understood is never called wrong', () => {
	fc.assert(
		fc.property(hostileText, (text) => {
			if (understood(text).unread === null) return;
			expect(checkAnswer(text, '3').verdict).toBe('unknown');
			expect(checkLine(text, ['x=3'], '').verdict).toBe('cannot-tell');
		}),
		{ numRuns: 400 }
	);
}, 60_000);

test('a failed claim lies where it says', () => {
	fc.assert(
		fc.property(fc.string(), fc.integer(), fc.integer(), (before, a, b) => {
			const text = `${before}\n${a} + ${b} = ${a + b + 1}`;
			const { failed } = checkStep(text);
			if (failed) expect(text.slice(failed.start, failed.end)).toBe(failed.says);
		})
	);
});

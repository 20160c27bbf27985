import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileText } from './check.arbitrary.ts';
import { checkAnswer, checkLine, checkStep, understood } from './index.ts';

/** What one check may take of the processor; the best of three, for what else the runtime does at times. */
const MOST_MS = 50;

function bestMs(run: () => unknown): number {
	let best = Infinity;
	for (let round = 0; round < 3 && best > MOST_MS; round++) {
		const start = process.cpuUsage();
		run();
		const { user, system } = process.cpuUsage(start);
		best = Math.min(best, (user + system) / 1000);
	}
	return best;
}

test('no text makes a check throw or take long', () => {
	fc.assert(
		fc.property(hostileText, hostileText, (text, other) => {
			expect(bestMs(() => checkAnswer(text, other, { problem: text }))).toBeLessThan(MOST_MS);
			expect(bestMs(() => checkAnswer(text, 'x^2+1', {}))).toBeLessThan(MOST_MS);
			expect(bestMs(() => checkLine(text, [other, text], other))).toBeLessThan(MOST_MS);
			expect(bestMs(() => checkStep(text))).toBeLessThan(MOST_MS);
			expect(bestMs(() => understood(text))).toBeLessThan(MOST_MS);
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

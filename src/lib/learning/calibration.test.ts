import { expect, test } from 'vitest';
import { calibrationOf } from './calibration.ts';
import { acted, helpOpened } from './event.notation.ts';

/** Each at another place. */
let start = 0;
const said = (sureness: number | null, score: number | null) =>
	acted({ sureness, score, start: start++ });

test('without a sureness or a grade there is no calibration', () => {
	expect(calibrationOf([said(null, 1), said(0.9, null)])).toBeNull();
});

test('answers fall into bins by sureness, with what was right in each', () => {
	const found = calibrationOf([
		said(0.5, 0),
		said(null, 1),
		said(0.55, 1),
		said(1, 1),
		said(0.7, 1)
	])!;
	expect(found.bins.map(({ events }) => events)).toEqual([[0, 2], [4], [3]]);
	expect(found.bins.map(({ from }) => from)).toEqual([0.5, 0.7, 0.9]);
	expect(found.bins[0]).toMatchObject({ said: 0.525, right: { mean: 0.5, count: 2 }, done: 1 });
	expect(found.count).toBe(4);
});

test('a right answer with hints was right', () => {
	const helped = acted({ sureness: 0.9, score: 1 / 3, unaided: 1, hints: 2 });
	expect(calibrationOf([helped])).toMatchObject({ bins: [{ done: 1, right: { count: 1 } }] });
	expect(calibrationOf([helped])?.overconfidence).toBeCloseTo(-0.1, 12);
});

test('what is said after all was shown, or again in a sitting, is left out', () => {
	const [first, second] = [said(0.5, 1), said(1, 0)];
	const shown = helpOpened({ runId: 'r', start: second.start, isLast: true });
	const found = calibrationOf([first, { ...first, sureness: 1 }, shown, second]);
	expect(found).toMatchObject({ count: 1, bins: [{ events: [0] }] });
});

test('who is sure and wrong has a high Brier score and is too sure', () => {
	const wrong = calibrationOf([said(1, 0), said(0.8, 0)])!;
	expect(wrong.brier).toBeCloseTo((1 + 0.64) / 2, 12);
	expect(wrong.overconfidence).toBeCloseTo(0.9, 12);
	expect(calibrationOf([said(1, 1)])).toMatchObject({ brier: 0, overconfidence: 0 });
	expect(calibrationOf([said(0.5, 1), said(0.5, 0)])?.brier).toBe(0.25);
});

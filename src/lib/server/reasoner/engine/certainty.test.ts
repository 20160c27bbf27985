import { expect, test } from 'vitest';
import { CertaintyMeter } from './certainty.ts';

function measured(...tokens: readonly (readonly [string, number])[]) {
	const meter = new CertaintyMeter();
	for (const [text, probability] of tokens) meter.add(text, probability);
	return meter.certainty;
}
const sure = (count: number) => Array.from({ length: count }, () => ['a', 1] as const);

test('nothing is measured before the first token', () => {
	expect(measured()).toBeNull();
});

test('a model that is sure of every token has certainty 0', () => {
	expect(measured(...sure(20))).toEqual({ all: 0, opening: 0, lowest: 0 });
});

test('the opening ends with the first paragraph', () => {
	const found = measured(['I', 0.5], ['.\n\n', 0.25], ['So', 0.01], ['\n\n', 0.01]);
	expect(found?.opening).toBeCloseTo(Math.log(0.5 * 0.25) / 2);
});

test('the lowest eight tokens in a row are found, wherever they stand', () => {
	const found = measured(...sure(10), ['b', 0.1], ['c', 0.1], ...sure(10));
	expect(found?.lowest).toBeCloseTo((2 * Math.log(0.1)) / 8);
	expect(found?.all).toBeCloseTo((2 * Math.log(0.1)) / 22);
});

test('of fewer than eight tokens the lowest is the mean of all', () => {
	expect(measured(['a', 0.5], ['b', 1])?.lowest).toBeCloseTo(Math.log(0.5) / 2);
});

test('a token of probability 0 leaves a finite certainty', () => {
	expect(Number.isFinite(measured(['a', 0])?.all)).toBe(true);
});

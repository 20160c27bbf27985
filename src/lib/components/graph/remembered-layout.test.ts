import { expect, test } from 'vitest';
import type { Analysis, Step } from '$lib/trace/index.ts';
import { ASIDE_LANE, MAIN_LANE } from '$lib/trace/lanes.ts';
import { rememberLayout } from './remembered-layout.ts';
import { chooseSizes } from './sizes.ts';

const BY_RULES = { classifier: 'rules', hindsight: false } as const;

const SIZES = chooseSizes(600);
const NONE: ReadonlySet<number> = new Set();

/** Steps of one letter each; `x` was given up. */
function trace(drawn: string, ended: boolean): Analysis {
	const steps = [...drawn].map((sign, index): Step => {
		const fate = sign === 'x' ? 'abandoned' : 'kept';
		const span = { start: index, end: index + 1 };
		return { index, ...span, kind: 'derive', fate, outcome: null, confidence: 1, phase: 'refine' };
	});
	return {
		text: '.'.repeat(drawn.length),
		steps,
		links: [],
		spine: [],
		episodes: [],
		faintLinks: [],
		ended,
		...BY_RULES
	};
}

test('a road given up stays in its lane while the trace grows, and steps aside at its end', () => {
	const place = rememberLayout();
	place(trace('ooo', false), SIZES, NONE);
	const growing = place(trace('oxxo', false), SIZES, NONE);
	expect(growing.places.map(({ lane }) => lane)).toEqual([
		MAIN_LANE,
		MAIN_LANE,
		ASIDE_LANE,
		MAIN_LANE
	]);
	const ended = place(trace('oxxo', true), SIZES, NONE);
	expect(ended.places.map(({ lane }) => lane)).toEqual([
		MAIN_LANE,
		ASIDE_LANE,
		ASIDE_LANE,
		MAIN_LANE
	]);
	expect(ended.places.map(({ top }) => top)).toEqual(growing.places.map(({ top }) => top));
});

test('when steps were merged, all are placed anew', () => {
	const place = rememberLayout();
	place(trace('oooo', true), SIZES, NONE);
	const merged = trace('ooo', true);
	const steps = merged.steps.map((step, i) => (i === 0 ? step : { ...step, end: i + 2 }));
	expect(place({ ...merged, text: '....', steps }, SIZES, NONE).places).toHaveLength(3);
});

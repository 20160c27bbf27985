import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ASIDE_LANE } from './lanes.ts';
import { layOut, type Layout } from './layout.ts';
import { anyTrace, draw, EMPTY, shorten, SIZES, trace } from './layout.notation.ts';

function drawing(notation: string): string[] {
	const analysis = trace(notation);
	return draw(analysis, layOut(analysis, SIZES));
}

describe('lanes', () => {
	test('the main road runs straight down, doubts leave it and come back', () => {
		expect(drawing('→ ?0 → ≟2 ↺2 ■')).toEqual([
			' →', //
			'  ╰?',
			'╰→',
			'  ╰≟',
			'  ╰↺',
			'╰■'
		]);
	});

	test('a road that was given up runs aside and does not come back', () => {
		expect(drawing('→ ~⑂ ~→ ■')).toEqual([
			' →', //
			'    ╰⑂',
			'    ╰→',
			' ■'
		]);
	});

	test('what states nothing stays on the road that was given up', () => {
		expect(drawing('→ ~⑂ · ~→ · ■')).toEqual([' →', '    ╰⑂', '    ╰·', '    ╰→', ' ·', ' ■']);
	});

	test('a second road that was given up leaves the main road again', () => {
		const { places } = layOut(trace('→ ~⑂ ~⑂ →'), SIZES);
		expect(places[2]!.entry).toEqual({ x: SIZES.mainX, y: places[1]!.y });
		expect(places.map(({ lane }) => lane)).toEqual([0, ASIDE_LANE, ASIDE_LANE, 0]);
	});

	test('the main line joins the steps of the main lane', () => {
		expect(layOut(trace('→ ?0 → ~→ ■'), SIZES).main).toEqual([0, 2, 4]);
	});
});

describe('heights', () => {
	test('a doubt has a line more, for what it does', () => {
		expect(layOut(trace('?'), SIZES).places[0]!.height).toBe(60);
	});

	test('an empty trace has no height', () => {
		expect(layOut(EMPTY, SIZES)).toMatchObject({ rows: [], places: [], arcs: [], height: 0 });
	});
});

describe('for every trace', () => {
	test('nothing overlaps, and the order from the top down is that of the steps', () => {
		fc.assert(
			fc.property(anyTrace, (analysis) => {
				const { places, height, width } = layOut(analysis, SIZES);
				expect(places).toHaveLength(analysis.steps.length);
				let free = 0;
				for (const { top, height, right } of places) {
					expect(top).toBeGreaterThanOrEqual(free);
					expect(right).toBeLessThan(width);
					free = top + height + 1;
				}
				expect(height).toBeGreaterThanOrEqual(free - 1);
			})
		);
	});

	test('what was placed stays in place while the trace grows and fates and episodes change', () => {
		fc.assert(
			fc.property(anyTrace, fc.nat(60), (analysis, at) => {
				const count = Math.min(at, analysis.steps.length);
				const before = layOut(shorten(analysis, count), SIZES);
				const after = layOut(analysis, SIZES, { earlier: before });
				const final = Math.max(0, count - 1);
				expect(after.places.slice(0, final)).toEqual(before.places.slice(0, final));
				expect(after.places[final]?.top).toBe(
					before.places[final]?.top ?? after.places[final]?.top
				);
				expect(after.places).toHaveLength(analysis.steps.length);
			})
		);
	});

	test('growing without a change of fate gives the same as one pass', () => {
		fc.assert(
			fc.property(anyTrace, (analysis) => {
				const kept = shorten(analysis, analysis.steps.length);
				let earlier: Layout | undefined;
				for (let count = 1; count <= kept.steps.length; count += 7) {
					earlier = layOut(shorten(kept, count), SIZES, { earlier });
				}
				expect(layOut(kept, SIZES, { earlier })).toEqual(layOut(kept, SIZES));
			})
		);
	});
});

test('a layout of another trace or in other sizes is not gone on with', () => {
	const other = layOut(trace('→ ? ? ?'), { ...SIZES, gap: 99 });
	const analysis = trace('→ → ■');
	expect(layOut(analysis, SIZES, { earlier: other })).toEqual(layOut(analysis, SIZES));
	const unrelated = layOut({ ...trace('? ? ?'), text: 'Something else' }, SIZES);
	expect(layOut(analysis, SIZES, { earlier: unrelated })).toEqual(layOut(analysis, SIZES));
});

test('the work grows with steps and links, not with their square', () => {
	const reads = (count: number) => {
		const { steps, ...rest } = trace(
			Array.from({ length: count }, (_, index) => (index % 5 === 4 ? `?${index - 3}` : '→')).join(
				' '
			)
		);
		let seen = 0;
		const counted = steps.map((step) => ({
			...step,
			get kind() {
				seen++;
				return step.kind;
			}
		}));
		layOut({ ...rest, steps: counted }, SIZES);
		return seen;
	};
	expect(reads(2000)).toBeLessThanOrEqual(2 * reads(1000) + 10);
});

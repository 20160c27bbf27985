import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOut } from './layout.ts';
import { anyTrace, draw, shorten, SIZES, trace } from './layout.notation.ts';

function drawing(notation: string, ...closed: number[]): string[] {
	const analysis = trace(notation);
	return draw(analysis, layOut(analysis, SIZES, { closed: new Set(closed) }));
}

describe('a closed episode', () => {
	test('is one row of the main road, and doubts before it come back there', () => {
		expect(drawing('→ ?0 | → ≟2 → | ■ ■', 1)).toEqual([
			' →', //
			'  ╰?',
			'╰▸',
			' ■',
			' ■'
		]);
	});

	test('is aside if all of its road was given up', () => {
		expect(drawing('→ | ~⑂ ~→ ?2 | → ■', 1)).toEqual([
			' →', //
			'    ╰▸',
			' →',
			' ■'
		]);
	});

	test('gives its steps one place, and the main line one bead', () => {
		const { places, main } = layOut(trace('→ | → → ≟1 | ■'), SIZES, { closed: new Set([1]) });
		expect(places.map(({ row }) => row)).toEqual([0, 1, 1, 1, 2]);
		expect(places[1]).toMatchObject({ first: 1, last: 3, height: 60 });
		expect(main).toEqual([0, 1, 4]);
	});
});

describe('headings', () => {
	test('of a closed episode are its row, of an open one a line in the gap above its first step', () => {
		const { headings, rows } = layOut(trace('→ → | → → | ■'), SIZES, { closed: new Set([1]) });
		expect(headings.map(({ closed }) => closed)).toEqual([false, true, false]);
		expect(headings[1]).toMatchObject({ top: rows[2]!.top, height: rows[2]!.height });
		const gap = { top: rows[2]!.top + rows[2]!.height, bottom: rows[3]!.top };
		const middle = headings[2]!.top + headings[2]!.height / 2;
		expect(middle).toBe((gap.top + gap.bottom) / 2);
		expect(headings[0]!.top).toBe(0);
	});

	test('of open episodes move no row, wherever they are', () => {
		const tops = (notation: string) => layOut(trace(notation), SIZES).places.map(({ top }) => top);
		expect(tops('→ ?0 | → → | ■')).toEqual(tops('→ ?0 → → ■'));
	});
});

describe('for every trace and whatever is closed', () => {
	const anyClosed = fc.array(fc.nat(40)).map((indices) => new Set(indices));

	test('rows come one below the other, and each step has one', () => {
		fc.assert(
			fc.property(anyTrace, anyClosed, (analysis, closed) => {
				const { rows, places } = layOut(analysis, SIZES, { closed });
				let [step, free] = [0, 0];
				for (const { first, last, top, height } of rows) {
					expect(first).toBe(step);
					expect(top).toBeGreaterThanOrEqual(free);
					[step, free] = [last + 1, top + height + SIZES.gap];
				}
				expect(places.map(({ row }) => row)).toEqual(
					rows.flatMap(({ first, last, row }) => Array<number>(last + 1 - first).fill(row))
				);
			})
		);
	});

	test('closed episodes above the last two stay in place while the trace grows', () => {
		fc.assert(
			fc.property(anyTrace, anyClosed, fc.nat(60), (analysis, wished, at) => {
				const count = Math.min(at, analysis.steps.length);
				const early = shorten(analysis, count);
				const closed = new Set([...wished].filter((index) => index < early.episodes.length - 2));
				const before = layOut(early, SIZES, { closed });
				const after = layOut(analysis, SIZES, { closed, earlier: before });
				const final = Math.max(0, before.rows.length - 1);
				expect(after.rows.slice(0, final)).toEqual(before.rows.slice(0, final));
			})
		);
	});

	test('a layout with others closed is not gone on with', () => {
		fc.assert(
			fc.property(anyTrace, anyClosed, anyClosed, (analysis, closed, others) => {
				const earlier = layOut(analysis, SIZES, { closed: others });
				expect(layOut(analysis, SIZES, { closed, earlier })).toEqual(
					layOut(analysis, SIZES, { closed })
				);
			})
		);
	});
});

import { describe, expect, test } from 'vitest';
import type { Kind, Step } from '$lib/trace/index.ts';
import {
	drawMarks,
	findStepAt,
	placeGlyphs,
	rememberMarks,
	STRIP_HEIGHT,
	widthOfDoubts
} from './marks.ts';
import { byLength } from './scale.ts';

/** Steps of the given lengths. */
function steps(...drawn: [Kind, number, Step['fate']?][]): Step[] {
	let end = 0;
	return drawn.map(([kind, length, fate = 'kept'], index) => {
		const start = end;
		end += length;
		return { index, start, end, kind, fate, confidence: 1, phase: 'refine', outcome: null };
	});
}

/** A px for each letter. */
const ONE = { xOf: (offset: number) => offset, offsetAt: (x: number) => x };

describe('marks', () => {
	test('doubts take the whole height and lie on top', () => {
		const marks = drawMarks(steps(['question', 20], ['derive', 30]), ONE, 2.5);
		expect(marks).toEqual([
			{ kind: 'derive', path: `M20 18h29V${STRIP_HEIGHT}h-29z`, fadedPath: '' },
			{ kind: 'question', path: `M0 0h19V${STRIP_HEIGHT}h-19z`, fadedPath: '' }
		]);
	});

	test('steps of a road that was given up are drawn apart', () => {
		const [mark] = drawMarks(steps(['derive', 10], ['derive', 10, 'abandoned']), ONE, 2.5);
		expect(mark).toMatchObject({ path: 'M0 18h9V30h-9z', fadedPath: 'M10 18h9V30h-9z' });
	});

	test('a doubt stays visible in a trace of a thousand steps', () => {
		const rest = Array.from({ length: 999 }, (): [Kind, number] => ['derive', 99]);
		const many = steps(['verify', 1], ...rest);
		const scale = byLength(many.at(-1)!.end, 600);
		const doubt = drawMarks(many, scale, widthOfDoubts(many, scale)).at(-1)!;
		expect(Number(/h([\d.]+)V/.exec(doubt.path)![1])).toBeGreaterThanOrEqual(0.9);
	});

	test('a glyph stands in the middle of a mark that has room for it', () => {
		expect(placeGlyphs(steps(['derive', 20], ['plan', 10], ['verify', 40]), ONE)).toEqual([
			{ index: 0, kind: 'derive', x: 10 },
			{ index: 2, kind: 'verify', x: 50 }
		]);
	});

	test('what has not changed is not drawn again; at another scale all is', () => {
		const many = steps(...Array.from({ length: 300 }, (): [Kind, number] => ['derive', 9]));
		const draw = rememberMarks();
		const before = draw(many.slice(0, 299), ONE);
		const now = draw(many, ONE);
		expect(now.map((block, at) => block === before[at])).toEqual([true, true, false]);
		expect(now).toEqual(rememberMarks()(many, ONE));
		const twice = { xOf: (offset: number) => 2 * offset, offsetAt: (x: number) => x / 2 };
		expect(draw(many, twice)).toEqual(rememberMarks()(many, twice));
	});

	test('an empty trace has none', () => {
		expect(rememberMarks()([], ONE)).toEqual([]);
	});
});

test('every offset is in the step that holds it', () => {
	const three = steps(['derive', 10], ['derive', 10], ['derive', 10]);
	expect([-5, 0, 9, 10, 29, 99].map((offset) => findStepAt(three, offset))).toEqual([
		0, 0, 0, 1, 2, 2
	]);
	expect(findStepAt([], 0)).toBeNull();
});

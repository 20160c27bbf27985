import { describe, expect, test } from 'vitest';
import { measure, type Line } from './measure.ts';

/** A line between two cards through points, written `x,y x,y`. */
function line(from: number, to: number, drawn: string): Line {
	const points = drawn.split(' ').map((point) => {
		const [x, y] = point.split(',').map(Number);
		return { x: x!, y: y! };
	});
	return { ends: [from, to], points };
}

function crossings(...lines: Line[]): number {
	return measure({ width: 10, height: 10, lines }).crossings;
}

describe('crossings', () => {
	test('are pairs of lines, however often these cross', () => {
		const zigzag = line(2, 3, '0,5 4,1 8,5');
		expect(crossings(line(0, 1, '0,2 8,2'), zigzag, line(4, 5, '0,9 8,9'))).toBe(1);
	});

	test('are also lines that run on top of each other, but not those that touch', () => {
		expect(crossings(line(0, 1, '3,0 3,5'), line(2, 3, '3,4 3,9'))).toBe(1);
		expect(crossings(line(0, 1, '3,0 3,5'), line(2, 3, '3,5 3,9'))).toBe(0);
		expect(crossings(line(0, 1, '3,0 3,5'), line(2, 3, '3,3 8,3'))).toBe(0);
	});

	test('are none between lines of one card', () => {
		expect(crossings(line(0, 1, '0,0 9,9'), line(1, 2, '9,0 0,9'))).toBe(0);
	});
});

test('length is that of all pieces, area that of the drawing', () => {
	const lines = [line(0, 1, '0,0 3,4 3,9'), line(1, 2, '0,0 1,0')];
	expect(measure({ width: 20, height: 30, lines })).toMatchObject({ length: 11, area: 600 });
});

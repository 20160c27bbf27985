import type { Point } from '../../../src/lib/trace/layout-curves.ts';
import { countCrossings } from './crossings.ts';

/** What joins two cards, as straight pieces. */
export interface Line {
	/** Indices of the cards. */
	readonly ends: readonly [number, number];
	readonly points: readonly Point[];
}

/** A layout that was drawn; px. */
export interface Drawn {
	readonly width: number;
	readonly height: number;
	readonly lines: readonly Line[];
}

export interface Measured {
	readonly crossings: number;
	/** Px of all lines together. */
	readonly length: number;
	/** Square px of the drawing. */
	readonly area: number;
}

export function measure({ width, height, lines }: Drawn): Measured {
	return {
		crossings: countCrossings(lines),
		length: lines.reduce((sum, { points }) => sum + lengthOf(points), 0),
		area: width * height
	};
}

function lengthOf(points: readonly Point[]): number {
	return points.slice(1).reduce((sum, { x, y }, at) => {
		const before = points[at]!;
		return sum + Math.hypot(x - before.x, y - before.y);
	}, 0);
}

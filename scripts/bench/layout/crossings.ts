import type { Point } from '../../../src/lib/trace/layout-curves.ts';
import type { Line } from './measure.ts';

interface Piece {
	/** Index of its line. */
	readonly line: number;
	readonly from: Point;
	readonly to: Point;
	readonly top: number;
	readonly bottom: number;
}

/** Pairs of lines, without a card in common, that cross or run on top of each other. */
export function countCrossings(lines: readonly Line[]): number {
	const pieces = lines.flatMap(cut).sort((a, b) => a.top - b.top);
	const crossing = new Set<number>();
	/** Pieces that begin above; only those that have not ended can meet what comes. */
	let open: Piece[] = [];
	for (const piece of pieces) {
		open = open.filter(({ bottom }) => bottom >= piece.top);
		for (const other of open) {
			const [low, high] = [piece.line, other.line].sort((a, b) => a - b) as [number, number];
			const pair = low * lines.length + high;
			if (crossing.has(pair) || haveCardInCommon(lines[low]!, lines[high]!)) continue;
			if (meet(piece, other)) crossing.add(pair);
		}
		open.push(piece);
	}
	return crossing.size;
}

function cut({ points }: Line, line: number): Piece[] {
	return points.slice(1).map((to, at) => {
		const from = points[at]!;
		return { line, from, to, top: Math.min(from.y, to.y), bottom: Math.max(from.y, to.y) };
	});
}

function haveCardInCommon({ ends: [a, b] }: Line, { ends: [c, d] }: Line): boolean {
	return a === c || a === d || b === c || b === d;
}

function meet(one: Piece, other: Piece): boolean {
	const [a, b] = [side(one, other.from), side(one, other.to)];
	if (a === 0 && b === 0) return overlap(one, other);
	const [c, d] = [side(other, one.from), side(other, one.to)];
	return a * b < 0 && c * d < 0;
}

/** On which side of a piece a point lies: -1, 1, or 0 on its line. */
function side({ from, to }: Piece, { x, y }: Point): number {
	const product = (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);
	return Math.abs(product) < 1e-6 ? 0 : Math.sign(product);
}

/** Whether two pieces of one straight line share more than a point. */
function overlap(one: Piece, other: Piece): boolean {
	const along = one.top === one.bottom ? 'x' : 'y';
	const start = (piece: Piece) => Math.min(piece.from[along], piece.to[along]);
	const end = (piece: Piece) => Math.max(piece.from[along], piece.to[along]);
	return Math.min(end(one), end(other)) - Math.max(start(one), start(other)) > 1e-6;
}

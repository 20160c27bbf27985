import { arcPath, roadPath, type Point } from '../../../src/lib/trace/layout-curves.ts';
import { layOut } from '../../../src/lib/trace/layout.ts';
import type { Analysis } from '../../../src/lib/trace/index.ts';
import { fastest } from '../made-trace.ts';
import { SIZES } from './graph.ts';
import { measure, type Drawn, type Line, type Measured } from './measure.ts';

/** Straight pieces for one curve. */
const PIECES = 8;

/** Our own layout of a trace, timed and measured. */
export function runOurs(analysis: Analysis): Measured & { ms: number } {
	return { ms: fastest(() => layOut(analysis, SIZES), 25), ...measure(draw(analysis)) };
}

/** All that is drawn, also where road and arc join the same two cards. */
function draw(analysis: Analysis): Drawn {
	const { main, places, rows, arcs, width, height } = layOut(analysis, SIZES);
	const along = main.slice(1).map((to, at): Line => {
		const from = main[at]!;
		return { ends: [from, to], points: followPath(roadPath(places[from]!, places[to]!)) };
	});
	const aside = rows.flatMap((place): Line[] => {
		const { row, entry } = place;
		return entry ? [{ ends: [row - 1, row], points: followPath(roadPath(entry, place)) }] : [];
	});
	const back = arcs.map(({ link, ...course }): Line => {
		return { ends: [link.to, link.from], points: followPath(arcPath(course)) };
	});
	return { width, height, lines: [...along, ...aside, ...back] };
}

/** The points that an SVG path of ours runs through: of the commands M, H, V, Q and C, absolute. */
export function followPath(path: string): Point[] {
	const points: Point[] = [];
	for (const [, command, rest] of path.matchAll(/([MHVQC])([^MHVQC]*)/g)) {
		const numbers = rest!
			.trim()
			.split(/[\s,]+/)
			.map(Number);
		const here = points.at(-1) ?? { x: 0, y: 0 };
		if (command === 'H') points.push({ x: numbers[0]!, y: here.y });
		else if (command === 'V') points.push({ x: here.x, y: numbers[0]! });
		else points.push(...bend([here, ...pair(numbers)].slice(command === 'M' ? 1 : 0)));
	}
	return points;
}

function pair(numbers: readonly number[]): Point[] {
	return numbers.flatMap((x, at) => (at % 2 === 0 ? [{ x, y: numbers[at + 1]! }] : []));
}

/** The points of a Bézier curve after its first one, by de Casteljau's construction; a single point stays. */
function bend(controls: readonly Point[]): Point[] {
	if (controls.length === 1) return [...controls];
	return Array.from({ length: PIECES }, (_, at) => pointAt(controls, (at + 1) / PIECES));
}

function pointAt(controls: readonly Point[], part: number): Point {
	if (controls.length === 1) return controls[0]!;
	const between = controls.slice(1).map((to, at) => {
		const from = controls[at]!;
		return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
	});
	return pointAt(between, part);
}

import { ASIDE_LANE, chooseLane, chooseSharedLane, DOUBT_LANE, MAIN_LANE } from './lanes.ts';
import type { Point } from './layout-curves.ts';
import { countLines } from './layout-lines.ts';
import type { LayoutSizes, Place } from './layout.ts';
import type { Analysis, Episode, Step } from './step.ts';

interface Surroundings {
	readonly sizes: LayoutSizes;
	/** The row above; null for the first one. */
	readonly above: Place | null;
}

/** The row of one step, below the one above it. */
export function placeStep({ text, steps }: Analysis, step: Step, around: Surroundings): Place {
	const { sizes } = around;
	const lane = chooseLane(steps, step);
	const lines = countLines(text, step, sizes);
	const head = lane === DOUBT_LANE ? sizes.headHeight : 0;
	const height = sizes.padding + head + lines * sizes.lineHeight;
	return placeRow({ lane, lines, height, first: step, last: step }, around);
}

/** The one row of a closed episode: its title, and a line on what is in it. */
export function placeEpisode(
	{ steps }: Analysis,
	{ firstStep, lastStep }: Episode,
	around: Surroundings
): Place {
	const { padding, lineHeight, headHeight } = around.sizes;
	const within = steps.slice(firstStep, lastStep + 1);
	const lane = chooseSharedLane(steps, within);
	const height = padding + lineHeight + headHeight;
	return placeRow({ lane, lines: 1, height, first: within[0]!, last: within.at(-1)! }, around);
}

/** From the left edge to the beads of a lane. */
export function laneX(lane: number, sizes: LayoutSizes): number {
	return sizes.mainX + lane * sizes.laneWidth;
}

/** What a heading between two rows reaches beyond the gap, half above and half below it: so much air is at the top. */
export function headingReach({ gap, headingHeight }: LayoutSizes): number {
	return (gap + headingHeight) / 2;
}

interface Row extends Pick<Place, 'lane' | 'lines' | 'height'> {
	readonly first: Step;
	readonly last: Step;
}

function placeRow(
	{ lane, lines, height, first, last }: Row,
	{ sizes, above }: Surroundings
): Place {
	const x = laneX(lane, sizes);
	const top = above ? above.top + above.height + sizes.gap : headingReach(sizes);
	const y = top + sizes.beadY;
	const right = x + sizes.cardWidth;
	return {
		row: above ? above.row + 1 : 0,
		first: first.index,
		last: last.index,
		lane,
		x,
		y,
		top,
		height,
		right,
		lines,
		reach: above ? Math.max(right, above.reach) : right,
		entry: above ? findEntry(first, lane, { above, mainX: sizes.mainX }) : null
	};
}

function findEntry(
	{ kind }: Step,
	lane: number,
	{ above, mainX }: { above: Place; mainX: number }
): Point | null {
	if (lane === MAIN_LANE && above.lane !== DOUBT_LANE) return null;
	const anew = kind === 'alternative' && above.lane === ASIDE_LANE && lane === ASIDE_LANE;
	return { x: anew ? mainX : above.x, y: above.y };
}

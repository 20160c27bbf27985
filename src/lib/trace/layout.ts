import { arcPath, headPath, roadPath, type Point } from './layout-curves.ts';
import { countLines } from './layout-lines.ts';
import { isDoubt, type Analysis, type Link, type Step } from './step.ts';

/** The road that the answer takes; every step has a row of its own, so a lane never runs full. */
export const MAIN_LANE = 0;
/** Second thoughts leave the road to this lane. */
export const DOUBT_LANE = 1;
/** Roads that were given up. */
export const ASIDE_LANE = 2;

/** Sizes of the drawing in px, where not said otherwise. */
export interface LayoutSizes {
	/** From the left edge to the beads of the main lane. */
	readonly mainX: number;
	readonly laneWidth: number;
	readonly cardWidth: number;
	/** From the top of a card down to its bead. */
	readonly beadY: number;
	readonly lineHeight: number;
	/** In letters: how many fit beside each other in a card. */
	readonly charsPerLine: number;
	/** In lines: a longer text is cut. */
	readonly mostLines: number;
	/** What a doubt says above its text. */
	readonly headHeight: number;
	/** Above and below the text of a card, together. */
	readonly padding: number;
	/** Between a card and the next one below. */
	readonly gap: number;
	/** Between two arcs that run beside each other. */
	readonly arcGap: number;
}

/** Where one step stands, in px. Its card reaches from `x` to `right`, its bead is at (`x`, `y`). */
export interface Place extends Point {
	readonly lane: number;
	readonly top: number;
	readonly height: number;
	readonly right: number;
	/** How many lines of text the card has room for. */
	readonly lines: number;
	/** The right edge of the widest row so far: arcs run right of it. */
	readonly reach: number;
	/** SVG path of the road from the step before; null where only the main line leads here. */
	readonly entry: string | null;
}

/** A link drawn as an arc beside the cards, from the later step up to the earlier. */
export interface Arc {
	readonly link: Link;
	/** SVG path to be stroked. */
	readonly path: string;
	/** SVG path of the arrow head, to be filled. */
	readonly head: string;
}

export interface Layout {
	/** One per step, from the top down. */
	readonly places: readonly Place[];
	/** Indices of the steps in the main lane, ascending: the main line joins their beads. */
	readonly main: readonly number[];
	/** In the order of their later step. */
	readonly arcs: readonly Arc[];
	/** In px, the same for every trace in these sizes: a growing trace never moves sideways. */
	readonly width: number;
	readonly height: number;
	readonly text: string;
	readonly sizes: LayoutSizes;
}

/**
 * Lays a trace out along one road: order of writing from the top down, one row per step; the main road straight down,
 * doubts beside it, roads that were given up further aside. Links look back through arcs right of all cards.
 * Nothing overlaps. Linear in steps and links.
 * @param earlier a layout of the same trace when it was shorter: its steps stay where they are, except the last one,
 * which was still growing; only what came since is placed. In another trace or other sizes it is ignored.
 */
export function layOut(analysis: Analysis, sizes: LayoutSizes, earlier?: Layout): Layout {
	const kept = earlier && isContinuation(analysis, sizes, earlier) ? countFinal(earlier) : 0;
	const places = earlier?.places.slice(0, kept) ?? [];
	const main = earlier?.main.filter((index) => index < kept) ?? [];
	for (const step of analysis.steps.slice(kept)) {
		const place = placeStep(analysis, step, { sizes, before: places.at(-1) });
		if (place.lane === MAIN_LANE) main.push(step.index);
		places.push(place);
	}
	const last = places.at(-1);
	return {
		places,
		main,
		arcs: drawArcs(analysis.links, places, sizes),
		width: laneX(ASIDE_LANE, sizes) + sizes.cardWidth + (MOST_COLUMNS + 2) * sizes.arcGap,
		height: last ? last.top + last.height : 0,
		text: analysis.text,
		sizes
	};
}

/**
 * Draws any link of a layout, also those that are not drawn by default.
 * @returns its arc on the outermost column, right of all others
 */
export function drawLink(link: Link, layout: Layout): Arc | null {
	return drawArc(link, MOST_COLUMNS, layout);
}

/** Whether a road that was given up ends at this step: what follows it, doubts aside, is on another road. */
export function endsRoad(steps: readonly Step[], index: number): boolean {
	const step = steps[index];
	if (!step || isDoubt(step) || !isLeft(steps, step)) return false;
	let next = index + 1;
	while (next < steps.length && isDoubt(steps[next]!)) next++;
	const following = steps[next];
	return !following || !isLeft(steps, following) || following.kind === 'alternative';
}

function isContinuation(analysis: Analysis, sizes: LayoutSizes, earlier: Layout): boolean {
	return earlier.sizes === sizes && analysis.text.startsWith(earlier.text);
}

function countFinal(earlier: Layout): number {
	return Math.max(0, earlier.places.length - 1);
}

function placeStep(
	{ text, steps }: Analysis,
	step: Step,
	{ sizes, before }: { sizes: LayoutSizes; before: Place | undefined }
): Place {
	const lane = chooseLane(steps, step);
	const x = laneX(lane, sizes);
	const top = before ? before.top + before.height + sizes.gap : 0;
	const y = top + sizes.beadY;
	const head = lane === DOUBT_LANE ? sizes.headHeight : 0;
	const lines = countLines(text, step, sizes);
	const height = sizes.padding + head + lines * sizes.lineHeight;
	const right = x + sizes.cardWidth;
	const reach = before ? Math.max(right, before.reach) : right;
	const entry = before ? drawEntry(step, { lane, x, y }, { before, mainX: sizes.mainX }) : null;
	return { lane, x, y, top, height, lines, right, reach, entry };
}

function drawEntry(
	{ kind }: Step,
	here: Point & { readonly lane: number },
	{ before, mainX }: { before: Place; mainX: number }
): string | null {
	if (here.lane === MAIN_LANE) return before.lane === DOUBT_LANE ? roadPath(before, here) : null;
	const anew = kind === 'alternative' && before.lane === ASIDE_LANE && here.lane === ASIDE_LANE;
	return roadPath(anew ? { x: mainX, y: before.y } : before, here);
}

function chooseLane(steps: readonly Step[], step: Step): number {
	if (isDoubt(step)) return DOUBT_LANE;
	return isLeft(steps, step) ? ASIDE_LANE : MAIN_LANE;
}

/** Whether a step is on a road that was given up; between two steps of such a road, so is what states nothing. */
function isLeft(steps: readonly Step[], { index, fate, kind }: Step): boolean {
	if (fate === 'abandoned') return true;
	if (kind !== 'restate' && kind !== 'other') return false;
	const before = findStatement(steps, index, -1);
	const after = findStatement(steps, index, 1);
	return (
		before?.fate === 'abandoned' && after?.fate === 'abandoned' && after.kind !== 'alternative'
	);
}

/** The nearest step of the road that states something. */
function findStatement(steps: readonly Step[], from: number, by: 1 | -1): Step | undefined {
	for (let index = from + by; Math.abs(index - from) <= STATEMENT_REACH; index += by) {
		const step = steps[index];
		if (!step || (!isDoubt(step) && step.kind !== 'restate' && step.kind !== 'other')) return step;
	}
	return undefined;
}
/** Steps; a bound that keeps the layout linear. Longer runs without a statement are rare. */
const STATEMENT_REACH = 8;

function laneX(lane: number, sizes: LayoutSizes): number {
	return sizes.mainX + lane * sizes.laneWidth;
}

/** Arcs beside each other; more would say nothing more, and later ones share the last column. */
const MOST_COLUMNS = 5;

function drawArcs(links: readonly Link[], places: readonly Place[], sizes: LayoutSizes): Arc[] {
	const drawn = links
		.filter((link) => isDrawn(link, places))
		.sort((a, b) => a.from - b.from || a.to - b.to);
	/** For each column the lowest row in use. Arcs come in the order of their lower end. */
	const busyUntil: number[] = [];
	const arcs: Arc[] = [];
	for (const link of drawn) {
		const free = busyUntil.findIndex((row) => row <= link.to);
		const column = Math.min(free < 0 ? busyUntil.length : free, MOST_COLUMNS - 1);
		const arc = drawArc(link, column, { places, sizes });
		if (arc) arcs.push(arc);
		busyUntil[column] = link.from;
	}
	return arcs;
}

/** What a doubt looks back to; and where another way begins, unless it is just above. */
function isDrawn({ type, from, to }: Link, places: readonly Place[]): boolean {
	if (type === 'branches') return from - to > 1;
	return places[from]?.lane === DOUBT_LANE && type !== 'supports' && type !== 'resolves';
}

function drawArc(
	link: Link,
	column: number,
	{ places, sizes }: Pick<Layout, 'places' | 'sizes'>
): Arc | null {
	const from = places[link.from];
	const to = places[link.to];
	if (!from || !to) return null;
	const start = { x: from.right, y: from.y };
	const end = { x: to.right, y: to.y };
	const railX = from.reach + (column + 1.5) * sizes.arcGap;
	return { link, path: arcPath(start, end, railX), head: headPath(end) };
}

import { ASIDE_LANE, MAIN_LANE } from './lanes.ts';
import { arcRoom, placeArcs } from './layout-arcs.ts';
import type { Course, Point } from './layout-curves.ts';
import { headingReach, laneX, placeEpisode, placeStep } from './layout-rows.ts';
import type { Analysis, Episode, Link } from './step.ts';

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
	/** What a doubt says above its text, and a closed episode below its title. */
	readonly headHeight: number;
	/** The line of an open episode, which reaches into the air of the cards above and below it. */
	readonly headingHeight: number;
	/** Above and below the text of a card, together. */
	readonly padding: number;
	/** Between a card and the next one below. */
	readonly gap: number;
	/** Between two arcs that run beside each other. */
	readonly arcGap: number;
}

/** One row, in px. Its card reaches from `x` to `right`, its bead is at (`x`, `y`). */
export interface Place extends Point {
	/** Position among the rows, from 0. */
	readonly row: number;
	/** Indices of the first and the last step in it: the same but for a closed episode. */
	readonly first: number;
	readonly last: number;
	readonly lane: number;
	readonly top: number;
	readonly height: number;
	readonly right: number;
	/** How many lines of text the card has room for. */
	readonly lines: number;
	/** The right edge of the widest row so far: arcs run right of it. */
	readonly reach: number;
	/** Where the road begins that leads here from the row above; null where only the main line leads here. */
	readonly entry: Point | null;
}

/** Where the heading of an episode stands: in a row of its own when closed, else in the gap above its first step. */
export interface Heading {
	readonly episode: Episode;
	readonly closed: boolean;
	readonly top: number;
	readonly height: number;
}

/** A link drawn as an arc beside the cards, from the later step up to the earlier. */
export interface Arc extends Course {
	readonly link: Link;
}

export interface Layout {
	/** From the top down: steps, and closed episodes. */
	readonly rows: readonly Place[];
	/** One per step: its row, which those of a closed episode share. */
	readonly places: readonly Place[];
	/** One per episode. */
	readonly headings: readonly Heading[];
	/** Index of the first step of each row in the main lane, ascending: the main line joins their beads. */
	readonly main: readonly number[];
	/** In the order of their later step. */
	readonly arcs: readonly Arc[];
	/** In px, the same for every trace in these sizes: a growing trace never moves sideways. */
	readonly width: number;
	readonly height: number;
	readonly text: string;
	readonly sizes: LayoutSizes;
}

interface Before {
	/** Indices of the episodes that are closed; none if left out. */
	readonly closed?: ReadonlySet<number>;
	/**
	 * A layout of the same trace when it was shorter: its rows stay where they are, except the last one, which was still
	 * growing; only what came since is placed. In another trace or other sizes, or with others closed, it is ignored.
	 */
	readonly earlier?: Layout | undefined;
}

/**
 * Lays a trace out along one road: order of writing from the top down, one row per step; the main road straight down,
 * doubts beside it, roads that were given up further aside. A closed episode is one row. Where an open one begins moves
 * nothing: its heading stands between two rows. Links look back through arcs right of all cards. Nothing overlaps.
 * Linear in steps, links and episodes.
 */
export function layOut(
	analysis: Analysis,
	sizes: LayoutSizes,
	{ closed = NONE, earlier }: Before = {}
): Layout {
	const folded = analysis.episodes.filter(({ index }) => closed.has(index));
	const goesOn = earlier && isContinuation(analysis, { sizes, folded }, earlier);
	const rows = goesOn ? earlier.rows.slice(0, -1) : [];
	const places = goesOn ? earlier.places.slice(0, countSteps(rows)) : [];
	const coming = folded.filter(({ firstStep }) => firstStep >= places.length).values();
	let fold = coming.next().value;
	for (let index = places.length; index < analysis.steps.length; index = places.length) {
		const around = { sizes, above: rows.at(-1) ?? null };
		const isFold = fold?.firstStep === index;
		const row = isFold
			? placeEpisode(analysis, fold!, around)
			: placeStep(analysis, analysis.steps[index]!, around);
		if (isFold) fold = coming.next().value;
		rows.push(row);
		for (let step = row.first; step <= row.last; step++) places.push(row);
	}
	return {
		rows,
		places,
		headings: placeHeadings(analysis.episodes, closed, { places, sizes }),
		main: rows.filter(({ lane }) => lane === MAIN_LANE).map(({ first }) => first),
		arcs: placeArcs(analysis.links, analysis.steps, { places, sizes }),
		width: laneX(ASIDE_LANE, sizes) + sizes.cardWidth + arcRoom(sizes),
		height: bottomOf(rows),
		text: analysis.text,
		sizes
	};
}

const NONE: ReadonlySet<number> = new Set();

/** Whether what was placed, but for the last row, would be placed in the same way again. */
function isContinuation(
	{ text }: Analysis,
	{ sizes, folded }: { sizes: LayoutSizes; folded: readonly Episode[] },
	earlier: Layout
): boolean {
	if (earlier.sizes !== sizes || !text.startsWith(earlier.text)) return false;
	const before = earlier.headings.filter(({ closed }) => closed);
	const final = countSteps(earlier.rows.slice(0, -1));
	const now = folded.filter(({ firstStep }) => firstStep < final);
	const kept = before.filter(({ episode }) => episode.firstStep < final);
	return (
		now.length === kept.length &&
		kept.every(({ episode }, at) => {
			const { firstStep, lastStep } = now[at]!;
			return episode.firstStep === firstStep && episode.lastStep === lastStep;
		})
	);
}

function countSteps(rows: readonly Place[]): number {
	return (rows.at(-1)?.last ?? -1) + 1;
}

function bottomOf(rows: readonly Place[]): number {
	const last = rows.at(-1);
	return last ? last.top + last.height : 0;
}

function placeHeadings(
	episodes: readonly Episode[],
	closedOnes: ReadonlySet<number>,
	{ places, sizes }: Pick<Layout, 'places' | 'sizes'>
): Heading[] {
	return episodes.flatMap((episode) => {
		const place = places[episode.firstStep];
		if (!place) return [];
		const closed = closedOnes.has(episode.index);
		const open = { top: place.top - headingReach(sizes), height: sizes.headingHeight };
		return { episode, closed, ...(closed ? { top: place.top, height: place.height } : open) };
	});
}

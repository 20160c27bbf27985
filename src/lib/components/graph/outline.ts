import type { Heading, Layout, Place } from '$lib/trace/layout.ts';

/** An episode as far as it is shown: its heading, and the rows of its steps; a closed one has none. */
export interface OutlinePart {
	readonly heading: Heading;
	/** Whether the heading is in view, and whether there is room for its words. */
	readonly headed: boolean;
	readonly told: boolean;
	readonly rows: readonly Place[];
}

export interface Shown {
	/** Px of the drawing. */
	readonly top: number;
	readonly bottom: number;
	/** Kept in the document wherever they are: they hold the focus. */
	readonly step: number;
	readonly heading: number | null;
	/** Least height of a heading in px of the drawing: one that would come closer to the one above has no room. */
	readonly spacing: number;
}

/** The part of a layout that is shown, as a nested list. Costs as much as is shown, and a little for each episode. */
export function outlineOf(layout: Layout, shown: Shown): OutlinePart[] {
	const parts: OutlinePart[] = [];
	const kept = layout.headings[shown.heading ?? -1];
	let free = -Infinity;
	for (const heading of layout.headings) {
		const isKept = heading === kept;
		const isBeside = !isKept && kept && Math.abs(heading.top - kept.top) < shown.spacing;
		const fits = isKept || (heading.top >= free && !isBeside);
		if (fits) free = heading.top + shown.spacing;
		const isInView = heading.top < shown.bottom && heading.top + heading.height > shown.top;
		const headed = isKept || isInView;
		const rows = rowsOf(heading, layout, shown);
		if (headed || rows.length > 0) parts.push({ heading, headed, told: fits, rows });
	}
	return parts;
}

function rowsOf({ closed, episode }: Heading, layout: Layout, shown: Shown): Place[] {
	const { firstStep, lastStep } = episode;
	const first = layout.places[firstStep];
	const last = layout.places[lastStep] ?? layout.places.at(-1);
	if (closed || !first || !last) return [];
	const isFar = last.top + last.height < shown.top || first.top > shown.bottom;
	const holdsStep = firstStep <= shown.step && shown.step <= lastStep;
	if (isFar && !holdsStep) return [];
	return layout.rows
		.slice(first.row, last.row + 1)
		.filter(
			(row) =>
				row.first === shown.step || (row.top <= shown.bottom && row.top + row.height >= shown.top)
		);
}

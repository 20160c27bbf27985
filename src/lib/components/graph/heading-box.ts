import type { Heading, Layout } from '$lib/trace/layout.ts';
import { YIELDED } from './sizes.ts';

/**
 * How a heading is shown. Near by: a card for a closed episode, a line between two rows for an open one. From afar: a
 * label beside the drawing, as large as ever; or, where another label stands, only the box of a closed episode.
 */
export type HeadingForm = 'card' | 'line' | 'label' | 'box';

/** In px of the drawing, but for the width of a label, which is in px of the screen. */
export interface HeadingBox {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	/** Null: as high as its text, with `top` in its middle. */
	readonly height: number | null;
	/** From its left edge to the title of a line: right of the roads that lead from row to row. */
	readonly indent: number;
}

/** Px from a bead to its card. */
export const CARD_X = 19;
/** Px of the screen that a label leaves free: air, and the buttons at the other side. */
const AROUND_LABEL = 54;

/**
 * @param room px of the screen beside the drawing
 * @param footed whether another heading stands in the gap below it
 */
export function boxOf(
	{ top, height, episode }: Heading,
	{ places, rows, width: drawn }: Layout,
	{ form, room, footed }: { form: HeadingForm; room: number; footed: boolean }
): HeadingBox {
	const place = places[episode.firstStep]!;
	const left = place.x + CARD_X;
	const width = place.right - left;
	const indent = Math.max(place.x, rows[place.row - 1]?.x ?? 0) + CARD_X;
	switch (form) {
		case 'card':
			return { left, top, width, height: height - (footed ? YIELDED : 0), indent };
		case 'box':
			return { left, top, width, height, indent };
		case 'line':
			return { left: 0, top, width: place.right, height, indent };
		case 'label': {
			const middle = top + height / 2;
			return { left: drawn, top: middle, width: room - AROUND_LABEL, height: null, indent };
		}
	}
}

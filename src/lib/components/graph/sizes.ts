import type { LayoutSizes } from '$lib/trace/layout.ts';

/** Below this scale text cannot be read: a step is shown as a box with its glyph. */
export const LEGIBLE_SCALE = 0.5;

/** Px of the screen beyond the window in which nodes are kept ready. */
export const READY_PX = 160;

/** Px that a card leaves to a heading above or below it; its text stays where it is. */
export const YIELDED = 6;

/** Widest card in px: about 50 letters a line, easy to read. */
const WIDEST_CARD = 400;
const NARROWEST_CARD = 180;
/** In px, in the face of a card: with it 2 of 2,078 steps of real traces took more lines than were guessed, 110 fewer. */
const LETTER_WIDTH = 7.35;
/** What bead and padding take from the width of a card. */
const CARD_INSET = 46;

/** @param available width of the view in px: cards fill it at scale 1, lanes move together on a phone */
export function chooseSizes(available: number): LayoutSizes {
	const narrow = available < 520;
	const laneWidth = narrow ? 22 : 48;
	const mainX = narrow ? 48 : 54;
	const arcGap = narrow ? 6 : 9;
	const room = available - mainX - 2 * laneWidth - 8 * arcGap;
	const cardWidth = Math.round(Math.min(WIDEST_CARD, Math.max(NARROWEST_CARD, room)));
	return {
		mainX,
		laneWidth,
		cardWidth,
		beadY: 20,
		lineHeight: 22,
		charsPerLine: Math.floor((cardWidth - CARD_INSET) / LETTER_WIDTH),
		mostLines: 3,
		headHeight: 24,
		headingHeight: 24,
		padding: 20,
		gap: 12,
		arcGap
	};
}

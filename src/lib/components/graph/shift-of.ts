import type { Heading, Layout } from '$lib/trace/layout.ts';

/**
 * By how many px the row of a step, or the heading of its episode, stands lower than before; 0 in other sizes, and for a
 * step that has just come.
 */
export function shiftOf(
	what: 'row' | 'heading',
	step: number,
	[before, now]: readonly [Layout, Layout]
): number {
	if (before.sizes !== now.sizes || !(step in before.places)) return 0;
	const topIn = (layout: Layout) =>
		(what === 'row' ? layout.places[step] : findHeading(layout, step))?.top ?? 0;
	return topIn(now) - topIn(before);
}

/** The heading of a step's episode. */
export function findHeading({ headings }: Layout, step: number): Heading | undefined {
	return headings.findLast(({ episode }) => episode.firstStep <= step);
}

import type { Evidence } from './evidence.ts';
import type { Progress } from './figures.ts';
import type { Success } from './went-well.ts';

/**
 * The newest events behind each figure of a page, all together: what is shown of them when a figure is opened.
 * @param count how many of each figure
 * @returns places in the list of events that the figures were computed from
 */
export function newestBehind(
	{ skills, habits, slips, detection, calibration }: Progress,
	wentWell: readonly Success[],
	count: number
): Set<number> {
	const figures = [
		...[...skills, ...habits, ...slips].map(({ evidence }) => evidence.map(placeOf)),
		...[...(calibration?.bins ?? []), ...wentWell].map(({ events }) => events),
		detection?.events ?? []
	];
	return new Set(figures.flatMap((events) => events.slice(-count)));
}

const placeOf = ({ event }: Evidence) => event;

import type { Analysis, Episode } from './step.ts';

/** Which episodes are closed. Offsets in the trace, so that it holds when episodes are found anew. */
export interface Folds {
	/** Episodes that begin before this offset are closed, later ones open … */
	readonly until: number;
	/** … except those in which one of these offsets lies: they are the other way round. */
	readonly turned: readonly number[];
}

export const ALL_OPEN: Folds = { until: 0, turned: [] };

/** Indices of the closed episodes. Linear in episodes, for each that was turned. */
export function closedEpisodes(analysis: Analysis, folds: Folds): ReadonlySet<number> {
	const closed = settledEpisodes(analysis).filter(
		(episode) => episode.start < folds.until !== isTurned(episode, folds)
	);
	return new Set(closed.map(({ index }) => index));
}

/** Opens an episode that is closed, and closes one that is open; to be asked for settled ones only. */
export function turn(episode: Episode, folds: Folds): Folds {
	const turned = folds.turned.filter((offset) => !holds(episode, offset));
	return { ...folds, turned: isTurned(episode, folds) ? turned : [...turned, episode.start] };
}

export function closeAll(analysis: Analysis): Folds {
	const last = settledEpisodes(analysis).at(-1);
	return { until: last?.end ?? 0, turned: [] };
}

/** While a trace grows, its last two episodes may still change: they stay open. */
export function settledEpisodes({ episodes, ended }: Analysis): readonly Episode[] {
	return ended ? episodes : episodes.slice(0, -2);
}

function isTurned(episode: Episode, { turned }: Folds): boolean {
	return turned.some((offset) => holds(episode, offset));
}

function holds({ start, end }: Episode, offset: number): boolean {
	return start <= offset && offset < end;
}

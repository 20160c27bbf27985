import { isOwn, type Evidence } from './evidence.ts';

/** How far something was done, as it is told and drawn. */
export type Done = 'yes' | 'partly' | 'no';

/** How many of the latest times are told and drawn: more than these tell of an earlier self. */
const LATEST = 10;

/**
 * Half of the score or less is partly done: a neighbour of the slip, or with much help.
 * @param score 0 to 1
 */
export function doneOf(score: number): Done {
	if (score > 0.5) return 'yes';
	return score > 0 ? 'partly' : 'no';
}

/** How often something was done lately, with the events behind it. */
export interface Times {
	readonly done: number;
	readonly of: number;
	readonly events: readonly number[];
	/** Of each of these events, 0 to 1. */
	readonly scores: readonly number[];
}

/** @param evidence in order of time; its latest ten are counted, without those of which all had been shown before */
export function timesOf(evidence: readonly Evidence[]): Times {
	const latest = evidence.filter(isOwn).slice(-LATEST);
	return {
		done: latest.filter(({ score }) => doneOf(score) === 'yes').length,
		of: latest.length,
		events: latest.map(({ event }) => event),
		scores: latest.map(({ score }) => score)
	};
}

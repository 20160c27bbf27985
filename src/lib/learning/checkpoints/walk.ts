import type { Acted, LearningEvent } from '../event.ts';
import type { Checkpoint, RubricId } from './checkpoint.ts';
import type { Hint } from './hints.ts';
import { readFulfilled, readResponse } from './response-text.ts';
import type { Response } from './response.ts';

/** A checkpoint of a practice and its help, with the solution: never sent as it is. */
export interface PlannedCheckpoint {
	readonly checkpoint: Checkpoint;
	readonly hints: readonly Hint[];
}

/** A checkpoint that the student has acted at. */
export interface Passed {
	readonly acted: Acted;
	readonly response: Response;
	/** What the student said of an own explanation; null: nothing yet, or there was none. */
	readonly fulfils: readonly RubricId[] | null;
}

/** How far a student has come in a practice. */
export interface Walk {
	/** In the order of the checkpoints, from the first on. */
	readonly passed: readonly Passed[];
	/** How many hints are open at the next checkpoint. */
	readonly opened: number;
}

/**
 * What a student did in a practice. Checkpoints are met in their order, so an act belongs to the first that is left;
 * only what is said of an explanation comes as a second act at the same one.
 * @param events of one practice, in the order in which they were stored
 */
export function walkOf(events: readonly LearningEvent[]): Walk {
	const passed: Passed[] = [];
	let opened = 0;
	for (const event of events) {
		if (event.type === 'help') opened = Math.max(opened, event.level);
		if (event.type !== 'checkpoint') continue;
		const last = passed.at(-1);
		if (last && isAssessment(last, event)) {
			passed[passed.length - 1] = { ...last, fulfils: readFulfilled(event.response) };
			continue;
		}
		const { checkpoint, response, sureness } = event;
		const given = readResponse(checkpoint, response, sureness);
		passed.push({ acted: event, response: given, fulfils: null });
		opened = 0;
	}
	return { passed, opened };
}

function isAssessment({ acted, fulfils }: Passed, { checkpoint, start }: Acted): boolean {
	return (
		checkpoint === 'explain' && acted.checkpoint === 'explain' && acted.start === start && !fulfils
	);
}

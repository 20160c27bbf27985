import type { LearningEvent } from '../event.ts';

/** Raised when the meaning of a field changes. */
const VERSION = 1;

/** Events exactly as they are stored, in their order: `{ format, version, events }`. */
export function toJson(events: readonly LearningEvent[]): string {
	return JSON.stringify(
		{ format: 'second-thought-learning', version: VERSION, events },
		null,
		'\t'
	);
}

import type { Checkpoint } from './checkpoint.ts';

/**
 * How much of a trace a student may see, as an offset: all before the first checkpoint that was not acted at.
 * @param checkpoints in the order of the trace
 * @param answered how many of them, from the first on, the student has acted at
 * @throws {RangeError} if there are not as many
 */
export function shownUpTo(
	checkpoints: readonly Pick<Checkpoint, 'visibleEnd'>[],
	answered: number,
	text: string
): number {
	if (!Number.isInteger(answered) || answered < 0 || answered > checkpoints.length)
		throw new RangeError(`${answered} answered, expected 0 to ${checkpoints.length}`);
	return checkpoints[answered]?.visibleEnd ?? text.length;
}

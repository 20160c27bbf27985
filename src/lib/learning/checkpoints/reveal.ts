import type { Annotation } from '../../trace/annotation.ts';
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

/** The annotation of the part of a trace before an offset: steps cut there, and links between them alone. */
export function annotationUpTo({ segments, edges }: Annotation, offset: number): Annotation {
	const seen = segments.filter(({ start }) => start < offset);
	return {
		segments: seen.map(({ start, end, label }) => ({ start, end: Math.min(end, offset), label })),
		edges: edges.filter(({ from, to }) => from < seen.length && to < seen.length)
	};
}

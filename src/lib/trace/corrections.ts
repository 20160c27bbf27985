import type { Kind, Segment } from './step.ts';

/**
 * What a person says about steps, by offsets into the trace. `start` and `end` are those of the step that the person saw
 * (of `merge`: from the start of the step before to the end of the step), so a correction means the same whatever steps
 * another version of the core would cut.
 */
export type Correction =
	| (Segment & { readonly type: 'kind'; readonly kind: Kind })
	/** A new step begins at `at`, strictly between `start` and `end`. */
	| (Segment & { readonly type: 'split'; readonly at: number })
	| (Segment & { readonly type: 'merge' })
	/** Back to what the program says of everything that was corrected together with this step. */
	| (Segment & { readonly type: 'restore' })
	/** Takes back the latest correction that was not taken back yet. */
	| { readonly type: 'undo' };

/** A stretch of the trace that is one step whatever the segmenter says. */
export interface Span extends Segment {
	/** Null: for the classifier to say. */
	readonly kind: Kind | null;
	/** Of the kind, 0 to 1. */
	readonly confidence: number;
	/** Whether a person changed it after the program, or after the annotation that came with the trace. */
	readonly corrected: boolean;
	/** All that was changed together with it, for `restore`. */
	readonly whole: Segment;
}

/**
 * The spans that come of corrections in the order they were made: ascending, without overlap. A later correction wins
 * over an earlier one where they overlap. What is split or merged keeps the kind that a person gave it; else the
 * classifier looks at it anew. Linear in spans for each correction.
 * @param base spans that came with the trace; they are what `restore` goes back to
 */
export function applyCorrections(
	corrections: readonly Correction[],
	base: readonly Span[] = []
): readonly Span[] {
	return standing(corrections).reduce((spans, change) => apply(change, spans, base), base);
}

export type Change = Exclude<Correction, { type: 'undo' }>;

/** The corrections that were not taken back. */
export function standing(corrections: readonly Correction[]): Change[] {
	const kept: Change[] = [];
	for (const correction of corrections) {
		if (correction.type === 'undo') kept.pop();
		else kept.push(correction);
	}
	return kept;
}

function apply(change: Change, spans: readonly Span[], base: readonly Span[]): readonly Span[] {
	const touched = spans.filter((span) => overlap(span, change));
	const whole = hull([change, ...touched.filter((span) => span.corrected).map((s) => s.whole)]);
	const { start, end } = change;
	const corrected = (segment: Segment, label: Pick<Span, 'kind' | 'confidence'> = UNSAID): Span => {
		const { kind, confidence } = label;
		return { start: segment.start, end: segment.end, kind, confidence, corrected: true, whole };
	};
	switch (change.type) {
		case 'kind':
			return put(spans, change, [corrected(change, { kind: change.kind, confidence: 1 })]);
		case 'merge':
			return put(spans, change, [
				corrected(
					change,
					touched.find(({ kind }) => kind !== null)
				)
			]);
		case 'split': {
			const halves = [
				{ start, end: change.at },
				{ start: change.at, end }
			];
			const labelAt = (at: number) => touched.find((span) => span.start <= at && at < span.end);
			return put(
				spans,
				change,
				halves.map((half) => corrected(half, labelAt(half.start)))
			);
		}
		case 'restore':
			return put(spans, whole, clip(base, whole));
	}
}

const UNSAID = { kind: null, confidence: 0 };

/** Puts spans in the place of all that lies in a range; what reaches beyond it keeps the rest of itself. */
function put(spans: readonly Span[], { start, end }: Segment, placed: readonly Span[]): Span[] {
	const before = clip(spans, { start: 0, end: start });
	const after = clip(spans, { start: end, end: Infinity });
	return [...before, ...placed, ...after];
}

/** The parts of spans that lie in a range. */
function clip(spans: readonly Span[], range: Segment): Span[] {
	return spans
		.filter((span) => overlap(span, range))
		.map((span) =>
			range.start <= span.start && span.end <= range.end
				? span
				: {
						...span,
						start: Math.max(span.start, range.start),
						end: Math.min(span.end, range.end)
					}
		);
}

function overlap(a: Segment, b: Segment): boolean {
	return a.start < b.end && b.start < a.end;
}

function hull(segments: readonly Segment[]): Segment {
	return {
		start: Math.min(...segments.map(({ start }) => start)),
		end: Math.max(...segments.map(({ end }) => end))
	};
}

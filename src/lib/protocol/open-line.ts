import { edgeLabelOf, GivenLinks } from '../trace/annotation.ts';
import type { Analysis, Step } from '../trace/step.ts';
import type { OpenLine, StoredAnnotation } from './open-format.ts';

/** What an analysis does not tell of itself. */
export interface LineOrigin {
	readonly id: string;
	readonly problem: string;
	/** Language of the problem, e.g. `en`. */
	readonly lang: string;
	/** Who thought. */
	readonly model: string;
	/** Version of the trace core. */
	readonly coreVersion: number;
}

/** Writes an analysis as a line of the open format. Linear in steps and links. */
export function toOpenLine(analysis: Analysis, origin: LineOrigin): OpenLine {
	const { id, problem, lang, model, coreVersion } = origin;
	return {
		id,
		source: 'second-thought',
		annotator: `second-thought ${analysis.classifier} ${coreVersion}`,
		model,
		lang,
		problem,
		trace: analysis.text,
		segments: analysis.steps.map(toSegment),
		edges: analysis.links.map(({ from, to, type }) => ({
			from: to,
			to: from,
			label: edgeLabelOf(type)
		}))
	};
}

/**
 * Writes an annotated trace as a line again: where nobody corrected it, just as it came; corrected steps take the place
 * of the segments that they cover, and edges lead to them.
 */
export function toAnnotatedLine(analysis: Analysis, annotation: StoredAnnotation): OpenLine {
	const { text: trace, steps } = analysis;
	const { segments, edges, ...origin } = annotation;
	if (!steps.some(({ corrected }) => corrected)) return { ...origin, trace, segments, edges };
	const stepOf = stepOfSegments(analysis, annotation);
	const segmentOf = new Map(stepOf.map((step, segment) => [step, segment]));
	const written: OpenLine['segments'] = [];
	const placeOf = new Map<number, number>();
	for (const step of steps) {
		const kept = segments[segmentOf.get(step.index) ?? -1];
		if (!step.corrected && !kept) continue;
		placeOf.set(step.index, written.length);
		written.push(step.corrected || !kept ? toSegment(step) : kept);
	}
	const moved = edges.flatMap(({ from, to, ...edge }) => {
		const [start, end] = [placeOf.get(stepOf[from] ?? -1), placeOf.get(stepOf[to] ?? -1)];
		return start === undefined || end === undefined || start >= end
			? []
			: [{ from: start, to: end, ...edge }];
	});
	return { ...origin, trace, segments: written, edges: moved };
}

function toSegment({ start, end, kind, confidence, corrected }: Step): OpenLine['segments'][0] {
	// Rounded down, so that what is doubtful stays so.
	const label = { start, end, label: kind, confidence: Math.floor(confidence * 1000) / 1000 };
	return corrected ? { ...label, corrected } : label;
}

/** The step that holds the beginning of each segment. */
function stepOfSegments({ text, steps }: Analysis, annotation: StoredAnnotation) {
	const links = new GivenLinks(annotation);
	for (const step of steps) links.add(step, (start, end) => text.slice(start, end).trim() === '');
	return links.stepOf;
}

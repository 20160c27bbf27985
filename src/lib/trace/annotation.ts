import type { Span } from './corrections.ts';
import type { Kind, Link, LinkType, Segment, Step } from './step.ts';

/** A segment that someone else has labelled, with what they say of it in their own words. */
export interface AnnotatedSegment extends Segment {
	/** One of our kinds; null: not labelled, or by a label that has no counterpart among our kinds. */
	readonly label: Kind | null;
	/** How sure they are, 0 to 1; left out: sure. */
	readonly confidence?: number | undefined;
}

/** An arrow between segments, by their indices: `from` is the earlier one, `to` the later, `label` a word of the format. */
export interface AnnotatedEdge {
	readonly from: number;
	readonly to: number;
	readonly label: EdgeLabel | null;
}

/** What someone else has found in a trace. Segments ascend and do not overlap; they may leave gaps. */
export interface Annotation {
	readonly segments: readonly AnnotatedSegment[];
	readonly edges: readonly AnnotatedEdge[];
}

/**
 * The words of the open format for edges, and the link that each is here. Null: not drawn, but kept with the annotation.
 * The first word of a link is the one that is written.
 */
export const LINK_OF_EDGE = {
	supports: 'supports',
	executes: 'supports',
	elaborates: 'supports',
	questions: 'questions',
	verifies: 'verifies',
	revises: 'revises',
	alternative_to: 'branches',
	resolves: 'resolves',
	restates: null,
	leads_to: null,
	decomposes: null
} as const satisfies Record<string, LinkType | null>;
export type EdgeLabel = keyof typeof LINK_OF_EDGE;
export const EDGE_LABELS = Object.keys(LINK_OF_EDGE) as EdgeLabel[];

/** The word of the open format for a link. */
export function edgeLabelOf(type: LinkType): EdgeLabel {
	const label = EDGE_LABELS.find((word) => LINK_OF_EDGE[word] === type);
	if (!label) throw new RangeError(`the open format has no word for ${type}`);
	return label;
}

/**
 * The spans of an annotated trace; they cover all of it. What was not labelled is `other`, and wholly unsure.
 */
export function spansOf({ segments }: Annotation): Span[] {
	const spans: Span[] = [];
	let reached = 0;
	const add = ({ start, end }: Segment, kind: Kind, confidence: number) => {
		const segment = { start, end };
		if (start < end) spans.push({ ...segment, kind, confidence, corrected: false, whole: segment });
		reached = end;
	};
	for (const segment of segments) {
		add({ start: reached, end: segment.start }, 'other', 0);
		add(segment, segment.label ?? 'other', segment.label ? (segment.confidence ?? 1) : 0);
	}
	add({ start: reached, end: Infinity }, 'other', 0);
	return spans;
}

/** Gives the annotated links of steps that come in order, whatever became of the segments they were drawn between. */
export class GivenLinks {
	readonly #segments: readonly Segment[];
	/** By the later segment. */
	readonly #edges = new Map<number, AnnotatedEdge[]>();
	readonly #stepOf: number[] = [];

	constructor({ segments, edges }: Annotation) {
		this.#segments = segments;
		for (const edge of edges) {
			const known = this.#edges.get(edge.to);
			if (known) known.push(edge);
			else this.#edges.set(edge.to, [edge]);
		}
	}

	/** The step that holds the beginning of each segment, as far as steps have come. */
	get stepOf(): readonly number[] {
		return this.#stepOf;
	}

	/**
	 * The links from a step to earlier ones, each once; within a step there are none.
	 * @param isBlank whether the trace has nothing but blanks between two offsets
	 */
	add(
		step: Pick<Step, 'index' | 'end'>,
		isBlank: (start: number, end: number) => boolean
	): readonly Link[] {
		const links = new Map<string, Link>();
		for (let next = this.#stepOf.length; ; next++) {
			const segment = this.#segments[next];
			if (!segment || segment.start >= step.end || isBlank(segment.start, step.end)) break;
			this.#stepOf.push(step.index);
			for (const { from, label } of this.#edges.get(next) ?? []) {
				const to = this.#stepOf[from];
				const type = label && LINK_OF_EDGE[label];
				if (type && to !== undefined && to < step.index)
					links.set(`${to} ${type}`, { from: step.index, to, type });
			}
		}
		return [...links.values()];
	}
}

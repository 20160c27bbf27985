import { classify, follow, START } from '../../src/lib/trace/classify.ts';
import type { Stance } from '../../src/lib/trace/cues.ts';
import { Fates } from '../../src/lib/trace/fate.ts';
import {
	analyse,
	type Annotation,
	type Fate,
	type Link,
	type LinkType,
	type Outcome
} from '../../src/lib/trace/index.ts';
import { kindOf } from './gold.ts';
import type { SharedEdge, SharedSegment, SharedTrace } from './shared-traces.ts';

/** What our rules say, by segment of the labelled trace. */
export interface Said {
	/** `null`: not taken for a doubt. */
	readonly outcomes: readonly (Outcome | null)[];
	readonly fates: readonly Fate[];
	readonly spine: ReadonlySet<number>;
}

/** Runs our rules on the kinds and links that people gave. */
export function runOnGold({ trace, segments = [], edges = [] }: SharedTrace): Said {
	const fates = new Fates();
	let context = START;
	segments.forEach((segment, index) => {
		const text = trace.slice(segment.start, segment.end).trim();
		const kind = kindOf(segment);
		const found = classify(text, context);
		const stance = stanceOf(segment) ?? (found.kind === kind ? found.stance : null);
		fates.add({ index, kind, stance, text }, linksTo(edges, index));
		context = follow(context, kind, text);
	});
	return {
		outcomes: segments.map((_, index) => fates.outcomeOf(index)),
		fates: segments.map((_, index) => fates.fateOf(index)),
		spine: new Set(fates.spine())
	};
}

/**
 * What an analysis of the text says; a segment gets what our steps say that lie in it, doubts first.
 * @param found the kinds and links to go by; left out: those of the rules
 */
export function runOnText({ trace, segments = [] }: SharedTrace, found?: Annotation): Said {
	const { steps, spine } = analyse(trace, { annotation: found ?? null });
	const onSpine = new Set(spine);
	const within = segments.map(({ start, end }) =>
		steps
			.map((step) => ({ step, shared: Math.min(end, step.end) - Math.max(start, step.start) }))
			.filter(
				({ step, shared }) =>
					shared > 0 && 2 * shared >= Math.min(end - start, step.end - step.start)
			)
			.sort((a, b) => b.shared - a.shared)
			.map(({ step }) => step)
	);
	return {
		outcomes: within.map((some) => some.find(({ outcome }) => outcome !== null)?.outcome ?? null),
		fates: within.map((some) => some.find(({ outcome }) => outcome === null)?.fate ?? 'kept'),
		spine: new Set(
			within.flatMap((some, index) => (some.some((step) => onSpine.has(step.index)) ? [index] : []))
		)
	};
}

function stanceOf({ label_raw }: SharedSegment): Stance | null {
	if (label_raw.includes('reflect:positive')) return 'affirms';
	if (label_raw.includes('reflect:negative')) return 'rejects';
	return label_raw.includes('plan:verify') ? 'announces' : null;
}

const TYPES: Readonly<Record<string, LinkType>> = {
	supports: 'supports',
	executes: 'supports',
	restates: 'supports',
	elaborates: 'supports',
	verifies: 'verifies',
	revises: 'revises',
	questions: 'questions',
	alternative_to: 'branches'
};

/** The links of ours that stand for those into a segment; `leads_to` and `decomposes` have none. */
function linksTo(edges: readonly SharedEdge[], index: number): Link[] {
	return edges.flatMap(({ from, to, label }) => {
		const type = TYPES[label ?? ''];
		return to === index && type ? [{ from: index, to: from, type }] : [];
	});
}

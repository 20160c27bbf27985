import { isDoubt, type Kind, type Outcome } from '../../src/lib/trace/index.ts';
import type { SharedEdge, SharedSegment, SharedTrace } from './shared-traces.ts';

/** What the links say came of a doubt; `none`: nobody took it up, whether it was dropped or stays open. */
export type GoldOutcome = Exclude<Outcome, 'open'> | 'none';

export type GoldFate = 'kept' | 'superseded' | 'abandoned';

/** What people's links decide about a trace, by segment. */
export interface Gold {
	/** `null` for segments that are no doubt, or where the links do not decide. */
	readonly outcomes: readonly (GoldOutcome | null)[];
	/** `null` for segments that state nothing (doubts and fillers), and where the links do not decide. */
	readonly fates: readonly (GoldFate | null)[];
	/** Whether it lies on a path to the final conclusion; `null` for doubts and fillers, and where the links do not decide. */
	readonly spine: readonly (boolean | null)[];
}

/**
 * Reads outcomes, fates and spine off the links of ReasoningFlow. The rules, with `x` for a segment that a doubt is
 * about (where its link comes from):
 * - a `verify` that affirms `x` itself is confirmed; a `revise` that rejects `x` is corrected if something follows from
 *   it, or from `x`, or `x` is left;
 * - else the first verdict decides that comes after the doubt, on `x` or on what the doubt sets off: affirmed or
 *   supported → confirmed, rejected or attacked → corrected, another way → dropped;
 * - a doubt without verdict that sets off nothing → none; one that sets something off is not decided;
 * - a segment on the spine is kept, as is one whose last verdict affirms it; one whose last verdict rejects it is
 *   superseded; one that another way leaves is abandoned, with what was done for it until then; others are not decided;
 * - the spine is what leads to the last `conclude` that rests on three segments or more, through inference, execution,
 *   restatement and elaboration; traces without such a conclusion are not decided.
 */
export function readGold({ segments = [], edges = [] }: SharedTrace): Gold {
	const out = segments.map((): SharedEdge[] => []);
	const into = segments.map((): SharedEdge[] => []);
	for (const edge of [...edges].sort((a, b) => a.to - b.to)) {
		out[edge.from]?.push(edge);
		into[edge.to]?.push(edge);
	}
	const graph = { segments, out, into };
	const spine = findSpine(graph);
	return {
		outcomes: segments.map((_, index) => outcomeOf(graph, index)),
		fates: findFates(graph, spine),
		spine
	};
}

/** The kind that a segment is given; an assumption, for which there is no kind, counts as a derivation. */
export function kindOf({ label, label_raw }: SharedSegment): Kind {
	return (label as Kind | null) ?? (label_raw.startsWith('assumption') ? 'derive' : 'other');
}

interface Graph {
	readonly segments: readonly SharedSegment[];
	/** Links to later segments, by the segment they come from, ascending. */
	readonly out: readonly (readonly SharedEdge[])[];
	readonly into: readonly (readonly SharedEdge[])[];
}

const VERDICTS: Readonly<Record<string, Exclude<GoldOutcome, 'none'>>> = {
	'reflect:positive': 'confirmed',
	'validate:support': 'confirmed',
	'reflect:negative': 'corrected',
	'validate:attack': 'corrected',
	'plan:backtrack': 'dropped'
};
const DOUBTING = new Set([
	'reflect:uncertain',
	'plan:verify',
	'reflect:negative',
	'reflect:positive'
]);
/** Links along which one segment is done for another or follows from it. */
const FOLLOWS = new Set(['supports', 'executes', 'restates', 'elaborates']);
/** A verdict further on is about something else. */
const REACH = 40;

function outcomeOf(graph: Graph, doubt: number): GoldOutcome | null {
	const { segments, out, into } = graph;
	const kind = kindOf(segments[doubt]!);
	if (!isDoubt({ kind })) return null;
	const about = into[doubt]!.filter(({ label_raw }) => DOUBTING.has(label_raw));
	const has = (raw: string) => about.some(({ label_raw }) => label_raw === raw);
	if (kind === 'verify' && has('reflect:positive')) return 'confirmed';
	const targets = about.map(({ from }) => from);
	if (kind === 'revise') return replaced(graph, doubt, targets) ? 'corrected' : null;
	const setOff = pursuit(graph, doubt);
	const verdicts = [...targets, ...setOff]
		.flatMap((index) => out[index]!)
		.filter(({ to, label_raw }) => to > doubt && to - doubt <= REACH && label_raw in VERDICTS)
		.filter(({ from, label_raw }) => from !== doubt || VERDICTS[label_raw] !== 'corrected')
		.sort((a, b) => a.to - b.to);
	const first = verdicts[0];
	if (first) return VERDICTS[first.label_raw]!;
	return out[doubt]!.length === 0 ? 'none' : null;
}

function replaced({ out }: Graph, doubt: number, targets: readonly number[]): boolean {
	const follows = (index: number) =>
		out[index]!.some(({ to, label_raw }) => to > doubt && VERDICTS[label_raw] !== 'confirmed');
	return follows(doubt) || targets.some(follows);
}

/** The doubt and what it sets off, up to the next doubt on the way. */
function pursuit({ segments, out }: Graph, doubt: number): number[] {
	const found = new Set([doubt]);
	for (const index of found) {
		for (const { to, label } of out[index]!) {
			const goes = label === 'executes' || label === 'supports' || label === 'decomposes';
			const stays = to - doubt <= REACH && !isDoubt({ kind: kindOf(segments[to]!) });
			if (goes && stays) found.add(to);
		}
	}
	return [...found];
}

function findSpine(graph: Graph): (boolean | null)[] {
	const { segments } = graph;
	const conclusions = segments.flatMap((segment, index) =>
		kindOf(segment) === 'conclude' ? [index] : []
	);
	const path = conclusions
		.map((conclusion) => pathTo(graph, conclusion))
		.findLast(({ size }) => size > FEW);
	return segments.map((segment, index) => (path && states(segment) ? path.has(index) : null));
}

/** A conclusion with no more than this before it only says the answer again. */
const FEW = 3;

function pathTo({ into }: Graph, conclusion: number): Set<number> {
	const found = new Set([conclusion]);
	for (const index of found)
		for (const { from, label } of into[index]!) if (FOLLOWS.has(label ?? '')) found.add(from);
	return found;
}

function findFates(
	{ segments, out }: Graph,
	spine: readonly (boolean | null)[]
): (GoldFate | null)[] {
	const fates = segments.map((segment, index): GoldFate | null => {
		const verdict =
			VERDICTS[out[index]!.findLast(({ label_raw }) => label_raw in VERDICTS)?.label_raw ?? ''];
		if (!states(segment)) return null;
		if (spine[index] || verdict === 'confirmed') return 'kept';
		return verdict === 'corrected' ? 'superseded' : null;
	});
	segments.forEach((_, index) => {
		const left = out[index]!.find(({ label_raw }) => label_raw === 'plan:backtrack');
		if (!left) return;
		const branch = new Set([index]);
		for (const step of branch)
			for (const { to, label } of out[step]!)
				if (to < left.to && FOLLOWS.has(label ?? '')) branch.add(to);
		for (const step of branch) if (states(segments[step]!)) fates[step] ??= 'abandoned';
	});
	return fates;
}

function states(segment: SharedSegment): boolean {
	const kind = kindOf(segment);
	return kind !== 'other' && !isDoubt({ kind });
}

import type { Translation } from '$lib/state/translation.ts';
import { isUnsure, type Analysis, type Link, type LinkType, type Step } from '$lib/trace/index.ts';

/** One sentence about a step: "Step 12 checks step 9: corrected". Steps are counted from 1. */
export function stepSentence(translation: Translation, analysis: Analysis, step: Step): string {
	return translation.say('graph.sentence', {
		step: step.index + 1,
		sure: isUnsure(step) ? 'no' : 'yes',
		kind: step.kind,
		target: nameTarget(analysis.links, step.index),
		outcome: nameOutcome(analysis, step),
		fate: step.fate,
		successor: nameStep(successorOf(analysis.links, step)),
		corrected: step.corrected ? 'yes' : 'no'
	});
}

/** What a doubt does, in a few words: "It checks step 4 again". */
export function doubtHead(translation: Translation, analysis: Analysis, step: Step): string {
	const target = nameTarget(analysis.links, step.index);
	const sure = isUnsure(step) ? 'no' : 'yes';
	return translation.say('graph.doubt', { kind: step.kind, target, sure });
}

/** A doubt without an answer is left open only once the thought has ended. */
export function nameOutcome({ ended }: Analysis, { outcome }: Step): string {
	if (outcome === null) return 'none';
	return outcome === 'open' && !ended ? 'pending' : outcome;
}

const LOOKS_BACK: ReadonlySet<LinkType> = new Set(['questions', 'verifies', 'revises']);

function nameTarget(links: readonly Link[], index: number): string {
	return nameStep(indexLinks(links).looks.get(index)?.to ?? null);
}

/** The number of a step as a message takes it. */
function nameStep(index: number | null): string {
	return index === null ? 'none' : String(index + 1);
}

/** Index of the step that replaced a superseded one; null if none is known. */
export function successorOf(links: readonly Link[], { index, fate }: Step): number | null {
	if (fate !== 'superseded') return null;
	return indexLinks(links).revisions.get(index)?.from ?? null;
}

interface LinkIndex {
	/** The last link by which a step looks back, by that step. */
	readonly looks: ReadonlyMap<number, Link>;
	/** The last revision of a step, by the revised one. */
	readonly revisions: ReadonlyMap<number, Link>;
}

/** Each change of a trace brings another list, and many sentences are made of each. */
const indices = new WeakMap<readonly Link[], LinkIndex>();

function indexLinks(links: readonly Link[]): LinkIndex {
	let index = indices.get(links);
	if (!index) {
		const looks = links.filter(({ type }) => LOOKS_BACK.has(type));
		const revisions = looks.filter(({ type }) => type === 'revises');
		index = {
			looks: new Map(looks.map((link) => [link.from, link])),
			revisions: new Map(revisions.map((link) => [link.to, link]))
		};
		indices.set(links, index);
	}
	return index;
}

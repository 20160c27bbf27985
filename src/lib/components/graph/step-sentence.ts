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
		successor: nameSuccessor(analysis.links, step),
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
	// From the end: while a trace grows, the steps in view are the last ones.
	const link = links.findLast(({ from, type }) => from === index && LOOKS_BACK.has(type));
	return link ? String(link.to + 1) : 'none';
}

/** The number of the step that replaced a superseded one; `none` where there is none. */
export function nameSuccessor(links: readonly Link[], { index, fate }: Step): string {
	if (fate !== 'superseded') return 'none';
	const link = links.findLast(({ to, type }) => to === index && type === 'revises');
	return link ? String(link.from + 1) : 'none';
}

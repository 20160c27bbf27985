import { isDoubt, type Analysis, type Link, type Step } from './step.ts';

/**
 * Ways from step to step. Each takes the index of the selected step (null: none yet) and gives the index of the next one,
 * or null when there is none that way.
 */
export type Way = (analysis: Analysis, from: number | null) => number | null;

export const nextStep: Way = ({ steps }, from) => findAfter(steps, from, () => true);
export const previousStep: Way = ({ steps }, from) => findBefore(steps, from, () => true);
export const nextDoubt: Way = ({ steps }, from) => findAfter(steps, from, isDoubt);
export const previousDoubt: Way = ({ steps }, from) => findBefore(steps, from, isDoubt);
export const nextRevision: Way = ({ steps }, from) => findAfter(steps, from, isRevision);
export const previousRevision: Way = ({ steps }, from) => findBefore(steps, from, isRevision);

/** To the first step of the next episode. */
export const nextEpisode: Way = ({ episodes }, from) =>
	episodes.find(({ firstStep }) => firstStep > (from ?? -1))?.firstStep ?? null;

/** To the first step of this episode, from there to that of the one before. */
export const previousEpisode: Way = ({ episodes }, from) =>
	episodes.findLast(({ firstStep }) => firstStep < (from ?? Infinity))?.firstStep ?? null;

/** To the step that this one looks back to: what it questions, checks, revises, or builds on. Linear in links. */
export const alongLink: Way = ({ links }, from) => {
	if (from === null) return null;
	return first(links.filter((link) => link.from === from))?.to ?? null;
};

/** To the first later step that looks back to this one; doubts before steps that only build on it. Linear in links. */
export const againstLink: Way = ({ links }, from) => {
	if (from === null) return null;
	return (
		first(links.filter((link) => link.to === from).sort((a, b) => a.from - b.from))?.from ?? null
	);
};

/**
 * The step to show first: the revision whose correction changed the answer; else the first doubt that corrected something;
 * else the first doubt; else the conclusion; else the first step. Null in an empty trace. Linear in steps and links.
 */
export function mostTellingStep(analysis: Analysis): number | null {
	const { steps } = analysis;
	const telling =
		findAnswerChange(analysis) ??
		steps.find((step) => step.outcome === 'corrected') ??
		steps.find(isDoubt) ??
		steps.findLast((step) => step.kind === 'conclude') ??
		steps[0];
	return telling?.index ?? null;
}

/** The last revision that replaced a conclusion; else the last one that replaced a step and stands in the answer. */
function findAnswerChange({ steps, links, spine }: Analysis): Step | undefined {
	const survives = new Set(spine);
	const replacing = links.filter(
		({ type, from, to }) =>
			type === 'revises' && isRevision(steps[from]!) && steps[to]?.fate === 'superseded'
	);
	const replacesAnswer = replacing.findLast(({ to }) => steps[to]!.kind === 'conclude');
	const survivor = replacing.findLast(({ from }) => survives.has(from));
	const found = replacesAnswer ?? survivor;
	return found && steps[found.from];
}

function isRevision(step: Step): boolean {
	return step.kind === 'revise';
}

/** The first link that is more than a support; else the first. */
function first(links: readonly Link[]): Link | undefined {
	return links.find(({ type }) => type !== 'supports') ?? links[0];
}

function findAfter(
	steps: readonly Step[],
	from: number | null,
	fits: (step: Step) => boolean
): number | null {
	for (let index = from === null ? 0 : from + 1; index < steps.length; index++) {
		if (fits(steps[index]!)) return index;
	}
	return null;
}

function findBefore(
	steps: readonly Step[],
	from: number | null,
	fits: (step: Step) => boolean
): number | null {
	for (let index = (from ?? steps.length) - 1; index >= 0; index--) {
		if (fits(steps[index]!)) return index;
	}
	return null;
}

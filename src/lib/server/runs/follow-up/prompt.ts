import type { Language } from '$lib/protocol/problem.ts';
import type { Analysis } from '$lib/trace/index.ts';
import { WORDS } from './prompt-words.ts';
import { orderSteps } from './step-order.ts';

/** What a reasoner may be told with a question. */
export interface FollowUpContext {
	/** Of the words around the parts. */
	readonly language: Language;
	/** The problem; where the run was itself a follow-up, the questions that led to it, in their order. */
	readonly statements: readonly string[];
	readonly analysis: Pick<Analysis, 'text' | 'steps' | 'links' | 'spine'>;
	/** Empty if there is none. */
	readonly answer: string;
	/** What was asked about the same run before, newest first. */
	readonly earlier: readonly EarlierQuestion[];
	readonly question: string;
	/** Index of the step that the question is about; null: the whole. */
	readonly step: number | null;
}

interface EarlierQuestion {
	readonly question: string;
	readonly answer: string;
	/** Index of the step that it was about; null: the whole. */
	readonly step: number | null;
}

/** A piece of the prompt, which is in it whole or not at all. */
export interface Part {
	readonly type: 'frame' | 'step' | 'earlier';
	/** Which step, or which earlier question. */
	readonly index: number;
	readonly text: string;
	/** Whether there can be no prompt without it. */
	readonly needed: boolean;
}

/** Stands where steps are left out. */
const GAP = '[…]';

/**
 * The parts of a prompt in the order of their right to be in it: the frame (problem, answer and question) and the step
 * asked about, both needed; its neighbours and the steps linked with it; the spine from its end; earlier questions,
 * newest first; the other steps, nearest first.
 */
export function listParts(context: FollowUpContext): Part[] {
	const { analysis, step, earlier } = context;
	const { near, spine, others } = orderSteps(analysis, step);
	const frame = writePrompt(context, []);
	const stepPart = (index: number): Part => {
		// Counted as if steps were left out before it.
		const text = `${GAP}\n\n${writeStep(analysis, index)}\n\n`;
		return { type: 'step', index, text, needed: index === step };
	};
	const asked = earlier.map((one, index): Part => {
		const text = `${writeEarlier(one, context.language)}\n\n`;
		return { type: 'earlier', index, text, needed: false };
	});
	return [
		{ type: 'frame', index: 0, text: frame, needed: true },
		...(step === null ? [] : [stepPart(step)]),
		...near.map(stepPart),
		...spine.map(stepPart),
		...asked,
		...others.map(stepPart)
	];
}

/**
 * Takes the parts that still fit, in their order.
 * @param tokens of each part, and how many there may be in all
 * @returns null if a needed one does not fit
 */
export function chooseParts(
	parts: readonly Part[],
	{ tokens, limit }: { readonly tokens: readonly number[]; readonly limit: number }
): Part[] | null {
	let left = limit;
	const chosen = parts.filter((_, at) => {
		const size = tokens[at] ?? Infinity;
		if (size > left) return false;
		left -= size;
		return true;
	});
	return parts.every((part) => !part.needed || chosen.includes(part)) ? chosen : null;
}

/** The prompt with these parts, each in its place. */
export function writePrompt(context: FollowUpContext, parts: readonly Part[]): string {
	const words = WORDS[context.language];
	const indexesOf = (type: Part['type']) =>
		parts
			.filter((part) => part.type === type)
			.map(({ index }) => index)
			.sort((a, b) => a - b);
	const [problem, ...questions] = context.statements;
	const earlier = indexesOf('earlier').reverse();
	return [
		words.lead,
		`# ${words.problem}`,
		problem,
		...questions.flatMap((question) => [words.then, question]),
		`# ${words.thought}`,
		...writeSteps(context.analysis, indexesOf('step')),
		`# ${words.answer}`,
		context.answer.trim() || words.none,
		...earlier.map((index) => writeEarlier(context.earlier[index]!, context.language)),
		`# ${words.question(numberOf(context.step))}`,
		context.question,
		words.ask
	].join('\n\n');
}

type Text = FollowUpContext['analysis'];

/** @param chosen indices of steps, ascending */
function writeSteps(analysis: Text, chosen: readonly number[]): string[] {
	const gapBefore = (index: number, before: number) => (index - before > 1 ? [GAP] : []);
	return [
		...chosen.flatMap((index, at) => [
			...gapBefore(index, chosen[at - 1] ?? -1),
			writeStep(analysis, index)
		]),
		...gapBefore(analysis.steps.length, chosen.at(-1) ?? -1)
	];
}

function writeStep({ text, steps }: Text, index: number): string {
	const { start, end } = steps[index]!;
	return `[${index + 1}] ${text.slice(start, end).trim()}`;
}

function writeEarlier({ question, answer, step }: EarlierQuestion, language: Language): string {
	const words = WORDS[language];
	return [words.earlier(numberOf(step)), question, words.answered, answer.trim()].join('\n\n');
}

/** As steps are counted on the page. */
function numberOf(step: number | null): number | null {
	return step === null ? null : step + 1;
}

import { ReasonerError } from '../../reasoner/errors.ts';
import type { Reasoner } from '../../reasoner/reasoner.ts';
import { chooseParts, listParts, writePrompt, type FollowUpContext, type Part } from './prompt.ts';

/** No text has so few tokens that more characters than these would fit: what lies beyond is not counted. */
const MOST_CHARACTERS_PER_TOKEN = 8;

export type Written =
	| { readonly outcome: 'written'; readonly prompt: string }
	| {
			readonly outcome: 'refused';
			readonly code: 'question-not-fitting' | ReasonerError['code'];
			readonly values: Readonly<Record<string, number>>;
			readonly message: string;
	  };

/** The prompt of a question with as much of its context as fits (see docs/reasoners.md). */
export async function writeFollowUp(
	reasoner: Reasoner,
	context: FollowUpContext,
	maxTokens: number
): Promise<Written> {
	try {
		return await write(reasoner, context, maxTokens);
	} catch (error) {
		if (!(error instanceof ReasonerError)) throw error;
		return { outcome: 'refused', code: error.code, values: {}, message: error.message };
	}
}

/** The most tokens of a prompt: the new thought has its whole budget left, or half of the context if that is less. */
export function promptLimit(contextSize: number, maxTokens: number): number {
	return contextSize - Math.min(maxTokens, Math.floor(contextSize / 2));
}

async function write(
	reasoner: Reasoner,
	context: FollowUpContext,
	maxTokens: number
): Promise<Written> {
	const { contextSize } = await reasoner.measure([]);
	const limit = promptLimit(contextSize, maxTokens);
	const parts = withinReach(listParts(context), limit);
	const { tokens } = await reasoner.measure(parts.map(({ text }) => text));
	const chosen = chooseParts(parts, { tokens, limit });
	if (chosen) return { outcome: 'written', prompt: writePrompt(context, chosen) };
	const needed = parts.reduce((sum, part, at) => sum + (part.needed ? (tokens[at] ?? 0) : 0), 0);
	return {
		outcome: 'refused',
		code: 'question-not-fitting',
		values: { needed, limit, context: contextSize },
		message: `Problem, answer, question and the step it is about take ${needed} tokens; ${limit} of the ${contextSize} of the context may be used, since the rest is left for the thought.`
	};
}

/** The needed parts, and the others as long as they could fit. */
function withinReach(parts: readonly Part[], limit: number): Part[] {
	let length = 0;
	return parts.filter(({ text, needed }) => {
		length += text.length;
		return needed || length <= limit * MOST_CHARACTERS_PER_TOKEN;
	});
}

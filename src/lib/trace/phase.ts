import { isDoubt, type Kind, type Phase } from './step.ts';

/** How far the story of a trace has come. */
export interface Story {
	readonly derived: boolean;
	readonly doubted: boolean;
	/** The answer was given and nothing has called it in question since. */
	readonly answered: boolean;
}

/** The story before the first step. */
export const BEGINNING: Story = { derived: false, doubted: false, answered: false };

/** Where a step of this kind falls, given the story so far. */
export function phaseOf(kind: Kind, { derived, doubted, answered }: Story): Phase {
	if (answered && !isDoubt({ kind }) && kind !== 'recall') return 'explain';
	switch (kind) {
		case 'question':
		case 'verify':
		case 'revise':
			return 'doubt';
		case 'recall':
			return 'recall';
		case 'restate':
			return 'read';
		case 'conclude':
			return 'synthesise';
		case 'alternative':
			return 'refine';
		case 'derive':
			return doubted ? 'refine' : 'first-attempt';
		case 'plan':
		case 'other':
			if (doubted) return 'refine';
			return derived ? 'first-attempt' : 'reflect';
	}
}

const ANSWERS = /\\boxed|\b(?:final answer|answer is)\b|答案/i;

/** The story after a step of this kind and text. */
export function advance(story: Story, kind: Kind, text: string): Story {
	const reopened = isDoubt({ kind }) || kind === 'alternative';
	return {
		derived: story.derived || kind === 'derive' || kind === 'conclude',
		doubted: story.doubted || isDoubt({ kind }),
		answered: (story.answered && !reopened) || (kind === 'conclude' && ANSWERS.test(text))
	};
}

import { nameOutcome, stepSentence } from '$lib/components/graph/step-sentence.ts';
import type { Translation } from '$lib/state/translation.ts';
import { isDoubt, type Analysis, type Phase } from '$lib/trace/index.ts';

/** More at once nobody remembers. */
const MOST_SENTENCES = 2;

/** Tells who listens what has come of a growing thought: its second thoughts and what came of them, not each step. */
export class LiveNews {
	/** Outcomes by step, as they were told. */
	#told: Map<number, string> | null = null;
	#phase: Phase | null = null;

	/** What is new since it was asked last; null if nothing is. What was there at first counts as known. */
	next(translation: Translation, analysis: Analysis): string | null {
		const last = analysis.steps.at(-1);
		if (!last) return null;
		const doubts = analysis.steps.filter(isDoubt);
		const told = this.#told;
		const news = told
			? doubts.filter((step) => told.get(step.index) !== nameOutcome(analysis, step))
			: [];
		const hasMoved = this.#phase !== last.phase;
		this.#told = new Map(doubts.map((step) => [step.index, nameOutcome(analysis, step)]));
		this.#phase = last.phase;
		if (news.length > 0)
			return [
				...news.slice(-MOST_SENTENCES).map((step) => stepSentence(translation, analysis, step)),
				translation.say('doubts.so-far', { count: doubts.length })
			].reduce((sentence, text) => translation.say('text.sentences', { sentence, text }));
		return hasMoved
			? translation.say('run.thinking', { phase: translation.say(`phase.${last.phase}`) })
			: null;
	}
}

import type { StepCheck } from '$lib/learning/check/index.ts';
import type { findUnnoticedSlips } from '$lib/learning/unnoticed-slips.ts';
import type { Translation } from '$lib/state/translation.ts';
import { isWritten, type Analysis, type Step } from '$lib/trace/index.ts';
import { getChecker, type Checker } from './checker.svelte.ts';

/** Texts that are remembered: a long thought, and then some. */
const MOST_KEPT = 6000;

/** Checks each text once, as long as it is among those that were asked for last. One for each view. */
export class StepChecks {
	/** By text; those that were asked for longest ago come first. */
	readonly #known = new Map<string, StepCheck>();

	/** Null before the checks are loaded. */
	check(text: string): StepCheck | null {
		const checker = getChecker();
		return checker && this.#recall(text, checker);
	}

	/** As `findUnnoticedSlips` does; null before the checks are loaded. */
	findUnnoticed(analysis: Analysis): ReturnType<typeof findUnnoticedSlips> | null {
		const checker = getChecker();
		return checker && checker.findUnnoticedSlips(analysis, (text) => this.#recall(text, checker));
	}

	#recall(text: string, checker: Checker): StepCheck {
		const found = this.#known.get(text) ?? checker.checkStep(text);
		this.#known.delete(text);
		this.#known.set(text, found);
		if (this.#known.size > MOST_KEPT) this.#known.delete(this.#known.keys().next().value!);
		return found;
	}
}

/** What was found of the arithmetic of a step, in a sentence for its details; '' while that cannot be said. */
export function sayCheck(translation: Translation, analysis: Analysis, step: Step): string {
	const checker = getChecker();
	if (!checker || !isWritten(analysis, step)) return '';
	const { verdict } = checker.checkStep(analysis.text.slice(step.start, step.end));
	return translation.say(`check-detail.${verdict}`);
}

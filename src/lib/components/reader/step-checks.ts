import { checkStep, type StepCheck } from '$lib/learning/check/index.ts';
import type { Translation } from '$lib/state/translation.ts';
import type { Analysis, Step } from '$lib/trace/index.ts';

/** Texts that are remembered: a long thought, and then some. */
const MOST_KEPT = 6000;

/** Checks each text once, as long as it is among those that were asked for last. One for each view. */
export class StepChecks {
	/** By text; those that were asked for longest ago come first. */
	readonly #known = new Map<string, StepCheck>();

	check(text: string): StepCheck {
		const found = this.#known.get(text) ?? checkStep(text);
		this.#known.delete(text);
		this.#known.set(text, found);
		if (this.#known.size > MOST_KEPT) this.#known.delete(this.#known.keys().next().value!);
		return found;
	}
}

/** Whether a step is whole: nothing is said of one that is still being written. */
export function isWritten({ steps, ended }: Analysis, index: number): boolean {
	return ended || index < steps.length - 1;
}

/** What was found of the arithmetic of a step, in a sentence for its details; '' while it is being written. */
export function sayCheck(
	translation: Translation,
	analysis: Analysis,
	{ index, start, end }: Step
): string {
	if (!isWritten(analysis, index)) return '';
	const { verdict } = checkStep(analysis.text.slice(start, end));
	return translation.say(`check-detail.${verdict}`);
}

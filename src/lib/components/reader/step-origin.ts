import type { Translation } from '$lib/state/translation.ts';
import type { Analysis, Step } from '$lib/trace/index.ts';

/** Who said of what kind a step is, how sure they are, and whether they had seen what comes after. */
export function originOf(
	translation: Translation,
	{ classifier, hindsight }: Analysis,
	{ corrected, confidence }: Step
): string {
	return translation.say('step.origin', {
		// A correction of its boundaries alone leaves the kind to the classifier, which is never wholly sure.
		by: corrected && confidence === 1 ? 'person' : classifier,
		hindsight: hindsight ? 'yes' : 'no',
		percent: Math.floor(confidence * 100)
	});
}

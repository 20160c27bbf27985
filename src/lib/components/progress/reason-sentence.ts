import type { Reason } from '$lib/learning/reasons.ts';
import type { Translation } from '$lib/state/translation.ts';
import { nameFigure, nameSkill } from './names.ts';

/** Why something is suggested, in a sentence. */
export function reasonSentence(translation: Translation, reason: Reason): string {
	switch (reason.id) {
		case 'due-skill':
		case 'due-habit':
			return translation.say('reason.due', {
				name: nameFigure(translation, reason),
				days: reason.days
			});
		case 'weak-skill': {
			const { missed, of } = reason;
			return translation.say('reason.weak-skill', {
				name: nameSkill(translation, reason.skill),
				missed,
				of
			});
		}
		case 'missed-slips': {
			const { missed, of, slipKind } = reason;
			return translation.say('reason.missed-slips', {
				kind: translation.say(`slip-kind.${slipKind}`),
				missed,
				of
			});
		}
		case 'weak-habit':
			return translation.say('reason.weak-habit', { name: nameFigure(translation, reason) });
		case 'new-skill':
		case 'new-habit':
			return translation.say('reason.new', { name: nameFigure(translation, reason) });
		case 'for-variety':
			return translation.say('reason.for-variety');
	}
}

/** A reason that an earlier suggestion gave is not told again, as long as another one remains. */
export function withFreshReasons<Suggested extends { readonly reasons: readonly Reason[] }>(
	suggestions: readonly Suggested[]
): Suggested[] {
	const told = new Set<string>();
	return suggestions.map((suggestion) => {
		const fresh = suggestion.reasons.filter((reason) => !told.has(JSON.stringify(reason)));
		for (const reason of fresh) told.add(JSON.stringify(reason));
		return fresh.length > 0 ? { ...suggestion, reasons: fresh } : suggestion;
	});
}

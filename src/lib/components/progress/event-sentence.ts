import { doneOf } from '$lib/learning/done.ts';
import type { Attempted } from '$lib/learning/event.ts';
import type { ToldAct } from '$lib/learning/moment.ts';
import type { MessageKey, Translation } from '$lib/state/translation.ts';

type Act = Omit<ToldAct, 'said' | 'right'>;

/** What was done, in a sentence or two: "You found the slip. You were 80% sure." */
export function eventSentence(translation: Translation, event: Attempted | Act): string {
	const said =
		event.type === 'attempt' ? sayAttempt(translation, event) : sayAct(translation, event);
	const hints = event.hints > 0 ? [translation.say('did.hints', { hints: event.hints })] : [];
	return [...said, ...hints].join(translation.language === 'zh' ? '' : ' ');
}

function sayAttempt(
	translation: Translation,
	{ answer, correct, against, checked, sawThought }: Attempted
): string[] {
	const outcome = correct === null ? 'unknown' : correct ? 'yes' : 'no';
	return [
		translation.say(against === 'run' ? 'did.attempt-run' : 'did.attempt', { answer, outcome }),
		...(checked ? [translation.say('did.checked')] : []),
		...(sawThought ? [translation.say('did.saw-thought')] : [])
	];
}

function sayAct(translation: Translation, { checkpoint, score, slip, sureness }: Act): string[] {
	const key: MessageKey = `did.${checkpoint}`;
	const outcome = score === null ? 'unknown' : doneOf(score);
	return [
		translation.say(key, { outcome, slip: slip ? 'yes' : 'no' }),
		...(sureness === null
			? []
			: [translation.say('did.sureness', { percent: Math.round(sureness * 100) })])
	];
}

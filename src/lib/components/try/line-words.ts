import { wrongLink } from '$lib/learning/check/index.ts';
import type { LineVerdict } from '$lib/learning/check/index.ts';
import type { CheckedLine } from '$lib/state/own-try.svelte.ts';
import type { Translation } from '$lib/state/translation.ts';

/** One sign for each verdict, the same wherever it is shown. */
export const VERDICT_SIGNS: Readonly<Record<LineVerdict, string>> = {
	equivalent: '⇔',
	follows: '⇒',
	'does-not-follow': '⇏',
	'cannot-tell': '?'
};

/** What was found of a line and why: Markdown with LaTeX, without the line's number. */
export function sayLine(translation: Translation, line: string, judged: CheckedLine): string {
	const { verdict, reason, againstLine, lost } = judged;
	const against = translation.say('line.against', {
		line: againstLine === null ? 'problem' : againstLine + 1
	});
	const wrong = reason === 'chain' || reason === 'miscalculated' ? wrongLink(line) : null;
	const { side = '', value = '', other = '' } = wrong ?? {};
	const list = new Intl.ListFormat(translation.language);
	// Which solutions are left out is not always known.
	const told = reason === 'case' && lost.length === 0 ? 'case-alone' : reason;
	return translation.say('line.says', {
		verdict: translation.say(`line.${verdict}`),
		reason: translation.say(`line-reason.${told}`, {
			against,
			lost: list.format(lost.map(formula)),
			wrong: wrong ? 'yes' : 'no',
			side: formula(side),
			value: formula(value),
			other: formula(other)
		})
	});
}

/** LaTeX as it stands in a text. */
export function formula(latex: string): string {
	return `$${latex}$`;
}

import { sayMathLine } from '$lib/components/ui/math-text.ts';
import type { Translation } from '$lib/state/translation.ts';
import type { Analysis, Step } from '$lib/trace/index.ts';
import { stepSentence } from './step-sentence.ts';

/** UTF-16 units of text that are put into words: what the card of a step shows, more or less. */
const LONGEST = 240;

/** What a step does and how it begins, in words: "Step 3 works something out. So x squared equals 4." */
export function stepWords(translation: Translation, analysis: Analysis, step: Step): string {
	const sentence = stepSentence(translation, analysis, step);
	const text = analysis.text.slice(step.start, step.end).trim();
	const words = sayMathLine(cut(text), translation.language);
	return translation.say('text.sentences', { sentence, text: words });
}

/** At a blank, and not inside a formula: half of one is none. */
function cut(text: string): string {
	if (text.length <= LONGEST) return text;
	const start = text.slice(0, text.lastIndexOf(' ', LONGEST) + 1 || LONGEST);
	const opened = Math.max(start.lastIndexOf('\\('), start.lastIndexOf('\\['));
	const isOpen = opened > Math.max(start.lastIndexOf('\\)'), start.lastIndexOf('\\]'));
	const dollars = start.split('$').length - 1;
	const end = isOpen ? opened : dollars % 2 === 1 ? start.lastIndexOf('$') : start.length;
	return `${start.slice(0, end).trim()} …`;
}

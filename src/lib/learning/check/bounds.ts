import { MOST_LETTERS, toPlain } from './plain.ts';
import { toWritten } from './spoken.ts';
import { withoutWords } from './wording.ts';

/** A bound that is given without its unknown, with that of the other answer: `> 5` beside `x > 5`. */
export function completed(text: string, other = ''): string {
	if (text.length > LONGEST_BOUND) return text;
	const bound = withoutWords(toPlain(toWritten(text)));
	if (!/^(?:<=?|>=?|!=|[≤≥≠⩾⩽]|\\[lg]eq?)\s*[-\d(\\±]/.test(bound)) return text;
	const [name = 'x'] =
		/(?<![a-zA-Z\\])[a-zA-Z](?![a-zA-Z])/.exec(toPlain(other.slice(0, MOST_LETTERS))) ?? [];
	return name + bound;
}

/** Letters of the longest bound in words. */
const LONGEST_BOUND = 80;

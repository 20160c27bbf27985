import { MOST_LETTERS, toPlain } from './plain.ts';
import { toWritten } from './spoken.ts';
import { withoutWords } from './wording.ts';

/**
 * What is given without its unknown or its sign, with that of the other answer: `> 5` beside `x > 5`, `2 to 3` beside
 * `4:6`.
 */
export function completed(text: string, other = ''): string {
	if (text.length > LONGEST_BOUND) return text;
	const ratio = /^\s*(\d+)\s+to\s+(\d+)\s*$/.exec(toWritten(text));
	if (ratio && /\d\s*[:：∶比]\s*\d/.test(other)) return `${ratio[1]}:${ratio[2]}`;
	const rate = /[/每]/.test(other) ? RATE.exec(text) : null;
	if (rate) return `${rate[2]}/${rate[1]}`;
	const bound = withoutWords(toPlain(toWritten(text)));
	if (!/^(?:<=?|>=?|!=|[≤≥≠⩾⩽]|\\[lg]eq?)\s*[-\d(\\±]/.test(bound)) return text;
	const [name = 'x'] =
		/(?<![a-zA-Z\\])[a-zA-Z](?![a-zA-Z])/.exec(toPlain(other.slice(0, MOST_LETTERS))) ?? [];
	return name + bound;
}

/** `每小时60千米` */
const RATE =
	/^每(个?小时|分钟?|秒|天|千克|公斤|克|千?米|升|吨)\s*[\u3400-\u9fff]{0,2}?\s*(\d[\d.]*\s*[\u3400-\u9fff]+)$/;

/** Letters of the longest bound in words. */
const LONGEST_BOUND = 80;

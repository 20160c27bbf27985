import { lastBox } from '../trace/values.ts';
import { understood } from './check/index.ts';

/** Longer answers explain; their first words are no answer. UTF-16 units. */
const LONGEST_BARE = 200;
const FORMULA = /\$\$([^$]+)\$\$|\$([^$]+)\$|\\\(([\s\S]+?)\\\)|\\\[([\s\S]+?)\\\]/g;
const CONCLUSION = /(?:\banswer(?: is)?:?|答案[是为：:]*)\s*([^\n]{1,200}?)[.。]?\s*$/i;

/**
 * What a run answered, as the checker can read it: what stands in a box, the whole of a short answer, what follows
 * "the answer is", or its only formula. Null where none of them can be read: then nothing can be compared with it.
 * @param answer of a run, Markdown and LaTeX
 */
export function readableAnswer(answer: string): string | null {
	const bare = answer.trim().replace(/\*\*/g, '');
	const formulas = [...answer.matchAll(FORMULA)].map((found) => found.slice(1).find(Boolean)!);
	const candidates = [
		lastBox(answer),
		bare.length <= LONGEST_BARE ? bare : null,
		CONCLUSION.exec(bare)?.[1],
		formulas.length === 1 ? formulas[0] : null
	];
	return candidates.find((one) => one && isMathematics(one)) ?? null;
}

/** Words may be read as letters with a unit behind them (`I do not know`): a unit is seldom more than one. */
function isMathematics(text: string): boolean {
	const { latex } = understood(text);
	return latex !== null && !/\\text\{[^{}]*\p{L} +\p{L}/u.test(latex);
}

import { MOST_LETTERS } from './plain.ts';
import { readStatement, type Statement } from './statement.ts';

/** What a problem says in formulas: its relations, or its longest expression where it has none. */
export function statementsIn(problem: string): readonly Statement[] {
	const text = problem.slice(0, MOST_LETTERS);
	const formulas = [...text.matchAll(FORMULA)].map(([all]) => all);
	const runs = [...text.replace(FORMULA, ' , ').matchAll(RUN)].map(([all]) =>
		all.replace(ARTICLE, '')
	);
	const read = [...formulas, ...runs]
		.slice(0, MOST_FORMULAS)
		.filter((one) => /[-+*/^=<>≤≥×÷−√\\]/.test(one))
		.flatMap((one) => readStatement(one).statements.slice(0, 1));
	const relations = read.filter(
		({ type }) => type === 'relation' || type === 'all' || type === 'any'
	);
	if (relations.length > 0) return relations;
	return read.filter(({ type }) => type === 'value').slice(0, 1);
}

const MOST_FORMULAS = 12;
const FORMULA = /\$\$[^$]+\$\$|\$[^$]+\$|\\\([\s\S]+?\\\)|\\\[[\s\S]+?\\\]/g;
/** Signs, numbers and single letters, as they stand between words. */
const RUN =
	/(?:[-+*/^()|\d.\s×÷−≤≥<>=√²³½π]|(?<![a-zA-Z])(?:sqrt|sin|cos|tan|log|ln)(?![a-zA-Z])|(?<![a-zA-Z])[a-zA-Z]{1,2}(?![a-zA-Z]))+/g;
const ARTICLE =
	/^\s*(?:(?:a|I|is|if|of|it|in|to|so|we|be|by|at|an|on|or)\s+)+|\s+(?:is|if|of|in|to|at|for|a)\s*$/gi;

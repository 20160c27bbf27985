import { likelyOf, readLine, type LineReading } from './line-reading.ts';
import { MOST_LETTERS } from './plain.ts';
import type { Statement } from './statement.ts';

/** A formula of a problem, and what it says in the likelier way. */
export interface Source {
	readonly text: string;
	readonly reading: LineReading;
	readonly statement: Statement;
}

/** What a problem says in formulas: its relations, or its first expression where it has none. */
export function sourcesIn(problem: string): readonly Source[] {
	const text = problem.slice(0, MOST_LETTERS);
	const formulas = [...text.matchAll(FORMULA)].map(([all]) => all);
	const runs = [...text.replace(FORMULA, ' , ').matchAll(RUN)].map(([all]) =>
		all.replace(ARTICLE, '')
	);
	const read = [...formulas, ...runs]
		.slice(0, MOST_FORMULAS)
		.filter((one) => /[-+*/^=<>≤≥×÷−√\\]/.test(one))
		.flatMap((one): readonly Source[] => {
			const reading = readLine(one);
			return reading ? [{ text: one, reading, statement: likelyOf(reading) }] : [];
		});
	const relations = read.filter(({ statement: { type } }) => RELATIONS.has(type));
	if (relations.length > 0) return relations;
	return read.filter(({ statement: { type } }) => type === 'value').slice(0, 1);
}

const RELATIONS: ReadonlySet<Statement['type']> = new Set(['relation', 'all', 'any']);
const MOST_FORMULAS = 12;
const FORMULA = /\$\$[^$]+\$\$|\$[^$]+\$|\\\([\s\S]+?\\\)|\\\[[\s\S]+?\\\]/g;
/** Signs, numbers and single letters, as they stand between words. */
const RUN =
	/(?:[-+*/^()|\d.\s×÷−≤≥<>=√²³½π]|(?<![a-zA-Z])(?:sqrt|sin|cos|tan|log|ln)(?![a-zA-Z])|(?<![a-zA-Z])[a-zA-Z]{1,2}(?![a-zA-Z]))+/g;
const ARTICLE =
	/^\s*(?:(?:a|I|is|if|of|it|in|to|so|we|be|by|at|an|on|or)\s+)+|\s+(?:is|if|of|in|to|at|for|a)\s*$/gi;

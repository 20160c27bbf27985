import { analyse, KINDS, type Analysis, type Kind } from '../../trace/index.ts';
import type { EdgeLabel } from '../../trace/annotation.ts';
import { KIND_SIGNS } from '../../trace/corrections.notation.ts';
import { equationsIn } from './equation.ts';
import type { Judge } from './judge.ts';

const EDGES: Partial<Record<Kind, EdgeLabel>> = {
	question: 'questions',
	verify: 'verifies',
	revise: 'revises',
	alternative: 'alternative_to'
};

/**
 * A trace drawn for tests, a step a line: the sign of its kind, `~` if that is unsure, the steps that it looks back to,
 * and its text: `→0,1 So 3+4=7.`
 */
export function drawn(drawing: string): Analysis {
	const { text, ...annotation } = annotated(drawing);
	return analyse(text, { annotation });
}

/** The text of a drawn trace, with what is drawn of its steps. */
export function annotated(drawing: string) {
	const lines = drawing
		.trim()
		.split('\n')
		.map((line) => /^(\S)(~?)([\d,]*) (.*)$/u.exec(line.trim())!);
	let text = '';
	const segments = lines.map(([, sign, unsure, , words]) => {
		const start = text.length;
		text += `${words}\n\n`;
		const label = KINDS.find((kind) => KIND_SIGNS[kind] === sign)!;
		return { start, end: text.length, label, confidence: unsure ? 0.3 : 1 };
	});
	const edges = lines.flatMap(([, , , targets = ''], to) =>
		targets
			.split(',')
			.filter((target) => target !== '')
			.map((target) => ({
				from: Number(target),
				to,
				label: EDGES[segments[to]!.label] ?? 'supports'
			}))
	);
	return { text, segments, edges };
}

/** Judges sums, differences, products and quotients of plain numbers; nothing else. */
export const ARITHMETIC: Judge = {
	checkAnswer(given, expected) {
		const [a, b] = [evaluate(given), evaluate(expected)];
		if (a === null || b === null) return 'unknown';
		return a === b ? 'holds' : 'fails';
	},
	checkStep(text) {
		const verdicts = equationsIn(text).map(({ computed, value }) =>
			ARITHMETIC.checkAnswer(computed, value)
		);
		if (verdicts.includes('fails')) return 'fails';
		return verdicts.includes('holds') ? 'holds' : 'unknown';
	}
};

function evaluate(formula: string): number | null {
	const plain = formula
		.replace(/\\times/g, '*')
		.replace(/\\div/g, '/')
		.replace(/[\s$]/g, '');
	if (!/^-?\d+(?:\.\d+)?(?:[-+*/]\d+(?:\.\d+)?)*$/.test(plain)) return null;
	return (plain.match(/[-+]?[^-+]+/g) ?? []).reduce((sum, term) => sum + product(term), 0);
}

function product(term: string): number {
	const [first = '', ...rest] = term.match(/[*/]?[^*/]+/g) ?? [];
	return rest.reduce(
		(value, factor) =>
			factor.startsWith('*') ? value * Number(factor.slice(1)) : value / Number(factor.slice(1)),
		Number(first)
	);
}

import type { Language } from '$lib/protocol/problem.ts';

/** Words of LaTeX and of functions belong to no language. */
const OF_NO_LANGUAGE = /\\[a-zA-Z]+|\b(?:gcd|lcm|hcf|min|max|sqrt|sin|cos|tan|log|ln|pi)\b/gi;
const WORD = /[\p{Script=Han}]|\p{L}{2}/u;

const WORDS = {
	en: { equation: 'Solve', inequality: 'Solve', other: 'Work out' },
	zh: { equation: '解方程', inequality: '解不等式', other: '计算' }
};

/**
 * What a reasoner is told of a problem: its statement. One that is a formula alone says in no language what is asked, and
 * a model may think in any; it gets words of the student's.
 */
export function inWords(statement: string, language: Language): string {
	const plain = statement.replace(OF_NO_LANGUAGE, ' ');
	if (WORD.test(plain)) return statement;
	return `${WORDS[language][kindOf(plain)]} ${statement}`;
}

function kindOf(plain: string): keyof (typeof WORDS)['en'] {
	if (!/\p{L}/u.test(plain)) return 'other';
	if (/[<>≤≥]/.test(plain)) return 'inequality';
	return /=\s*[\p{L}\d(-]/u.test(plain) ? 'equation' : 'other';
}

import { isArithmetic, notationSkills, plainNotation } from './skill-notation.ts';
import { BEYOND, STORY, WORDS } from './skill-words.ts';

/** What a problem may take; stable ids, in the order in which they are listed. */
export const SKILLS = [
	'whole-numbers',
	'order-of-operations',
	'negative-numbers',
	'fractions',
	'decimals',
	'percentages',
	'ratio',
	'units',
	'averages',
	'divisibility',
	'linear-equations',
	'simultaneous-equations',
	'quadratics',
	'inequalities',
	'sequences',
	'powers-roots',
	'geometry',
	'speed-work-mixture',
	'counting-probability',
	'calculus',
	'deduction'
] as const;
export type Skill = (typeof SKILLS)[number];

/** So far a statement is read: the patterns would take too long for a hostile one; UTF-16 units. */
const READ = 1500;

/** Longer statements tell a story that the fallback to `whole-numbers` has no right to judge; UTF-16 units. */
const LONGEST_STORY = 300;

/**
 * The skills that a problem takes, by its words and its notation: rules, no model, so the same statement always gives the same.
 * @param statement Markdown and LaTeX
 * @param language of the statement, which chooses the words that are looked for
 * @returns in the order of `SKILLS`; empty: none was recognised, which says nothing about the problem
 */
export function skillsOf(statement: string, language: 'en' | 'zh'): Skill[] {
	const text = plainNotation(statement.slice(0, READ));
	const found = new Set<Skill>();
	for (const [skill, pattern] of WORDS[language]) if (pattern.test(text)) found.add(skill);
	if (!BEYOND.test(text)) {
		for (const skill of notationSkills(text, found)) found.add(skill);
		if (found.size === 0 && tellsStory(text, language)) found.add('whole-numbers');
	}
	return SKILLS.filter((skill) => found.has(skill));
}

/** Two whole numbers and a question about how many, with nothing else to go by. */
function tellsStory(text: string, language: 'en' | 'zh'): boolean {
	const numbers = text.match(/\d+/g)?.length ?? 0;
	if (text.length > LONGEST_STORY || isArithmetic(text)) return false;
	return numbers >= 2 && STORY[language].test(text);
}

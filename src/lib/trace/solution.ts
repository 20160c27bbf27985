import { toLatexText } from './latex-text.ts';
import type { Analysis } from './step.ts';

/** One line of the clean solution: a step of the spine, in its own words. */
export interface SolutionLine {
	/** Index of the step. */
	readonly step: number;
	readonly text: string;
}

/** The steps that survive into the answer, in their order. */
export function solutionLines({
	text,
	steps,
	spine
}: Pick<Analysis, 'text' | 'steps' | 'spine'>): SolutionLine[] {
	return spine.map((step) => {
		const { start, end } = steps[step]!;
		return { step, text: text.slice(start, end).trim() };
	});
}

/** A solution to be read elsewhere; all but `lines` is Markdown and LaTeX, as in the app. */
export interface Solution {
	readonly problem: string;
	readonly lines: readonly SolutionLine[];
	/** Empty if there is none. */
	readonly answer: string;
}

/** The words between the parts, in the language of the page. */
export interface SolutionWords {
	readonly problem: string;
	readonly solution: string;
	readonly answer: string;
	/** Says who thought, and that these are its own words. */
	readonly source: string;
}

/** The solution as Markdown: lines are numbered as lines, not as steps. */
export function toMarkdown({ problem, lines, answer }: Solution, words: SolutionWords): string {
	const numbered = lines.map(({ text }, at) => {
		const mark = `${at + 1}. `;
		return mark + text.replace(/\n(?=.)/g, `\n${' '.repeat(mark.length)}`);
	});
	const parts = [
		`## ${words.problem}`,
		problem.trim(),
		`## ${words.solution}`,
		numbered.join('\n'),
		...(answer ? [`## ${words.answer}`, answer.trim()] : []),
		`_${words.source}_`
	];
	return parts.join('\n\n') + '\n';
}

/** The same as part of a LaTeX document that uses `amsmath`. */
export function toLatex({ problem, lines, answer }: Solution, words: SolutionWords): string {
	const items = lines.map(({ text }) => {
		const item = toLatexText(text);
		// A bracket would be taken for the label of the item.
		return item.startsWith('[') ? `\\item {}${item}` : `\\item ${item}`;
	});
	const heading = (text: string) => `\\section*{${toLatexText(text)}}`;
	const parts = [
		heading(words.problem),
		toLatexText(problem),
		heading(words.solution),
		...(items.length > 0 ? [`\\begin{enumerate}\n${items.join('\n')}\n\\end{enumerate}`] : []),
		...(answer ? [heading(words.answer), toLatexText(answer)] : []),
		`\\emph{${toLatexText(words.source)}}`
	];
	return parts.join('\n\n') + '\n';
}

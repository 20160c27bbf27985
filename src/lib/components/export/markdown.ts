import { OUTCOME_MARKS } from '$lib/components/glyphs.ts';
import { titleText } from '$lib/components/episodes/title-text.ts';
import { doubtHead, nameOutcome, successorOf } from '$lib/components/graph/step-sentence.ts';
import type { Translation } from '$lib/state/translation.ts';
import { isDoubt, type Analysis, type Episode, type Step } from '$lib/trace/index.ts';
import { solutionLines } from '$lib/trace/solution.ts';

export interface WrittenRun {
	/** Markdown and LaTeX. */
	readonly statement: string;
	readonly answer: string;
	/** Who thought. */
	readonly reasonerName: string;
	readonly analysis: Analysis;
}

/**
 * A run as Markdown: the problem; the thought by episodes, its second thoughts set off as quotations with what came of
 * them; the steps that the answer rests on; the answer. The words of the trace are as they were written.
 */
export function toMarkdown(run: WrittenRun, translation: Translation): string {
	const { analysis, answer } = run;
	const { steps, episodes } = analysis;
	const facts = [
		run.reasonerName,
		translation.say('run.steps', { steps: steps.length }),
		translation.say('doubts.title', { count: steps.filter(isDoubt).length })
	];
	const solution = solutionLines(analysis).map(({ text }) => text);
	const parts = [
		`# ${translation.say('run.problem')}`,
		run.statement,
		`## ${translation.say('export.thought')}`,
		facts.join(' · '),
		...episodes.flatMap((episode) => writeEpisode(analysis, episode, translation)),
		...(solution.length > 0 ? [`## ${translation.say('export.solution')}`, ...solution] : []),
		`## ${translation.say('run.answer')}`,
		answer.trim() || translation.say('run.no-answer')
	];
	return parts.filter((part) => part !== '').join('\n\n') + '\n';
}

function writeEpisode(analysis: Analysis, episode: Episode, translation: Translation): string[] {
	const steps = analysis.steps.slice(episode.firstStep, episode.lastStep + 1);
	const written = steps.map((step) => writeStep(analysis, step, translation));
	return [`### ${titleText(analysis.text, episode)}`, ...written];
}

/** `**12.** text`; a doubt is a quotation that says what it does and what came of it. */
function writeStep(analysis: Analysis, step: Step, translation: Translation): string {
	const notes = [`${step.index + 1}.`, ...becameOf(analysis, step, translation)];
	const text = textOf(analysis, step);
	if (!step.outcome) return `**${notes.join(' ')}** ${text}`;
	const outcome = nameOutcome(analysis, step);
	const came = translation.say('reader.came', { outcome });
	const head = `${doubtHead(translation, analysis, step)} ${OUTCOME_MARKS[step.outcome]} ${came}`;
	return quote(`**${notes.join(' ')} ${head}**\n\n${text}`);
}

function becameOf({ links }: Analysis, step: Step, translation: Translation): string[] {
	const inBrackets = (words: string) => [translation.say('text.brackets', { words })];
	if (step.fate === 'abandoned') return inBrackets(translation.say('export.given-up'));
	const successor = successorOf(links, step);
	return successor === null
		? []
		: inBrackets(translation.say('note.revised-by', { step: successor + 1 }));
}

function textOf({ text }: Analysis, { start, end }: Step): string {
	return text.slice(start, end).trim();
}

function quote(text: string): string {
	return text.replace(/^/gm, '> ').replace(/[ \t]+$/gm, '');
}

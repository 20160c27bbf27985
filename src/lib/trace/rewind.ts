import type { FatedStep } from './doubts.ts';
import { Fates } from './fate.ts';
import { isDoubt, type Analysis, type Episode, type Link, type Step } from './step.ts';

/** The analysis as it stood when the text had grown to `offset`, for one look; for more of them: `Rewinder`. */
export function rewind(analysis: Analysis, offset: number): Analysis {
	return new Rewinder(analysis).at(offset);
}

/**
 * Takes an analysis back to earlier moments. The steps that had begun are there, the last one cut; what a later step
 * settles, replaces or leaves is still open. Kinds, boundaries and links are those of the final reading, also where a
 * reader at that time would have found others. Steps that look as they do at the end are shared with the analysis.
 * A later moment costs as much as was added since the last one shown, an earlier one as much as is shown; beside that
 * lists are copied.
 */
export class Rewinder {
	readonly #analysis: Analysis;
	readonly #fated: readonly FatedStep[];
	/** The links from each step, those apart that say what was settled. */
	readonly #links: readonly Link[][];
	/** What became of the first `#count` steps when there were no more. */
	#fates = new Fates();
	#count = 0;
	/** The steps as they were last shown. */
	readonly #steps: Step[];

	constructor(analysis: Analysis) {
		this.#analysis = analysis;
		this.#steps = analysis.steps.slice();
		this.#fated = analysis.steps.map(({ index, kind, stance = null, start, end }) => {
			return { index, kind, stance, text: analysis.text.slice(start, end).trim() };
		});
		this.#links = analysis.steps.map(() => []);
		for (const link of analysis.links)
			if (link.type !== 'resolves') this.#links[link.from]?.push(link);
	}

	/** @param offset into the trace; at its end the analysis is what it is */
	at(offset: number): Analysis {
		const { text, links, faintLinks, episodes, classifier, hindsight } = this.#analysis;
		if (offset >= text.length) return this.#analysis;
		const cut = isPair(text, offset) ? offset - 1 : offset;
		const { begun, complete } = this.#countAt(cut);
		this.#go(complete);
		const steps = this.#steps.slice(0, complete);
		if (complete < begun) steps.push(unfinished(this.#analysis.steps[complete]!, cut));
		const goTo = () => this.#go(complete);
		const readSpine = () => this.#fates.spine();
		let spine: number[] | undefined;
		return {
			text: text.slice(0, cut),
			ended: false,
			classifier,
			hindsight,
			steps,
			links: links
				.slice(
					0,
					countBefore(links, ({ from }) => from < begun)
				)
				.filter(({ from, type }) => from < complete || type !== 'resolves'),
			faintLinks: faintLinks.slice(
				0,
				countBefore(faintLinks, ({ from }) => from < complete)
			),
			episodes: cutEpisodes(episodes, steps, text.slice(0, cut)),
			get spine() {
				goTo();
				return (spine ??= readSpine());
			}
		};
	}

	/** How many steps had begun, and how many were complete; blanks alone begin none. */
	#countAt(cut: number): { begun: number; complete: number } {
		const { text, steps } = this.#analysis;
		const complete = countBefore(steps, ({ end }) => end <= cut);
		const isBlank = text.slice(steps[complete]?.start, cut).trim() === '';
		return { begun: isBlank ? complete : complete + 1, complete };
	}

	#go(count: number): void {
		if (count === this.#count) return;
		if (count < this.#count) {
			this.#fates = new Fates();
			this.#count = 0;
		}
		for (; this.#count < count; this.#count++)
			this.#fates.add(this.#fated[this.#count]!, this.#links[this.#count]!);
		for (let index = 0; index < count; index++) this.#settle(index);
	}

	#settle(index: number): void {
		const fate = this.#fates.fateOf(index);
		const outcome = this.#fates.outcomeOf(index);
		const same = (step: Step) => step.fate === fate && step.outcome === outcome;
		const final = this.#analysis.steps[index]!;
		if (same(final)) this.#steps[index] = final;
		else if (!same(this.#steps[index]!)) this.#steps[index] = { ...final, fate, outcome };
	}
}

/** How many elements stand at the beginning for which a claim holds; it holds for none after them. Binary search. */
function countBefore<T>(list: readonly T[], holds: (element: T) => boolean): number {
	let low = 0;
	let high = list.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (holds(list[middle]!)) low = middle + 1;
		else high = middle;
	}
	return low;
}

function unfinished(step: Step, end: number): Step {
	const open = isDoubt(step);
	return { ...step, end, fate: open ? 'open' : 'kept', outcome: open ? 'open' : null };
}

/** A title that is not written yet is the first line, as far as that is. */
function cutEpisodes(
	episodes: readonly Episode[],
	steps: readonly Step[],
	text: string
): Episode[] {
	const last = steps.length - 1;
	const begun = episodes.slice(
		0,
		countBefore(episodes, ({ firstStep }) => firstStep <= last)
	);
	const open = begun.at(-1);
	if (!open) return begun;
	const lastStep = Math.min(open.lastStep, last);
	const end = steps[lastStep]!.end;
	const doubts = steps.slice(open.firstStep, lastStep + 1).filter(isDoubt).length;
	const title = open.title.end <= text.length ? open.title : firstLine(text, open.start, end);
	return [...begun.slice(0, -1), { ...open, lastStep, end, doubts, title }];
}

function firstLine(text: string, start: number, end: number): { start: number; end: number } {
	const [line = ''] = /\S[^\n]*/.exec(text.slice(start, end)) ?? [];
	const from = text.indexOf(line, start);
	return { start: from, end: from + line.length };
}

function isPair(text: string, offset: number): boolean {
	return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, offset - 1), offset + 1));
}

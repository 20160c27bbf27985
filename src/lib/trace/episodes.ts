import { endsThinking, isCrumb, openingStrength } from './episode-cues.ts';
import { chooseTitle, type TitledStep } from './episode-title.ts';
import { isDoubt, type Episode, type Link, type Segment, type Step } from './step.ts';
import { topicWords } from './topic-words.ts';

/** What of a step an episode is found by. */
export type EpisodeStep = Pick<Step, 'start' | 'end' | 'kind'>;

/** Finds the episodes of a whole trace. Linear in the text. */
export function findEpisodes(
	text: string,
	steps: readonly EpisodeStep[],
	links: readonly Link[]
): Episode[] {
	const linksFrom: Link[][] = steps.map(() => []);
	for (const link of links) linksFrom[link.from]?.push(link);
	const finder = new EpisodeFinder();
	steps.forEach((step, index) => {
		finder.add(step, text.slice(step.start, step.end), linksFrom[index]!);
	});
	return finder.list(null);
}

/** Steps after a gap that are read before it is decided for good whether an episode begins there. */
export const LOOKAHEAD = 5;
/**
 * In steps, for an episode that ends before step n: at least 2√n, at most 6√n. So n steps make between about √n/3 and
 * √n episodes: 1 to 3 of 20 steps, 11 to 38 of 1,500.
 */
export const SHORTEST = 2;
export const LONGEST = 6;
/** Chosen so that most episodes are about half as long as the longest may be. */
const EAGER = 4;

interface SeenStep extends TitledStep {
	readonly start: number;
	readonly end: number;
	/** How much it looks like an opening by its own words. */
	readonly strength: number;
}

/**
 * Finds episodes while steps come. Whether one begins at a step is decided when `LOOKAHEAD` more steps are known, and
 * does not change after that; so all episodes but the last two stay as they are while the trace grows.
 */
export class EpisodeFinder {
	readonly #closed: Episode[] = [];
	/** Their titles, as text. */
	readonly #titles = new Set<string>();
	/** The steps of the open episode and `LOOKAHEAD` before it. */
	#seen: SeenStep[] = [];
	/** Index of the first of them. */
	#offset = 0;
	/** First step of the open episode. */
	#first = 0;
	/** The next step at which it is to be decided whether an episode begins. */
	#next = 1;
	#lastCheck = -Infinity;
	#afterBlankLine = true;

	/** Steps taken so far. */
	get count(): number {
		return this.#offset + this.#seen.length;
	}

	/** Takes the next complete step with its exact text and the links from it. */
	add({ start, end, kind }: EpisodeStep, raw: string, links: readonly Link[]): void {
		const index = this.count;
		const before = this.#seen.at(-1);
		const lead = raw.length - raw.trimStart().length;
		const opening = {
			kind,
			text: raw.trim(),
			paragraph: this.#afterBlankLine,
			reach: Math.max(0, ...links.map(({ to, type }) => (type === 'supports' ? 0 : index - to)))
		};
		const strength = openingStrength(opening, before, index - this.#lastCheck <= LOOKAHEAD);
		const words = topicWords(opening.text);
		this.#seen.push({ ...opening, at: start + lead, start, end, words, strength });
		this.#afterBlankLine = raw.slice(raw.trimEnd().length).split('\n').length > 2;
		if (kind === 'verify') this.#lastCheck = index;
		for (; this.#next + LOOKAHEAD <= index; this.#next++)
			if (this.#begins(this.#next, this.#first)) this.#close(this.#next);
	}

	/**
	 * The episodes so far. Costs as much as there are episodes and as the open one is long.
	 * @param rest the unfinished last step, which belongs to the last episode
	 */
	list(rest: EpisodeStep | null): Episode[] {
		const count = this.count;
		const episodes = [...this.#closed];
		let first = this.#first;
		for (let step = this.#next; step < count; step++) {
			if (!this.#begins(step, first)) continue;
			episodes.push(this.#episode(episodes.length, first, step - 1));
			first = step;
		}
		if (first < count) episodes.push(this.#episode(episodes.length, first, count - 1));
		return rest ? withRest(episodes, rest, count) : episodes;
	}

	#close(step: number): void {
		const episode = this.#episode(this.#closed.length, this.#first, step - 1);
		this.#closed.push(episode);
		this.#titles.add(this.#textOf(episode.title));
		this.#first = step;
		const drop = step - LOOKAHEAD - this.#offset;
		if (drop <= 0) return;
		this.#seen = this.#seen.slice(drop);
		this.#offset += drop;
	}

	/** The text of a span within one step of the open episode. */
	#textOf({ start, end }: Segment): string {
		const { text, at } = this.#seen.findLast((step) => step.start <= start)!;
		return text.slice(start - at, end - at);
	}

	#at(step: number): SeenStep | undefined {
		return this.#seen[step - this.#offset];
	}

	/** Whether an episode begins at a step, when the one before began at `first`: the longer ago, the sooner. */
	#begins(step: number, first: number): boolean {
		const root = Math.sqrt(step);
		const length = (step - first) / root;
		if (length < SHORTEST) return false;
		if (step + 1 - first > LONGEST * Math.sqrt(step + 1)) return true;
		const strength = this.#strengthAt(step);
		if (strength < EAGER - length) return false;
		for (let ahead = step + 1; ahead < step + LOOKAHEAD; ahead++) {
			const within = ahead - first <= LONGEST * Math.sqrt(ahead);
			if (within && this.#openingAt(ahead) > strength) return false;
		}
		return true;
	}

	#strengthAt(step: number): number {
		return this.#openingAt(step) + this.#noveltyAt(step);
	}

	/** A crumb opens what the step after it opens. */
	#openingAt(step: number): number {
		const here = this.#at(step);
		if (!here) return -Infinity;
		const after = this.#at(step + 1);
		if (!isCrumb(here) || endsThinking(here) || !after) return here.strength;
		return Math.max(here.strength, after.strength + 3);
	}

	/** How little the steps behind a gap share with those before it (after Hearst's TextTiling), -0.3 to 0.75. */
	#noveltyAt(step: number): number {
		const before = this.#wordsOf(step - LOOKAHEAD, step);
		const after = this.#wordsOf(step, step + LOOKAHEAD);
		const smaller = Math.min(before.size, after.size);
		if (smaller === 0) return 0;
		let shared = 0;
		for (const word of after) if (before.has(word)) shared += 1;
		return Math.max(-0.3, 1.5 * (0.5 - shared / smaller));
	}

	#wordsOf(from: number, to: number): Set<string> {
		const words = new Set<string>();
		for (let step = Math.max(0, from); step < to; step++)
			for (const word of this.#at(step)?.words ?? []) words.add(word);
		return words;
	}

	#episode(index: number, firstStep: number, lastStep: number): Episode {
		const steps = this.#seen.slice(firstStep - this.#offset, lastStep + 1 - this.#offset);
		return {
			index,
			firstStep,
			lastStep,
			start: steps[0]!.start,
			end: steps.at(-1)!.end,
			title: chooseTitle(steps, (text) => this.#titles.has(text)),
			doubts: steps.filter(isDoubt).length
		};
	}
}

function withRest(episodes: Episode[], rest: EpisodeStep, step: number): Episode[] {
	const last = episodes.pop();
	const { start, end } = rest;
	const doubts = (last?.doubts ?? 0) + (isDoubt(rest) ? 1 : 0);
	const open = last ?? { index: 0, firstStep: 0, start, title: { start, end } };
	return [...episodes, { ...open, lastStep: step, end, doubts }];
}

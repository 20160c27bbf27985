import { classify, follow, START, type Classification } from './classify.ts';
import { EpisodeFinder } from './episodes.ts';
import { Fates } from './fate.ts';
import { Linker } from './link.ts';
import { advance, BEGINNING, phaseOf } from './phase.ts';
import { Segmenter, type Piece } from './segment.ts';
import { isDoubt, type Analysis, type Episode, type Link, type Step } from './step.ts';

/** Version of the rules; stored with analyses, so that those of older rules can be made again. */
export const CORE_VERSION = 1;

/** Analyses a whole trace at once. */
export function analyse(text: string): Analysis {
	const analyser = new Analyser();
	analyser.append(text);
	return analyser.end();
}

/** What of an analysis is made when it is read. */
type Lists = Pick<Analysis, 'steps' | 'links' | 'spine' | 'episodes'>;

/**
 * Analyses a trace while it grows. Appending costs what the text costs; the lists of an `Analysis` are made when they
 * are first read, which costs as much as they are long. The unfinished end of the text shows as a last step, which may
 * still change. However the text is cut into chunks, the analysis is that of one pass over the whole.
 */
export class Analyser {
	readonly #segmenter = new Segmenter();
	readonly #fates = new Fates();
	readonly #linker = new Linker((step) => this.#fates.fateOf(step) !== 'superseded');
	readonly #steps: Step[] = [];
	readonly #links: Link[] = [];
	readonly #episodes = new EpisodeFinder();
	/** How many of the links the episodes have been told of. */
	#linksTold = 0;
	#text = '';
	/** Whether the steps show what became of them; that is looked up when they are read. */
	#settled = true;
	#context = START;
	#story = BEGINNING;
	#ended = false;
	/** Makes the lists anew at each reading. */
	readonly #latest: Lists = Object.defineProperties({} as Lists, {
		steps: { get: () => this.#listSteps() },
		links: { get: () => this.#listLinks() },
		spine: { get: () => this.#fates.spine() },
		episodes: { get: () => this.#listEpisodes() }
	});
	/** Counts changes, so that a snapshot knows whether it is the latest. */
	#version = 0;

	/** Look-ups done by the linker, for tests of growth. */
	get work(): number {
		return this.#linker.work;
	}

	/**
	 * Takes the next chunk of the trace.
	 * @throws {TypeError} after `end`
	 */
	append(text: string): Analysis {
		if (this.#ended)
			throw new TypeError('this trace has ended; make a new Analyser for another one');
		this.#text += text;
		for (const piece of this.#segmenter.push(text)) this.#complete(piece);
		return this.#snapshot();
	}

	/** Takes the end of the trace: the last step is final, and doubts still open stay open. */
	end(): Analysis {
		for (const piece of this.#segmenter.end()) this.#complete(piece);
		this.#ended = true;
		return this.#snapshot();
	}

	#complete(piece: Piece): void {
		this.#settled = false;
		const classification = classify(piece.text, this.#context);
		const { kind, stance } = classification;
		const index = this.#steps.length;
		const step = { index, kind, stance, text: piece.text };
		const links = this.#linker.add(step);
		this.#links.push(...links, ...this.#fates.add(step, links));
		this.#steps.push(this.#step(piece, classification));
		this.#context = follow(this.#context, kind, piece.text);
		this.#story = advance(this.#story, kind, piece.text);
	}

	#step({ start, end }: Piece, { kind, confidence }: Classification): Step {
		const index = this.#steps.length;
		const phase = phaseOf(kind, this.#story);
		const doubt = isDoubt({ kind });
		return {
			start,
			end,
			index,
			kind,
			confidence,
			phase,
			fate: doubt ? 'open' : 'kept',
			outcome: doubt ? 'open' : null
		};
	}

	/** A snapshot read late, after more text came, makes its lists again from its own text. */
	#snapshot(): Analysis {
		const version = ++this.#version;
		const text = this.#text;
		let late: Lists | null = null;
		const source = () =>
			version === this.#version ? this.#latest : (late ??= new Analyser().append(text));
		const made: { -readonly [name in keyof Lists]?: Lists[name] } = {};
		return {
			text,
			ended: this.#ended,
			get steps() {
				return (made.steps ??= source().steps);
			},
			get links() {
				return (made.links ??= source().links);
			},
			get spine() {
				return (made.spine ??= source().spine);
			},
			get episodes() {
				return (made.episodes ??= source().episodes);
			}
		};
	}

	/** The complete steps, those whose fate has changed made anew, and the unfinished end of the text as a last step. */
	#listSteps(): Step[] {
		if (!this.#settled) this.#settleSteps();
		const rest = this.#segmenter.rest();
		return rest
			? [...this.#steps, this.#step(rest, classify(rest.text, this.#context))]
			: [...this.#steps];
	}

	#settleSteps(): void {
		this.#settled = true;
		this.#steps.forEach((step, index) => {
			const fate = this.#fates.fateOf(index);
			const outcome = this.#fates.outcomeOf(index);
			const changed = step.fate !== fate || step.outcome !== outcome;
			if (changed) this.#steps[index] = { ...step, fate, outcome };
		});
	}

	#listLinks(): Link[] {
		const rest = this.#segmenter.rest();
		if (!rest) return [...this.#links];
		const { kind, stance } = classify(rest.text, this.#context);
		const step = { index: this.#steps.length, kind, stance, text: rest.text };
		return [...this.#links, ...this.#linker.peek(step)];
	}

	/** Tells the episodes of the steps that were completed since they were last read. */
	#listEpisodes(): Episode[] {
		for (const { index, start, end, kind } of this.#steps.slice(this.#episodes.count)) {
			const links: Link[] = [];
			while (this.#links[this.#linksTold]?.from === index)
				links.push(this.#links[this.#linksTold++]!);
			this.#episodes.add({ start, end, kind }, this.#text.slice(start, end), links);
		}
		const rest = this.#segmenter.rest();
		return this.#episodes.list(rest && this.#step(rest, classify(rest.text, this.#context)));
	}
}

import { classify, follow, START, type Classification } from './classify.ts';
import { Fates } from './fate.ts';
import { Linker } from './link.ts';
import { advance, BEGINNING, phaseOf } from './phase.ts';
import { Segmenter, type Piece } from './segment.ts';
import { isDoubt, type Analysis, type Link, type Step } from './step.ts';

/** Version of the rules; stored with analyses, so that those of older rules can be made again. */
export const CORE_VERSION = 1;

/** Analyses a whole trace at once. */
export function analyse(text: string): Analysis {
	const analyser = new Analyser();
	analyser.append(text);
	return analyser.end();
}

type Found = Pick<Analysis, 'steps' | 'links' | 'spine'>;

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
	#text = '';
	/** What the complete steps amount to; `null` until it is asked for. */
	#found: Found | null = null;
	#context = START;
	#story = BEGINNING;
	#ended = false;
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
		this.#found = null;
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
		let found: Found | null = null;
		const find = () =>
			(found ??= version === this.#version ? this.#find() : new Analyser().append(text));
		return {
			text,
			ended: this.#ended,
			get steps() {
				return find().steps;
			},
			get links() {
				return find().links;
			},
			get spine() {
				return find().spine;
			}
		};
	}

	/** All that was found so far, with the unfinished end of the text as a last step. */
	#find(): Found {
		const found = (this.#found ??= this.#findCompleted());
		const rest = this.#segmenter.rest();
		if (!rest) return found;
		const classification = classify(rest.text, this.#context);
		const step = this.#step(rest, classification);
		const links = this.#linker.peek({ ...step, ...classification, text: rest.text });
		return { ...found, steps: [...found.steps, step], links: [...found.links, ...links] };
	}

	/** The complete steps, those whose fate has changed made anew. */
	#findCompleted(): Found {
		this.#steps.forEach((step, index) => {
			const fate = this.#fates.fateOf(index);
			const outcome = this.#fates.outcomeOf(index);
			if (step.fate !== fate || step.outcome !== outcome)
				this.#steps[index] = { ...step, fate, outcome };
		});
		return { steps: [...this.#steps], links: [...this.#links], spine: this.#fates.spine() };
	}
}

import { GivenLinks, spansOf, type Annotation } from './annotation.ts';
import { classify, follow, stanceIn, START, type Classification } from './classify.ts';
import { applyCorrections, type Correction } from './corrections.ts';
import { Fates } from './fate.ts';
import { Linker } from './link.ts';
import { advance, BEGINNING, phaseOf } from './phase.ts';
import { Recutter, type CutPiece } from './recut.ts';
import { Segmenter } from './segment.ts';
import { isDoubt, type Analysis, type Link, type Step } from './step.ts';

/** Version of the rules; stored with analyses, so that those of older rules can be made again. */
export const CORE_VERSION = 1;

/** What is known of a trace beside its text. */
export interface AnalyserOptions {
	/** In the order they were made. */
	readonly corrections?: readonly Correction[];
	/** What came with the trace: steps, kinds and links are taken from it, not found. */
	readonly annotation?: Annotation | null;
}

/** Analyses a whole trace at once. */
export function analyse(text: string, options: AnalyserOptions = {}): Analysis {
	const analyser = new Analyser(options);
	analyser.append(text);
	return analyser.end();
}

/** What of an analysis is made when it is read. */
type Lists = Pick<Analysis, 'steps' | 'links' | 'spine'>;

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
	readonly #options: AnalyserOptions;
	readonly #recutter: Recutter;
	/** The links that came with the trace; null: they are to be found. */
	readonly #given: GivenLinks | null;
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
		spine: { get: () => this.#fates.spine() }
	});
	/** Counts changes, so that a snapshot knows whether it is the latest. */
	#version = 0;

	constructor(options: AnalyserOptions = {}) {
		const { corrections = [], annotation = null } = options;
		this.#options = options;
		this.#given = annotation && new GivenLinks(annotation);
		const spans = applyCorrections(corrections, annotation ? spansOf(annotation) : []);
		this.#recutter = new Recutter(spans, (start, end) => this.#text.slice(start, end));
	}

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
		const pieces = this.#recutter.push(this.#segmenter.push(text));
		for (const piece of pieces) this.#complete(piece);
		return this.#snapshot();
	}

	/** Takes the end of the trace: the last step is final, and doubts still open stay open. */
	end(): Analysis {
		const pieces = this.#recutter.push(this.#segmenter.end());
		for (const piece of [...pieces, ...this.#recutter.end()]) this.#complete(piece);
		this.#ended = true;
		return this.#snapshot();
	}

	#complete(piece: CutPiece): void {
		this.#settled = false;
		const classification = this.#classify(piece);
		const { kind, stance } = classification;
		const index = this.#steps.length;
		const step = { index, kind, stance, text: piece.text };
		const links = this.#given ? this.#give(piece) : this.#linker.add(step);
		const found = links.filter(({ type }) => type !== 'resolves');
		const resolves = [...this.#fates.add(step, found), ...links.filter((l) => !found.includes(l))];
		this.#links.push(...found, ...unique(resolves));
		this.#steps.push(this.#step(piece, classification));
		this.#context = follow(this.#context, kind, piece.text);
		this.#story = advance(this.#story, kind, piece.text);
	}

	/** A kind that is given is as sure as whoever gave it; what it says of earlier steps is still read from its words. */
	#classify({ text, kind, confidence }: CutPiece): Classification {
		if (kind === null) return classify(text, this.#context);
		return { kind, confidence, stance: stanceIn(text, kind) };
	}

	#give({ end }: CutPiece): readonly Link[] {
		const isBlank = (from: number, to: number) => this.#text.slice(from, to).trim() === '';
		return this.#given?.add({ index: this.#steps.length, end }, isBlank) ?? [];
	}

	#step({ start, end, corrected }: CutPiece, { kind, confidence }: Classification): Step {
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
			outcome: doubt ? 'open' : null,
			...(corrected && { corrected: true as const })
		};
	}

	/** A snapshot read late, after more text came, makes its lists again from its own text. */
	#snapshot(): Analysis {
		const version = ++this.#version;
		const text = this.#text;
		let late: Lists | null = null;
		const source = () =>
			version === this.#version
				? this.#latest
				: (late ??= new Analyser(this.#options).append(text));
		const made: { -readonly [name in keyof Lists]?: Lists[name] } = {};
		return {
			text,
			ended: this.#ended,
			classifier: this.#given ? 'annotation' : 'rules',
			hindsight: false,
			get steps() {
				return (made.steps ??= source().steps);
			},
			get links() {
				return (made.links ??= source().links);
			},
			get spine() {
				return (made.spine ??= source().spine);
			}
		};
	}

	/** The complete steps, those whose fate has changed made anew, and the unfinished end of the text as a last step. */
	#listSteps(): Step[] {
		if (!this.#settled) this.#settleSteps();
		const rest = this.#recutter.rest(this.#segmenter.rest());
		return rest ? [...this.#steps, this.#step(rest, this.#classify(rest))] : [...this.#steps];
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
		const rest = this.#given ? null : this.#recutter.rest(this.#segmenter.rest());
		if (!rest) return [...this.#links];
		const { kind, stance } = this.#classify(rest);
		const step = { index: this.#steps.length, kind, stance, text: rest.text };
		return [...this.#links, ...this.#linker.peek(step)];
	}
}

/** Links without those that stand there before. */
function unique(links: readonly Link[]): Link[] {
	return links.filter((link, at) => links.findIndex(({ to }) => to === link.to) === at);
}

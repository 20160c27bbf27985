import { GivenLinks, spansOf, type Annotation } from './annotation.ts';
import { applyCorrections, type Correction } from './corrections.ts';
import { Growth } from './growth.ts';
import { RuleLabeller, type Labeller, type Stands } from './labeller.ts';
import { ModelLabeller, ModelReader, readBackwards, type Reading } from './model-labeller.ts';
import { Recutter, type CutPiece } from './recut.ts';
import { Segmenter } from './segment.ts';
import type { Analysis } from './step.ts';
import type { TraceModel } from './trace-model.ts';

/** Version of the core; stored with analyses, so that those of older ones can be made again. */
export const CORE_VERSION = 2;

/** What is known of a trace beside its text. */
export interface AnalyserOptions {
	/** What labels and links steps; without it the rules do. */
	readonly model?: TraceModel | null;
	/** The statement of the problem, which helps the model to know what is said again. */
	readonly problem?: string;
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

/** Steps that are labelled before others get a turn. */
const TURN = 50;

/** What of an analysis is made when it is read. */
type Lists = Pick<Analysis, 'steps' | 'links' | 'faintLinks' | 'spine' | 'episodes'>;

/**
 * Analyses a trace while it grows. Appending costs what the text costs; the lists of an `Analysis` are made when they
 * are first read, which costs as much as they are long. The unfinished end of the text shows as a last step, which may
 * still change. However the text is cut into chunks, the analysis is that of one pass over the whole. At the end the
 * model, if there is one, reads the whole once more with what comes after each step: kinds and links may change then.
 */
export class Analyser {
	readonly #segmenter = new Segmenter();
	readonly #options: AnalyserOptions;
	readonly #recutter: Recutter;
	/** Complete pieces, and how many of them have become steps. */
	readonly #pieces: CutPiece[] = [];
	#used = 0;
	#growth: Growth;
	#text = '';
	#ended = false;
	/** Counts changes, so that a snapshot knows whether it is the latest. */
	#version = 0;
	/** Makes the lists anew at each call. */
	readonly #make: { readonly [Name in keyof Lists]: () => Lists[Name] } = {
		steps: () => this.#grown().steps(this.#rest()),
		links: () => this.#grown().links(this.#rest()),
		faintLinks: () => this.#grown().faintLinks(),
		spine: () => this.#grown().spine(),
		episodes: () => this.#grown().episodes(this.#rest())
	};

	constructor(options: AnalyserOptions = {}) {
		const { corrections = [], annotation = null } = options;
		this.#options = options;
		const spans = applyCorrections(corrections, annotation ? spansOf(annotation) : []);
		this.#recutter = new Recutter(spans, (start, end) => this.#text.slice(start, end));
		this.#growth = this.#begin((stands) => this.#labeller(stands));
	}

	/** Look-ups done so far, for tests of growth. */
	get work(): number {
		return this.#grown().labeller.work;
	}

	/**
	 * Takes the next chunk of the trace.
	 * @throws {TypeError} after `end`
	 */
	append(text: string): Analysis {
		if (this.#ended)
			throw new TypeError('this trace has ended; make a new Analyser for another one');
		this.#text += text;
		this.#pieces.push(...this.#recutter.push(this.#segmenter.push(text)));
		return this.#snapshot();
	}

	/** Takes the end of the trace: the last step is final, and doubts still open stay open. */
	end(): Analysis {
		const finishing = this.finish();
		for (let turn = finishing.next(); ; turn = finishing.next()) if (turn.done) return turn.value;
	}

	/** As `end`, in turns of some ten milliseconds, so that others need not wait for a long trace. */
	*finish(): Generator<void, Analysis> {
		if (!this.#ended) {
			this.#pieces.push(...this.#recutter.push(this.#segmenter.end()), ...this.#recutter.end());
			this.#ended = true;
			yield* this.#hasHindsight() ? this.#readAgain() : this.#growInTurns();
		}
		return this.#snapshot();
	}

	#hasHindsight(): boolean {
		return this.#ended && !!this.#options.model && !this.#options.annotation;
	}

	#labeller(stands: Stands): Labeller {
		const { model = null, problem = '', annotation = null } = this.#options;
		return model && !annotation
			? new ModelLabeller(model, problem, stands)
			: new RuleLabeller(stands);
	}

	#begin(labelBy: (stands: Stands) => Labeller): Growth {
		const { annotation = null } = this.#options;
		const given = annotation && new GivenLinks(annotation);
		return new Growth(labelBy, given, (start, end) => this.#text.slice(start, end));
	}

	/** Begins anew, with what the model sees of each step in what follows it. */
	*#readAgain(): Generator<void> {
		const { model = null, problem = '' } = this.#options;
		if (!model) return;
		const reader = new ModelReader(model, problem);
		const readings: Reading[] = [];
		for (const piece of this.#pieces) {
			readings.push(reader.read(piece));
			if (readings.length % TURN === 0) yield;
		}
		const after = readBackwards(model, readings);
		const made: ModelLabeller[] = [];
		const growth = this.#begin((stands) => {
			made.push(new ModelLabeller(model, problem, stands));
			return made[0]!;
		});
		for (const [at, reading] of readings.entries()) {
			growth.add(reading.piece, made[0]?.label(reading, after[at] ?? null));
			if (at % TURN === 0) yield;
		}
		this.#growth = growth;
		this.#used = this.#pieces.length;
	}

	/** With steps of all the pieces that have come. */
	#grown(): Growth {
		const growing = this.#growInTurns();
		while (!growing.next().done);
		return this.#growth;
	}

	*#growInTurns(): Generator<void> {
		while (this.#used < this.#pieces.length) {
			this.#growth.add(this.#pieces[this.#used++]!);
			if (this.#used % TURN === 0) yield;
		}
	}

	#rest(): CutPiece | null {
		return this.#ended ? null : this.#recutter.rest(this.#segmenter.rest());
	}

	/** A snapshot read late, after more text came, makes its lists again from its own text. */
	#snapshot(): Analysis {
		const version = ++this.#version;
		const text = this.#text;
		let late: Analysis | null = null;
		const read = <Name extends keyof Lists>(name: Name): Lists[Name] =>
			version === this.#version
				? this.#make[name]()
				: (late ??= new Analyser(this.#options).append(text))[name];
		const { model = null, annotation = null } = this.#options;
		const made: { -readonly [Name in keyof Lists]?: Lists[Name] } = {};
		return {
			text,
			ended: this.#ended,
			classifier: annotation ? 'annotation' : model ? 'model' : 'rules',
			hindsight: this.#hasHindsight(),
			get steps() {
				return (made.steps ??= read('steps'));
			},
			get links() {
				return (made.links ??= read('links'));
			},
			get faintLinks() {
				return (made.faintLinks ??= read('faintLinks'));
			},
			get spine() {
				return (made.spine ??= read('spine'));
			},
			get episodes() {
				return (made.episodes ??= read('episodes'));
			}
		};
	}
}

import { classify, follow, START, type Classification } from './classify.ts';
import { formOf } from './form.ts';
import type { Quantities } from './quantities.ts';
import type { Piece } from './segment.ts';
import type { Stance } from './cues.ts';

/** How many numbers `Signals.of` gives. */
export const SIGNAL_COUNT = 44;

const STANCES: readonly Stance[] = ['announces', 'affirms', 'rejects', 'departs'];

/**
 * Describes each step by numbers that do not depend on its language: what the cue rules say, its shape and place, and
 * how much of what it mentions was mentioned before. Steps come in order; the cost of one does not grow with the trace.
 */
export class Signals {
	#context = START;
	readonly #mentioned = new Set<string>();
	readonly #produced = new Set<string>();
	readonly #problem: ReadonlySet<string>;
	#count = 0;
	#sinceBreak = 0;

	/** @param problem keys of the problem's statement, empty if it is not known */
	constructor(problem: ReadonlySet<string>) {
		this.#problem = problem;
	}

	/** The `SIGNAL_COUNT` numbers of the next piece, about 0 to 1 each. With `remember` false nothing else changes. */
	of(piece: Piece, quantities: Quantities, remember = true): Float32Array {
		const ruled = classify(piece.text, this.#context);
		const signals = new Float32Array(SIGNAL_COUNT);
		ruled.scores.forEach((score, index) => (signals[index] = score / 4));
		signals[10 + STANCES.indexOf(ruled.stance ?? 'announces')] = ruled.stance ? 1 : 0;
		signals.set(this.#place(piece), 14);
		signals.set(shape(piece.text), 20);
		signals.set(this.#novelty(quantities), 34);
		if (remember) this.#remember(piece, ruled, quantities);
		return signals;
	}

	#place({ breaks }: Piece): number[] {
		const count = this.#count;
		return [
			breaks === 0 ? 1 : 0,
			breaks === 2 ? 1 : 0,
			Math.log2(1 + count) / 10,
			count < 3 ? 1 : 0,
			this.#context.asked ? 1 : 0,
			this.#context.announced ? 1 : 0
		];
	}

	/** How much of a step is new, and whether it says a result again. */
	#novelty({ mentioned, produced, outcome, assigned }: Quantities): number[] {
		const known = mentioned.filter((key) => this.#mentioned.has(key)).length;
		const again = produced.filter((key) => this.#produced.has(key)).length;
		const asked = mentioned.filter((key) => this.#problem.has(key)).length;
		return [
			share(known, mentioned.length),
			share(again, produced.length),
			Math.log2(1 + mentioned.length) / 5,
			Math.log2(1 + produced.length) / 4,
			outcome !== null && this.#produced.has(outcome) ? 1 : 0,
			outcome !== null ? 1 : 0,
			assigned ? 1 : 0,
			share(asked, mentioned.length),
			this.#problem.size > 0 ? 1 : 0,
			Math.log2(1 + this.#sinceBreak) / 4
		];
	}

	#remember(piece: Piece, ruled: Classification, { mentioned, produced }: Quantities): void {
		this.#context = follow(this.#context, ruled.kind, piece.text);
		for (const key of mentioned) this.#mentioned.add(key);
		for (const key of produced) this.#produced.add(key);
		this.#count += 1;
		this.#sinceBreak = piece.breaks === 2 ? 0 : this.#sinceBreak + 1;
	}
}

/** What the form of a text shows. */
function shape(text: string): number[] {
	const formulas = text.match(/\$\$[^]*?\$\$|\$[^$\n]+\$|\\\([^]*?\\\)|\\\[[^]*?\\\]/g) ?? [];
	const typeset = formulas.reduce((sum, formula) => sum + formula.length, 0);
	const { announces, asks, listed, heading } = formOf(text);
	const digits = text.match(/\d+/g)?.length ?? 0;
	return [
		Math.log2(1 + text.length) / 10,
		text.length < 24 ? 1 : 0,
		share(typeset, text.length),
		Math.min(3, text.match(/[=≈]/g)?.length ?? 0) / 3,
		Math.min(6, digits) / 6,
		asks ? 1 : 0,
		announces ? 1 : 0,
		/[,，]$/.test(text) ? 1 : 0,
		/[.!。！]\W*$/.test(text) ? 1 : 0,
		heading ? 1 : 0,
		listed ? 1 : 0,
		/\\boxed|<\/think>/.test(text) ? 1 : 0,
		/[\u3400-\u9fff]/.test(text) ? 1 : 0,
		/["“「]/.test(text) ? 1 : 0
	];
}

function share(part: number, whole: number): number {
	return whole === 0 ? 0 : part / whole;
}

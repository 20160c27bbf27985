import type { Acted, Attempted } from '../../src/lib/learning/event.ts';
import { acted, attempted } from '../../src/lib/learning/event.notation.ts';
import { normalBelow, normalQuantile } from '../../src/lib/learning/detection.ts';
import type { Tracing } from '../../src/lib/learning/mastery.ts';

export type Random = () => number;

export const between = (random: Random, low: number, high: number) => low + (high - low) * random();
const normal = (random: Random) => normalQuantile(Math.max(1e-9, random()));

/** A student who knows a skill or not, by the model of knowledge tracing, with parameters that only we know. */
export class Learner {
	readonly known = new Map<string, boolean>();
	readonly #random: Random;
	readonly tracing: Tracing;
	/** P(a known skill is lost in a day). */
	readonly #forgets: number;

	constructor(random: Random, skills: readonly string[], forgets = 0) {
		this.#random = random;
		this.#forgets = forgets;
		this.tracing = {
			known: between(random, 0.1, 0.5),
			learns: between(random, 0.05, 0.25),
			slips: between(random, 0.05, 0.15),
			guesses: between(random, 0.1, 0.3)
		};
		for (const skill of skills) this.known.set(skill, random() < this.tracing.known);
	}

	/** Answers a problem, right only if right in each skill, then may learn. */
	answer(problemId: string, skills: readonly string[], atMs: number): Attempted {
		const { slips, guesses, learns } = this.tracing;
		const correct = skills
			.map((skill) => this.#random() < (this.known.get(skill) ? 1 - slips : guesses))
			.every(Boolean);
		for (const skill of skills) if (this.#random() < learns) this.known.set(skill, true);
		return attempted({ problemId, skills, atMs, correct });
	}

	sleep(): void {
		for (const [skill, known] of this.known)
			if (known && this.#random() < this.#forgets) this.known.set(skill, false);
	}

	/** Share of the skills that are known. */
	get mastery(): number {
		return [...this.known.values()].filter(Boolean).length / this.known.size;
	}
}

/** A judge of steps with a known sensitivity, bias and overconfidence. */
export class Judge {
	readonly sensitivity: number;
	readonly bias: number;
	/** Added to what the evidence allows them to be sure of, before it is cut to .5 to 1. */
	readonly boast: number;
	readonly #random: Random;

	constructor(random: Random) {
		this.#random = random;
		this.sensitivity = between(random, 0, 2.5);
		this.bias = between(random, -0.5, 0.5);
		this.boast = between(random, -0.15, 0.25);
	}

	/** The equal-variance model: doubts where what they see lies above their criterion. */
	judge(index: number): Acted {
		const slip = this.#random() < 0.5;
		const seen = normal(this.#random) + (slip ? 1 : -1) * (this.sensitivity / 2);
		const doubts = seen > this.bias;
		const chance = 1 / (1 + Math.exp(-this.sensitivity * Math.abs(seen)));
		const sureness = Math.min(1, Math.max(0.5, chance + this.boast));
		const score = doubts === slip ? 1 : 0;
		const checkpoint = 'trust-or-doubt';
		return acted({ start: index, atMs: index, checkpoint, slip, score, sureness });
	}

	/** P(doubts | slip) and P(trusts | no slip). */
	get rates(): { readonly hit: number; readonly rejection: number } {
		const half = this.sensitivity / 2;
		return { hit: normalBelow(half - this.bias), rejection: normalBelow(half + this.bias) };
	}
}

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import type { Certainty } from './engine/certainty.ts';

/** A logistic regression on the certainty of a run, fitted at one temperature (see docs/reasoners.md). */
const Calibration = v.object({
	temperature: v.number(),
	bias: v.number(),
	weights: v.object({ all: v.number(), opening: v.number(), lowest: v.number() }),
	/** On so many problems. */
	problems: v.number()
});
const GuardFile = v.object({
	version: v.literal(1),
	/** Below this probability the model is not sure of its answer. */
	unsureBelow: v.number(),
	calibrations: v.array(Calibration)
});
export type GuardFile = v.InferOutput<typeof GuardFile>;

/** Tells from the certainty of a run how probable it is that its answer is right. */
export class Guard {
	/** Probability. */
	readonly unsureBelow: number;
	readonly #calibration: v.InferOutput<typeof Calibration>;

	constructor(file: GuardFile, calibration: GuardFile['calibrations'][number]) {
		this.unsureBelow = file.unsureBelow;
		this.#calibration = calibration;
	}

	/** How probable it is that the answer is right, where that is so low that one should know it; else null. */
	unsure(certainty: Certainty): number | null {
		const probability = this.probabilityRight(certainty);
		return probability < this.unsureBelow ? probability : null;
	}

	probabilityRight({ all, opening, lowest }: Certainty): number {
		const { bias, weights } = this.#calibration;
		const sum = bias + weights.all * all + weights.opening * opening + weights.lowest * lowest;
		return 1 / (1 + Math.exp(-sum));
	}
}

/**
 * The guard beside a model; null where there is none, or none for this temperature: what is drawn at another one
 * has other probabilities.
 */
export function readGuard(modelPath: string, temperature: number): Guard | null {
	const path = join(dirname(modelPath), 'guard.json');
	if (!existsSync(path)) return null;
	const file = v.parse(GuardFile, JSON.parse(readFileSync(path, 'utf8')));
	const calibration = file.calibrations.find((each) => each.temperature === temperature);
	return calibration ? new Guard(file, calibration) : null;
}

import type { Progress } from './figures.ts';
import { TRACING } from './mastery.ts';
import { pressingReasons } from './reasons.ts';
import type { Target } from './target.ts';

/** What a habit or a kind of slip is worth beside a skill: several skills stand against five habits that nearly every candidate trains. */
const JUDGING_WORTH = 0.3;
/** What was just practised in the session needs this much as before. */
const AFTER_PRACTICE = 0.5;

/**
 * How much a student needs to practise what, while a session is chosen: of a skill 1 − mastery × recall (FSRS), of a
 * habit 1 − share × recall, of a kind of slip 1 − share. What is unknown has the need of its prior, but for kinds of
 * slips, which are no aim before they were met.
 */
export class Needs {
	readonly #needs: Map<Target, number>;
	readonly #pressing: Set<Target>;

	/** @param nowMs ms since 1970 */
	constructor(progress: Progress, nowMs: number) {
		this.#needs = needsOf(progress);
		this.#pressing = new Set(pressingReasons(progress, nowMs).map(({ target }) => target));
	}

	/** Of all of these together. */
	sum(targets: readonly Target[]): number {
		return targets.reduce((sum, target) => sum + this.#weighed(target), 0);
	}
	/** Of those that are due or weak and were not met in the session yet. */
	sumPressing(targets: readonly Target[]): number {
		return this.sum(targets.filter((target) => this.#pressing.has(target)));
	}
	/** Of the one that is needed most; 0: there is none. */
	most(targets: readonly Target[]): number {
		return Math.max(0, ...targets.map((target) => this.#weighed(target)));
	}

	/** These are practised in the session. */
	meet(targets: readonly Target[]): void {
		for (const target of targets) {
			this.#needs.set(target, this.#needOf(target) * AFTER_PRACTICE);
			this.#pressing.delete(target);
		}
	}

	#weighed(target: Target): number {
		return this.#needOf(target) * (target.startsWith('skill') ? 1 : JUDGING_WORTH);
	}
	#needOf(target: Target): number {
		return this.#needs.get(target) ?? (target.startsWith('slip') ? 0 : 1 - TRACING.known);
	}
}

function needsOf({ skills, habits, slips }: Progress): Map<Target, number> {
	const recall = (review: Progress['habits'][number]['review']) => review?.recall ?? 1;
	return new Map<Target, number>([
		...skills.map(
			({ skill, mastery, review }) => [`skill ${skill}`, 1 - mastery * recall(review)] as const
		),
		...habits.map(
			({ habit, share, review }) => [`habit ${habit}`, 1 - share.mean * recall(review)] as const
		),
		...slips.map(({ slipKind, share }) => [`slip ${slipKind}`, 1 - share.mean] as const)
	]);
}

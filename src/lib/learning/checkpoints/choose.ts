import type { Analysis } from '../../trace/step.ts';
import type { CheckpointKind } from '../event.ts';
import { seededRandom } from '../random.ts';
import type { Candidate, Ground } from './candidate.ts';
import { soundSteps } from './candidate.ts';
import type { Checkpoint } from './checkpoint.ts';
import { explains } from './explain.ts';
import { Facts } from './facts.ts';
import { NO_JUDGE, type Judge } from './judge.ts';
import { orders } from './order.ts';
import { predictMoves } from './predict-move.ts';
import { predictResults } from './predict-result.ts';
import { repairs } from './repair.ts';
import { findSlips } from './slips.ts';
import { spotTheSlips } from './spot-the-slip.ts';
import { trustOrDoubts } from './trust-or-doubt.ts';

export interface ChoiceOptions {
	/** The same seed chooses the same. */
	readonly seed: number;
	/** At most so many; left out: about one for eight steps, 8 at most. */
	readonly count?: number;
	/** Without one only what the trace itself shows is known of its slips. */
	readonly judge?: Judge;
	/** The answer that the trace came to is known to be wrong: then of no step it is said that it can be trusted. */
	readonly isAnswerWrong?: boolean;
}

const STEPS_EACH = 8;
const MOST = 8;
/** Two checkpoints are asked at least this many steps apart. */
const GAP = 3;
/** From this many steps on, more room between two adds nothing. */
const WIDE = 12;
/** What a candidate is still worth when its kind was chosen already. */
const SAME_KIND = 0.5;
/** One kind gets at most this share of all checkpoints. */
const KIND_SHARE = 1 / 3;
/** So many more controls than others are chosen of a kind: to trust what is right is worth practising by itself. */
const SPARE_CONTROLS: Readonly<Record<CheckpointKind, number>> = {
	'predict-result': 0,
	'predict-move': 0,
	'trust-or-doubt': 1,
	'spot-the-slip': 1,
	repair: 0,
	explain: 0,
	order: 0
};
/** A slip can be asked for in two ways: drawn by chance, one of them rather asks where there is none. */
const RATHER = 2.5;
/** By so much at most chance changes what a candidate is worth. */
const CHANCE = 0.25;

/**
 * Chooses where a student must act in a trace that has ended: a few places, spread out and varied in kind, in the
 * order in which they are met. Nothing is asked where the label of a step is unsure or the answer was said before.
 * About linear in the trace.
 */
export function chooseCheckpoints(
	analysis: Analysis,
	{ seed, count, judge = NO_JUDGE, isAnswerWrong = false }: ChoiceOptions
): Checkpoint[] {
	const random = seededRandom(seed);
	const wanted =
		count ?? Math.min(MOST, Math.max(1, Math.round(analysis.steps.length / STEPS_EACH)));
	const quiet: CheckpointKind = random() < 0.5 ? 'trust-or-doubt' : 'spot-the-slip';
	const pool = candidatesIn(new Facts(analysis, judge), random)
		.filter((candidate) => !isAnswerWrong || !saysSound(candidate))
		.map((candidate) => ({
			...candidate,
			worth: candidate.worth * (1 + CHANCE * random()) * shareOf(candidate, quiet)
		}));
	const chosen: Candidate[] = [];
	while (chosen.length < wanted) {
		const open = pool.filter((candidate) => !isFull(candidate, chosen, wanted));
		const best = findBest(open, chosen);
		if (!best) break;
		chosen.push(best);
	}
	return chosen
		.map(({ checkpoint }) => checkpoint)
		.sort((one, other) => one.visibleEnd - other.visibleEnd);
}

function saysSound({ checkpoint, isControl }: Candidate): boolean {
	return isControl && checkpoint.checkpoint !== 'predict-move';
}

function shareOf({ checkpoint, isControl }: Candidate, quiet: CheckpointKind): number {
	if (checkpoint.checkpoint !== quiet) return 1;
	return isControl ? RATHER : 1 / RATHER;
}

function candidatesIn(facts: Facts, random: () => number): Candidate[] {
	const ground: Ground = { facts, slips: findSlips(facts), random };
	const sound = soundSteps(ground);
	return [
		...predictResults(ground, sound),
		...predictMoves(ground),
		...trustOrDoubts(ground, sound),
		...spotTheSlips(ground, sound),
		...repairs(ground),
		...explains(ground),
		...orders(ground, sound)
	];
}

function isFull(
	{ checkpoint, isControl }: Candidate,
	chosen: readonly Candidate[],
	wanted: number
): boolean {
	const same = chosen.filter((other) => other.checkpoint.checkpoint === checkpoint.checkpoint);
	const controls = same.filter((other) => other.isControl).length;
	const mostControls = same.length - controls + SPARE_CONTROLS[checkpoint.checkpoint];
	return same.length >= Math.ceil(KIND_SHARE * wanted) || (isControl && controls >= mostControls);
}

function findBest(pool: readonly Candidate[], chosen: readonly Candidate[]): Candidate | null {
	let best: Candidate | null = null;
	let most = 0;
	for (const candidate of pool) {
		const worth = worthBeside(candidate, chosen);
		if (worth > most) [best, most] = [candidate, worth];
	}
	return best;
}

/** What a candidate is worth when others are chosen: 0 where it stands in their way. */
function worthBeside(candidate: Candidate, chosen: readonly Candidate[]): number {
	let worth = candidate.worth;
	for (const other of chosen) {
		const room = Math.max(candidate.first - other.last, other.first - candidate.last);
		if (room < GAP) return 0;
		if (candidate.checkpoint.checkpoint === other.checkpoint.checkpoint) worth *= SAME_KIND;
		worth *= 0.5 + 0.5 * Math.min(1, room / WIDE);
	}
	return worth;
}

import { shareOf, type Share } from './beta.ts';
import { detect, type Detection } from './detection.ts';
import {
	HABITS,
	SLIP_KINDS,
	type Acted,
	type Habit,
	type LearningEvent,
	type SlipKind
} from './event.ts';
import { firstAnswers, type Evidence } from './evidence.ts';
import { ownTries, stoppedInTime, type OwnTry } from './own-tries.ts';

/** How often a student did what a habit asks, when it could be seen. */
export interface HabitFigure {
	readonly habit: Habit;
	readonly share: Share;
	/** Null: too early to tell, the interval holds `HABIT_GOAL`. */
	readonly standing: 'good' | 'needs-practice' | null;
	/** What is behind it, in order of time. */
	readonly evidence: readonly Evidence[];
}

/** How often slips of one kind were found. */
export interface SlipFigure {
	readonly slipKind: SlipKind;
	readonly share: Share;
	readonly evidence: readonly Evidence[];
}

/** Telling slips from sound steps, with the events behind it. */
export interface DetectionFigure extends Detection {
	readonly events: readonly number[];
}

/** A habit is good when its 80 % interval lies above this: more than guessing at yes and no, and within reach. */
export const HABIT_GOAL = 0.6;

/** All habits in the order of `HABITS`, also those of which nothing is known. */
export function habitFigures(events: readonly LearningEvent[]): HabitFigure[] {
	const byHabit = evidenceByHabit(events);
	return HABITS.map((habit) => {
		const evidence = byHabit[habit];
		const share = shareOf(evidence.map(({ score }) => score));
		const isGood = share.low > HABIT_GOAL;
		const standing = isGood ? 'good' : share.high < HABIT_GOAL ? 'needs-practice' : null;
		return { habit, share, standing, evidence };
	});
}

/**
 * What tells of each habit.
 *
 * - finds-slips: `spot-the-slip` where there was one
 * - doubts-with-reason: `trust-or-doubt` where there was a slip
 * - trusts-with-reason: `trust-or-doubt` and `spot-the-slip` where there was none
 * - checks-own-work: own tries, whether checked before the first answer
 * - knows-when-to-stop: own tries, see `stoppedInTime`
 *
 * @param events in order of time
 */
export function evidenceByHabit(events: readonly LearningEvent[]): Record<Habit, Evidence[]> {
	const judged = judgements(events);
	const tries = ownTries(events);
	return {
		'finds-slips': judged.filter((one) => one.checkpoint === 'spot-the-slip' && one.slip),
		'doubts-with-reason': judged.filter((one) => one.checkpoint === 'trust-or-doubt' && one.slip),
		'trusts-with-reason': judged.filter(({ slip }) => !slip),
		'checks-own-work': tries.map((one) => seenIn(one, Number(one.first.checked))),
		'knows-when-to-stop': tries.flatMap((one) => {
			const stopped = stoppedInTime(one);
			return stopped === null ? [] : [seenIn(one, stopped)];
		})
	};
}

/** Slips by kind, those kinds only of which there was one to find. */
export function slipFigures(events: readonly LearningEvent[]): SlipFigure[] {
	const found = judgements(events).filter((one) => one.checkpoint === 'spot-the-slip' && one.slip);
	return SLIP_KINDS.flatMap((slipKind) => {
		const evidence = found.filter((one) => (one.slipKind ?? 'other') === slipKind);
		if (evidence.length === 0) return [];
		return { slipKind, share: shareOf(evidence.map(({ score }) => score)), evidence };
	});
}

/** Signal detection over `trust-or-doubt`: a hit is a doubt where there was a slip. Null: not both kinds were seen. */
export function detectionOf(events: readonly LearningEvent[]): DetectionFigure | null {
	const asked = judgements(events).filter((one) => one.checkpoint === 'trust-or-doubt');
	const count = (slip: boolean, isRight: boolean) =>
		asked.filter((one) => one.slip === slip && one.score > 0 === isRight).length;
	const detection = detect({
		hits: count(true, true),
		misses: count(true, false),
		falseAlarms: count(false, false),
		correctRejections: count(false, true)
	});
	return detection && { ...detection, events: asked.map(({ event }) => event) };
}

type Judgement = Evidence & Pick<Acted, 'checkpoint' | 'slip' | 'slipKind'>;

/** First answers to their questions, and none that had been shown before: what was read tells nothing of judging. */
function judgements(events: readonly LearningEvent[]): Judgement[] {
	return firstAnswers(events).flatMap(({ answer, event, shown }) => {
		if (answer.type !== 'checkpoint' || answer.slip === null || shown) return [];
		if (answer.checkpoint !== 'trust-or-doubt' && answer.checkpoint !== 'spot-the-slip') return [];
		const { atMs, problemId, score, sureness, checkpoint, slip, slipKind } = answer;
		if (score === null) return [];
		return [{ event, atMs, problemId, score, sureness, weight: 1, checkpoint, slip, slipKind }];
	});
}

function seenIn({ first, event }: OwnTry, score: number): Evidence {
	return { event, atMs: first.atMs, problemId: first.problemId, score, weight: 1, sureness: null };
}

import type { Acted, Attempted, CheckpointKind, HelpOpened, LearningEvent } from './event.ts';
import { rightnessOf } from './rightness.ts';

/** One answer, as far as it tells whether the student can do something. */
export interface Evidence {
	/** Of the event in the list that was given. */
	readonly event: number;
	readonly atMs: number;
	readonly problemId: string;
	/** 0 wrong to 1 right. */
	readonly score: number;
	/** 0 to 1: how much of it counts; less than 1 only for a right answer that had help. */
	readonly weight: number;
	/** How sure the student said they were, 0.5 to 1; null: not asked. */
	readonly sureness: number | null;
}

/** Not after it had been shown. */
export const isOwn = ({ weight }: Evidence) => weight > 0;

/**
 * What lies closer together than this is one sitting: an answer that is tried again within it tells nothing new, and
 * what was shown in it is still remembered. Chosen so that an evening and the next afternoon are two.
 */
export const SITTING_MS = 12 * 60 * 60 * 1000;

/** Checkpoints at which the student works something out; the others ask to judge a thought, see `habits.ts`. */
const WORKED_OUT: ReadonlySet<CheckpointKind> = new Set(['predict-result', 'repair', 'order']);

/**
 * Answers by skill, in the order of the events.
 *
 * Taken are first answers: attempts, and checkpoints of the kinds that are worked out. A right answer counts
 * 1 / (1 + hints opened), and nothing once the model's thought had been seen or all had been shown within the sitting; a
 * wrong one counts in full, but at a checkpoint of which all had been shown.
 * @param events in order of time
 */
export function evidenceBySkill(events: readonly LearningEvent[]): Map<string, Evidence[]> {
	const bySkill = new Map<string, Evidence[]>();
	for (const { answer, event, score, shown } of firstAnswers(events)) {
		if (answer.type === 'checkpoint' && !WORKED_OUT.has(answer.checkpoint)) continue;
		const { atMs, problemId } = answer;
		const weight = weightOf(answer, score, shown);
		const sureness = answer.type === 'checkpoint' ? answer.sureness : null;
		const evidence = { event, atMs, problemId, score, weight, sureness };
		for (const skill of new Set(answer.skills)) {
			const list = bySkill.get(skill);
			if (list) list.push(evidence);
			else bySkill.set(skill, [evidence]);
		}
	}
	return bySkill;
}

function weightOf(answer: Attempted | Acted, score: number, shown: boolean): number {
	// The answer tells that it was read.
	if (answer.type === 'checkpoint' && shown) return 0;
	// That there was help makes a wrong answer no less wrong.
	if (score < 0.5) return 1;
	if (shown || (answer.type === 'attempt' && answer.sawThought)) return 0;
	return 1 / (1 + answer.hints);
}

/** The first answer to a question in a sitting. */
export interface FirstAnswer {
	readonly answer: Attempted | Acted;
	/** Its place in the list that was given. */
	readonly event: number;
	/** How right it was, 0 to 1, whatever hints took from it. */
	readonly score: number;
	/** Whether all had been shown before it, within the sitting. */
	readonly shown: boolean;
}

/**
 * Answers of which it is known whether they are right: what is said again in a sitting, when the right answer has been
 * read, is left out.
 * @param events in order of time
 */
export function firstAnswers(events: readonly LearningEvent[]): FirstAnswer[] {
	const answeredMs = new Map<string, number>();
	const shownMs = new Map<string, number>();
	return events.flatMap((one, event) => {
		if (one.type === 'help' && one.isLast) shownMs.set(placeOf(one), one.atMs);
		if (one.type !== 'attempt' && one.type !== 'checkpoint') return [];
		const place = placeOf(one);
		const shown = isWithinSitting(shownMs.get(place), one.atMs);
		// Help belongs to the act that follows; the next one there is at another checkpoint.
		if (one.type === 'checkpoint') shownMs.delete(place);
		const score = scoreOf(one);
		const question = JSON.stringify([place, one.type === 'checkpoint' && one.checkpoint]);
		if (score === null || isWithinSitting(answeredMs.get(question), one.atMs)) return [];
		answeredMs.set(question, one.atMs);
		return [{ answer: one, event, score, shown }];
	});
}

function scoreOf(answer: Attempted | Acted): number | null {
	if (answer.type === 'checkpoint') return rightnessOf(answer);
	return answer.correct === null ? null : Number(answer.correct);
}

/** The problem itself, or one place in one run. */
function placeOf(event: Attempted | Acted | HelpOpened): string {
	if (event.type === 'attempt' || event.runId === null) return event.problemId;
	return JSON.stringify([event.runId, event.start]);
}

function isWithinSitting(beforeMs: number | undefined, nowMs: number): boolean {
	return beforeMs !== undefined && nowMs - beforeMs < SITTING_MS;
}

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
 * Taken are attempts whose correctness is known and graded checkpoints of the kinds that are worked out; only the first
 * answer to a question in a sitting. A right answer counts 1 / (1 + hints opened), and nothing once the model's thought
 * had been seen or all had been shown within the sitting; a wrong one counts in full, but at a checkpoint of which all had
 * been shown.
 * @param events in order of time
 */
export function evidenceBySkill(events: readonly LearningEvent[]): Map<string, Evidence[]> {
	const bySkill = new Map<string, Evidence[]>();
	const answeredMs = new Map<string, number>();
	const shownMs = new Map<string, number>();
	events.forEach((event, index) => {
		if (event.type === 'help' && event.isLast) shownMs.set(questionOf(event), event.atMs);
		if (event.type !== 'attempt' && event.type !== 'checkpoint') return;
		const score = scoreOf(event);
		const question = questionOf(event);
		if (score === null || isWithinSitting(answeredMs.get(question), event.atMs)) return;
		answeredMs.set(question, event.atMs);
		const shown = isWithinSitting(shownMs.get(question), event.atMs);
		const evidence = {
			event: index,
			atMs: event.atMs,
			problemId: event.problemId,
			score,
			weight: weightOf(event, score, shown),
			sureness: event.type === 'checkpoint' ? event.sureness : null
		};
		for (const skill of new Set(event.skills)) {
			const list = bySkill.get(skill);
			if (list) list.push(evidence);
			else bySkill.set(skill, [evidence]);
		}
	});
	return bySkill;
}

function scoreOf(event: Attempted | Acted): number | null {
	if (event.type === 'attempt') return event.correct === null ? null : Number(event.correct);
	// That there was help is for the weight to say.
	return WORKED_OUT.has(event.checkpoint) ? rightnessOf(event) : null;
}

function weightOf(event: Attempted | Acted, score: number, shown: boolean): number {
	// All was shown: the answer tells that it was read.
	if (event.type === 'checkpoint' && shown) return 0;
	if (score < 0.5) return 1;
	if (shown || (event.type === 'attempt' && event.sawThought)) return 0;
	return 1 / (1 + event.hints);
}

/** The problem itself, or one place in one run. */
function questionOf(event: Attempted | Acted | HelpOpened): string {
	if (event.type === 'attempt' || event.runId === null) return event.problemId;
	return JSON.stringify([event.runId, event.start]);
}

function isWithinSitting(beforeMs: number | undefined, nowMs: number): boolean {
	return beforeMs !== undefined && nowMs - beforeMs < SITTING_MS;
}

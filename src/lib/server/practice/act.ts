import * as v from 'valibot';
import { understood } from '$lib/learning/check/index.ts';
import type { Checkpoint } from '$lib/learning/checkpoints/checkpoint.ts';
import { grade, type Grade } from '$lib/learning/checkpoints/grade.ts';
import { limitScore } from '$lib/learning/checkpoints/hints.ts';
import type { Refusal } from '$lib/learning/checkpoints/refuse.ts';
import type { Response } from '$lib/learning/checkpoints/response.ts';
import { writeFulfilled, writeResponse } from '$lib/learning/checkpoints/response-text.ts';
import type { Acted } from '$lib/learning/event.ts';
import { skillsOf } from '$lib/learning/skills.ts';
import * as practices from '../db/practices.ts';
import { findWhole, type OwnPractice, type WholePractice } from './find.ts';
import { JUDGE } from './judge.ts';
import { FulfilledInput, ResponseInput } from './response-input.ts';

/** Why nothing was stored: `code` and `values` for the page's own words, `message` in English for programs. */
export interface PracticeRefusal {
	readonly outcome: 'refused';
	readonly code: Refusal | 'bad-response' | 'unreadable' | 'not-asked';
	readonly values: Readonly<Record<string, string | number>>;
	readonly message: string;
}
/** So much of a value is named in its refusal. */
const NAMED = 40;

export type Done = { readonly outcome: 'stored' } | PracticeRefusal;

/**
 * Grades and stores what a student did at a checkpoint.
 * @param at which checkpoint the student was shown, from 0: another one, or one that was acted at, is refused
 * @param input what the page sent, unchecked
 * @returns null if the student has no such practice
 */
export async function act(own: OwnPractice, at: number, input: unknown): Promise<Done | null> {
	const whole = await findWhole(own);
	if (!whole) return null;
	const planned = plannedAt(whole, at);
	if (!planned) return refuse('not-asked', { at });
	const parsed = v.safeParse(ResponseInput, input, { abortEarly: true });
	if (!parsed.success) return refuseShape(parsed.issues[0]);
	const response = parsed.output;
	const { checkpoint, hints } = planned;
	const graded = grade(checkpoint, response, JUDGE);
	const given = writeResponse(response).slice(0, NAMED);
	if ('refused' in graded) return refuse(graded.refused, { given });
	if (graded.score === null && isUnreadable(checkpoint, response))
		return refuse('unreadable', { given });
	const { opened } = whole.walk;
	const score = limitScore(graded.score, hints, opened);
	const event = actedAt(whole, checkpoint, { response, score, unaided: graded.score });
	const ends = at + 1 === whole.practice.checkpoints.length;
	const stored = await practices.append(whole.practice, { after: whole.facts, event, ends });
	// A hint, or another answer, came first.
	return stored ? { outcome: 'stored' } : act(own, at, input);
}

/**
 * Stores what a student says of an own explanation, once.
 * @param at which checkpoint it was
 * @param input ids of the rubric, unchecked
 */
export async function assess(own: OwnPractice, at: number, input: unknown): Promise<Done | null> {
	const whole = await findWhole(own);
	if (!whole) return null;
	const { passed } = whole.walk;
	const last = passed.at(-1);
	const isOpen = last?.acted.checkpoint === 'explain' && !last.fulfils && at === passed.length - 1;
	if (!isOpen) return refuse('not-asked', { at });
	const parsed = v.safeParse(FulfilledInput, input, { abortEarly: true });
	if (!parsed.success) return refuseShape(parsed.issues[0]);
	const response = writeFulfilled(parsed.output);
	const event = { ...last.acted, atMs: Date.now(), response };
	const stored = await practices.append(whole.practice, { after: whole.facts, event, ends: false });
	return stored ? { outcome: 'stored' } : assess(own, at, input);
}

/** The checkpoint that is asked now, if that is the one. */
export function plannedAt({ practice, walk }: WholePractice, at: number) {
	const isAsked = practice.finishedAt === null && at === walk.passed.length;
	return isAsked ? practice.checkpoints[at] : undefined;
}

/** Of what every fact of a practice tells. */
export function factOf({ run }: WholePractice) {
	const { statement, language } = run.problem;
	return {
		atMs: Date.now(),
		problemId: run.problemId,
		skills: skillsOf(statement, language),
		runId: run.id
	};
}

export function refuse(
	code: PracticeRefusal['code'],
	values: PracticeRefusal['values'],
	message = `This cannot be taken: ${code} ${JSON.stringify(values)}`
): PracticeRefusal {
	return { outcome: 'refused', code, values, message };
}

function refuseShape(issue: v.BaseIssue<unknown>): PracticeRefusal {
	const field = v.getDotPath(issue) ?? 'response';
	return refuse('bad-response', { field }, `${field}: ${issue.message}`);
}

/** Whether nobody could grade an answer because it cannot be read, though another could be graded. */
function isUnreadable(checkpoint: Checkpoint, response: Response): boolean {
	if (!('expected' in checkpoint) || !('answer' in response)) return false;
	return isUnread(response.answer) && !isUnread(checkpoint.expected);
}

const isUnread = (text: string) => understood(text).unread !== null;

interface GradedResponse extends Pick<Acted, 'score'> {
	readonly response: Response;
	readonly unaided: Grade['score'];
}

function actedAt(
	whole: WholePractice,
	checkpoint: Checkpoint,
	{ response, score, unaided }: GradedResponse
): Acted {
	return {
		...factOf(whole),
		type: 'checkpoint',
		start: checkpoint.start,
		checkpoint: checkpoint.checkpoint,
		kind: checkpoint.kind,
		response: writeResponse(response),
		score,
		unaided,
		sureness: 'sureness' in response ? response.sureness : null,
		...slipOf(checkpoint),
		hints: whole.walk.opened
	};
}

/** What there was to be found. */
function slipOf(checkpoint: Checkpoint): Pick<Acted, 'slip' | 'slipKind'> {
	switch (checkpoint.checkpoint) {
		case 'trust-or-doubt':
			return { slip: checkpoint.slip, slipKind: checkpoint.slipKind };
		case 'spot-the-slip':
			return { slip: checkpoint.wrong !== null, slipKind: checkpoint.slipKind };
		case 'repair':
			return { slip: null, slipKind: checkpoint.slipKind };
		case 'predict-result':
		case 'predict-move':
		case 'explain':
		case 'order':
			return { slip: null, slipKind: null };
	}
}

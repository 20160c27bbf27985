import { grade } from '$lib/learning/checkpoints/grade.ts';
import { publicForm } from '$lib/learning/checkpoints/public-form.ts';
import { annotationUpTo, shownUpTo } from '$lib/learning/checkpoints/reveal.ts';
import { rightOf } from '$lib/learning/checkpoints/right-response.ts';
import type {
	AnsweredCheckpoint,
	AskedCheckpoint,
	ShownPractice
} from '$lib/learning/checkpoints/shown-practice.ts';
import {
	walkOf,
	type Passed,
	type PlannedCheckpoint,
	type Walk
} from '$lib/learning/checkpoints/walk.ts';
import * as learningEvents from '../db/learning-events.ts';
import * as practices from '../db/practices.ts';
import type { Practice } from '../db/practices.ts';
import * as runs from '../db/runs.ts';
import type { FullRun } from '../db/runs.ts';
import { JUDGE } from './judge.ts';

/** A practice of a student. */
export interface OwnPractice {
	readonly practiceId: string;
	readonly studentId: string;
}

/** A practice with all that is hidden: never sent as it is. */
export interface WholePractice {
	readonly practice: Practice;
	readonly run: FullRun;
	readonly walk: Walk;
	/** How many facts are stored of it. */
	readonly facts: number;
}

/** Null if the student has no such practice. */
export async function findWhole(own: OwnPractice): Promise<WholePractice | null> {
	const { practiceId, studentId } = own;
	const practice = await practices.find(practiceId, studentId);
	const run = practice && (await runs.findWhole(practice.runId, studentId));
	if (!run) return null;
	const stored = await learningEvents.listOfPractice(practiceId, studentId);
	const walk = walkOf(stored.map(({ event }) => event));
	return { practice, run, walk, facts: stored.length };
}

/** What may be seen of a practice now; null if the student has no such practice, or another one hides its run. */
export async function findPractice(own: OwnPractice): Promise<ShownPractice | null> {
	const whole = await findWhole(own);
	if (!whole) return null;
	const { practice, run, walk } = whole;
	if (run.practiceId !== null && run.practiceId !== practice.id) return null;
	const { id, runId, checkpoints, finishedAt } = practice;
	const isOver = finishedAt !== null;
	const answered = walk.passed.length;
	const visible = shownUpTo(
		checkpoints.map(({ checkpoint }) => checkpoint),
		isOver ? checkpoints.length : answered,
		run.thought
	);
	const next = isOver ? undefined : checkpoints[answered];
	return {
		id,
		runId,
		statement: run.problem.statement,
		text: run.thought.slice(0, visible),
		annotation: run.annotation && annotationUpTo(run.annotation, visible),
		isOver,
		count: checkpoints.length,
		answered: walk.passed.map((passed, at) => showAnswered(checkpoints[at]!, passed)),
		asked: next ? showAsked(next, walk.opened) : null
	};
}

/** The practice that goes on and hides the run of a practice; null: none does, or the student has no such practice. */
export async function findHiding({ practiceId, studentId }: OwnPractice): Promise<string | null> {
	const practice = await practices.find(practiceId, studentId);
	return practice && runs.findHiding(practice.runId, studentId);
}

function showAnswered({ checkpoint }: PlannedCheckpoint, passed: Passed): AnsweredCheckpoint {
	const { acted, response, fulfils } = passed;
	const graded = grade(checkpoint, response, JUDGE);
	return {
		form: publicForm(checkpoint),
		step: checkpoint.step,
		start: checkpoint.start,
		response,
		fulfils,
		feedback: 'feedback' in graded ? graded.feedback : 'not-graded',
		score: acted.score,
		hints: acted.hints,
		right: rightOf(checkpoint),
		slipKind: acted.slipKind
	};
}

function showAsked({ checkpoint, hints }: PlannedCheckpoint, opened: number): AskedCheckpoint {
	const next = hints[opened];
	return {
		form: publicForm(checkpoint),
		opened: hints.slice(0, opened),
		next: next ? { level: next.level, isLast: next.isLast, atMost: next.atMost } : null
	};
}

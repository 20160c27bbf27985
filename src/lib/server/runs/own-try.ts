import * as v from 'valibot';
import type { Attempted, LearningEvent } from '$lib/learning/event.ts';
import { newlyTried, showsThought, sittingOf, type Sitting } from '$lib/learning/own-try.ts';
import { skillsOf } from '$lib/learning/skills.ts';
import * as learningEvents from '../db/learning-events.ts';
import * as runs from '../db/runs.ts';
import type { FullRun } from '../db/runs.ts';
import * as visits from '../db/visits.ts';
import { findRun, type FoundRun } from './find.ts';
import { gradeAnswer, judgeAnswer, type GradedAnswer } from './grade-answer.ts';

/** More lines or longer ones are refused. */
export const MAX_LINES = 40;
export const MAX_LINE_LENGTH = 1000;

const Line = v.pipe(v.string(), v.trim(), v.maxLength(MAX_LINE_LENGTH), v.excludes('\u0000'));
const Lines = v.pipe(
	v.array(Line),
	v.transform((lines) => lines.filter((line) => line !== '')),
	v.maxLength(MAX_LINES)
);
const Answer = v.pipe(Line, v.nonEmpty());

export interface Trier {
	readonly runId: string;
	readonly studentId: string;
}

/** What a student may see of a run while they try the problem themselves. */
export interface FoundTry {
	readonly id: string;
	readonly problem: Pick<FullRun['problem'], 'statement' | 'language'>;
	readonly status: FullRun['status'];
	/** Whether they have looked at the model's thought, in whatever way. */
	readonly sawThought: boolean;
	/** Whether they practise with the run, so that the practice alone may show it. */
	readonly isPractised: boolean;
	readonly graded: GradedAnswer | null;
	/** Null until the thought was asked for. */
	readonly run: FoundRun | null;
}

/** Null if the student has no such run. */
export async function findTry(trier: Trier, nowMs: number): Promise<FoundTry | null> {
	const found = await find(trier, nowMs);
	if (!found) return null;
	const { run, sitting, sawThought, isPractised } = found;
	const { id, status, problem } = run;
	const { lastAttempt, isShown } = sitting;
	return {
		id,
		problem: { statement: problem.statement, language: problem.language },
		status,
		sawThought,
		isPractised,
		graded: lastAttempt && gradeAnswer(run, lastAttempt.answer),
		run: isShown && !isPractised ? await findRun(id, trier.studentId) : null
	};
}

/** What came of an act. */
export type Tried = 'stored' | 'no-such-run' | 'bad-input' | 'practised';

/**
 * Checks the lines of a solution again, trusting no client, and stores those that are new or were changed.
 * @param input the lines in order, unchecked
 */
export async function tryLines(trier: Trier, input: unknown, nowMs: number): Promise<Tried> {
	const lines = v.safeParse(Lines, input);
	if (!lines.success) return 'bad-input';
	const found = await find(trier, nowMs);
	if (!found) return 'no-such-run';
	const stored = await store(trier, found, linesTried(found, lines.output, nowMs));
	return stored ? 'stored' : tryLines(trier, input, nowMs);
}

interface Given {
	readonly answer: unknown;
	readonly lines: unknown;
}

/** Grades an answer and stores it, with the lines that led to it. One that is given twice in a row is one. */
export async function giveAnswer(trier: Trier, input: Given, nowMs: number): Promise<Tried> {
	const answer = v.safeParse(Answer, input.answer);
	const lines = v.safeParse(Lines, input.lines);
	if (!answer.success || !lines.success) return 'bad-input';
	const found = await find(trier, nowMs);
	if (!found) return 'no-such-run';
	const { run, sitting, sawThought } = found;
	const tried = linesTried(found, lines.output, nowMs);
	const isRepeated = sitting.lastAttempt?.answer === answer.output && !sitting.wentOn;
	if (isRepeated && tried.length === 0) return 'stored';
	const attempt: Attempted = {
		...factOf(run, nowMs),
		type: 'attempt',
		answer: answer.output,
		...judgeAnswer(run, answer.output),
		hints: sitting.hints,
		sawThought,
		// What is checked only together with the answer was not checked before it.
		checked: sitting.lines.size > 0
	};
	const stored = await store(trier, found, [...tried, attempt]);
	return stored ? 'stored' : giveAnswer(trier, input, nowMs);
}

/** Opens the model's thought: from now on what the student does is not their own alone. */
export async function showThought(trier: Trier, nowMs: number): Promise<Tried> {
	const found = await find(trier, nowMs);
	if (!found) return 'no-such-run';
	if (found.isPractised) return 'practised';
	const help = { type: 'help', runId: null, start: null, level: 1, isLast: true } as const;
	if (found.sitting.isShown) return 'stored';
	const stored = await store(trier, found, [{ ...factOf(found.run, nowMs), ...help }]);
	return stored ? 'stored' : showThought(trier, nowMs);
}

interface Found {
	readonly run: FullRun;
	/** How many facts are stored of its problem. */
	readonly facts: number;
	readonly sitting: Sitting;
	readonly sawThought: boolean;
	readonly isPractised: boolean;
}

async function find({ runId, studentId }: Trier, nowMs: number): Promise<Found | null> {
	const run = await runs.find(runId, studentId);
	if (!run) return null;
	const { statement } = run.problem;
	const [events, seen] = await Promise.all([
		learningEvents.listOfStatement(statement, studentId),
		visits.hasSeen(statement, studentId)
	]);
	const own = events.filter(({ problemId }) => problemId === run.problemId);
	return {
		run,
		facts: own.length,
		sitting: sittingOf(own, nowMs),
		sawThought: seen || events.some(showsThought),
		isPractised: run.practiceId !== null
	};
}

function linesTried({ run, sitting }: Found, lines: readonly string[], nowMs: number) {
	return newlyTried(lines, run.problem.statement, sitting.lines).map((line) => ({
		...factOf(run, nowMs),
		...line,
		type: 'line' as const
	}));
}

function factOf({ problem }: FullRun, atMs: number) {
	const skills = skillsOf(problem.statement, problem.language);
	return { atMs, problemId: problem.id, skills };
}

/** False if something else was stored since the run was found: then what is to be stored may be another. */
async function store(
	{ studentId }: Trier,
	{ run: { problemId }, facts: after }: Found,
	events: readonly LearningEvent[]
): Promise<boolean> {
	if (events.length === 0) return true;
	return learningEvents.append({ studentId, problemId, after, events });
}

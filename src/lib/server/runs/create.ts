import { isRefusal, readRunInput, type RunInput } from '$lib/protocol/problem.ts';
import type { RunStatus } from '$lib/protocol/run-event.ts';
import type { Refusal } from '$lib/protocol/text-field.ts';
import { requireRoom } from '../db/client.ts';
import * as runEvents from '../db/run-events.ts';
import * as runs from '../db/runs.ts';
import type { FullRun, Run } from '../db/runs.ts';
import type { ReasonerError } from '../reasoner/errors.ts';
import { recorded } from '../reasoner/recorded.ts';
import type { OutsideReason, Reasoner } from '../reasoner/reasoner.ts';
import { promptOf } from './follow-up/prepare.ts';
import { inWords } from './in-words.ts';
import { LiveRun } from './live-run.ts';
import { service } from './service.ts';
import { work } from './work.ts';

/** Runs that one student may have waiting for a slot. */
export const MAX_WAITING = 4;
/** Runs that all students together may have waiting: a lecture hall with all that each may have. */
export const MAX_WAITING_OF_ALL = 1000;
/** Traces that one student may bring within an hour: more than anyone reads, and at most 240 MB of text. */
export const MAX_RECORDED_PER_HOUR = 120;
const HOUR_MS = 3_600_000;

/** Why no run came of it: `code` and `values` for the page's own words, `message` in English for programs. */
export interface RunRefusal {
	readonly code:
		| Refusal['code']
		| 'queue-full'
		| 'all-busy'
		| 'too-many-recorded'
		| 'run-going-on'
		| 'run-finished'
		| 'cannot-resume'
		| 'no-follow-ups'
		| 'still-thinking'
		| 'practice-open'
		| 'nothing-thought'
		| 'no-such-step'
		| 'question-not-fitting'
		| ReasonerError['code'];
	readonly values: Readonly<Record<string, string | number>>;
	readonly message: string;
}

export type Created =
	| { readonly outcome: 'created'; readonly id: string }
	/** Nothing was stored; ask again with `anyway: true` to run it all the same. */
	| { readonly outcome: 'outside'; readonly reason: OutsideReason }
	| ({ readonly outcome: 'refused' } & RunRefusal);

interface Owner {
	readonly id: string;
}
/** Who asks; of someone new what makes them a student, called only when there is something to store. */
export type Asker = Owner | (() => Promise<Owner>);

/** To be asked for when the input was found good. */
export async function ownerOf(asker: Asker): Promise<Owner> {
	return typeof asker === 'function' ? asker() : asker;
}

/**
 * Stores a problem with a first run of it, and puts the run in the queue.
 * @param input what a form or a program sent, unchecked
 */
export async function createRun(asker: Asker, input: unknown): Promise<Created> {
	const asked = readRunInput(input);
	if (isRefusal(asked)) return { outcome: 'refused', ...asked };
	const reasoner = reasonerFor(asked);
	const outside = reasoner.outside(asked.problem);
	if (outside && !asked.anyway) return { outcome: 'outside', reason: outside };
	const student = await ownerOf(asker);
	return service().turns.take(student.id, async () => {
		const refusal =
			reasoner.type === 'recorded'
				? await refuseRecorded(student.id, 1)
				: refuseQueue(reasoner, student.id);
		if (refusal) return { outcome: 'refused', ...refusal };
		const run = await store(student.id, { asked, reasoner, outside });
		startRun(run, inWords(asked.problem, asked.language));
		return { outcome: 'created', id: run.id };
	});
}

interface NewWork {
	readonly asked: RunInput;
	readonly reasoner: Reasoner;
	readonly outside: OutsideReason | null;
}

async function store(studentId: string, { asked, reasoner, outside }: NewWork): Promise<Run> {
	const { problem: statement, subject, language, expected } = asked;
	const { trace, charsPerSecond } = asked;
	const [run] = await runs.createAll([
		{
			problem: { statement, subject, language, expected },
			run: {
				studentId,
				reasonerType: reasoner.type,
				reasonerName: reasoner.name,
				recording: trace === null ? null : { trace, charsPerSecond },
				annotation: null,
				outside
			}
		}
	]);
	if (!run) throw new Error('the new run was not returned');
	return run;
}

/** Puts a run that was just stored into the queue; the prompt is the statement, or of a follow-up what it is told. */
export function startRun(run: Run, prompt: string): void {
	enqueue({
		run: { ...run, lastSeq: 0 },
		reasoner: reasonerOf(run),
		problem: prompt,
		thoughtSoFar: ''
	});
}

export type Continued =
	{ readonly outcome: 'continued' } | ({ readonly outcome: 'refused' } & RunRefusal);

/** Lets a run that ended before its answer go on from its last character. Null if the student has no such run. */
export async function continueRun(id: string, studentId: string): Promise<Continued | null> {
	const run = await runs.find(id, studentId);
	if (!run) return null;
	const refusal = refuseContinuation(run);
	if (refusal) return { outcome: 'refused', ...refusal };
	const reasoner = reasonerOf(run);
	const written = await promptOf(run);
	if (written.outcome === 'refused') return written;
	return service().turns.take(studentId, async () => {
		const queued = refuseQueue(reasoner, studentId);
		if (queued) return { outcome: 'refused', ...queued };
		if (!(await runs.requeue(id, CONTINUABLE))) return { outcome: 'refused', ...GOING_ON };
		enqueue({ run, reasoner, problem: written.prompt, thoughtSoFar: run.thought });
		return { outcome: 'continued' };
	});
}

/** Whether `continueRun` would take this run, queue aside: for the page to offer it. */
export function isContinuable(run: FullRun): boolean {
	return refuseContinuation(run) === null;
}

/**
 * Ends a run at once: waiting, at work, or left without its end in the table; one that has ended stays as it is. Resolves
 * when that is stored.
 * @returns false if the student has no such run
 */
export async function stopRun(id: string, studentId: string): Promise<boolean> {
	if (!(await runs.findStatus(id, studentId))) return false;
	const { live, scheduler, writer, turns } = service();
	const run = live.get(id);
	if (!run) {
		await turns.take(studentId, () => endAbandoned(id, studentId));
		return true;
	}
	scheduler.remove(id);
	run.end('stopped');
	writer.touch(run);
	await writer.flush();
	return true;
}

/** Ends a run that nobody works on although it is not stored as ended. In the student's turn: none goes on meanwhile. */
async function endAbandoned(id: string, studentId: string): Promise<void> {
	const status = await runs.findStatus(id, studentId);
	const hasEnded = status !== 'queued' && status !== 'running';
	if (hasEnded || service().live.has(id)) return;
	requireRoom();
	await runEvents.appendEnd(id, { status: 'stopped', error: null });
}

const CONTINUABLE: readonly RunStatus[] = ['stopped', 'failed', 'interrupted'];
const GOING_ON: RunRefusal = {
	code: 'run-going-on',
	values: {},
	message: 'This run is going on already.'
};

const HIDDEN: RunRefusal = {
	code: 'practice-open',
	values: {},
	message: 'You are practising with what it was asked about: go on with it when that is over.'
};

function reasonerFor({ trace, charsPerSecond }: RunInput): Reasoner {
	return trace === null ? service().reasoner : recorded(trace, charsPerSecond);
}

function reasonerOf({ recording, annotation }: Run): Reasoner {
	if (!recording) return service().reasoner;
	return recorded(recording.trace, recording.charsPerSecond, annotation ? 'exact' : 'tagged');
}

function refuseContinuation(run: FullRun): RunRefusal | null {
	if (run.status === 'finished')
		return { code: 'run-finished', values: {}, message: 'This run is finished.' };
	if (!CONTINUABLE.includes(run.status) || service().live.has(run.id)) return GOING_ON;
	if (run.practiceId !== null) return HIDDEN;
	const reasoner = reasonerOf(run);
	const able =
		reasoner.capabilities.resume && run.answer === '' && reasoner.name === run.reasonerName;
	if (able) return null;
	const message =
		run.answer === ''
			? `${reasoner.name} cannot go on from what ${run.reasonerName} thought.`
			: 'A run that has begun to answer cannot go on; ask the problem again.';
	return { code: 'cannot-resume', values: { reasoner: run.reasonerName }, message };
}

/** Refuses to let one more run of a student wait. To be asked in the student's turn. */
export function refuseQueue({ type }: Reasoner, studentId: string): RunRefusal | null {
	if (type === 'recorded') return null;
	const { scheduler } = service();
	if (scheduler.countWaiting(studentId) >= MAX_WAITING) {
		const message = `${MAX_WAITING} problems of yours are waiting already; stop one or wait for one.`;
		return { code: 'queue-full', values: { limit: MAX_WAITING }, message };
	}
	if (scheduler.waiting < MAX_WAITING_OF_ALL) return null;
	const message = `${MAX_WAITING_OF_ALL} problems are waiting on this server; try again later.`;
	return { code: 'all-busy', values: { limit: MAX_WAITING_OF_ALL }, message };
}

/** Refuses to take so many more traces from a student within an hour. To be asked in the student's turn. */
export async function refuseRecorded(studentId: string, more: number): Promise<RunRefusal | null> {
	const since = new Date(Date.now() - HOUR_MS);
	const brought = await runs.countRecordedSince(studentId, since);
	if (brought + more <= MAX_RECORDED_PER_HOUR) return null;
	const message = `At most ${MAX_RECORDED_PER_HOUR} traces may be brought within an hour; wait a little.`;
	return { code: 'too-many-recorded', values: { limit: MAX_RECORDED_PER_HOUR }, message };
}

interface Enqueued {
	readonly run: Pick<FullRun, 'id' | 'studentId' | 'createdAt' | 'lastSeq'>;
	readonly reasoner: Reasoner;
	readonly problem: string;
	readonly thoughtSoFar: string;
}

function enqueue({ run, reasoner, problem, thoughtSoFar }: Enqueued): void {
	const { live, scheduler, writer, maxTokens } = service();
	const running = new LiveRun({ ...run, now: () => Date.now() });
	live.set(run.id, running);
	const request = { problem, thoughtSoFar, maxTokens };
	const start = () => work({ run: running, reasoner, request, writer });
	// A recording needs no model, so it waits for none.
	if (reasoner.type === 'recorded') void start();
	else
		scheduler.add({
			runId: run.id,
			studentId: run.studentId,
			start,
			waitAt: (position) => (running.position = position)
		});
}

import * as accounts from '../db/accounts.ts';
import { carryOver } from '../db/carry-over.ts';
import * as corrections from '../db/corrections.ts';
import * as learningEvents from '../db/learning-events.ts';
import * as practices from '../db/practices.ts';
import * as runs from '../db/runs.ts';
import * as sessions from '../db/sessions.ts';
import * as students from '../db/students.ts';
import * as visits from '../db/visits.ts';
import { groupBy } from './group-by.ts';
import { service } from './service.ts';

/**
 * Everything that is stored about a student, texts included; what a practice hides only when that is over. The format is
 * described in `docs/trace-format.md`.
 */
export async function exportStudent(studentId: string) {
	const [account, signedIn, full, visited, places, corrected, practised, learnt] =
		await Promise.all([
			accounts.find(studentId),
			sessions.list(studentId),
			runs.listFull(studentId),
			visits.list(studentId),
			visits.listPlaces(studentId),
			corrections.list(studentId),
			practices.list(studentId),
			learningEvents.listShown(studentId)
		]);
	const byRun = groupBy(visited, ({ runId }) => runId);
	const correctedByRun = groupBy(corrected, ({ runId }) => runId);
	return {
		format: 'second-thought/export',
		version: 1,
		studentId,
		account: account && {
			nickname: account.nickname,
			email: account.email,
			role: account.role,
			createdAt: account.createdAt,
			passkeys: account.passkeys.map(({ name, createdAt }) => ({ name, createdAt })),
			sessions: signedIn.map(({ device, createdAt }) => ({ device, createdAt }))
		},
		runs: full.map(({ studentId: _s, problemId: _p, lastSeq: _l, problem, ...run }) => {
			const { studentId: _o, ...asked } = problem;
			if (run.practiceId !== null) {
				// Where its doubts are and what it came to would tell what follows.
				const hidden = { visits: [], place: null, corrections: [] };
				return { ...run, problem: { ...asked, expected: null }, ...hidden };
			}
			const visits = (byRun.get(run.id) ?? []).map(({ runId: _, ...visit }) => visit);
			const corrections = (correctedByRun.get(run.id) ?? []).map(({ correction, correctedAt }) => ({
				...correction,
				correctedAt
			}));
			const place = places.get(run.id) ?? null;
			return { ...run, problem: asked, visits, place, corrections };
		}),
		practices: practised.reverse().map(({ studentId: _, ...practice }) => practice),
		learningEvents: learnt
	};
}

/** Stops the student's runs and forgets everything about them. */
export async function deleteStudent(studentId: string): Promise<void> {
	const { live, scheduler, writer } = service();
	const own = [...live.values()].filter((run) => run.studentId === studentId);
	for (const run of own) {
		scheduler.remove(run.id);
		run.end('stopped');
		writer.touch(run);
	}
	await writer.flush();
	await students.remove(studentId);
}

/** Gives all of a guest's work to a student, runs that are going on too. False: there is no such guest. */
export async function carryOverWork(guestId: string, studentId: string): Promise<boolean> {
	const isDone = await carryOver(guestId, studentId);
	if (isDone)
		for (const run of service().live.values())
			if (run.studentId === guestId) run.studentId = studentId;
	return isDone;
}

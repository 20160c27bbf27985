import { and, asc, eq, gt, isNull, max, sql } from 'drizzle-orm';
import type { RunEnd, RunError, RunEvent } from '../../protocol/run-event.ts';
import { database, type Queryable } from './client.ts';
import { hidingPractice } from './hiding.ts';
import * as runs from './runs.ts';
import * as runSums from './run-sums.ts';
import { runEvents, runs as runsTable } from './schema/runs.ts';

export interface LoggedEvent {
	readonly runId: string;
	readonly event: RunEvent;
}

/**
 * Stores events of any runs, all or none of them, and brings the status of runs that start or end along.
 * @param again the same events were sent before and may have been stored: the connection was lost before the answer
 */
export async function append(events: readonly LoggedEvent[], again = false): Promise<void> {
	const rows = events.map(({ runId, event }) => ({ ...event, runId }));
	const started = rows.filter(({ type }) => type === 'started').map(({ runId }) => runId);
	const ended = rows.filter(({ type }) => type === 'ended').map(({ runId }) => runId);
	const insert = async (queryable: Queryable) => {
		const insertion = queryable.insert(runEvents).values(rows);
		await (again ? insertion.onConflictDoNothing() : insertion);
	};
	// Text alone, most of what there is, is one statement and needs no transaction around it.
	if (started.length + ended.length === 0) return insert(database());
	await database().transaction(async (transaction) => {
		await insert(transaction);
		if (started.length > 0) await runSums.markStarted(transaction, started);
		for (const id of ended) await runSums.markEnded(transaction, id);
	});
}

/** Ends a run after whatever is stored of it. Nothing is claimed about the time since. */
export async function appendEnd(
	runId: string,
	end: { readonly status: RunEnd; readonly error: RunError | null }
): Promise<void> {
	const [last] = await database()
		.select({ seq: max(runEvents.seq), atMs: max(runEvents.atMs) })
		.from(runEvents)
		.where(eq(runEvents.runId, runId));
	const counted = { seq: (last?.seq ?? 0) + 1, atMs: last?.atMs ?? 0 };
	await append([{ runId, event: { ...counted, type: 'ended', ...end, unsure: null } }]);
}

/**
 * The next events after a number, in order. Ends that a continuation followed are left out; none are given while a
 * practice hides the run.
 */
export async function listAfter(
	run: { readonly id: string; readonly studentId: string },
	afterSeq: number,
	limit: number
): Promise<RunEvent[]> {
	const later = sql`(select 1 from run_events later where later.run_id = ${runEvents.runId} and later.seq = ${runEvents.seq} + 1)`;
	const rows = await database()
		.select({ event: runEvents })
		.from(runEvents)
		.innerJoin(runsTable, eq(runsTable.id, runEvents.runId))
		.where(
			and(
				eq(runEvents.runId, run.id),
				eq(runsTable.studentId, run.studentId),
				gt(runEvents.seq, afterSeq),
				sql`not (${runEvents.type} = 'ended' and exists ${later})`,
				isNull(hidingPractice(sql`${run.id}::uuid`))
			)
		)
		.orderBy(asc(runEvents.seq))
		.limit(limit);
	return rows.map(({ event }) => fromRow(event));
}

/**
 * Ends the runs that a server which is gone left unfinished; what they wrote is kept.
 * @returns how many there were
 */
export async function interruptUnfinished(): Promise<number> {
	const unfinished = await runs.listUnfinished();
	for (const id of unfinished) await appendEnd(id, { status: 'interrupted', error: null });
	return unfinished.length;
}

function fromRow(row: typeof runEvents.$inferSelect): RunEvent {
	const { seq, atMs, type, text, tokens, status, error, unsure } = row;
	switch (type) {
		case 'started':
			return { seq, atMs, type };
		case 'thought':
		case 'answer':
			return { seq, atMs, type, text, tokens };
		case 'ended':
			return { seq, atMs, type, status: status ?? 'failed', error, unsure };
	}
}

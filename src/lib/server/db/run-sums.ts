import { eq, inArray, sql, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { RunEnd, RunError } from '../../protocol/run-event.ts';
import type { Queryable } from './client.ts';
import { runEvents, runs } from './schema/runs.ts';

export async function markStarted(queryable: Queryable, ids: readonly string[]): Promise<void> {
	await queryable
		.update(runs)
		.set({ status: 'running', error: null })
		.where(inArray(runs.id, [...ids]));
}

/** Computes status, counts and times of a run that has ended from its events. What came all at one moment has no times. */
export async function markEnded(queryable: Queryable, id: string): Promise<void> {
	const sums = await sumEvents(queryable, id);
	const { status, error, unsure, thoughtTokens, answerTokens } = sums;
	if (!status) throw new RangeError(`run ${id} has not ended`);
	await queryable
		.update(runs)
		.set({ status, error, unsure, thoughtTokens, answerTokens, ...timesOf(sums) })
		.where(eq(runs.id, id));
}

/** Of an end: false for one in the queue, before which there is nothing, or the end before it was continued. */
const HAS_WORKED = sql`exists (select 1 from run_events before where before.run_id = ${runEvents}.run_id and before.seq = ${runEvents}.seq - 1 and before.type <> 'ended')`;

type Sums = Awaited<ReturnType<typeof sumEvents>>;

function timesOf({ lastMs, startedMs, firstTextMs, answerMs, totalMs }: Sums) {
	if (startedMs === null) return { firstTextMs, thoughtMs: 0, totalMs: 0 };
	// A recording without times.
	if (firstTextMs !== null && lastMs === startedMs)
		return { firstTextMs: null, thoughtMs: null, totalMs: null };
	return {
		firstTextMs: firstTextMs === null ? null : firstTextMs - startedMs,
		thoughtMs: answerMs === null ? totalMs : totalMs - (lastMs - answerMs),
		totalMs
	};
}

async function sumEvents(queryable: Queryable, id: string) {
	const { type, tokens, atMs } = runEvents;
	const [sums] = await queryable
		.select({
			status: ofLast<RunEnd>(runEvents.status),
			error: ofLast<RunError>(runEvents.error),
			unsure: ofLast<number>(runEvents.unsure),
			lastMs: whole(sql`coalesce(max(${atMs}), 0)`),
			thoughtTokens: whole(sql`coalesce(sum(${tokens}) filter (where ${type} = 'thought'), 0)`),
			answerTokens: whole(sql`coalesce(sum(${tokens}) filter (where ${type} = 'answer'), 0)`),
			startedMs: wholeOrNull(sql`min(${atMs}) filter (where ${type} = 'started')`),
			firstTextMs: wholeOrNull(sql`min(${atMs}) filter (where ${type} in ('thought', 'answer'))`),
			answerMs: wholeOrNull(sql`min(${atMs}) filter (where ${type} = 'answer')`),
			// A run that was continued has several starts, and an end for each.
			totalMs: whole(
				sql`coalesce(sum(case when ${type} = 'started' then -${atMs} when ${type} = 'ended' and ${HAS_WORKED} then ${atMs} end), 0)`
			)
		})
		.from(runEvents)
		.where(eq(runEvents.runId, id));
	if (!sums) throw new Error('sums without a row');
	return sums;
}

/** What the last event says; null for one that is no end. */
function ofLast<Value>(column: PgColumn) {
	return sql<Value | null>`(array_agg(${column} order by ${runEvents.seq} desc))[1]`;
}

/** PostgreSQL sends sums as text, since they may be larger than a number. */
function whole(aggregate: SQL) {
	return aggregate.mapWith(Number);
}

function wholeOrNull(aggregate: SQL) {
	return aggregate.mapWith((value: unknown) => (value === null ? null : Number(value)));
}

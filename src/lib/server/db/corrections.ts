import { and, asc, eq } from 'drizzle-orm';
import type { Correction } from '../../trace/corrections.ts';
import { database, requireRoom, type Queryable } from './client.ts';
import { isId } from './id.ts';
import { corrections } from './schema/corrections.ts';
import { runs } from './schema/runs.ts';

export interface OwnRun {
	readonly runId: string;
	readonly studentId: string;
}

/**
 * Stores corrections behind the first `after` ones of a run.
 * @returns false when the run has more or fewer than that by now; null if the student has no such run
 */
export async function append(
	{ runId, studentId }: OwnRun,
	after: number,
	added: readonly Correction[]
): Promise<boolean | null> {
	if (!isId(runId)) return null;
	requireRoom();
	return database().transaction(async (transaction) => {
		// Locked, so that of two pages only one comes first.
		const own = await transaction
			.select({ id: runs.id })
			.from(runs)
			.where(and(eq(runs.id, runId), eq(runs.studentId, studentId)))
			.for('update');
		if (own.length === 0) return null;
		const stored = await rowsOf(transaction, { runId, studentId });
		if (stored.length !== after) return false;
		const rows = added.map((correction, i) => ({
			...correction,
			runId,
			studentId,
			seq: after + 1 + i
		}));
		await transaction.insert(corrections).values(rows);
		return true;
	});
}

/** Of one run, in the order they were made. */
export async function listOfRun(own: OwnRun): Promise<Correction[]> {
	if (!isId(own.runId)) return [];
	return (await rowsOf(database(), own)).map(fromRow);
}

/** Of all runs of a student, in the order they were made, with their times. */
export async function list(studentId: string) {
	const rows = await database()
		.select()
		.from(corrections)
		.where(eq(corrections.studentId, studentId))
		.orderBy(asc(corrections.runId), asc(corrections.seq));
	return rows.map((row) => ({
		runId: row.runId,
		correctedAt: row.correctedAt,
		correction: fromRow(row)
	}));
}

async function rowsOf(queryable: Queryable, { runId, studentId }: OwnRun) {
	return queryable
		.select()
		.from(corrections)
		.where(and(eq(corrections.runId, runId), eq(corrections.studentId, studentId)))
		.orderBy(asc(corrections.seq));
}

function fromRow(row: typeof corrections.$inferSelect): Correction {
	const span = { start: row.start ?? 0, end: row.end ?? 0 };
	switch (row.type) {
		case 'kind':
			return { type: row.type, ...span, kind: row.kind ?? 'other' };
		case 'split':
			return { type: row.type, ...span, at: row.at ?? 0 };
		case 'merge':
		case 'restore':
			return { type: row.type, ...span };
		case 'undo':
			return { type: row.type };
	}
}

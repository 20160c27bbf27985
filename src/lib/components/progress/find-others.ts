/** What of a run tells whether another one is about the same problem. */
interface AskedRun {
	readonly id: string;
	readonly problem: { readonly statement: string };
	/** What it is a question about; left out or null: it is none. */
	readonly aboutRunId?: string | null;
	readonly aboutStart?: number | null;
}

/**
 * For each run the newest other one at the same statement, asked about the same if at all, by id; runs that are alone are left out.
 * @param runs newest first
 */
export function findOthers(runs: readonly AskedRun[]): ReadonlyMap<string, string> {
	const newest = new Map<string, AskedRun[]>();
	for (const run of runs) {
		const same = newest.get(askedBy(run)) ?? [];
		if (same.length < 2) newest.set(askedBy(run), [...same, run]);
	}
	const others = new Map<string, string>();
	for (const run of runs) {
		const other = newest.get(askedBy(run))?.find(({ id }) => id !== run.id);
		if (other) others.set(run.id, other.id);
	}
	return others;
}

function askedBy({ problem, aboutRunId, aboutStart }: AskedRun): string {
	return JSON.stringify([problem.statement, aboutRunId ?? null, aboutStart ?? null]);
}

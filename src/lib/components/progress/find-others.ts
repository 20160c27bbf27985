/** What of a run tells whether another one is about the same problem. */
interface AskedRun {
	readonly id: string;
	readonly problem: { readonly statement: string };
}

/**
 * For each run the newest other one at the same statement, by id; runs that are alone are left out.
 * @param runs newest first
 */
export function findOthers(runs: readonly AskedRun[]): ReadonlyMap<string, string> {
	const newest = new Map<string, AskedRun[]>();
	for (const run of runs) {
		const same = newest.get(run.problem.statement) ?? [];
		if (same.length < 2) newest.set(run.problem.statement, [...same, run]);
	}
	const others = new Map<string, string>();
	for (const { id, problem } of runs) {
		const other = newest.get(problem.statement)?.find((run) => run.id !== id);
		if (other) others.set(id, other.id);
	}
	return others;
}

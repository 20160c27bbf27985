/** How much was done. */
interface Counts {
	readonly runs: number;
	readonly stepsVisited: number;
	readonly doubtsVisited: number;
}
/** What was done in a quarter of an hour: no zone of the world begins its days within one. */
export interface QuarterCounts extends Counts {
	/** Ms since 1970. */
	readonly startMs: number;
}
export interface DayCounts extends Counts {
	/** As in `2026-03-01`. */
	readonly day: string;
}

/**
 * What was done on each day, as a student counts days.
 * @param quarters oldest first
 * @param timeZone where the student is, as in `Asia/Shanghai`
 * @returns oldest first, without days on which nothing was done
 */
export function countDays(quarters: readonly QuarterCounts[], timeZone: string): DayCounts[] {
	// Of all languages Canadian English writes a day so that it can be compared.
	const format = new Intl.DateTimeFormat('en-CA', { timeZone });
	const days = new Map<string, DayCounts>();
	for (const { startMs, runs, stepsVisited, doubtsVisited } of quarters) {
		const day = format.format(startMs);
		const before = days.get(day) ?? { runs: 0, stepsVisited: 0, doubtsVisited: 0 };
		days.set(day, {
			day,
			runs: before.runs + runs,
			stepsVisited: before.stepsVisited + stepsVisited,
			doubtsVisited: before.doubtsVisited + doubtsVisited
		});
	}
	return [...days.values()];
}

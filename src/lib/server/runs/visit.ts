import * as v from 'valibot';
import * as visits from '../db/visits.ts';

const Visit = v.object({
	/** Where the step starts in the trace, in UTF-16 units. */
	start: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 31 - 1)),
	doubt: v.boolean(),
	passing: v.optional(v.boolean(), false)
});

export interface Visitor {
	readonly runId: string;
	readonly studentId: string;
}

/**
 * Stores that a student looked at a step: the first time as a visit, each time as the last place in the run;
 * one that was seen in passing, because the page showed it, is no such place.
 * @param input what the page sent, unchecked
 */
export async function recordVisit(
	{ runId, studentId }: Visitor,
	input: unknown
): Promise<'stored' | 'no-such-run' | 'bad-input'> {
	const visit = v.safeParse(Visit, input);
	if (!visit.success) return 'bad-input';
	const stored = await visits.create({ runId, studentId, ...visit.output });
	return stored ? 'stored' : 'no-such-run';
}

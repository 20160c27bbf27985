import * as v from 'valibot';
import { CorrectionsInput, MAX_CORRECTIONS } from '$lib/protocol/correction.ts';
import type { Correction } from '$lib/trace/index.ts';
import * as corrections from '../db/corrections.ts';
import type { OwnRun } from '../db/corrections.ts';
import * as runs from '../db/runs.ts';

export type Corrected =
	| { readonly outcome: 'stored' }
	/** Another page of the student was faster; these are all corrections of the run so far. */
	| { readonly outcome: 'behind'; readonly corrections: readonly Correction[] }
	| {
			readonly outcome: 'refused';
			readonly code: 'bad-correction' | 'correction-out-of-range' | 'too-many-corrections';
			readonly values: Readonly<Record<string, string | number>>;
			readonly message: string;
	  };

/**
 * Stores corrections of a run.
 * @param input what the page sent, unchecked
 * @returns null if the student has no such run
 */
export async function correctRun(own: OwnRun, input: unknown): Promise<Corrected | null> {
	const run = await runs.find(own.runId, own.studentId);
	if (!run) return null;
	const parsed = v.safeParse(CorrectionsInput, input, { abortEarly: true });
	if (!parsed.success) return refuseShape(parsed.issues[0]);
	const { after, corrections: added } = parsed.output;
	const refusal = refuseCount(after + added.length) ?? refuseOffsets(run.thought.length, added);
	if (refusal) return refusal;
	if (await corrections.append(own, after, added)) return { outcome: 'stored' };
	return { outcome: 'behind', corrections: await corrections.listOfRun(own) };
}

type Refused = Extract<Corrected, { outcome: 'refused' }>;

function refuseShape(issue: v.BaseIssue<unknown>): Refused {
	const field = v.getDotPath(issue) ?? 'input';
	const message = `${field}: ${issue.message}`;
	return { outcome: 'refused', code: 'bad-correction', values: { field }, message };
}

function refuseCount(count: number): Refused | null {
	if (count <= MAX_CORRECTIONS) return null;
	const message = `A run takes at most ${MAX_CORRECTIONS} corrections, those taken back among them.`;
	return {
		outcome: 'refused',
		code: 'too-many-corrections',
		values: { limit: MAX_CORRECTIONS },
		message
	};
}

function refuseOffsets(length: number, added: readonly Correction[]): Refused | null {
	const beyond = added.find((correction) => correction.type !== 'undo' && correction.end > length);
	if (!beyond || beyond.type === 'undo') return null;
	const { end } = beyond;
	const message = `The correction ends at ${end}, but the trace has ${length} characters so far.`;
	return { outcome: 'refused', code: 'correction-out-of-range', values: { end, length }, message };
}

import {
	isLineRefusal,
	readOpenLines,
	type LineRefusal,
	type OpenLine
} from '$lib/protocol/open-format.ts';
import { toAnnotatedLine, toOpenLine } from '$lib/protocol/open-line.ts';
import { CORE_VERSION } from '$lib/trace/index.ts';
import * as corrections from '../db/corrections.ts';
import * as runs from '../db/runs.ts';
import type { NewAttempt, NewProblem } from '../db/runs.ts';
import { recorded } from '../reasoner/recorded.ts';
import { ownerOf, refuseRecorded, startRun, type Asker, type RunRefusal } from './create.ts';
import { groupBy } from './group-by.ts';
import { readRun, type ReadRun } from './read-run.ts';
import { service } from './service.ts';

/** All runs that a student has corrected, as lines of the open format, oldest first. */
export async function exportCorrected(studentId: string): Promise<string> {
	const [full, made] = await Promise.all([runs.listFull(studentId), corrections.list(studentId)]);
	const byRun = groupBy(made, ({ runId }) => runId);
	let lines = '';
	for (const run of full) {
		const own = byRun.get(run.id)?.map(({ correction }) => correction);
		const read = own && (await readRun(run, own));
		if (read?.analysis.steps.some(({ corrected }) => corrected)) lines += toJsonl(read);
	}
	return lines;
}

/** A run as a line of the open format. */
export function toJsonl({ run, analysis }: ReadRun): string {
	const { annotation } = run;
	const line = annotation
		? toAnnotatedLine(analysis, annotation)
		: toOpenLine(analysis, {
				id: run.id,
				problem: run.problem.statement,
				lang: run.problem.language,
				model: run.reasonerName,
				coreVersion: CORE_VERSION
			});
	return JSON.stringify(line) + '\n';
}

export type Imported =
	/** One for each line, in their order; `name` is the id of the line. */
	| { readonly outcome: 'created'; readonly runs: readonly { id: string; name: string }[] }
	| ({ readonly outcome: 'refused' } & (LineRefusal | RunRefusal));

/** Makes a recorded run of each line, its annotation with it; all of them or none. */
export async function importLines(asker: Asker, jsonl: string): Promise<Imported> {
	const lines = readOpenLines(jsonl);
	if (isLineRefusal(lines)) return { outcome: 'refused', ...lines };
	const student = await ownerOf(asker);
	return service().turns.take(student.id, async () => {
		const refusal = await refuseRecorded(student.id, lines.length);
		if (refusal) return { outcome: 'refused', ...refusal };
		const created = await runs.createAll(lines.map((line) => toAttempt(line, student.id)));
		for (const run of created) startRun(run, '');
		return {
			outcome: 'created',
			runs: created.map(({ id, annotation }) => ({ id, name: annotation?.id ?? id }))
		};
	});
}

function toAttempt({ trace, ...annotation }: OpenLine, studentId: string): NewAttempt {
	return {
		problem: problemOf(annotation),
		run: {
			studentId,
			reasonerType: 'recorded',
			reasonerName: recorded('', null).name,
			recording: { trace, charsPerSecond: null },
			annotation,
			outside: null
		}
	};
}

/** A line need not say what problem it is about; its id is what people know it by. */
function problemOf({ id, problem, lang }: Omit<OpenLine, 'trace'>): NewProblem {
	return {
		statement: problem?.trim() || id,
		subject: 'math',
		language: lang?.startsWith('zh') ? 'zh' : 'en',
		expected: null
	};
}

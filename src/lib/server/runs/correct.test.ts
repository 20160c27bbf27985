import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MAX_CORRECTIONS } from '$lib/protocol/correction.ts';
import type { OpenLine } from '$lib/protocol/open-format.ts';
import { correctRun } from './correct.ts';
import { createRun } from './create.ts';
import { findRun } from './find.ts';
import { exportCorrected, importLines, toJsonl } from './open-format.ts';
import { findReadRun } from './read-run.ts';
import { deleteStudent, exportStudent } from './student.ts';
import { collect, openTestService, slowReasoner } from './testing.ts';

const TRACE = 'So $x=2$. Is it? Yes, it is.';
const KIND = { type: 'kind', start: 0, end: 10, kind: 'plan' } as const;
const SPLIT = { type: 'split', start: 10, end: 17, at: 13 } as const;

let service: Awaited<ReturnType<typeof openTestService>>;
beforeAll(async () => {
	service = await openTestService(slowReasoner(['word ']));
});
afterAll(() => service.remove());

async function newRun() {
	const { id: studentId } = await service.newStudent();
	const created = await createRun({ id: studentId }, { problem: 'p', trace: TRACE });
	if (created.outcome !== 'created') throw new Error(JSON.stringify(created));
	await collect({ id: created.id, studentId });
	return { runId: created.id, studentId };
}

async function correctionsOf({ runId, studentId }: { runId: string; studentId: string }) {
	return (await findRun(runId, studentId))?.corrections;
}

async function exportLine(own: { runId: string; studentId: string }): Promise<OpenLine> {
	const read = await findReadRun(own);
	if (!read) throw new Error('there is no such run');
	return JSON.parse(toJsonl(read)) as OpenLine;
}

test('corrections are stored in order, exported, and deleted with the student', async () => {
	const own = await newRun();
	expect(await correctRun(own, { after: 0, corrections: [KIND] })).toEqual({ outcome: 'stored' });
	const more = { after: 1, corrections: [SPLIT, { type: 'undo' }] };
	expect(await correctRun(own, more)).toEqual({ outcome: 'stored' });
	expect(await correctionsOf(own)).toEqual([KIND, SPLIT, { type: 'undo' }]);
	const exported = await exportStudent(own.studentId);
	expect(exported.runs[0]?.corrections).toMatchObject([KIND, SPLIT, { type: 'undo' }]);
	await deleteStudent(own.studentId);
	expect((await exportStudent(own.studentId)).runs).toEqual([]);
});

test('of two pages that correct at the same time one is told what the other stored', async () => {
	const own = await newRun();
	const both = [KIND, SPLIT].map((correction) =>
		correctRun(own, { after: 0, corrections: [correction] })
	);
	const outcomes = (await Promise.all(both)).map((answer) => answer?.outcome);
	expect(outcomes.sort()).toEqual(['behind', 'stored']);
	const again = await correctRun(own, { after: 0, corrections: [KIND] });
	expect(again).toEqual({ outcome: 'behind', corrections: await correctionsOf(own) });
});

test('another student can neither read nor write them', async () => {
	const own = await newRun();
	await correctRun(own, { after: 0, corrections: [KIND] });
	const { id: studentId } = await service.newStudent();
	const other = { runId: own.runId, studentId };
	expect(await correctRun(other, { after: 1, corrections: [SPLIT] })).toBeNull();
	expect(await findRun(own.runId, studentId)).toBeNull();
	expect(await findReadRun(other)).toBeNull();
	expect(await exportCorrected(studentId)).toBe('');
	expect((await exportStudent(studentId)).runs).toEqual([]);
	expect(await correctionsOf(own)).toEqual([KIND]);
	expect(await correctRun({ ...own, runId: "' or 1=1" }, { after: 0 })).toBeNull();
});

describe('is refused', () => {
	test.each([
		[null, 'bad-correction'],
		[{ after: 0, corrections: [] }, 'bad-correction'],
		[{ after: -1, corrections: [KIND] }, 'bad-correction'],
		[{ after: 0, corrections: [{ ...KIND, kind: 'claim' }] }, 'bad-correction'],
		[{ after: 0, corrections: [{ ...KIND, start: -1 }] }, 'bad-correction'],
		[{ after: 0, corrections: [{ ...KIND, start: 10 }] }, 'bad-correction'],
		[{ after: 0, corrections: [{ ...KIND, end: 1e300 }] }, 'bad-correction'],
		[{ after: 0, corrections: [{ ...SPLIT, at: 17 }] }, 'bad-correction'],
		[{ after: 0, corrections: [{ type: 'drop table' }] }, 'bad-correction'],
		[{ after: 0, corrections: [{ ...KIND, end: 29 }] }, 'correction-out-of-range'],
		[{ after: MAX_CORRECTIONS, corrections: [KIND] }, 'too-many-corrections']
	])('%j: %s', async (input, code) => {
		const own = await newRun();
		expect(await correctRun(own, input)).toMatchObject({ outcome: 'refused', code });
		expect(await correctionsOf(own)).toEqual([]);
	});
});

describe('the open format', () => {
	const LINE = {
		id: 'theirs',
		source: 'someone',
		trace: '<think>\r\nSo 3. Wait, 4?</think>3',
		segments: [
			{ start: 7, end: 14, label: 'derive', label_raw: 'reasoning' },
			{ start: 15, end: 23, label: 'question' }
		],
		edges: [{ from: 0, to: 1, label: 'questions' }]
	};

	async function importAll(...lines: object[]) {
		const { id: studentId } = await service.newStudent();
		const jsonl = lines.map((line) => JSON.stringify(line)).join('\n');
		return { studentId, imported: await importLines({ id: studentId }, jsonl) };
	}

	test('comes in as a recorded run, exact to the character, and goes out as it came', async () => {
		const { studentId, imported } = await importAll(LINE, { ...LINE, id: 'b', problem: 'What?' });
		if (imported.outcome !== 'created') throw new Error(imported.message);
		expect(imported.runs.map(({ name }) => name)).toEqual(['theirs', 'b']);
		const [runId = '', second = ''] = imported.runs.map(({ id }) => id);
		for (const id of [runId, second]) await collect({ id, studentId });
		expect(await findRun(runId, studentId)).toMatchObject({
			thought: LINE.trace,
			answer: '',
			status: 'finished',
			reasonerType: 'recorded',
			problem: { statement: 'theirs' },
			annotation: { source: 'someone' }
		});
		expect((await findRun(second, studentId))?.problem.statement).toBe('What?');
		expect(await exportLine({ runId, studentId })).toEqual(LINE);
		expect(await exportCorrected(studentId)).toBe('');
		const correction = { type: 'kind', start: 15, end: 23, kind: 'revise' };
		await correctRun({ runId, studentId }, { after: 0, corrections: [correction] });
		expect(JSON.parse(await exportCorrected(studentId))).toMatchObject({
			id: 'theirs',
			segments: [LINE.segments[0], { start: 15, end: 23, label: 'revise', corrected: true }],
			edges: LINE.edges
		});
	});

	test('one faulty line refuses all', async () => {
		const { studentId, imported } = await importAll(LINE, { ...LINE, segments: [] });
		expect(imported).toMatchObject({ outcome: 'refused', code: 'line-bad-field' });
		expect((await exportStudent(studentId)).runs).toEqual([]);
	});

	test('writes what the page shows of a run of our own', async () => {
		const own = await newRun();
		await correctRun(own, { after: 0, corrections: [KIND] });
		const line = await exportLine(own);
		expect(line).toMatchObject({ id: own.runId, trace: TRACE, problem: 'p', lang: 'en' });
		expect(line.segments[0]).toEqual({
			start: 0,
			end: 10,
			label: 'plan',
			confidence: 1,
			corrected: true
		});
		expect(line.segments.map(({ start }) => start)).toEqual([0, 10, 17]);
	});
});

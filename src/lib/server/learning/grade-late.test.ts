import { afterAll, beforeAll, expect, test } from 'vitest';
import * as practices from '../db/practices.ts';
import type { Reasoner } from '../reasoner/reasoner.ts';
import { createRun } from '../runs/create.ts';
import { giveAnswer } from '../runs/own-try.ts';
import { collect, openTestService, slowReasoner } from '../runs/testing.ts';
import { loadRecord } from './record.ts';

let service: Awaited<ReturnType<typeof openTestService>>;
/** Gives the answer of the run that goes on. */
let answerRun: (text: string) => void;

beforeAll(async () => {
	const think: Reasoner['think'] = async function* () {
		const text = await new Promise<string>((resolve) => (answerRun = resolve));
		yield { type: 'answer', text, tokens: 1 };
	};
	service = await openTestService({ ...slowReasoner([], { slots: 1 }), think });
});
afterAll(() => service.remove());

/** A student who gives answers while the run goes on, which then comes to `its`. */
async function answerEarly(its: string, answers: readonly string[]) {
	const student = await service.newStudent();
	const created = await createRun(student, { problem: 'Solve $3x+5=20$.' });
	if (created.outcome !== 'created') throw new Error(created.outcome);
	const trier = { runId: created.id, studentId: student.id };
	for (const [at, answer] of answers.entries())
		await giveAnswer(trier, { answer, lines: [] }, Date.now() + at);
	const graded = async () =>
		(await loadRecord(student.id, Date.now())).events.map(
			({ event }) => event.type === 'attempt' && event.correct
		);
	const end = async () => {
		answerRun(its);
		await collect({ id: created.id, studentId: student.id });
	};
	return { trier, student, graded, end };
}

test('what was answered before the run had ended is graded once it has', async () => {
	const { student, graded, end } = await answerEarly('x = 5', ['7', '5', '我不知道']);
	expect(await graded()).toEqual([null, null, null]);
	await end();
	expect(await graded()).toEqual([false, true, null]);
	const { progress } = await loadRecord(student.id, Date.now());
	expect(progress.skills.map(({ skill, evidence }) => [skill, evidence.length])).toContainEqual([
		'linear-equations',
		1
	]);
});

test('a run that cannot be compared with, or is hidden by a practice, grades nothing', async () => {
	const unreadable = await answerEarly('I do not know.', ['5']);
	await unreadable.end();
	expect(await unreadable.graded()).toEqual([null]);
	const hidden = await answerEarly('x = 5', ['5']);
	await hidden.end();
	await practices.create({ ...hidden.trier, seed: 1 });
	expect(await hidden.graded()).toEqual([null]);
});

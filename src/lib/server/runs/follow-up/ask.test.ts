import { afterAll, beforeAll, expect, test } from 'vitest';
import {
	delta,
	DONE,
	serveEndpoint,
	type Endpoint
} from '../../../../../tests/doubles/endpoint.ts';
import { MAX_QUESTION_LENGTH } from '$lib/protocol/question.ts';
import * as practices from '../../db/practices.ts';
import { EndpointReasoner } from '../../reasoner/endpoint.ts';
import { continueRun, createRun, stopRun } from '../create.ts';
import { findRun } from '../find.ts';
import { deleteStudent, exportStudent } from '../student.ts';
import { collect, openTestService, textOf } from '../testing.ts';
import { askFollowUp } from './ask.ts';

const SMALL = 800;
let endpoint: Endpoint;
let service: Awaited<ReturnType<typeof openTestService>>;

beforeAll(async () => {
	endpoint = await serveEndpoint(({ body }) => ({
		acts: JSON.stringify(body).includes('without end')
			? [delta({ reasoning: 'I go on and' }), { waitMs: 60_000 }]
			: [
					delta({ reasoning: 'The student asks why.\n\nStep 2 checks.' }),
					delta({ content: `Answer ${endpoint.requests.length}.` }),
					delta({}, 'stop'),
					DONE
				]
	}));
	service = await openTestService(
		new EndpointReasoner({
			url: endpoint.url,
			apiKey: null,
			timeoutMs: 5000,
			model: 'double',
			slots: 2,
			temperature: 0,
			followUps: true,
			contextSize: SMALL
		})
	);
});
afterAll(async () => {
	await service.remove();
	await endpoint.close();
});

const TRACE = '<think>So x is 3.\n\nWait, is it? 2 * 3 = 6.\n\nYes, that works.</think>x = 3';
const WAIT = TRACE.indexOf('Wait') - '<think>'.length;

async function think(changes: object = {}) {
	const student = await service.newStudent();
	const created = await createRun(student, { problem: '2x = 6', trace: TRACE, ...changes });
	if (created.outcome !== 'created') throw new Error(JSON.stringify(created));
	const own = { runId: created.id, studentId: student.id };
	await collect(
		{ id: own.runId, studentId: own.studentId },
		{ enough: () => 'charsPerSecond' in changes }
	);
	return own;
}

async function ask(own: Awaited<ReturnType<typeof think>>, input: object) {
	const asked = await askFollowUp(own, input);
	if (asked?.outcome !== 'created') throw new Error(JSON.stringify(asked));
	return { id: asked.id, studentId: own.studentId };
}

function lastPrompt(): string {
	const { messages } = endpoint.requests.at(-1)!.body as { messages: { content: string }[] };
	expect(messages).toEqual([{ role: 'user', content: expect.any(String) as string }]);
	return messages[0]!.content;
}

test('a question about a step is answered by a run of its own, with the run as context', async () => {
	const own = await think({ language: 'en', subject: 'logic' });
	const run = await ask(own, { question: ' Why did it do this? ', start: String(WAIT) });
	const events = await collect(run);
	expect(textOf('thought', events)).toContain('Step 2 checks.');
	const prompt = lastPrompt();
	expect(prompt).toContain(
		'# The problem\n\n2x = 6\n\n# What was thought\n\n[1] So x is 3.\n\n[2] Wait, is it?'
	);
	expect(prompt).toContain(
		'# The answer\n\nx = 3\n\n# The question, about step 2\n\nWhy did it do this?'
	);

	expect(await findRun(run.id, own.studentId)).toMatchObject({
		status: 'finished',
		problem: { statement: 'Why did it do this?', subject: 'logic', language: 'en' },
		about: { runId: own.runId, statement: '2x = 6', step: { index: 1 } },
		askable: true
	});
	expect(await findRun(own.runId, own.studentId)).toMatchObject({
		about: null,
		followUps: [{ id: run.id, question: 'Why did it do this?', start: WAIT, status: 'finished' }]
	});
});

test('what was asked before and its answer go with the next question; a question about the answer has the way to it', async () => {
	const own = await think();
	const first = await ask(own, { question: 'Is it right?' });
	const answer = textOf('answer', await collect(first));
	const second = await ask(own, { question: 'And why?' });
	await collect(second);
	expect(lastPrompt()).toContain(
		`Asked before about the whole:\n\nIs it right?\n\nAnswered:\n\n${answer}`
	);
	const nested = await ask({ ...own, runId: second.id }, { question: 'Shorter?' });
	await collect(nested);
	expect(lastPrompt()).toContain(
		'2x = 6\n\nAbout its solution this was asked:\n\nAnd why?\n\n# What'
	);
	const { others } = (await findRun(second.id, own.studentId))!;
	expect(others).toEqual([]);
});

test('of a thought that does not fit the parts far from the step are left out', async () => {
	const lines = Array.from({ length: 80 }, (_, i) => `Then I add ${i} to it and get ${i + 1}.`);
	const own = await think({ trace: `<think>${lines.join('\n\n')}</think>81` });
	const { thought } = (await findRun(own.runId, own.studentId))!;
	const start = thought.indexOf('Then I add 40 ');
	await collect(await ask(own, { question: 'Why?', start }));
	const prompt = lastPrompt();
	for (const near of [39, 40, 41]) expect(prompt).toContain(`Then I add ${near} `);
	expect(prompt).toContain('[…]');
	expect(prompt).not.toContain('Then I add 10 ');
	// One token has four characters of this text at most.
	expect(prompt.length).toBeLessThan((SMALL / 2) * 4);
});

test('what cannot fit is refused with its sizes, and nothing is stored', async () => {
	const own = await think({ problem: 'word '.repeat(700) });
	const asked = await askFollowUp(own, { question: 'Why?' });
	expect(asked).toMatchObject({
		outcome: 'refused',
		code: 'question-not-fitting',
		values: { limit: SMALL / 2, context: SMALL }
	});
	const needed = asked?.outcome === 'refused' ? asked.values['needed'] : 0;
	expect(needed).toBeGreaterThan(700);
	expect((await findRun(own.runId, own.studentId))?.followUps).toEqual([]);
});

test.each([
	[{ question: ' ' }, 'question-empty', {}],
	[
		{ question: 'x'.repeat(MAX_QUESTION_LENGTH + 1) },
		'question-too-long',
		{ length: MAX_QUESTION_LENGTH + 1, limit: MAX_QUESTION_LENGTH }
	],
	[{ question: 'a\u0007b' }, 'control-character', { character: 'U+0007' }],
	[{ question: 'Why?', start: '9999' }, 'no-such-step', { start: 9999 }],
	[{ question: 'Why?', start: '-1' }, 'bad-field', { field: 'start' }],
	[{ question: 7 }, 'bad-field', { field: 'question' }],
	[null, 'bad-field', { field: 'input' }]
])('the input %j is refused as %s', async (input, code, values) => {
	expect(await askFollowUp(await think(), input)).toMatchObject({
		outcome: 'refused',
		code,
		values
	});
});

test('a run that goes on, one that wrote nothing and one that is practised with are not asked about', async () => {
	const question = { question: 'Why?' };
	const running = await think({ charsPerSecond: 1 });
	expect(await askFollowUp(running, question)).toMatchObject({ code: 'still-thinking' });
	expect((await findRun(running.runId, running.studentId))?.askable).toBe(false);
	await stopRun(running.runId, running.studentId);
	const empty = await think({ trace: '<think></think>' });
	expect(await askFollowUp(empty, question)).toMatchObject({ code: 'nothing-thought' });
	const practised = await think();
	await practices.create({ ...practised, seed: 1 });
	expect(await askFollowUp(practised, question)).toMatchObject({ code: 'practice-open' });
});

test('another student can neither ask about a run nor see what was asked', async () => {
	const own = await think();
	const run = await ask(own, { question: 'Mine alone?' });
	await collect(run);
	const other = await think();
	const stranger = { runId: own.runId, studentId: other.studentId };
	expect(await askFollowUp(stranger, { question: 'Why?' })).toBeNull();
	expect(await findRun(run.id, other.studentId)).toBeNull();
	expect((await findRun(other.runId, other.studentId))?.followUps).toEqual([]);
	await collect(await ask(other, { question: 'Why?' }));
	expect(lastPrompt()).not.toContain('Mine alone?');
	expect(JSON.stringify(await exportStudent(other.studentId))).not.toContain('Mine alone?');
});

test('follow-ups are exported, and deleted with everything else', async () => {
	const own = await think();
	const run = await ask(own, { question: 'Why?', start: 0 });
	await collect(run);
	expect((await exportStudent(own.studentId)).runs).toMatchObject([
		{ id: own.runId, aboutRunId: null, aboutStart: null },
		{ id: run.id, aboutRunId: own.runId, aboutStart: 0, problem: { statement: 'Why?' } }
	]);
	await deleteStudent(own.studentId);
	expect((await exportStudent(own.studentId)).runs).toEqual([]);
});

test('a follow-up is stopped like any other run', async () => {
	const own = await think();
	const run = await ask(own, { question: 'Go on without end' });
	const followed = collect(run);
	await expect
		.poll(async () => (await findRun(run.id, own.studentId))?.thought)
		.toContain('I go on');
	await stopRun(run.id, own.studentId);
	expect((await followed).at(-1)).toMatchObject({ type: 'ended', status: 'stopped' });
	expect(await continueRun(run.id, own.studentId)).toMatchObject({ code: 'cannot-resume' });
});

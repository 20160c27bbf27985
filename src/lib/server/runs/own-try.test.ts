import { afterAll, beforeAll, expect, test } from 'vitest';
import { SITTING_MS } from '$lib/learning/evidence.ts';
import { ownTries } from '$lib/learning/own-tries.ts';
import * as learningEvents from '../db/learning-events.ts';
import * as practices from '../db/practices.ts';
import { createRun } from './create.ts';
import { findRun } from './find.ts';
import { findTry, giveAnswer, MAX_LINES, showThought, tryLines } from './own-try.ts';
import { collect, openTestService, slowReasoner } from './testing.ts';
import { recordVisit } from './visit.ts';

let open: Awaited<ReturnType<typeof openTestService>>;
beforeAll(async () => {
	open = await openTestService(slowReasoner(['So ']));
});
afterAll(() => open.remove());

const NOW = Date.UTC(2026, 5, 1);
const THOUGHT = 'I subtract $5$: $20-5=15$.\n\nSo $x=5$.';

/** A student with a finished run. */
async function begin({ expected = null as string | null, answer = 'x = 5' } = {}) {
	const student = await open.newStudent();
	const trace = `<think>${THOUGHT}</think>${answer}`;
	const created = await createRun(student, { problem: 'Solve $3x+5=20$.', trace, expected });
	if (created.outcome !== 'created') throw new Error(created.outcome);
	const trier = { runId: created.id, studentId: student.id };
	await collect({ id: trier.runId, studentId: trier.studentId });
	return trier;
}

async function eventsOf({ studentId }: { studentId: string }) {
	return (await learningEvents.list(studentId)).map(({ event }) => event);
}

test('neither thought nor answer is given before the thought was asked for', async () => {
	const trier = await begin({ expected: '5' });
	const before = await findTry(trier, NOW);
	expect(JSON.stringify(before)).not.toMatch(/subtract|x = 5|expected":/);
	expect(before).toMatchObject({ run: null, sawThought: false, status: 'finished' });
	expect(await showThought(trier, NOW)).toBe('stored');
	expect(await showThought(trier, NOW)).toBe('stored');
	expect(await findTry(trier, NOW)).toMatchObject({ run: { thought: THOUGHT }, sawThought: true });
	expect(await eventsOf(trier)).toEqual([expect.objectContaining({ type: 'help', isLast: true })]);
	expect(await findTry(trier, NOW + SITTING_MS)).toMatchObject({ run: null, sawThought: true });
});

test('lines are checked on the server, and stored once', async () => {
	const trier = await begin();
	const lines = ['3x=15', ' ', 'x=6'];
	await tryLines(trier, lines, NOW);
	await tryLines(trier, lines, NOW + 1);
	expect(await eventsOf(trier)).toEqual([
		expect.objectContaining({ type: 'line', line: 0, text: '3x=15', verdict: 'equivalent' }),
		expect.objectContaining({ line: 1, text: 'x=6', verdict: 'does-not-follow', atMs: NOW })
	]);
	expect((await eventsOf(trier))[0]?.skills).toContain('linear-equations');
});

test('an answer is graded against the expected one, with what is true of the try', async () => {
	const trier = await begin({ expected: '5', answer: 'x = 7' });
	await tryLines(trier, ['3x=15'], NOW);
	await giveAnswer(trier, { answer: 'x=5', lines: ['3x=15', 'x=5'] }, NOW);
	await giveAnswer(trier, { answer: 'x=5', lines: ['3x=15', 'x=5'] }, NOW);
	const events = await eventsOf(trier);
	expect(events.map(({ type }) => type)).toEqual(['line', 'line', 'attempt']);
	expect(events[2]).toMatchObject({ correct: true, hints: 0, sawThought: false, checked: true });
	const found = await findTry(trier, NOW);
	expect(found?.graded).toMatchObject({ against: 'expected', check: { verdict: 'holds' } });
	expect(found?.run).toBeNull();
});

test('what is sent twice at the same time, as by a second click or from two tabs, is stored once', async () => {
	const trier = await begin({ expected: '5' });
	const twice = (send: () => Promise<unknown>) => Promise.all([send(), send()]);
	await twice(() => tryLines(trier, ['3x=15'], NOW));
	await twice(() => giveAnswer(trier, { answer: '5', lines: ['3x=15', 'x=5'] }, NOW));
	await twice(() => showThought(trier, NOW));
	const events = await eventsOf(trier);
	expect(events.map(({ type }) => type)).toEqual(['line', 'line', 'attempt', 'help']);
	expect(ownTries(events)).toMatchObject([{ wentOn: false }]);
});

test('without an expected answer it is compared with what the model came to', async () => {
	const trier = await begin();
	await giveAnswer(trier, { answer: '6', lines: ['x=6'] }, NOW);
	expect((await eventsOf(trier)).at(-1)).toMatchObject({
		correct: false,
		against: 'run',
		checked: false
	});
	expect(await findTry(trier, NOW)).toMatchObject({
		graded: { against: 'run', check: { verdict: 'fails' } }
	});
});

test('what cannot be read, or compared with nothing, is never wrong', async () => {
	const trier = await begin({ answer: 'I do not know.' });
	await giveAnswer(trier, { answer: '5', lines: [] }, NOW);
	expect(await findTry(trier, NOW)).toMatchObject({ graded: { check: null } });
	const other = await begin({ expected: '5' });
	await giveAnswer(other, { answer: '我不知道', lines: [] }, NOW);
	for (const one of [trier, other])
		expect((await eventsOf(one)).at(-1)).toMatchObject({ type: 'attempt', correct: null });
});

test('who has looked at a run of the problem, or opened its thought, has seen it', async () => {
	const visitor = await begin({ expected: '5' });
	expect(await recordVisit(visitor, { start: 0, doubt: false, passing: true })).toBe('stored');
	expect(await findRun(visitor.runId, visitor.studentId)).toMatchObject({ place: null });
	await giveAnswer(visitor, { answer: '5', lines: [] }, NOW);
	expect((await eventsOf(visitor)).at(-1)).toMatchObject({ type: 'attempt', sawThought: true });
	const asker = await begin({ expected: '5' });
	await showThought(asker, NOW);
	await giveAnswer(asker, { answer: '5', lines: [] }, NOW);
	expect((await eventsOf(asker)).at(-1)).toMatchObject({ type: 'attempt', sawThought: true });
});

test('while a practice hides the run its thought stays closed here too', async () => {
	const trier = await begin();
	await practices.create({ ...trier, seed: 1 });
	expect(await showThought(trier, NOW)).toBe('practised');
	expect(await findTry(trier, NOW)).toMatchObject({ run: null, isPractised: true });
});

test('another student reaches none of it, and bad input stores nothing', async () => {
	const trier = await begin();
	const other = { ...trier, studentId: (await open.newStudent()).id };
	expect(await findTry(other, NOW)).toBeNull();
	expect(await tryLines(other, ['x=5'], NOW)).toBe('no-such-run');
	expect(await giveAnswer(other, { answer: '5', lines: [] }, NOW)).toBe('no-such-run');
	expect(await showThought(other, NOW)).toBe('no-such-run');
	expect(await findTry({ ...trier, runId: "'; drop" }, NOW)).toBeNull();
	const long = ['x'.repeat(2000)];
	const many = Array.from({ length: MAX_LINES + 1 }, () => 'x=5');
	for (const lines of [null, 'x=5', [5], ['x=\u00005'], long, many])
		expect(await tryLines(trier, lines, NOW)).toBe('bad-input');
	for (const answer of ['', '  ', null, 7, '5\u0000', long[0]])
		expect(await giveAnswer(trier, { answer, lines: [] }, NOW)).toBe('bad-input');
	expect(await eventsOf(trier)).toEqual([]);
});

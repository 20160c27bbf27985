import { afterAll, beforeAll, expect, test } from 'vitest';
import type { QueueNotice, RunEvent } from '$lib/protocol/run-event.ts';
import { continueRun, createRun, stopRun } from './create.ts';
import { findRun } from './find.ts';
import { joinText } from './follow.ts';
import { collect, logged, openTestService, slowReasoner, textOf } from './testing.ts';

const WORDS = Array.from({ length: 150 }, (_, i) => `Step ${i}: 𝑥 = ${i}, 我再想想.\n\n`);
const TRACE = WORDS.join('');
let service: Awaited<ReturnType<typeof openTestService>>;

beforeAll(async () => {
	service = await openTestService(slowReasoner(WORDS, { slots: 4, paceMs: 8 }));
});
afterAll(() => service.remove());

async function ask(input: object = {}) {
	const student = await service.newStudent();
	const created = await createRun(student, { problem: 'p', ...input });
	if (created.outcome !== 'created') throw new Error(JSON.stringify(created));
	return { id: created.id, studentId: student.id };
}

/** Follows to the end, but loses the connection again and again after a few events. */
async function followBadly(run: Awaited<ReturnType<typeof ask>>, seed: number) {
	const got: (RunEvent | QueueNotice)[] = [];
	let connections = 0;
	for (let chance = seed; logged(got).at(-1)?.type !== 'ended'; connections++) {
		chance = (chance * 48_271) % 2_147_483_647;
		const most = 1 + (chance % 4);
		const after = logged(got).at(-1)?.seq ?? 0;
		got.push(...(await collect(run, { after, enough: (events) => events.length >= most })));
	}
	return { got, connections };
}

test('followers that lose the connection at random get every character once', async () => {
	const run = await ask();
	const followers = [1, 22, 333].map((seed) => followBadly(run, seed));
	for (const { got, connections } of await Promise.all(followers)) {
		expect(connections).toBeGreaterThan(1);
		expect(textOf('thought', got)).toBe(TRACE);
		expect(textOf('answer', got)).toBe('Done.');
		const numbers = logged(got).map(({ seq }) => seq);
		expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
	}
});

test('a follower who comes late or after the end gets the whole text', async () => {
	const run = await ask();
	await collect(run, { enough: (events) => textOf('thought', events).length > 500 });
	expect(textOf('thought', await collect(run))).toBe(TRACE);
	const after = await collect(run);
	expect(textOf('thought', after)).toBe(TRACE);
	expect(logged(after).at(-1)).toMatchObject({ type: 'ended', status: 'finished' });
	expect(after.length).toBeLessThan(6);
});

test('who has seen the end gets nothing more', async () => {
	const run = await ask({ trace: 'Short.' });
	const last = logged(await collect(run)).at(-1);
	expect(await collect(run, { after: last?.seq ?? 0 })).toEqual([]);
});

test('a stopped run goes on from its last character, and its first end is not sent again', async () => {
	const run = await ask();
	await collect(run, { enough: (events) => textOf('thought', events).length > 300 });
	await stopRun(run.id, run.studentId);
	const stopped = await collect(run);
	expect(logged(stopped).at(-1)).toMatchObject({ type: 'ended', status: 'stopped' });
	expect(await continueRun(run.id, run.studentId)).toEqual({ outcome: 'continued' });
	const fromTheBeginning = collect(run);
	expect(await continueRun(run.id, run.studentId)).toMatchObject({ code: 'run-going-on' });
	const rest = await collect(run, { after: logged(stopped).at(-1)?.seq ?? 0 });
	expect(textOf('thought', [...stopped, ...rest])).toBe(TRACE);
	for (const whole of [await fromTheBeginning, await collect(run)]) {
		expect(textOf('thought', whole)).toBe(TRACE);
		expect(whole.filter(({ type }) => type === 'ended')).toHaveLength(1);
	}
	expect(await findRun(run.id, run.studentId)).toMatchObject({
		status: 'finished',
		thought: TRACE
	});
	expect(await continueRun(run.id, run.studentId)).toMatchObject({ code: 'run-finished' });
});

test('a trace of two million characters arrives whole', async () => {
	const trace = 'Wait, 𝑥 is 3. '.repeat(130_000).trim();
	const run = await ask({ trace });
	expect(textOf('thought', await collect(run))).toBe(trace);
	expect((await findRun(run.id, run.studentId))?.thought).toBe(trace);
});

test('neighbouring texts of one type are joined under the number of the last', () => {
	const text = (seq: number, type: 'thought' | 'answer', text: string) =>
		({ seq, type, text, atMs: seq * 10, tokens: 1 }) as const;
	expect(
		joinText([text(2, 'thought', 'a'), text(3, 'thought', 'b'), text(4, 'answer', 'c')])
	).toEqual([
		{ seq: 3, type: 'thought', text: 'ab', atMs: 20, tokens: 2 },
		{ seq: 4, type: 'answer', text: 'c', atMs: 40, tokens: 1 }
	]);
});

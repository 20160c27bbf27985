import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Turns } from './turns.ts';

test('what is done for one student is done one after the other, for others meanwhile', async () => {
	const turns = new Turns();
	const done: string[] = [];
	const note = (name: string, ms: number) => async () => {
		await wait(ms);
		done.push(name);
	};
	await Promise.all([
		turns.take('one', note('slow', 60)),
		turns.take('one', note('next', 0)),
		turns.take('two', note('other', 0))
	]);
	expect(done).toEqual(['other', 'slow', 'next']);
});

test('a fault is told to the one who asked, and the next has its turn', async () => {
	const turns = new Turns();
	const faulty = turns.take('one', () => Promise.reject(new Error('no room')));
	const next = turns.take('one', () => Promise.resolve('done'));
	await expect(faulty).rejects.toThrow('no room');
	expect(await next).toBe('done');
});

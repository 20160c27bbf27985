import { expect, test } from 'vitest';
import { Scheduler } from './scheduler.ts';

/** A scheduler whose jobs are written as `a1`: student a, first run. */
function schedule(slots: number, ...names: string[]) {
	const scheduler = new Scheduler(slots);
	const started: string[] = [];
	const positions = new Map<string, number>();
	const finish = new Map<string, () => void>();
	const add = (name: string) =>
		scheduler.add({
			runId: name,
			studentId: name.charAt(0),
			waitAt: (position) => positions.set(name, position),
			start: () => {
				started.push(name);
				positions.delete(name);
				return new Promise((resolve) => finish.set(name, resolve));
			}
		});
	names.forEach(add);
	const end = async (name: string) => {
		finish.get(name)?.();
		await new Promise(setImmediate);
	};
	return { scheduler, started, positions, add, end };
}

test('as many jobs work as there are slots; the others are told their position', () => {
	const { started, positions } = schedule(2, 'a1', 'b1', 'c1', 'd1');
	expect(started).toEqual(['a1', 'b1']);
	expect([...positions]).toEqual([
		['c1', 1],
		['d1', 2]
	]);
});

test('a student with many runs does not keep another from the next free slot', async () => {
	const { started, positions, end } = schedule(1, 'a1', 'a2', 'a3', 'b1', 'b2', 'c1');
	expect(positions.get('b1')).toBe(1);
	for (const name of ['a1', 'b1', 'c1', 'a2', 'b2']) await end(name);
	expect(started).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3']);
});

test('positions move up when a job ends or leaves', async () => {
	const { scheduler, positions, end, started } = schedule(1, 'a1', 'b1', 'c1', 'd1');
	scheduler.remove('b1');
	expect(positions.get('c1')).toBe(1);
	await end('a1');
	expect(started).toEqual(['a1', 'c1']);
	expect(positions.get('d1')).toBe(1);
	expect(scheduler.countWaiting('d')).toBe(1);
	expect(scheduler.countWaiting('b')).toBe(0);
});

test('a scheduler without a slot is refused', () => {
	expect(() => new Scheduler(0)).toThrow('slots is 0; it must be at least 1');
});

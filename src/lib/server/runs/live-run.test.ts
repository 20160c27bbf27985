import { expect, test } from 'vitest';
import { LiveRun } from './live-run.ts';

function newRun(lastSeq = 0) {
	let nowMs = 1000;
	const now = () => (nowMs += 10);
	return new LiveRun({ id: 'r', studentId: 's', createdAt: new Date(1000), lastSeq, now });
}

test('pieces of one type become one event, numbered after the last', () => {
	const run = newRun(7);
	run.start();
	run.add('thought', { text: 'So ', tokens: 1 });
	run.add('thought', { text: 'three.', tokens: 2 });
	run.add('answer', { text: '3', tokens: 1 });
	expect(run.take()).toEqual([
		{ seq: 8, type: 'started', atMs: 10 },
		{ seq: 9, type: 'thought', atMs: 20, text: 'So three.', tokens: 3 },
		{ seq: 10, type: 'answer', atMs: 30, text: '3', tokens: 1 }
	]);
});

test('a surrogate pair that comes in halves is stored whole', () => {
	const run = newRun();
	run.add('thought', { text: 'a\uD835', tokens: 1 });
	const first = run.take();
	run.publish(first);
	run.add('thought', { text: '\uDC65b', tokens: 1 });
	expect([...first, ...run.take()]).toMatchObject([{ text: 'a' }, { text: '\uD835\uDC65b' }]);
});

test('what PostgreSQL cannot store is replaced by something as long', () => {
	const run = newRun();
	run.add('thought', { text: 'a\0b\uDC65c', tokens: 1 });
	expect(run.take()).toMatchObject([{ text: 'a\uFFFDb\uFFFDc' }]);
});

test('after its end a run takes no text, and a second end changes nothing', () => {
	const run = newRun();
	run.end('stopped');
	run.add('thought', { text: 'late', tokens: 1 });
	run.end('finished');
	expect(run.signal.aborted).toBe(true);
	expect(run.take()).toMatchObject([{ seq: 1, type: 'ended', status: 'stopped' }]);
});

test('a follower that lags too far behind must read the table', () => {
	const run = newRun();
	for (let i = 0; i < 600; i++) {
		run.add('thought', { text: 'x', tokens: 1 });
		run.publish(run.take());
	}
	expect(run.eventsAfter(10)).toBeNull();
	expect(run.eventsAfter(598)).toMatchObject([{ seq: 599 }, { seq: 600 }]);
	expect(run.eventsAfter(600)).toEqual([]);
});

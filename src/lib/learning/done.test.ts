import { expect, test } from 'vitest';
import { timesOf } from './done.ts';
import type { Evidence } from './evidence.ts';

const answer = (event: number, score: number, weight = 1): Evidence => ({
	...{ event, score, weight },
	...{ atMs: 0, problemId: 'p', sureness: null }
});

test('times are counted as done above half, and only where nothing had been shown before', () => {
	const evidence = [answer(0, 1), answer(1, 0.5), answer(2, 0), answer(3, 1, 0), answer(4, 0, 0)];
	expect(timesOf(evidence)).toEqual({ done: 1, of: 3, events: [0, 1, 2], scores: [1, 0.5, 0] });
	expect(timesOf([answer(0, 1, 0)])).toMatchObject({ done: 0, of: 0 });
});

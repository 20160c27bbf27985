import { expect, test } from 'vitest';
import { judgementError, masteryError } from './estimates.ts';

test('the more a simulated student does, the nearer the estimates come', () => {
	const mastery = [10, 30, 100].map((events) => masteryError(60, events)['error of the estimate']!);
	expect(mastery).toEqual([...mastery].sort((a, b) => b - a));
	const judged = [10, 30, 100].map((events) => judgementError(30, events)['error of sensitivity']!);
	expect(judged).toEqual([...judged].sort((a, b) => b - a));
});

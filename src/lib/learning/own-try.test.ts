import { expect, test } from 'vitest';
import { acted, attempted, helpOpened, lineTried } from './event.notation.ts';
import { SITTING_MS } from './evidence.ts';
import { newlyTried, showsThought, sittingOf } from './own-try.ts';

const NONE = new Map<number, never>();

test('lines are checked against those before, and only what is new is told', () => {
	const first = newlyTried(['3x=15', 'x=6'], 'Solve $3x+5=20$.', NONE);
	expect(first.map(({ verdict }) => verdict)).toEqual(['equivalent', 'does-not-follow']);
	const before = new Map(first.map((line) => [line.line, lineTried(line)]));
	expect(newlyTried(['3x=15', 'x=6'], 'Solve $3x+5=20$.', before)).toEqual([]);
	expect(newlyTried(['3x=15', 'x=5'], 'Solve $3x+5=20$.', before)).toEqual([
		{ line: 1, text: 'x=5', verdict: 'equivalent' }
	]);
});

test('a line whose verdict changes with the line before is tried anew', () => {
	const before = new Map([[1, lineTried({ line: 1, text: 'x=6', verdict: 'does-not-follow' })]]);
	const told = newlyTried(['3x=18', 'x=6'], '', before);
	expect(told.map(({ line }) => line)).toEqual([0, 1]);
});

test('a sitting holds the last of each line, the last attempt, hints, and whether all was shown', () => {
	const events = [
		lineTried({ text: 'x=1' }),
		lineTried({ text: 'x=2' }),
		helpOpened(),
		attempted({ answer: '2' }),
		helpOpened({ isLast: true })
	];
	const sitting = sittingOf(events, 1);
	expect(sitting.lines.get(0)?.text).toBe('x=2');
	expect(sitting).toMatchObject({
		lastAttempt: { answer: '2' },
		hints: 1,
		isShown: true,
		wentOn: false
	});
});

test('what was shown or tried half a day ago belongs to another sitting', () => {
	const events = [attempted(), helpOpened({ isLast: true })];
	expect(sittingOf(events, SITTING_MS)).toMatchObject({ lastAttempt: null, isShown: false });
	const again = [...events, lineTried({ atMs: SITTING_MS + 5 })];
	expect(sittingOf(again, SITTING_MS + 6)).toMatchObject({ isShown: false, wentOn: true });
	expect(sittingOf([], 0)).toMatchObject({ isShown: false, wentOn: false });
});

test('checkpoints and the last help show something of the thought', () => {
	const shown = [acted(), helpOpened({ isLast: true }), helpOpened(), attempted()];
	expect(shown.map(showsThought)).toEqual([true, true, false, false]);
});

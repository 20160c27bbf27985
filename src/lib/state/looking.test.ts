import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Looking } from './looking.svelte.ts';
import { RunView } from './run-view.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function opened(): Looking {
	const thought = Array.from({ length: 200 }, (_, index) => `So $x=${index}$.`).join('\n\n');
	const view = new RunView({
		status: 'finished',
		thought,
		answer: '',
		tokens: 0,
		tookMs: null,
		lastSeq: 1,
		error: null,
		place: 0
	});
	return new Looking(view);
}

test('the reader follows one jump at once', () => {
	const look = opened();
	look.select(150, 1000);
	expect(look.reading).toBe(150);
});

test('the reader waits while far steps are scrubbed past, and goes to the one where it rests', () => {
	const look = opened();
	look.select(30, 1000);
	look.select(90, 1016);
	look.select(150, 1032);
	expect([look.run.selected, look.reading]).toEqual([150, 30]);
	vi.advanceTimersByTime(200);
	expect(look.reading).toBe(150);
});

test('a key that is held down walks the reader along', () => {
	const look = opened();
	for (let step = 1; step < 40; step++) {
		look.select(step, 1000 + step * 33);
		expect(look.reading).toBe(step);
	}
});

test('one turns from view to view, not beyond the last', () => {
	const look = opened();
	look.turn(-1);
	expect(look.shown).toBe('reader');
	look.turn(1);
	expect(look.shown).toBe('graph');
});

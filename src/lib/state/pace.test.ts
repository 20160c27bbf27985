import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Pace } from './pace.ts';

const FRAME_MS = 16;
/** What acts have taken so far: fake timers do not know of it. */
let spentMs = 0;

beforeEach(() => {
	vi.useFakeTimers();
	spentMs = 0;
	vi.spyOn(performance, 'now').mockImplementation(() => Date.now() + spentMs);
	vi.stubGlobal('requestAnimationFrame', (act: () => void) => setTimeout(act, FRAME_MS));
	vi.stubGlobal('cancelAnimationFrame', clearTimeout);
});
afterEach(() => {
	vi.useRealTimers();
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
});

/** @param tookMs by one act */
function open(tookMs: number): { pace: Pace; acts: () => number } {
	let count = 0;
	const pace = new Pace(() => {
		count += 1;
		spentMs += tookMs;
	});
	return { pace, acts: () => count };
}

/** Asks every 10 ms. */
function askFor(pace: Pace, ms: number): void {
	for (let at = 0; at < ms; at += 10) {
		pace.ask();
		vi.advanceTimersByTime(10);
	}
}

test('what takes little is done in every frame, however often it is asked for', () => {
	const { pace, acts } = open(0);
	askFor(pace, 1000);
	expect(acts()).toBeGreaterThan(30);
	expect(acts()).toBeLessThanOrEqual(1000 / FRAME_MS);
});

test('what takes long takes a tenth of the time', () => {
	const { pace, acts } = open(30);
	askFor(pace, 3000);
	expect(acts()).toBeGreaterThan(8);
	expect(acts()).toBeLessThanOrEqual(3000 / 270);
});

test('what takes very long still comes twice a second', () => {
	const { pace, acts } = open(400);
	askFor(pace, 5000);
	expect(acts()).toBe(10);
});

test('what was asked for while it rested is done after it, and once', () => {
	const { pace, acts } = open(30);
	pace.ask();
	vi.advanceTimersByTime(FRAME_MS + 1);
	pace.ask();
	pace.ask();
	vi.advanceTimersByTime(200);
	expect(acts()).toBe(1);
	vi.advanceTimersByTime(2000);
	expect(acts()).toBe(2);
});

test('the end does not wait, and after a stop nothing comes', () => {
	const { pace, acts } = open(300);
	pace.ask();
	vi.advanceTimersByTime(FRAME_MS + 1);
	pace.hurry();
	vi.advanceTimersByTime(FRAME_MS);
	expect(acts()).toBe(2);
	pace.ask();
	pace.stop();
	vi.advanceTimersByTime(5000);
	expect(acts()).toBe(2);
});

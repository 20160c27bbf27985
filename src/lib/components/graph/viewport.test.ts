import { afterEach, describe, expect, test, vi } from 'vitest';
import { Viewport } from './viewport.svelte.ts';

/** A window of 400 by 300 on a drawing. */
function lookAt(width: number, height: number): Viewport {
	const viewport = new Viewport(
		() => ({ width, height }),
		() => {}
	);
	viewport.resize({ width: 400, height: 300 });
	return viewport;
}

/** Time that the test advances, and a frame every 16 ms of it. */
function runFrames() {
	vi.useFakeTimers();
	vi.stubGlobal('document', { documentElement: { dataset: {} } });
	const draw = (show: FrameRequestCallback) => setTimeout(() => show(performance.now()), 16);
	vi.stubGlobal('requestAnimationFrame', draw);
	vi.stubGlobal('cancelAnimationFrame', clearTimeout);
}

function restore() {
	vi.useRealTimers();
	vi.unstubAllGlobals();
}

describe('opening', () => {
	test('shows the place asked for in the middle', () => {
		const viewport = lookAt(400, 5000);
		viewport.open(2000);
		expect([viewport.top, viewport.bottom]).toEqual([1850, 2150]);
	});

	test('keeps to the drawing and a margin at its ends', () => {
		const viewport = lookAt(400, 5000);
		viewport.open(0);
		expect(viewport.top).toBe(-20);
		viewport.open(5000);
		expect(viewport.bottom).toBe(5020);
		expect(viewport.isAtEnd).toBe(true);
	});

	test('shrinks a drawing that is wider than the window, and centres one that is narrower', () => {
		const wide = lookAt(800, 5000);
		wide.open(0);
		expect([wide.scale, wide.x]).toEqual([0.5, 0]);
		const narrow = lookAt(200, 5000);
		narrow.open(0);
		expect([narrow.scale, narrow.x]).toEqual([1, 100]);
	});

	test('begins a short drawing at the top', () => {
		const viewport = lookAt(400, 100);
		viewport.open(100);
		expect(viewport.top).toBe(-20);
	});
});

test('a window that is hidden keeps its size', () => {
	const viewport = lookAt(400, 5000);
	viewport.resize({ width: 0 });
	viewport.resize({ height: 0 });
	expect([viewport.width, viewport.height]).toEqual([400, 300]);
});

test('away from its end is not at its end', () => {
	const viewport = lookAt(400, 5000);
	viewport.open(4700);
	expect(viewport.isAtEnd).toBe(false);
});

describe('in haste', () => {
	afterEach(restore);

	test('are far moves that follow each other, until they rest', () => {
		runFrames();
		const viewport = lookAt(400, 50_000);
		viewport.open(0);
		viewport.lead(5000, null);
		expect(viewport.hurries).toBe(false);
		for (const top of [10_000, 15_000, 20_000]) {
			vi.advanceTimersByTime(30);
			viewport.lead(top, null);
			expect(viewport.hurries).toBe(true);
		}
		vi.advanceTimersByTime(99);
		expect(viewport.hurries).toBe(true);
		vi.advanceTimersByTime(1);
		expect(viewport.hurries).toBe(false);
	});

	test('is no zoom about one place, far down in the drawing as it may be', () => {
		runFrames();
		const viewport = lookAt(400, 50_000);
		viewport.open(40_000);
		viewport.enlarge();
		for (let ms = 0; ms < 400; ms += 16) {
			vi.advanceTimersByTime(16);
			expect(viewport.hurries).toBe(false);
		}
		expect(viewport.scale).toBeCloseTo(1.4);
	});

	test('are no moves within what one sees', () => {
		runFrames();
		const viewport = lookAt(400, 50_000);
		viewport.open(0);
		for (let top = 0; top < 1000; top += 100) {
			viewport.lead(top, null);
			expect(viewport.hurries).toBe(false);
		}
	});
});

describe('a glide', () => {
	afterEach(restore);

	test('that is enlarged on its way still ends at the place it was sent to', () => {
		runFrames();
		const viewport = lookAt(400, 5000);
		viewport.open(4000);
		viewport.bring(1990, 2010);
		vi.advanceTimersByTime(100);
		expect(viewport.bottom).toBeGreaterThan(2300);
		viewport.enlarge();
		vi.advanceTimersByTime(1000);
		expect(viewport.scale).toBeCloseTo(1.4);
		expect((viewport.top + viewport.bottom) / 2).toBeCloseTo(2000);
	});
});

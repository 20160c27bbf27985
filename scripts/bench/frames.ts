import type { Page } from 'playwright-core';

const MOVES = 90;

/** Frames of a page that shows a run, while the graph is panned and zoomed and the strip is scrubbed; 95 of 100 in ms. */
export async function timeFrames(page: Page): Promise<Record<string, number>> {
	// The trace model reads a finished thought in turns first.
	await page.locator('[data-labelled-by="model"]').first().waitFor({ timeout: 120_000 });
	const graph = await middleOf(page, '.graph .window');
	const strip = await middleOf(page, '.strip');
	const pan = await watch(page, async (move) => {
		await page.mouse.move(graph.x, graph.y);
		await page.mouse.wheel(0, move < MOVES / 2 ? 90 : -60);
	});
	const zoom = await watch(page, async (move) => {
		if (move === 0) await page.keyboard.down('Control');
		await page.mouse.wheel(0, move < MOVES / 2 ? 40 : -40);
		if (move === MOVES - 1) await page.keyboard.up('Control');
	});
	const scrub = await watch(page, async (move) => {
		if (move === 0) {
			await page.mouse.move(strip.left + 10, strip.y);
			await page.mouse.down();
		}
		await page.mouse.move(strip.left + 10 + move * 8, strip.y);
		if (move === MOVES - 1) await page.mouse.up();
	});
	return {
		frame_p95_ms: percentile([...pan, ...zoom, ...scrub]),
		pan_p95_ms: percentile(pan),
		zoom_p95_ms: percentile(zoom),
		scrub_p95_ms: percentile(scrub)
	};
}

/** Time between frames while something is done again and again, ms. */
async function watch(page: Page, act: (move: number) => Promise<void>): Promise<number[]> {
	const state = await page.evaluateHandle(() => {
		const recording = {
			frames: [] as number[],
			before: performance.now(),
			running: true,
			tick(now: number) {
				recording.frames.push(now - recording.before);
				recording.before = now;
				if (recording.running) requestAnimationFrame((next) => recording.tick(next));
			}
		};
		requestAnimationFrame((now) => recording.tick(now));
		return recording;
	});
	for (let move = 0; move < MOVES; move++) await act(move);
	const frames = await state.evaluate((seen) => {
		seen.running = false;
		return seen.frames;
	});
	// The first one began before it was watched.
	return frames.slice(1);
}

async function middleOf(page: Page, selector: string) {
	const box = await page.locator(selector).first().boundingBox();
	if (!box) throw new Error(`${selector} is not on the page`);
	return { left: box.x, x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

function percentile(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length * 0.95)] ?? NaN;
}

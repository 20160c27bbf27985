import type { CDPSession, Page } from 'playwright-core';
import { startApp, type App } from '../../tests/app.ts';
import { openChromium, openPage } from '../../tests/chromium.ts';
import { delta, DONE, serveEndpoint, type Act } from '../../tests/doubles/endpoint.ts';
import { analyse } from '../../src/lib/trace/index.ts';
import { timeFrames } from './frames.ts';
import { makeTrace } from './made-trace.ts';

const STEPS = 3000;
const ROUNDS = 5;
/** Steps that are added to the live trace while the main thread is watched, and ms between them. */
const ADDED = 60;
const EVERY_MS = 120;
/** Long enough to load the page and to show 3,000 steps on a slow machine. */
const CATCH_UP_MS = 25_000;

/**
 * A run of 3,000 steps in a real browser without GPU: `paint_3000_ms` from navigation until strip, graph and reader show
 * steps, `frame_p95_ms` of panning, zooming and scrubbing together (and of each), `heap_3000_mb` after a collection,
 * `append_3000_ms` of main thread for each step added to a live trace, `first_page_kb` of compressed JavaScript that the
 * start page loads, without KaTeX.
 */
export async function benchLongRun(): Promise<Record<string, number>> {
	const trace = makeSteps(STEPS);
	const endpoint = await serveEndpoint(() => ({ acts: liveTrace(trace) }));
	const settings = { REASONER: 'endpoint', ENDPOINT_URL: endpoint.url, ENDPOINT_MODEL: 'double' };
	const app = await startApp(settings);
	const browser = await openChromium();
	try {
		const page = await openPage(browser, { viewport: { width: 1280, height: 800 } });
		const devtools = await page.context().newCDPSession(page);
		const first_page_kb = await weighFirstPage(page, { devtools, url: app.url });
		const stored = await startRun(page, { problem: 'A long sum', trace });
		const paint_3000_ms = await timePaint(page, `${app.url}/runs/${stored}?step=1500`);
		const frames = await timeFrames(page);
		const heap_3000_mb = await weighHeap(devtools);
		const live = await startRun(page, { problem: 'A long sum', anyway: true });
		const append_3000_ms = await timeAppending(page, { devtools, app, id: live });
		return { first_page_kb, paint_3000_ms, ...frames, heap_3000_mb, append_3000_ms };
	} finally {
		await browser.close();
		await app.stop();
		await app.removeData();
		await endpoint.close();
	}
}

/** A made trace of so many steps. */
function makeSteps(count: number): string {
	const text = makeTrace(60 * count);
	return text.slice(0, analyse(text).steps[count - 1]?.end);
}

function liveTrace(trace: string): Act[] {
	const send = (text: string) => delta({ reasoning_content: text });
	const more = Array.from({ length: ADDED * 4 }, (_, index): Act[] => [
		send(`So $x_{${index}}=\\frac{${index}}{2}+${index}$, which is $${index * 1.5}$.\n\n`),
		{ waitMs: EVERY_MS }
	]);
	return [send(trace + '\n\n'), { waitMs: CATCH_UP_MS }, ...more.flat(), DONE];
}

async function startRun(page: Page, json: object): Promise<string> {
	return page.evaluate(async (body) => {
		const headers = { 'content-type': 'application/json' };
		const asked = await fetch('/runs', { method: 'POST', headers, body });
		return ((await asked.json()) as { id: string }).id;
	}, JSON.stringify(json));
}

async function weighFirstPage(
	page: Page,
	{ devtools, url }: { devtools: CDPSession; url: string }
): Promise<number> {
	const bytes = new Map<string, number>();
	const scripts = new Set<string>();
	await devtools.send('Network.enable');
	devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
		bytes.set(requestId, encodedDataLength)
	);
	devtools.on('Network.responseReceived', ({ requestId, type }) => {
		if (type === 'Script') scripts.add(requestId);
	});
	await page.goto(url, { waitUntil: 'networkidle' });
	let sum = 0;
	for (const requestId of scripts) {
		const { body } = await devtools.send('Network.getResponseBody', { requestId });
		if (!body.includes('KaTeX parse error')) sum += bytes.get(requestId) ?? 0;
	}
	await devtools.send('Network.disable');
	return sum / 1000;
}

/** The median of several navigations. */
async function timePaint(page: Page, url: string): Promise<number> {
	await page.addInitScript(() => {
		// A method: what bundles this file would add a call to the page for a function with a name.
		const watch = {
			look() {
				const views = ['.strip path', '[data-testid="graph-step"]', '[data-testid="reader-step"]'];
				const shown = views.every((name) => document.querySelector(name));
				requestAnimationFrame(() => {
					// What was found is on the screen with the next frame.
					if (shown) Object.assign(window, { paintedMs: performance.now() });
					else watch.look();
				});
			}
		};
		watch.look();
	});
	const times: number[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		await page.goto('about:blank');
		await page.goto(url, { waitUntil: 'load' });
		const handle = await page.waitForFunction(() => (window as { paintedMs?: number }).paintedMs);
		times.push((await handle.jsonValue()) ?? NaN);
	}
	return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
}

async function weighHeap(devtools: CDPSession): Promise<number> {
	await devtools.send('HeapProfiler.collectGarbage');
	const { usedSize } = await devtools.send('Runtime.getHeapUsage');
	return usedSize / 1e6;
}

async function timeAppending(
	page: Page,
	{ devtools, app, id }: { devtools: CDPSession; app: App; id: string }
): Promise<number> {
	await page.goto(`${app.url}/runs/${id}`);
	const count = async () =>
		Number(
			/([\d,]+) steps/.exec(await page.locator('.status .facts').innerText())?.[1]?.replace(',', '')
		);
	const busy = async () => {
		const { metrics } = await devtools.send('Performance.getMetrics');
		return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
	};
	await devtools.send('Performance.enable');
	let steps = await count();
	// All that was there at once has been shown, and what is added comes step by step.
	while (!(steps > STEPS + 5)) {
		await page.waitForTimeout(500);
		steps = await count();
	}
	const [from, busyBefore] = [await count(), await busy()];
	await page.waitForTimeout(ADDED * EVERY_MS);
	const [to, busyAfter] = [await count(), await busy()];
	return (busyAfter - busyBefore) / (to - from);
}

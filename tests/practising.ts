import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { bakeryLine } from './bakery.ts';
import { openPage } from './chromium.ts';
import type { World } from './world.ts';

/** A practice of a new student; `heard` gives all that the page was sent since it began. */
export async function openPractice(
	{ app, browser }: World,
	seed: number,
	options: Parameters<typeof openPage>[1] = {}
) {
	const page = await openPage(browser, options);
	const run = await bringBakery(page, app.url);
	const { heard } = listen(page);
	await startPractice(page, app.url, run, seed);
	return { page, run, heard };
}

/** Brings the labelled trace in; gives the id of its run. */
export async function bringBakery(page: Page, url: string): Promise<string> {
	await page.goto(`${url}/recorded`);
	await page.locator('textarea[name="lines"]').fill(bakeryLine());
	await page.locator('form[action="?/annotated"] button[type="submit"]').click();
	await page.waitForURL(/\/runs\//);
	await page.getByTestId('reader-step').first().waitFor();
	return new URL(page.url()).pathname.split('/')[2] ?? '';
}

/** Starts a practice by a seed, as a form of the page would, and goes there. */
export async function startPractice(page: Page, url: string, run: string, seed: number) {
	await page.request.post(`${url}/practice`, {
		form: { run, seed: String(seed) },
		headers: { origin: url }
	});
	await page.goto(`${url}/runs/${run}`);
	await page.waitForURL(/\/practice\/./);
	await page.locator('[data-focus]').waitFor();
}

/** The kind of the checkpoint that is asked. */
export async function askedKind(page: Page): Promise<string> {
	return page.locator('input[name="checkpoint"]').inputValue();
}

/** Remembers the body of every response that the page gets from now on. */
function listen(page: Page): { heard: () => Promise<string> } {
	const bodies: Promise<string>[] = [];
	page.on('response', (response) => {
		if (/json|html|text\/event-stream/.test(response.headers()['content-type'] ?? ''))
			bodies.push(response.text().catch(() => ''));
	});
	return { heard: async () => (await Promise.all(bodies)).join('\n') };
}

/** Leaves the feedback; the next card has the focus. */
export async function goOn(page: Page, way: 'mouse' | 'keys'): Promise<void> {
	if (way === 'mouse') await page.locator('[data-act="go-on"]').click();
	else await page.keyboard.press('n');
	await page.getByTestId('feedback').waitFor({ state: 'detached' });
	expect(await page.locator('[data-focus]:focus').count()).toBe(1);
}

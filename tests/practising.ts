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
	const { heard } = await listen(page);
	await startPractice(page, app.url, run, seed);
	return { page, run, heard };
}

/** Brings the labelled trace in; gives the id of its run. */
export async function bringBakery(page: Page, url: string): Promise<string> {
	// Before its scripts are there, the form is sent without them, and tells of the run instead of opening it.
	await page.goto(`${url}/recorded`, { waitUntil: 'networkidle' });
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
	await page.waitForLoadState('networkidle');
}

/** The kind of the checkpoint that is asked. */
export async function askedKind(page: Page): Promise<string> {
	return page.locator('input[name="checkpoint"]').inputValue();
}

/**
 * Remembers what the page is sent from now on: documents, and all that its scripts ask for. The latter passes through
 * here, since the browser forgets bodies that scripts read as a stream; a body that is lost fails the test.
 */
async function listen(page: Page): Promise<{ heard: () => Promise<string> }> {
	const bodies: Promise<string>[] = [];
	const keep = (body: Promise<string>) => {
		// The page may be closed before; that is told to who asks for what was heard.
		body.catch(() => {});
		bodies.push(body);
	};
	page.on('response', (response) => {
		const isPage = response.request().resourceType() === 'document';
		if (isPage && response.status() === 200) keep(response.text());
	});
	await page.route('**/*', async (route) => {
		if (route.request().resourceType() !== 'fetch') return route.fallback();
		const response = await route.fetch();
		keep(response.text());
		await route.fulfill({ response });
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

import type { Page } from 'playwright-core';
import { bakeryLine } from './bakery.ts';

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
export function listen(page: Page): { heard: () => Promise<string> } {
	const bodies: Promise<string>[] = [];
	page.on('response', (response) => {
		if (/json|html|text\/event-stream/.test(response.headers()['content-type'] ?? ''))
			bodies.push(response.text().catch(() => ''));
	});
	return { heard: async () => (await Promise.all(bodies)).join('\n') };
}

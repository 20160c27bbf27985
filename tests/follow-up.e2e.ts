import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { startApp } from './app.ts';
import { paste, readByModel, SLIP } from './asking.ts';
import { listBarriers } from './barriers.ts';
import { openPage } from './chromium.ts';
import { delta, DONE, serveEndpoint, type Endpoint } from './doubles/endpoint.ts';
import { openOwnWorld } from './world.ts';

const THOUGHT = [
	'The student asks about step 4.',
	'It puts $16$ back into $3x+5=20$.',
	'Wait, is that a fair check? Yes.',
	'So it checks whether its answer fits.'
];
let endpoint: Endpoint;
/** It goes on with its thought when this has come true. */
let seen: Promise<unknown> = Promise.resolve();

beforeAll(async () => {
	endpoint = await serveEndpoint(() => ({
		acts: [
			...THOUGHT.flatMap((line) => [
				delta({ reasoning: `${line}\n\n` }),
				{ waitMs: 400 },
				{ until: () => seen }
			]),
			delta({ content: 'To see whether $x=16$ fits.' }),
			delta({}, 'stop'),
			DONE
		]
	}));
});
const world = openOwnWorld(() => ({ REASONER: 'endpoint', ENDPOINT_URL: endpoint.url }));
afterAll(() => endpoint.close());

async function openSlip(options: Parameters<typeof openPage>[1] = {}, url = world.app.url) {
	const page = await openPage(world.browser, options);
	await paste(page, url, { problem: 'Solve $3x+5=20$ for $x$.', trace: SLIP });
	await page.getByText('It has finished').first().waitFor();
	await readByModel(page);
	return page;
}

async function sentPrompt(): Promise<string> {
	await expect.poll(() => endpoint.requests.at(-1)?.path).toContain('/chat/completions');
	return JSON.stringify(endpoint.requests.at(-1)?.body['messages']);
}

async function goToStep(page: Page, number: number): Promise<void> {
	await page.keyboard.press('Home');
	for (let step = 1; step < number; step++) await page.keyboard.press('ArrowDown');
}

test('by keys alone a step is asked about; the thought about it grows into a graph, with links both ways', async () => {
	const page = await openSlip();
	const first = page.url().split('?')[0] ?? '';
	await goToStep(page, 4);
	await page.keyboard.press('a');
	await page.getByRole('dialog', { name: 'Ask about step 4' }).waitFor();
	await page.keyboard.type('Why did it check this?');
	await page.keyboard.press('Tab');
	let goOn = () => {};
	seen = new Promise<void>((resolve) => (goOn = resolve));
	onTestFinished(goOn);
	await page.keyboard.press('Enter');
	await page.waitForURL(
		(url) => url.pathname.startsWith('/runs/') && !first.endsWith(url.pathname)
	);
	const second = new URL(page.url()).pathname;

	const steps = page.getByTestId('graph-step');
	await steps.first().waitFor();
	await page.getByText('It is thinking').first().waitFor();
	goOn();
	await page.getByText('It has finished').first().waitFor();
	expect(await steps.count()).toBeGreaterThan(2);
	expect(await page.getByTestId('answer').textContent()).toContain('To see whether');
	const prompt = await sentPrompt();
	expect(prompt).toContain('[4] Wait, let me check');
	expect(prompt).toContain('# The question, about step 4\\n\\nWhy did it check this?');

	await page.getByRole('link', { name: 'About step 4' }).click();
	await page.waitForURL(/step=4$/);
	const step = page.locator('[data-testid="reader-step"][data-step="3"]');
	await step.and(page.locator('.selected')).waitFor();
	await step.getByRole('link', { name: 'you asked: Why did it check this?' }).click();
	await page.waitForURL((url) => url.pathname === second);
	expect(page.faults).toEqual([]);
});

test('about the whole one asks beside the answer, by a suggestion; the run lists what was asked', async () => {
	const page = await openSlip();
	await page.keyboard.press('Shift+A');
	await page.getByRole('dialog', { name: 'Ask about the whole thought' }).waitFor();
	await page.keyboard.press('Escape');
	await page.getByRole('link', { name: 'Ask about it (A)' }).click();
	await page.getByRole('button', { name: 'Do it without equations.' }).click();
	await page.getByRole('link', { name: 'About the whole thought about' }).waitFor();
	expect(await sentPrompt()).toContain('about the whole\\n\\nDo it without equations.');
	await page.getByText('It has finished').first().waitFor();
	await page.getByRole('link', { name: 'About the whole thought about' }).click();
	await page.getByRole('link', { name: 'All of it: Do it without equations.' }).waitFor();
	await page.goto(`${world.app.url}/history`);
	await page.getByRole('link', { name: 'a question about another thought' }).waitFor();
});

test('an empty and a long question are refused in words, and what was typed stays', async () => {
	const page = await openSlip();
	await page.keyboard.press('Shift+A');
	const ask = page.getByRole('dialog').getByRole('button', { name: 'Ask', exact: true });
	await ask.click();
	await page.getByRole('alert').getByText('Write a question first.').waitFor();
	await page.getByLabel('Your question').fill('x'.repeat(2001));
	await ask.click();
	await page.getByRole('alert').getByText('2,001 characters; at most 2,000').waitFor();
	expect(await page.getByLabel('Your question').inputValue()).toHaveLength(2001);
});

test('without scripts a form asks, refuses and leads to the run', async () => {
	const withScripts = await openSlip();
	const run = withScripts.url().split('?')[0] ?? '';
	const context = await world.browser.newContext({
		javaScriptEnabled: false,
		locale: 'en-US',
		storageState: await withScripts.context().storageState()
	});
	const page = await context.newPage();
	await page.goto(run);
	await page.getByRole('link', { name: 'Ask about it (A)' }).click();
	await page.getByRole('heading', { name: 'Ask about the whole thought' }).waitFor();
	await page.getByRole('button', { name: 'Ask', exact: true }).click();
	await page.getByRole('alert').getByText('Write a question first.').waitFor();
	await page.goto(`${run}/ask?start=0`);
	await page.getByRole('heading', { name: 'Ask about step 1' }).waitFor();
	await page.getByLabel('Your question').fill('Why?');
	await page.getByRole('button', { name: 'Ask', exact: true }).click();
	await page.getByRole('link', { name: 'About step 1 of' }).waitFor();
	await context.close();
});

test('another student finds neither the form nor an answer to it', async () => {
	const url = (await openSlip()).url().split('?')[0] ?? '';
	const other = await openSlip();
	for (const response of [
		await other.request.get(`${url}/ask`),
		await other.request.post(`${url}/ask`, {
			form: { question: 'Why?' },
			headers: { origin: world.app.url }
		})
	])
		expect(response.status()).toBe(404);
});

test('with the pocket reasoner the question is not offered', async () => {
	const pocket = await startApp();
	try {
		const page = await openSlip({}, pocket.url);
		await goToStep(page, 4);
		await page.keyboard.press('a');
		await page.keyboard.press('Shift+A');
		expect(await page.getByRole('dialog').count()).toBe(0);
		expect(await page.getByRole('link', { name: /^Ask about/ }).count()).toBe(0);
		await page.keyboard.press('?');
		await page.getByRole('dialog', { name: 'Keys' }).getByText('Correct the step').waitFor();
		expect(await page.getByText('Ask about this step').count()).toBe(0);
		await page.goto(`${page.url().split('?')[0]}/ask`);
		await page.getByText('takes no questions about a thought.').waitFor();
	} finally {
		await pocket.stop();
		await pocket.removeData();
	}
});

test.each([
	['en', 1280, 'light'],
	['zh', 390, 'dark']
] as const)(
	'dialog and notes are accessible and fit (%s, %i px, %s)',
	async (language, width, colorScheme) => {
		const page = await openSlip({ viewport: { width, height: 900 }, colorScheme });
		const { origin } = new URL(page.url());
		await page.context().addCookies([{ name: 'language', value: language, url: origin }]);
		const run = page.url().split('?')[0] ?? '';
		await page.goto(`${run}/ask?start=0`);
		await page.locator('form textarea').fill('Why does it say that $x=16$?');
		await page.locator('form textarea + button').click();
		await page.waitForURL((url) => !run.endsWith(url.pathname) && !url.pathname.endsWith('/ask'));
		await page.getByTestId('answer').getByText('16').first().waitFor();
		for (const address of [page.url(), `${run}/ask?start=0`, `${run}?step=1`]) {
			await page.goto(address);
			await page.locator('main').waitFor();
			if (address.endsWith('step=1')) {
				await readByModel(page);
				await page.keyboard.press('a');
				await page.getByRole('dialog').waitFor();
			}
			expect(await listBarriers(page)).toEqual([]);
			const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
			expect(over).toBeLessThanOrEqual(0);
		}
	}
);

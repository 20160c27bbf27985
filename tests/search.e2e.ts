import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { paste, readByModel, SLIP } from './asking.ts';
import { listBarriers } from './barriers.ts';
import { openPage } from './chromium.ts';
import { openWorld } from './world.ts';

const world = openWorld();

/** Some hundred steps, each with a number of its own, so that most are not in the page. */
const LONG = Array.from(
	{ length: 300 },
	(_, at) => `So I add ${at} and get $a_{${at}} = ${at * 7}$.`
).join('\n\n');

async function open(trace: string) {
	const page = await openPage(world.browser);
	await paste(page, world.app.url, { problem: 'Add them.', trace });
	await page.getByText('It has finished').first().waitFor();
	await readByModel(page);
	return page;
}

const reader = (page: Page) => page.getByLabel('The thought, step by step');
const scrollTop = (page: Page) => reader(page).evaluate((list) => list.scrollTop);
const isInView = (page: Page, step: number) =>
	page.evaluate((index) => {
		const element = document.querySelector(`[data-testid="reader-step"][data-step="${index}"]`);
		const list = element?.closest('section')?.getBoundingClientRect();
		const box = element?.getBoundingClientRect();
		return !!box && !!list && box.top >= list.top - 1 && box.bottom <= list.bottom + 1;
	}, step);

test('a formula far from the view is found by its source, marked, and stays selected', async () => {
	const page = await open(LONG);
	await page.keyboard.press('Home');
	await page.keyboard.press('/');
	const box = page.getByRole('textbox', { name: 'Search the whole thought' });
	await box.fill('a_{250}=1750');
	await page.getByRole('search').getByText('1 of 1').waitFor();
	await page.waitForFunction(() => document.querySelector('[data-found="here"]'));
	const formula = page.locator('[data-found="here"]');
	expect(await formula.getAttribute('data-source')).toBe('$a_{250} = 1750$');
	const step = Number(
		await page.locator('[data-step]:has([data-found="here"])').getAttribute('data-step')
	);
	expect(await isInView(page, step)).toBe(true);
	await page.keyboard.press('Escape');
	expect(await box.count()).toBe(0);
	expect(await formula.count()).toBe(0);
	await page.waitForURL(new RegExp(`step=${step + 1}$`));
});

test('Enter goes round the places, and words are marked as highlights', async () => {
	const page = await open(SLIP);
	await page.keyboard.press('Home');
	await page.keyboard.press('/');
	await page.keyboard.type('LET me');
	const count = page.getByRole('search').getByRole('status');
	await count.getByText('1 of 2').waitFor();
	await page.keyboard.press('Enter');
	await count.getByText('2 of 2').waitFor();
	await page.keyboard.press('Enter');
	await count.getByText('1 of 2').waitFor();
	await page.keyboard.press('Shift+Enter');
	await count.getByText('2 of 2').waitFor();
	const marked = await page.evaluate(() =>
		['found', 'found-here'].map((name) => [...(CSS.highlights.get(name) ?? [])].map(String))
	);
	expect(marked).toEqual([['let me'], ['Let me']]);
	await page.keyboard.type('x');
	await count.getByText('nowhere').waitFor();
	expect(await listBarriers(page)).toEqual([]);
});

test('m goes on with a closed search, again and again, and / leads back to its box', async () => {
	const page = await open(SLIP);
	await page.keyboard.press('Home');
	await page.keyboard.press('/');
	await page.keyboard.type('let me');
	const count = page.getByRole('search').getByRole('status');
	await count.getByText('1 of 2').waitFor();
	await page.keyboard.press('Escape');
	for (const place of ['2 of 2', '1 of 2', '2 of 2']) {
		await page.keyboard.press('m');
		await count.getByText(place).waitFor();
	}
	await page.keyboard.press('Escape');
	await page.keyboard.press('Home');
	await page.keyboard.press('m');
	await count.getByText('1 of 2').waitFor();
	const box = page.getByRole('textbox', { name: 'Search the whole thought' });
	expect(await box.inputValue()).toBe('let me');
	await page.keyboard.press('/');
	await page.keyboard.type('mistake');
	await count.getByText('1 of 1').waitFor();
	expect(await box.inputValue()).toBe('mistake');
	expect(page.faults).toEqual([]);
});

test('a step pointed at on the strip is shown in the reader, which then comes back', async () => {
	const page = await open(LONG);
	await page.keyboard.press('Home');
	await page.mouse.move(5, 5);
	const before = await scrollTop(page);
	const strip = await page.getByRole('slider', { name: 'The whole thought' }).boundingBox();
	if (!strip) throw new Error('the strip has no box');
	await page.mouse.move(strip.x + strip.width * 0.8, strip.y + strip.height / 2);
	await page.waitForFunction(() => document.querySelector('[data-testid="reader-step"].previewed'));
	const shown = await page
		.locator('[data-testid="reader-step"].previewed')
		.getAttribute('data-step');
	await expect.poll(() => isInView(page, Number(shown))).toBe(true);
	await page.mouse.move(5, 5);
	await expect.poll(() => scrollTop(page)).toBe(before);
});

test('code is coloured, and formulas that cannot be typeset show their source', async () => {
	const page = await open(
		'I write it down:\n\n```python\ndef f(x):\n    return x + 1\n```\n\nSo $\\frac{1$ is odd.'
	);
	await reader(page).locator('pre .hljs-keyword').first().waitFor();
	expect(await reader(page).locator('pre .hljs-keyword').allTextContents()).toEqual([
		'def',
		'return'
	]);
	expect(await reader(page).locator('.broken-formula').textContent()).toBe('$\\frac{1$');
});

import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { paste, readByModel, SLIP } from './asking.ts';
import { listBarriers } from './barriers.ts';
import { openPage } from './chromium.ts';
import { openWorld } from './world.ts';

const world = openWorld();

/** A thought of more than 60 steps, in which the same slip is made and found again and again. */
const LONG = Array.from({ length: 9 }, (_, part) =>
	[`Alternatively, I could try way ${part + 1}, with a table.`, SLIP].join('\n\n')
).join('\n\n');

async function openThought(trace: string, speed: '' | '400' = '') {
	const page = await openPage(world.browser);
	await paste(page, world.app.url, { problem: 'Solve $3x+5=20$ for $x$.', trace, speed });
	if (speed === '') await settled(page);
	return page;
}

/** The trained model may find other episodes in a finished thought; then the window glides to the most telling step. */
async function settled(page: Page): Promise<void> {
	await page.getByText('It has finished').first().waitFor();
	await readByModel(page);
	await page.waitForTimeout(600);
}

const headings = (page: Page) => page.getByTestId('graph-episode');
const closed = (page: Page) => page.locator('[data-testid="graph-episode"][aria-expanded="false"]');
const steps = (page: Page) => page.getByTestId('graph-step');

async function yOf(part: Locator): Promise<number> {
	return (await part.boundingBox())!.y;
}

test('a long thought opens as headings, with the episode of its most telling step open', async () => {
	const page = await openThought(LONG);
	expect(await page.locator('[data-testid="graph-step"][aria-current="step"]').count()).toBe(1);
	await page.keyboard.press('h');
	await closed(page).first().waitFor();
	const told = page.getByRole('button', { name: /steps \d+ to \d+\. \d+ second thoughts?: \d+ / });
	expect(await told.count()).toBeGreaterThan(0);
	expect(await listBarriers(page, '.graph')).toEqual([]);
	expect(page.faults).toEqual([]);
});

test('a thought opened at a step that nobody has been at shows the cards of the steps around it', async () => {
	const page = await openThought(LONG);
	const far = Number(await steps(page).last().getAttribute('data-step')) + 20;
	await page.goto(`${page.url().split('?')[0]}?step=${far + 1}`);
	await page.locator(`.graph [data-step="${far}"][aria-current="step"]`).waitFor();
	const cards = await page.locator('.graph li:has([data-step]) .card .text').all();
	expect(cards.length).toBeGreaterThan(2);
	for (const card of cards) {
		const step = card.locator('xpath=ancestor::li[1]').locator('[data-step]');
		const index = await step.getAttribute('data-step');
		const inReader = page.locator(`[data-testid="reader-step"][data-step="${index}"] [data-text]`);
		expect([index, await card.textContent()]).toEqual([index, await inReader.textContent()]);
	}
});

test('a heading opens to its steps and stays where it is', async () => {
	const page = await openThought(LONG);
	await page.keyboard.press('Shift+O');
	await expect.poll(() => steps(page).count()).toBe(0);
	const heading = headings(page).nth(1);
	const before = await yOf(heading);
	await heading.click();
	await steps(page).first().waitFor();
	expect(await heading.getAttribute('aria-expanded')).toBe('true');
	// From a card to a line above the first step: they differ by what the line reaches up.
	expect(Math.abs((await yOf(heading)) - before)).toBeLessThan(20);
	await heading.click();
	await expect.poll(() => steps(page).count()).toBe(0);
	expect(await yOf(heading)).toBeCloseTo(before, 0);
});

test('the keys lead to the heading, open and close it, and lead back to its first step', async () => {
	const page = await openThought(LONG);
	await page.keyboard.press('h');
	const focused = page.locator('[data-testid="graph-episode"]:focus');
	await focused.waitFor();
	await page.keyboard.press('Enter');
	await expect.poll(() => focused.getAttribute('aria-expanded')).toBe('false');
	await page.keyboard.press('o');
	await expect.poll(() => focused.getAttribute('aria-expanded')).toBe('true');
	await page.keyboard.press('Shift+H');
	const selected = page.locator('[data-testid="graph-step"]:focus');
	await selected.waitFor();
	expect(await selected.getAttribute('aria-current')).toBe('step');
	await page.keyboard.press('e');
	await expect
		.poll(() => page.locator('[data-testid="graph-step"][aria-current="step"]').count())
		.toBe(1);
});

test('from afar the headings can be read, and lead in', async () => {
	const page = await openThought(LONG);
	await page.keyboard.press('h');
	await page.keyboard.press('0');
	await page.waitForTimeout(500);
	const shown = await headings(page).locator('.title').all();
	expect(shown.length).toBeGreaterThan(2);
	for (const title of shown) expect((await title.boundingBox())!.height).toBeGreaterThan(14);
	const tops = await Promise.all(shown.map(yOf));
	for (const [at, top] of tops.slice(1).entries()) expect(top - tops[at]!).toBeGreaterThan(18);
	await closed(page).last().click();
	// Numbers are shown where text can be read.
	await page.locator('.graph .number').first().waitFor();
	await steps(page).first().waitFor();
});

test('a replaced step leads to the one that replaced it', async () => {
	const page = await openThought(SLIP);
	await page.keyboard.press('Home');
	const sign = page.getByRole('button', { name: /^To step \d+, which replaced this one/ }).first();
	const number = /\d+/.exec((await sign.getAttribute('aria-label'))!)![0];
	await sign.click();
	await page.waitForURL(new RegExp(`step=${number}$`));
});

test('what was placed does not move while the thought grows', async () => {
	const page = await openThought(LONG, '400');
	const places = () =>
		steps(page).evaluateAll((nodes) =>
			nodes.map((node): [string, string] => [
				node.dataset['step']!,
				node.parentElement!.style.translate
			])
		);
	await expect.poll(() => steps(page).count()).toBeGreaterThan(4);
	await page.keyboard.press('Home');
	const hasFirst = async () => (await places()).some(([step]) => step === '0');
	await expect.poll(hasFirst).toBe(true);
	// The window glides to the first step.
	await page.waitForTimeout(500);
	const before = (await places()).slice(0, -1);
	expect(before.length).toBeGreaterThan(4);
	await page.getByText('It has finished').first().waitFor();
	const after = new Map(await places());
	for (const [step, place] of before) expect([step, after.get(step)]).toEqual([step, place]);
});

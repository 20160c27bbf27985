import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ask, paste, readByModel, SLIP } from './asking.ts';
import { listBarriers } from './barriers.ts';
import { openPage } from './chromium.ts';
import { openOwnWorld } from './world.ts';

// By chance the pocket reasoner now and then comes to no end.
const world = openOwnWorld(() => ({ MODEL_TEMPERATURE: '0' }));

const bar = (page: Page) => page.getByRole('region', { name: 'Replay' });
const moment = (page: Page) => bar(page).getByRole('slider');

/** How many steps of the thought have begun at the moment that is shown. */
async function begun(page: Page): Promise<number> {
	const text = (await moment(page).getAttribute('aria-valuetext')) ?? '';
	return Number(/step (\d+)/.exec(text)?.[1]);
}

test('a real run is replayed at sixteen times its speed, pauses at a doubt, and is scrubbed', async () => {
	const page = await openPage(world.browser);
	await ask(page, world.app.url, 'Solve 3x + 5 = 20 for x.');
	await page.getByText('It has finished').first().waitFor();
	await readByModel(page);
	const whole = await page.getByTestId('reader-step').count();
	const views = page.locator('.columns');
	const before = await views.boundingBox();

	await page.getByRole('button', { name: 'Replay (v)' }).click();
	await bar(page).getByRole('combobox').selectOption({ label: '16×' });
	await bar(page)
		.getByText(/^Paused at step \d+: it (questions|checks|revises)$/)
		.waitFor();
	expect(await views.boundingBox()).toEqual(before);
	const paused = await begun(page);
	expect(paused).toBeLessThan(whole);
	expect(await page.getByTestId('reader-step').count()).toBe(paused);
	expect(await page.getByTestId('graph-step').count()).toBeLessThanOrEqual(paused);
	expect(await page.getByTestId('answer').isVisible()).toBe(false);
	await page.getByText('It is still thinking.').waitFor();
	expect(await listBarriers(page)).toEqual([]);

	await bar(page).getByLabel('Pause at second thoughts').uncheck();
	await bar(page).getByRole('button', { name: 'Play (Space)' }).click();
	// A sixteenth of what the run took, on this machine.
	await expect.poll(() => page.getByTestId('reader-step').count(), { timeout: 60_000 }).toBe(whole);
	await moment(page).fill('30');
	expect(await begun(page)).toBeLessThan(paused);
	await bar(page).getByRole('button', { name: 'Close the replay (v)' }).click();
	expect(await page.getByTestId('answer').isVisible()).toBe(true);
	expect(await page.getByTestId('reader-step').count()).toBe(whole);
	expect(await views.boundingBox()).toEqual(before);
	expect(page.faults).toEqual([]);
});

test('by keyboard alone a pasted thought is replayed at the pace of reading, step by step', async () => {
	const page = await openPage(world.browser);
	await paste(page, world.app.url, { problem: 'Solve $3x+5=20$ for $x$.', trace: SLIP });
	await page.getByText('It has finished').first().waitFor();
	await readByModel(page);
	await page.keyboard.press('v');
	await bar(page).waitFor();
	expect(await bar(page).getByRole('combobox').inputValue()).toBe('reading 1');
	await page.keyboard.press(' ');
	await bar(page).getByRole('button', { name: 'Play (Space)' }).waitFor();
	const start = await begun(page);
	for (const key of ['.', '.', '.']) await page.keyboard.press(key);
	const later = await begun(page);
	expect(later).toBeGreaterThanOrEqual(Math.max(3, start + 2));
	await page.keyboard.press(',');
	expect(await begun(page)).toBe(later - 1);
	await page.keyboard.press('>');
	expect(await bar(page).getByRole('combobox').inputValue()).toBe('reading 2');
	await page.keyboard.press('k');
	await page.keyboard.press('k');
	const current = page.getByTestId('reader-step').locator('[aria-current="step"]').first();
	expect(Number(/\d+/.exec((await current.textContent()) ?? '')?.[0])).toBe(later - 2);
	await page.keyboard.press('v');
	await bar(page).waitFor({ state: 'hidden' });
	expect(page.faults).toEqual([]);
});

test('in the middle of a replay the clean solution is as far as the thought', async () => {
	const page = await openPage(world.browser);
	const trace = `<think>${SLIP}</think>So $x=5$.`;
	await paste(page, world.app.url, { problem: 'Solve $3x+5=20$ for $x$.', trace });
	await page.getByText('It has finished').first().waitFor();
	await readByModel(page);
	await page.keyboard.press('w');
	const lines = page.getByTestId('solution-line');
	const whole = await lines.allTextContents();
	await page.keyboard.press('v');
	await bar(page).waitFor();
	await moment(page).fill('120');
	await expect.poll(() => lines.last().textContent()).toContain('So I get');
	await page.getByText('stand so far').waitFor();
	await bar(page).getByRole('button', { name: 'Close the replay (v)' }).click();
	await expect.poll(() => lines.allTextContents()).toEqual(whole);
	expect(whole.at(-1)).toContain('the answer is');
	expect(page.faults).toEqual([]);
});

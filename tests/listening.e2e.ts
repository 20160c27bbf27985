import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { paste, readByModel, SLIP } from './asking.ts';
import { openPage } from './chromium.ts';
import { openWorld } from './world.ts';

const world = openWorld();

async function openSlip(options: Parameters<typeof openPage>[1] = {}) {
	const page = await openPage(world.browser, options);
	await paste(page, world.app.url, { problem: 'Solve $3x+5=20$ for $x$.', trace: SLIP });
	await page.getByText('It has finished').first().waitFor();
	await readByModel(page);
	return page;
}

const outline = (page: Page) => page.getByLabel('The thought, step by step').ariaSnapshot();

test('the thought can be read by its outline alone: episodes, sentences, spoken formulas', async () => {
	const page = await openSlip();
	const said = await outline(page);
	expect(said).toMatch(/heading .*\[level=2\]/);
	expect(said).toMatch(/button "Step 4 checks step 3: corrected/);
	expect(said).toContain('3 x plus 5 equals 20');
	expect(said).toContain('with x equals 16');
	expect(said).not.toMatch(/\$|\\times|×/);
	const steps = parseInt(
		await page
			.getByText(/^\d+ steps$/)
			.first()
			.innerText()
	);
	expect(said.match(/button "Step \d+ /g)).toHaveLength(steps);
});

test('who listens goes from the list of second thoughts to the step and on along its link', async () => {
	const page = await openSlip();
	const doubts = page.getByRole('list', { name: 'Its second thoughts' });
	const entry = doubts.getByRole('button', { name: /checks step 3 Wait, let me check/ });
	await entry.press('Enter');
	const step = page
		.getByLabel('The thought, step by step')
		.getByRole('button', { name: /^Step 4 / });
	expect(await step.getAttribute('aria-current')).toBe('step');
	await page
		.getByLabel('The thought, step by step')
		.getByRole('button', { name: 'see step 3' })
		.first()
		.press('Enter');
	const target = page
		.getByLabel('The thought, step by step')
		.getByRole('button', { name: /^Step 3 / });
	expect(await target.getAttribute('aria-current')).toBe('step');
	await expect
		.poll(() => target.evaluate((button) => button === document.activeElement))
		.toBe(true);
});

test('without a mouse: Tab reaches the step, keys walk, search finds, Escape comes back', async () => {
	const page = await openSlip();
	await page.keyboard.press('Home');
	const isIn = (label: string) =>
		page.evaluate(
			(name) => !!document.activeElement?.closest(`section[aria-label="${name}"]`),
			label
		);
	for (let tabs = 0; tabs < 60 && !(await isIn('The thought, step by step')); tabs++)
		await page.keyboard.press('Tab');
	const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
	expect(await focused()).toMatch(/^Step 1 /);
	await page.keyboard.press('ArrowDown');
	await expect.poll(focused).toMatch(/^Step 2 /);
	await page.keyboard.press('r');
	await expect.poll(focused).toMatch(/^Step \d+ revises/);
	await page.keyboard.press('/');
	await page.keyboard.type('so the answer');
	await page.keyboard.press('Escape');
	const current = page.getByLabel('The thought, step by step').locator('[aria-current="step"]');
	expect(await current.getAttribute('aria-label')).toMatch(/concludes/);
	await expect.poll(focused).toMatch(/concludes/);
});

test('formulas are spoken in Chinese on a Chinese page', async () => {
	const page = await openPage(world.browser, { locale: 'zh-CN' });
	await page.goto(`${world.app.url}/recorded`);
	await page.getByLabel('它思考的题目').fill('求 $x^2=9$ 的解。');
	await page
		.getByLabel('思考内容', { exact: true })
		.fill('由 $x^2=9$ 得 $x=\\sqrt{9}=3$。\n\n所以 $\\frac{x}{4}=\\frac{3}{4}$。');
	await page.getByRole('button', { name: '显示步骤' }).click();
	await page.waitForURL(/\/runs\//);
	const said = await page.getByTestId('reader-step').first().ariaSnapshot();
	expect(said).toContain('x 的平方 等于 9');
	expect(said).toContain('根号 9');
});

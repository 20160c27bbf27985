import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { paste, readByModel, SLIP } from './asking.ts';
import { listBarriers } from './barriers.ts';
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

/** The number of the current step, once the strip and the reader agree: the reader waits while one hurries past steps. */
async function currentStep(page: Page): Promise<number> {
	const strip = page.getByRole('slider', { name: 'The whole thought' });
	const reader = page.getByTestId('reader-step').locator('[aria-current="step"]').first();
	const onStrip = async () => Number(await strip.getAttribute('aria-valuenow'));
	const inReader = async () => Number(/\d+/.exec((await reader.textContent()) ?? '')?.[0]);
	await expect.poll(async () => (await inReader()) - (await onStrip())).toBe(0);
	return onStrip();
}

test('the keys walk the thought, and the address holds the step', async () => {
	const page = await openSlip();
	await page.keyboard.press('Home');
	expect(await currentStep(page)).toBe(1);
	await page.keyboard.press('ArrowDown');
	expect(await currentStep(page)).toBe(2);
	await page.keyboard.press('d');
	const doubt = await currentStep(page);
	expect(doubt).toBeGreaterThan(2);
	await page.waitForURL(new RegExp(`step=${doubt}$`));
	await page.keyboard.press('r');
	const revision = await currentStep(page);
	expect(revision).toBeGreaterThan(doubt);
	await page.waitForURL(new RegExp(`step=${revision}$`));
	await page.reload();
	expect(await currentStep(page)).toBe(revision);
});

test('the headings, the keys and the contents lead from episode to episode', async () => {
	const page = await openPage(world.browser);
	const trace = [SLIP, 'Alternatively, I could try another way, with a table.', SLIP, SLIP];
	await paste(page, world.app.url, { problem: 'Solve $3x+5=20$.', trace: trace.join('\n\n') });
	await page.getByText('It has finished').first().waitFor();
	await readByModel(page);
	const headings = page.getByTestId('episode').getByRole('heading');
	expect(await headings.first().textContent()).toMatch(/\w/);
	await page.keyboard.press('Home');
	await page.keyboard.press('e');
	const second = await currentStep(page);
	expect(second).toBeGreaterThan(2);
	await page.keyboard.press('e');
	const third = await currentStep(page);
	expect(third).toBeGreaterThan(second);
	await page.keyboard.press('E');
	expect(await currentStep(page)).toBe(second);
	await page.getByRole('button', { name: /^Contents/ }).click();
	const entries = page.getByTestId('contents').getByRole('button');
	expect(await entries.count()).toBeGreaterThan(2);
	await page.keyboard.press('Escape');
	expect(await entries.count()).toBe(0);
	await page.getByRole('button', { name: /^Contents/ }).click();
	await entries.nth(2).click();
	expect(await currentStep(page)).toBe(third);
	expect(await entries.count()).toBe(0);
	expect(await listBarriers(page)).toEqual([]);
});

test('a step chosen in the graph is chosen everywhere, and is where one comes back to', async () => {
	const page = await openSlip();
	await page.keyboard.press('Home');
	await page.getByTestId('graph-step').nth(1).click();
	expect(await currentStep(page)).toBe(2);
	await page.waitForURL(/step=2$/);
	await page.waitForTimeout(800);
	await page.goto(`${world.app.url}/history`);
	await page.getByText('1 step looked at').or(page.getByText('steps looked at')).first().waitFor();
	await page.locator('main a[href^="/runs/"]').first().click();
	expect(await currentStep(page)).toBe(2);
});

test('? shows every key, Escape closes it, and keys typed in a box go to the box', async () => {
	const page = await openSlip();
	await page.keyboard.press('?');
	await page.getByRole('dialog').getByText('Next second thought').waitFor();
	await page.keyboard.press('Escape');
	await page.getByRole('dialog').waitFor({ state: 'hidden' });
	await page.goto(world.app.url);
	await page.getByLabel('Your problem').fill('');
	await page.getByLabel('Your problem').press('?');
	expect(await page.getByLabel('Your problem').inputValue()).toBe('?');
});

test('the page speaks the language of the browser, and the other one on wish', async () => {
	const page = await openPage(world.browser, { locale: 'zh-CN' });
	await page.goto(world.app.url);
	expect(await page.locator('html').getAttribute('lang')).toBe('zh');
	await page.getByLabel('你的题目').waitFor();
	await page.getByRole('button', { name: 'English' }).click();
	await page.getByLabel('Your problem').waitFor();
	expect(await page.locator('html').getAttribute('lang')).toBe('en');
});

test('the example is loaded when it is looked at, and nothing around it moves', async () => {
	const page = await openPage(world.browser, { viewport: { width: 390, height: 700 } });
	await page.goto(world.app.url, { waitUntil: 'networkidle' });
	const step = page.getByTestId('reader-step').first();
	expect(await step.count()).toBe(0);
	const heading = page.getByRole('heading', { name: 'A thought, recorded' });
	const placeOf = () => heading.evaluate((it) => it.getBoundingClientRect().top + scrollY);
	const place = await placeOf();
	await heading.scrollIntoViewIfNeeded();
	await page.evaluate(() => scrollBy(0, 300));
	await step.waitFor();
	const height = await page.evaluate(() => document.body.scrollHeight);
	await page.waitForTimeout(500);
	expect(await page.evaluate(() => document.body.scrollHeight)).toBe(height);
	expect(await placeOf()).toBe(place);
	expect(page.faults).toEqual([]);
});

test('the box works without scripts', async () => {
	const page = await openPage(world.browser, { javaScriptEnabled: false });
	await page.goto(world.app.url);
	await page.getByLabel('Your problem').fill('12 + 3 * 4');
	await page.getByRole('button', { name: 'Let it think' }).click();
	await page.waitForURL(/\/runs\//);
	expect(await page.getByText('12 + 3').count()).toBeGreaterThan(0);
});

test.each(['light', 'dark'] as const)('nothing is inaccessible in %s', async (colorScheme) => {
	const page = await openSlip({ colorScheme });
	for (const address of [
		page.url(),
		`${world.app.url}/`,
		`${world.app.url}/history`,
		`${world.app.url}/recorded`
	]) {
		await page.goto(address);
		// What is loaded when it is looked at is looked at.
		await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
		await page.waitForTimeout(500);
		const found = await listBarriers(page);
		expect({ address, found }).toEqual({ address, found: [] });
	}
});

test('nothing is wider than a phone of 390 px, and the graph is one press away', async () => {
	const page = await openSlip({ viewport: { width: 390, height: 844 } });
	for (const address of [
		page.url(),
		`${world.app.url}/`,
		`${world.app.url}/history`,
		`${world.app.url}/recorded`
	]) {
		await page.goto(address);
		const isTooWide = await page.evaluate(
			() => document.documentElement.scrollWidth > document.documentElement.clientWidth
		);
		expect({ address, isTooWide }).toEqual({ address, isTooWide: false });
	}
	await page.goto(`${world.app.url}/history`);
	await page.locator('main a[href^="/runs/"]').first().click();
	await page.getByTestId('reader-step').first().waitFor();
	await page.getByRole('button', { name: 'Graph' }).click();
	await page.getByTestId('graph-step').first().waitFor();
});

test('a place in a run that goes on is there again after a reload, and stays when it ends', async () => {
	const page = await openPage(world.browser);
	await paste(page, world.app.url, { problem: 'Slow', trace: SLIP, speed: '40' });
	await page.getByTestId('reader-step').nth(2).waitFor();
	await page.keyboard.press('Home');
	await page.waitForURL(/step=1$/);
	await page.reload();
	const selected = page.locator('[data-testid="reader-step"].selected');
	await selected.getByText('I need to solve').waitFor();
	expect(await page.getByRole('button', { name: 'Stop' }).count()).toBe(1);
	await page.getByText('It has finished').first().waitFor();
	await readByModel(page);
	await page.waitForTimeout(800);
	expect(await currentStep(page)).toBe(1);
	expect(new URL(page.url()).search).toBe('?step=1');
});

test('an offset in a run that goes on is gone to once it has been written', async () => {
	const page = await openPage(world.browser);
	await paste(page, world.app.url, { problem: 'Slow too', trace: SLIP, speed: '40' });
	const { pathname } = new URL(page.url());
	await page.goto(`${world.app.url}${pathname}?at=${SLIP.indexOf('That is not right')}`);
	const selected = page.locator('[data-testid="reader-step"].selected');
	await selected.getByText('That is not right').waitFor();
	await page.waitForURL(new RegExp(`step=${await currentStep(page)}$`));
	expect(await page.getByRole('button', { name: 'Stop' }).count()).toBe(1);
});

test('where text and graph stand side by side, the next view is the solution, and the way back leads from it', async () => {
	const page = await openSlip();
	await page.keyboard.press('Home');
	await page.waitForURL(/step=1$/);
	await page.keyboard.press('End');
	await page.waitForURL(/step=(?!1$)\d+$/);
	await page.keyboard.press('g');
	await page.waitForURL(/view=solution/);
	await page.goBack();
	await page.getByRole('list', { name: 'Its second thoughts' }).waitFor();
	await page.goBack();
	await page.waitForURL(/step=1$/);
	expect(await currentStep(page)).toBe(1);
});

test('the browser goes back from a jump to the step and the view before it', async () => {
	const page = await openSlip({ viewport: { width: 390, height: 844 } });
	await page.keyboard.press('Home');
	await page.waitForURL(/step=1$/);
	await page.keyboard.press('End');
	const last = await currentStep(page);
	await page.waitForURL(new RegExp(`step=${last}$`));
	await page.keyboard.press('g');
	await page.waitForURL(/view=graph/);
	await page.goBack();
	await page.waitForURL(new RegExp(`step=${last}$`));
	await page.goBack();
	await page.waitForURL(/step=1$/);
	expect(await currentStep(page)).toBe(1);
	await page.goForward();
	await page.waitForURL(new RegExp(`step=${last}$`));
	expect(await currentStep(page)).toBe(last);
});

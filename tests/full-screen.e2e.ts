import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { paste, readByModel, SLIP } from './asking.ts';
import { openPage } from './chromium.ts';
import { openWorld } from './world.ts';

const world = openWorld();

async function openSlip(options: Parameters<typeof openPage>[1]): Promise<Page> {
	const page = await openPage(world.browser, options);
	await paste(page, world.app.url, { problem: 'Solve $3x+5=20$.', trace: SLIP });
	await page.getByText('It has finished').first().waitFor();
	await readByModel(page);
	return page;
}

/** The smallest letters of what is seen, in px of the screen. */
const smallestLetters = (page: Page) =>
	page.locator('.full-screen').evaluate((section) => {
		const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
		const sizes: number[] = [];
		while (walker.nextNode()) {
			const element = walker.currentNode.parentElement;
			if (
				!element ||
				!walker.currentNode.textContent?.trim() ||
				element.closest('.katex, .strip, .top, .buttons')
			)
				continue;
			if (element.offsetWidth === 0) continue;
			const drawing = element.closest('.drawing');
			const scale = drawing ? new DOMMatrix(getComputedStyle(drawing).transform).a : 1;
			sizes.push(parseFloat(getComputedStyle(element).fontSize) * scale);
		}
		return Math.min(...sizes);
	});

test('one step fills the screen, all ways lead on from it, and Escape leads back', async () => {
	const page = await openSlip({ viewport: { width: 1920, height: 1080 } });
	await page.keyboard.press('Home');
	await page.keyboard.press('F');
	const step = page.getByTestId('large-step');
	expect(await step.textContent()).toMatch(/1/);
	expect(await page.getByRole('link', { name: 'Your history' }).isVisible()).toBe(false);
	expect(await page.getByTestId('reader-step').first().isVisible()).toBe(false);
	// The graph takes its size as soon as it knows that of its window.
	await expect.poll(() => smallestLetters(page)).toBeGreaterThanOrEqual(28);
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('PageDown');
	expect(await step.textContent()).toMatch(/3/);
	await page.keyboard.press('d');
	expect(await step.textContent()).toMatch(/4\s*It checks/);
	await page.keyboard.press('Escape');
	await step.waitFor({ state: 'detached' });
	const current = page.getByTestId('reader-step').locator('[aria-current="step"]');
	expect(await current.textContent()).toMatch(/^\s*4/);
});

test('a finger turns from the text to the graph, pans in the graph, and turns back on the tabs', async () => {
	const page = await openSlip({ viewport: { width: 390, height: 844 }, hasTouch: true });
	const session = await page.context().newCDPSession(page);
	const stroke = async (locator: string, by: number) => {
		const box = (await page.locator(locator).first().boundingBox())!;
		const from = { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 200) };
		const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number) =>
			session.send('Input.dispatchTouchEvent', {
				type,
				touchPoints: type === 'touchEnd' ? [] : [{ x, y: from.y }]
			});
		await touch('touchStart', from.x);
		for (const part of [0.3, 0.6, 1]) await touch('touchMove', from.x + by * part);
		await touch('touchEnd', from.x + by);
	};
	const shown = () => page.locator('.columns').getAttribute('data-shown');
	await stroke('.reader section', -120);
	expect(await shown()).toBe('graph');
	await stroke('.graph .window', 120);
	expect(await shown()).toBe('graph');
	await stroke('.tabs', -120);
	expect(await shown()).toBe('doubts');
	await stroke('.tabs', 120);
	await stroke('.tabs', 120);
	expect(await shown()).toBe('reader');
});

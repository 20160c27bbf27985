import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { paste, readByModel, SLIP } from './asking.ts';
import { openPage } from './chromium.ts';
import { openWorld } from './world.ts';

const world = openWorld();
const LONG = Array.from({ length: 8 }, (_, i) => `Now part ${i + 1}.\n\n${SLIP}`).join('\n\n');

async function openLong(options: Parameters<typeof openPage>[1] = {}) {
	const page = await openPage(world.browser, options);
	await paste(page, world.app.url, { problem: 'Solve $3x+5=20$.', trace: LONG });
	await page.getByText('It has finished').first().waitFor();
	await readByModel(page);
	// One episode at least is open: all are closed, then all opened.
	await page.keyboard.press('O');
	await page.keyboard.press('O');
	await page.keyboard.press('Home');
	await page.waitForURL(/step=1$/);
	await shows(page, (first) => first === 1);
	return page;
}

const windowOf = (page: Page) => page.getByRole('slider', { name: /^What the view shows/ });

/** Waits until the window of the strip shows such steps; gives the first and the last. */
async function shows(page: Page, fits: (first: number, last: number) => boolean) {
	const read = async () => {
		const text = (await windowOf(page).getAttribute('aria-valuetext')) ?? '';
		return [...text.matchAll(/\d+/g)].map(Number) as [number, number];
	};
	await expect.poll(async () => fits(...(await read()))).toBe(true);
	return read();
}

async function middleOf(page: Page, selector: string) {
	const box = (await page.locator(selector).boundingBox())!;
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('the window of the strip is dragged and stretched by mouse, and the views go with it', async () => {
	const page = await openLong();
	const [, lastBefore] = await shows(page, () => true);
	const held = await middleOf(page, '.strip .frame');
	await page.mouse.move(held.x, held.y);
	await page.mouse.down();
	await page.mouse.move(held.x + 300, held.y, { steps: 12 });
	await page.mouse.up();
	const [first, last] = await shows(page, (first) => first > lastBefore);
	expect(new URL(page.url()).searchParams.get('step')).toBe('1');
	const reader = page
		.getByTestId('reader-step')
		.filter({ hasText: new RegExp(`^\\s*${first}\\b`) });
	await reader.first().waitFor();

	const edge = await middleOf(page, '.strip .edge.last');
	await page.mouse.move(edge.x, edge.y);
	await page.mouse.down();
	await page.mouse.move(edge.x + 200, edge.y, { steps: 12 });
	await page.mouse.up();
	const [sameFirst] = await shows(page, (_, now) => now > last + 3);
	expect(Math.abs(sameFirst - first)).toBeLessThanOrEqual(1);
	expect(page.faults).toEqual([]);
});

test('a press within the window selects the step under it, and moves nothing', async () => {
	const page = await openLong();
	const before = await windowOf(page).getAttribute('aria-valuetext');
	const frame = (await page.locator('.strip .frame').boundingBox())!;
	await page.mouse.click(frame.x + frame.width * 0.5, frame.y + frame.height / 2);
	await page.waitForURL(/step=[2-9]$/);
	expect(await windowOf(page).getAttribute('aria-valuetext')).toBe(before);
});

test('keys move the window and stretch it', async () => {
	const page = await openLong();
	await windowOf(page).focus();
	const [, last] = await shows(page, () => true);
	await page.keyboard.press('PageDown');
	await shows(page, (first) => first >= last);
	await page.keyboard.press('Home');
	await shows(page, (first) => first === 1);
	await page.keyboard.press('+');
	await shows(page, (_, now) => now > last);
	expect(new URL(page.url()).searchParams.get('step')).toBe('1');
});

test('on a phone a finger drags the window, and the reader goes with it', async () => {
	const viewport = { width: 390, height: 844 };
	const page = await openLong({ viewport, hasTouch: true, isMobile: true });
	const { x, y } = await middleOf(page, '.strip .frame');
	const touch = await page.context().newCDPSession(page);
	const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: number) =>
		touch.send('Input.dispatchTouchEvent', {
			type,
			touchPoints: type === 'touchEnd' ? [] : [{ x: at, y }]
		});
	await send('touchStart', x);
	for (let at = x; at <= x + 120; at += 12) await send('touchMove', at);
	await send('touchEnd', x + 120);
	const [first] = await shows(page, (first) => first > 10);
	const reader = page
		.getByTestId('reader-step')
		.filter({ hasText: new RegExp(`^\\s*${first}\\b`) });
	await reader.first().waitFor();
	expect(await page.locator('.strip .edge').count()).toBe(0);
});

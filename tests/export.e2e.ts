import { copyFile, readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { paste, readByModel, SLIP } from './asking.ts';
import { openPage } from './chromium.ts';
import { openWorld } from './world.ts';

const world = openWorld();

async function openSlip(
	options: Parameters<typeof openPage>[1] = {}
): Promise<Page & { faults: string[] }> {
	const page = await openPage(world.browser, options);
	await paste(page, world.app.url, { problem: 'Solve $3x+5=20$.', trace: SLIP });
	await page.getByText('It has finished').first().waitFor();
	await readByModel(page);
	return page;
}

/** Saves what the menu offers under this name. */
async function save(page: Page, role: 'link' | 'button', name: RegExp): Promise<string> {
	await page.getByText('Export', { exact: true }).click();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole(role, { name }).first().click()
	]);
	return download.path();
}

const sentences = (page: Page) =>
	page
		.getByTestId('reader-step')
		.getByRole('button', { name: /^Step/ })
		.evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label')));

test('the page that was exported opens from disk, without network, as it was', async () => {
	const page = await openSlip();
	const file = await save(page, 'link', /HTML/);
	const alone = await openPage(world.browser, { offline: true });
	const asked: string[] = [];
	alone.on('request', (request) => asked.push(request.url()));
	const html = `${file}.html`;
	await copyFile(file, html);
	await alone.goto(`file://${html}`);
	await alone.getByTestId('graph-step').first().waitFor();
	for (const shown of [page, alone]) await shown.getByTestId('step-check').first().waitFor();
	expect(await sentences(alone)).toEqual(await sentences(page));
	await alone.keyboard.press('Home');
	await alone.keyboard.press('d');
	const current = alone.getByTestId('reader-step').locator('[aria-current="step"]');
	expect(await current.getAttribute('aria-label')).toMatch(/^Step \d+ (checks|doubts|revises)/);
	await alone.keyboard.press('?');
	await alone.getByRole('dialog').getByText('Next second thought').waitFor();
	expect(await alone.getByRole('dialog').getByText('Stop it').count()).toBe(0);
	expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([`file://${html}`]);
	expect(alone.faults).toEqual([]);
});

test('the exported page may not reach the network, even if it wanted to', async () => {
	const page = await openSlip();
	const html = await readFile(await save(page, 'link', /HTML/), 'utf8');
	const alone = await openPage(world.browser);
	await alone.setContent(html);
	const reached = await alone.evaluate(
		(url) =>
			fetch(url).then(
				() => true,
				() => false
			),
		world.app.url
	);
	expect(reached).toBe(false);
});

test('the graph is exported as SVG and PNG, as it is seen', async () => {
	const page = await openSlip();
	await page.keyboard.press('Home');
	await page.getByRole('button', { name: 'Larger' }).click();
	// The window glides to where it was sent.
	await page.waitForTimeout(600);
	const svg = await readFile(await save(page, 'button', /SVG/), 'utf8');
	expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="\d+"/);
	expect(svg).toContain('20−5 = 16');
	expect(svg).not.toContain('So the answer is');
	const width = Number(/width="(\d+)"/.exec(svg)?.[1]);
	const png = await readFile(await save(page, 'button', /PNG/));
	expect(png.subarray(1, 4).toString()).toBe('PNG');
	expect(png.readUInt32BE(16)).toBe(2 * width);
	expect(page.faults).toEqual([]);
});

test('on a phone the menu keeps a margin on both sides, beside a scroll bar too', async () => {
	const page = await openSlip({ viewport: { width: 390, height: 844 } });
	await page.getByText('Export', { exact: true }).click();
	const menu = (await page.locator('details[open] > ul').boundingBox())!;
	const room = (await page.locator('main').boundingBox())!;
	expect(menu.x).toBeGreaterThan(room.x + 8);
	expect(menu.x + menu.width).toBeLessThan(room.x + room.width - 8);
});

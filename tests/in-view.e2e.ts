import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { paste, readByModel, SLIP } from './asking.ts';
import { openPage } from './chromium.ts';
import { openWorld } from './world.ts';

const world = openWorld();
const PHONE = { width: 390, height: 844 };
const WINDOWS = { Text: '.reader section', Graph: '.graph .window' };
type Tab = keyof typeof WINDOWS;

/** A thought of more than 60 steps, in which the same slip is made and found again and again. */
const LONG = Array.from({ length: 9 }, (_, part) =>
	[`Alternatively, I could try way ${part + 1}, with a table.`, SLIP].join('\n\n')
).join('\n\n');

/** A long thought at its first step. */
async function openLong(options: Parameters<typeof openPage>[1] = {}) {
	const page = await openPage(world.browser, options);
	await paste(page, world.app.url, { problem: 'Solve $3x+5=20$.', trace: LONG });
	await page.getByText('It has finished').first().waitFor();
	await readByModel(page);
	await page.keyboard.press('Home');
	await page.waitForURL(/step=1$/);
	return page;
}

const toTab = (page: Page, name: Tab) => page.getByRole('button', { name, exact: true }).click();

const stepIn = (page: Page, tab: Tab, index: number) =>
	page.locator(`${WINDOWS[tab]} [data-step="${index}"]`);

/** Index of the selected step. */
const selected = async (page: Page) =>
	Number(await page.getByRole('slider').first().getAttribute('aria-valuenow')) - 1;

/** Whether one sees all of a step in the window of a view. */
async function isSeen(page: Page, tab: Tab, index: number): Promise<boolean> {
	const step = stepIn(page, tab, index);
	if ((await step.count()) === 0) return false;
	const [box, frame] = [await step.boundingBox(), await page.locator(WINDOWS[tab]).boundingBox()];
	if (!box || !frame) return false;
	return box.y >= frame.y - 1 && box.y + box.height <= frame.y + frame.height + 1;
}

const sees = (page: Page, tab: Tab, index: number) =>
	expect.poll(() => isSeen(page, tab, index)).toBe(true);

/** Scrolls a view, by hand, until a step is out of sight. */
async function scrollFrom(page: Page, tab: Tab, index: number, byPx: number): Promise<void> {
	await page.locator(WINDOWS[tab]).hover();
	await page.mouse.wheel(0, byPx);
	await expect.poll(() => isSeen(page, tab, index)).toBe(false);
	// Steps that came near are put into the page.
	await page.waitForTimeout(400);
}

const firstSeen = (page: Page) =>
	page.locator(WINDOWS.Text).evaluate((list) => {
		const { top } = list.getBoundingClientRect();
		const steps = [...list.querySelectorAll<HTMLElement>('[data-step]')];
		return Number(steps.find((it) => it.getBoundingClientRect().bottom > top)?.dataset['step']);
	});

/** Chooses the last step that one sees near the end of the graph. */
async function chooseInGraph(page: Page): Promise<number> {
	await page.locator(WINDOWS.Graph).hover();
	await page.mouse.wheel(0, 20_000);
	await page.waitForTimeout(400);
	const nodes = page.getByTestId('graph-step');
	const indices = await nodes.evaluateAll((all) => all.map((one) => Number(one.dataset['step'])));
	const seen = await Promise.all(indices.map((index) => isSeen(page, 'Graph', index)));
	const chosen = indices.findLast((_, at) => seen[at])!;
	await stepIn(page, 'Graph', chosen).click();
	return chosen;
}

test('on a phone the text opens at the step that was chosen in the graph', async () => {
	const page = await openLong({ viewport: PHONE });
	await toTab(page, 'Graph');
	const chosen = await chooseInGraph(page);
	expect(chosen).toBeGreaterThan(30);
	// Not only at once: what is hidden is measured as nothing after a moment.
	await page.waitForTimeout(400);
	await toTab(page, 'Text');
	await sees(page, 'Text', chosen);
	await page.waitForTimeout(400);
	expect(await isSeen(page, 'Text', chosen)).toBe(true);
	const heights = await page
		.locator('.reader section > ol')
		.evaluateAll((chunks) => chunks.map((chunk) => chunk.getBoundingClientRect().height));
	expect(Math.min(...heights)).toBeGreaterThan(0);
	expect(page.faults).toEqual([]);
});

test('on a phone the graph opens at the step that was chosen in the text', async () => {
	const page = await openLong({ viewport: PHONE });
	await page.keyboard.press('End');
	const last = await selected(page);
	await toTab(page, 'Graph');
	await sees(page, 'Graph', last);
	await toTab(page, 'Text');
	await scrollFrom(page, 'Text', last, -2500);
	const chosen = (await firstSeen(page)) + 2;
	await stepIn(page, 'Text', chosen).getByRole('button').first().click();
	await page.waitForURL(new RegExp(`step=${chosen + 1}$`));
	await toTab(page, 'Graph');
	await sees(page, 'Graph', chosen);
	await page.waitForTimeout(400);
	expect(await isSeen(page, 'Graph', chosen)).toBe(true);
});

test('on a phone the text stays where one scrolled to, however often one leaves it', async () => {
	const page = await openLong({ viewport: PHONE });
	await scrollFrom(page, 'Text', 0, 3000);
	const place = await firstSeen(page);
	for (const tab of ['Graph', 'Text', 'Graph', 'Text'] as const) {
		await toTab(page, tab);
		await page.waitForTimeout(400);
	}
	expect(await firstSeen(page)).toBe(place);
});

test('the selected step comes back into view when it is chosen once more in the contents', async () => {
	const page = await openLong();
	const entry = page.getByTestId('contents').getByRole('button').nth(1);
	const chooseEpisode = async () => {
		await page.getByRole('button', { name: /^Contents/ }).click();
		const first = Number(/\d+/.exec((await entry.textContent())!)![0]) - 1;
		await entry.click();
		return first;
	};
	const first = await chooseEpisode();
	await sees(page, 'Text', first);
	await scrollFrom(page, 'Text', first, 2500);
	await scrollFrom(page, 'Graph', first, 2500);
	await chooseEpisode();
	for (const tab of ['Text', 'Graph'] as const) await sees(page, tab, first);
	// What was selected in the text itself has not moved; chosen elsewhere, it is brought.
	await stepIn(page, 'Text', first + 1)
		.getByRole('button')
		.first()
		.click();
	await stepIn(page, 'Text', first).getByRole('button').first().click();
	await scrollFrom(page, 'Text', first, 2500);
	await chooseEpisode();
	await sees(page, 'Text', first);
	expect(page.faults).toEqual([]);
});

test('the selected step comes back into view when it is chosen once more among the doubts', async () => {
	const page = await openLong();
	const doubt = page.getByRole('list', { name: 'Its second thoughts' }).getByRole('button').last();
	await doubt.click();
	const at = await selected(page);
	expect(at).toBeGreaterThan(30);
	await sees(page, 'Text', at);
	await scrollFrom(page, 'Text', at, -2500);
	await doubt.click();
	await sees(page, 'Text', at);
});

test('on a phone a list leads to the selected step once more', async () => {
	const page = await openLong({ viewport: PHONE });
	const choose = async () => {
		await page.getByRole('button', { name: /\d+ second thoughts$/ }).click();
		await page
			.getByRole('list', { name: 'Its second thoughts' })
			.getByRole('button')
			.nth(3)
			.click();
	};
	await choose();
	const at = await selected(page);
	await sees(page, 'Text', at);
	await scrollFrom(page, 'Text', at, 3000);
	await choose();
	await sees(page, 'Text', at);
});

import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { acted, attempted } from '../src/lib/learning/event.notation.ts';
import type { LearningEvent } from '../src/lib/learning/event.ts';
import { paste, SLIP } from './asking.ts';
import { listBarriers } from './barriers.ts';
import { openPage } from './chromium.ts';
import { addEvents, type PractisedRun } from './practised.ts';
import { openOwnWorld } from './world.ts';

const world = openOwnWorld();
const DAY = 24 * 60 * 60 * 1000;
const EQUATION = 'Solve $3x+5=20$ for $x$.';
const PERCENT = '20 % of a number is 10. Find the number $x$.';

/** Four days of practice: four of six slips found, equations known, percentages begun. */
function fourDays([equation, percent]: readonly PractisedRun[]): LearningEvent[] {
	const skills = ['linear-equations'];
	const since = Date.now() - 5 * DAY;
	const slips = [1, 0, 0, 1, 1, 1].map((score, start) =>
		acted({
			...equation!,
			skills,
			atMs: since + 4.4 * DAY + start,
			start,
			checkpoint: 'spot-the-slip',
			slip: true,
			slipKind: start < 2 ? 'sign' : 'calculation',
			score,
			sureness: 0.85
		})
	);
	const results = [1, 2, 3].map((day) =>
		acted({
			...(day < 3 ? equation! : percent!),
			skills,
			atMs: since + day * DAY,
			start: 40 + day,
			sureness: 0.95
		})
	);
	const { problemId } = percent!;
	const answer = { problemId, answer: '40', correct: false, skills: ['percentages'] };
	return [...results, attempted({ ...answer, atMs: since + 3 * DAY + 1 }), ...slips];
}

/** The same student in each test: only the last one deletes anything. */
async function practised(): Promise<Page & { faults: string[] }> {
	student ??= await practise();
	const page = await openPage(world.browser, { storageState: student });
	await page.goto(`${world.app.url}/progress`);
	return page;
}

let student: Awaited<ReturnType<typeof practise>> | undefined;

async function practise() {
	const page = await openPage(world.browser);
	for (const problem of [EQUATION, PERCENT])
		await paste(page, world.app.url, { problem, trace: SLIP });
	await addEvents(world, page, fourDays);
	return page.context().storageState();
}

/** Where something stands on the page, in px, wherever that is scrolled to. */
async function placeOf(element: Locator): Promise<{ x: number; y: number }> {
	return element.evaluate((node) => {
		const { x, y } = node.getBoundingClientRect();
		return { x: x + scrollX, y: y + scrollY };
	});
}

test('who never practised is told how to begin, and leaves no trace', async () => {
	const page = await openPage(world.browser);
	await page.goto(world.app.url);
	await page.getByRole('link', { name: 'Progress', exact: true }).click();
	await page.getByText('Nothing here yet').waitFor();
	await page.getByRole('main').getByRole('button', { name: 'Practise this' }).first().waitFor();
	expect(await page.context().cookies()).toEqual([]);
	expect(await listBarriers(page)).toEqual([]);
	expect((await page.request.get(`${world.app.url}/progress/export?format=csv`)).status()).toBe(
		404
	);
	expect(page.faults).toEqual([]);
});

test('each figure opens the moments behind it by keyboard, in both languages, wide and narrow', async () => {
	const page = await practised();
	const well = page.getByRole('region', { name: 'What went well' });
	const found = well.locator('summary', { hasText: 'You found 4 of 6 slips.' });
	await found.focus();
	await page.keyboard.press('Enter');
	const moments = well.locator('details[open] li');
	await expect.poll(() => moments.count()).toBe(6);
	expect(await moments.allTextContents()).toEqual([
		expect.stringContaining('You found the slip. You were 85% sure.'),
		expect.stringContaining('You found the slip.'),
		expect.stringContaining('You found the slip.'),
		expect.stringContaining('The slip got past you.'),
		expect.stringContaining('The slip got past you.'),
		expect.stringContaining('You found the slip.')
	]);
	expect(await moments.first().locator('.katex').count()).toBe(2);

	const garden = page.getByRole('region', { name: 'What you can do' });
	const plant = (name: string) => garden.getByRole('listitem').filter({ hasText: name }).first();
	expect(await plant('percentages').textContent()).toContain('too early to tell');
	expect(await plant('one unknown').textContent()).not.toContain('too early to tell');
	await found.press('Enter');
	await expect.poll(() => moments.count()).toBe(0);
	const second = garden.locator('summary').nth(1);
	const before = await placeOf(second);
	await second.press('Enter');
	await garden.locator('details[open] li').first().waitFor();
	expect(await placeOf(second)).toEqual(before);
	await second.press('Enter');
	for (const summary of await page.locator('main summary').all()) await summary.press('Enter');
	for (const details of await page.locator('main details').all())
		await details.locator('li').first().waitFor();
	expect(await listBarriers(page)).toEqual([]);

	await page.setViewportSize({ width: 390, height: 844 });
	const width = () => page.evaluate(() => document.documentElement.scrollWidth);
	expect(await width()).toBeLessThanOrEqual(390);
	await page.getByRole('button', { name: '中文' }).click();
	await page.getByText('6 处差错里，你找到了 4 处。').waitFor();
	expect(await width()).toBeLessThanOrEqual(390);
	await page.context().addCookies([{ name: 'display', value: 'size=largest', url: world.app.url }]);
	await page.reload();
	expect(await width()).toBeLessThanOrEqual(390);
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await listBarriers(page)).toEqual([]);
	expect(page.faults).toEqual([]);
});

test('what comes next is told with its reason, and leads to its practice', async () => {
	const page = await practised();
	const next = page.getByRole('region', { name: 'What to do next, and why' });
	const reason =
		/New to you|got past you|still learning|been waiting|meet this again|Worth practising/;
	const cards = next.getByRole('listitem').filter({ hasText: 'Practise this' });
	await cards.first().waitFor();
	for (const card of await cards.all()) expect(await card.textContent()).toMatch(reason);
	const first = cards.first();
	await first.getByRole('button', { name: 'Practise this' }).click();
	await page.waitForURL(/\/practice\/./);
});

test('a student downloads the moments and deletes them; another student sees none', async () => {
	const page = await practised();
	for (const [name, within] of [
		['CSV', 'spot-the-slip'],
		['JSON', '"score": 0'],
		['xAPI', 'http://adlnet.gov/expapi/verbs/answered']
	] as const) {
		const link = page.getByRole('link', { name: `Download as ${name}` });
		const path = await link.getAttribute('href');
		const answer = await page.request.get(world.app.url + path);
		expect(answer.headers()['content-disposition']).toContain('attachment');
		expect(await answer.text()).toContain(within);
	}
	const unknown = await page.request.get(`${world.app.url}/progress/export?format=pdf`);
	expect(unknown.status()).toBe(400);
	const other = await openPage(world.browser);
	await paste(other, world.app.url, { problem: 'Another', trace: SLIP });
	await other.goto(`${world.app.url}/progress`);
	await other.getByText('Nothing here yet').waitFor();
	const { events } = (await (
		await other.request.get(`${world.app.url}/progress/export?format=json`)
	).json()) as { events: unknown[] };
	expect(events).toEqual([]);

	await page.getByRole('button', { name: 'Delete everything' }).first().click();
	await page.getByRole('dialog').getByRole('button', { name: 'Delete everything' }).click();
	await page.getByText('Nothing here yet').waitFor();
	await page.goto(`${world.app.url}/progress`);
	await page.getByText('Nothing here yet').waitFor();
});

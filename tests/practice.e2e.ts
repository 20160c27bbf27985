import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { bakeryLine, SEEDS } from './bakery.ts';
import { openPage } from './chromium.ts';
import { askedKind, bringBakery, goOn, openPractice, startPractice } from './practising.ts';
import { openWorld } from './world.ts';

const world = openWorld();

/** What the heading of the card says, which has the focus after each act. */
async function focused(page: Page): Promise<string> {
	return page.locator('[data-focus]:focus').innerText();
}

async function sees(page: Page, words: string): Promise<void> {
	await page.getByTestId('feedback').getByText(words).waitFor();
	expect(await focused(page)).toContain(words);
}

/** Lines of the order from the top, by a word that only they have. */
async function linesShown(page: Page): Promise<string[]> {
	const lines = await page.locator('li[data-line]').allInnerTexts();
	const words = ['encloses', 'garden', 'between', 'costs'];
	return lines.map((line) => words.find((word) => line.includes(word)) ?? line);
}

test('by mouse, in English: six kinds are answered, and what is hidden is in no response before', async () => {
	const { page, run, heard } = await openPractice(world, SEEDS.order.seed);
	expect(await askedKind(page)).toBe('spot-the-slip');
	expect(await heard()).not.toContain('half a roll');
	await page.getByText('There are 12 trays').last().click();
	await page.getByLabel('What kind of slip?').selectOption('calculation');
	await page.getByRole('button', { name: 'Send' }).click();
	await sees(page, 'Right');
	await page.getByText('comes to').waitFor();
	// What follows was sent now, but shows when the student goes on.
	expect(await page.getByText('half a roll').count()).toBe(0);
	await goOn(page, 'mouse');
	await page.getByText('half a roll').waitFor();
	expect(await heard()).toContain('half a roll');

	expect(await heard()).not.toContain('In all there are');
	await page.getByLabel('Your answer').fill('no idea ((');
	await page.getByText('This cannot be read yet').waitFor();
	await page.getByRole('button', { name: 'Send' }).click();
	await page.getByRole('alert').getByText('was not counted').waitFor();
	await page.getByLabel('Your answer').fill('360/2');
	await page.getByText('Understood as').waitFor();
	await page.getByRole('button', { name: 'Send' }).click();
	await sees(page, 'Right');
	await page.getByText('In all there are').waitFor();
	await goOn(page, 'mouse');

	expect(await heard()).not.toContain('Let me check that');
	await page.getByText('It doubts something').click();
	await page.getByRole('button', { name: 'Send' }).click();
	await sees(page, 'Nearly');
	await page.getByText('Let me check that').waitFor();
	await goOn(page, 'mouse');

	expect(await heard()).not.toContain('did the box belong');
	await page.getByText('I trust it').click();
	await page.getByText('fairly sure').click();
	await page.getByRole('button', { name: 'Send' }).click();
	await sees(page, 'Right');
	await goOn(page, 'mouse');

	expect(await heard()).not.toContain('\\\\div7=9');
	await page.locator('input[name="answer"]').fill('8');
	await page.getByRole('button', { name: 'Send' }).click();
	await sees(page, 'Not right');
	await goOn(page, 'mouse');

	expect(await heard()).not.toContain('1 and not');
	expect(await heard()).not.toContain('So the answers are');
	const [first] = await linesShown(page);
	await page.locator('li[data-line]').first().dragTo(page.locator('li[data-line]').nth(2));
	await expect.poll(async () => (await linesShown(page)).indexOf(first ?? '')).toBe(2);
	await page.getByRole('button', { name: 'Send' }).click();
	await page.getByTestId('feedback').waitFor();
	await goOn(page, 'mouse');

	expect(await focused(page)).toBe('That was the last question');
	await page.getByText('This went well').waitFor();
	await page.getByRole('link', { name: 'See the whole thought' }).click();
	await page.waitForURL(new RegExp(`/runs/${run}$`));
	await page.getByTestId('reader-step').first().waitFor();
	const last = page.getByTestId('reader-step').filter({ hasText: 'So the answers are' });
	// Steps far from the selected one are not in the page.
	await expect
		.poll(async () => {
			await page.keyboard.press('End');
			return last.count();
		})
		.toBe(1);
	expect(page.faults).toEqual([]);
});

test('by keys alone, in Chinese: six kinds are answered', async () => {
	const { page, heard } = await openPractice(world, SEEDS.explain.seed, { locale: 'zh-CN' });
	await page.keyboard.press('?');
	await page.getByRole('dialog').getByText('用数字选答案').waitFor();
	await page.keyboard.press('Escape');
	for (const kind of SEEDS.explain.kinds) {
		expect(await askedKind(page)).toBe(kind);
		if (kind === 'spot-the-slip') await page.keyboard.press('0');
		if (kind === 'predict-move') await page.keyboard.press('3');
		if (kind === 'trust-or-doubt') for (const key of ['1', '9']) await page.keyboard.press(key);
		if (kind === 'repair' || kind === 'predict-result') {
			await page.keyboard.press('1');
			await page.keyboard.type('180');
		}
		if (kind === 'explain') {
			expect(await heard()).not.toContain('both ends of each side');
			await page.keyboard.press('1');
			await page.keyboard.type('Each side has two ends.');
			await page.keyboard.press('Tab');
		}
		await page.keyboard.press('Enter');
		await page.getByTestId('feedback').waitFor();
		if (kind === 'spot-the-slip') await sees(page, '这里有一处差错');
		if (kind === 'repair') await sees(page, '对');
		if (kind !== 'explain') await goOn(page, 'keys');
	}
	await page.getByText('both ends of each side').waitFor();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Space');
	for (let at = 0; at < 3; at++) await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await page.getByText('已记下').waitFor();
	await goOn(page, 'keys');
	expect(await focused(page)).toBe('最后一个问题答完了');
	expect(page.faults).toEqual([]);
});

test('by keys alone lines are put in order, and each move is told', async () => {
	const { page } = await openPractice(world, SEEDS.order.seed);
	for (const kind of SEEDS.order.kinds.slice(0, -1)) {
		if (kind === 'repair' || kind === 'predict-result') {
			await page.keyboard.press('1');
			await page.keyboard.type('9');
		} else for (const key of ['1', '5']) await page.keyboard.press(key);
		await page.keyboard.press('Enter');
		await page.getByTestId('feedback').waitFor();
		await goOn(page, 'keys');
	}
	const wanted = ['encloses', 'garden', 'between', 'costs'];
	for (const [place, line] of wanted.entries()) {
		const at = (await linesShown(page)).indexOf(line);
		const item = page.locator('li[data-line]').nth(at);
		await item.getByRole('button', { disabled: false }).first().focus();
		for (let up = at; up > place; up--) await page.keyboard.press('ArrowUp');
		await expect.poll(() => linesShown(page).then((lines) => lines[place])).toBe(line);
		if (at > place)
			await page
				.getByRole('status')
				.getByText(`Now in place ${place + 1} of 4`)
				.waitFor();
	}
	await page.getByRole('button', { name: 'Send' }).press('Enter');
	await sees(page, 'Right');
});

test('a hint says its price before it opens, and is read out', async () => {
	const { page } = await openPractice(world, SEEDS.order.seed);
	await page.getByRole('button', { name: 'Open a hint: at most 67%' }).waitFor();
	// Held down, it opens one.
	await page.keyboard.down('h');
	await page.getByTestId('hint').getByText('it is in one of these lines').waitFor();
	await page.keyboard.down('h');
	await page.keyboard.up('h');
	await page.waitForTimeout(1000);
	expect(await page.getByTestId('hint').count()).toBe(1);
	await page
		.getByRole('status')
		.getByText('it is in one of these lines')
		.waitFor({ state: 'attached' });
	await page.keyboard.press('h');
	await page.getByRole('button', { name: 'Show the answer: nothing can be earned' }).click();
	await page.getByTestId('hint').getByText('This is right').waitFor();
	expect(await page.locator('[data-act="hint"]').count()).toBe(0);
});

test('a practice is found, left, found again, and given up', async () => {
	const page = await openPage(world.browser);
	await page.goto(`${world.app.url}/practice`);
	await page.getByText('Ten minutes for now').waitFor();
	expect(await page.context().cookies()).toEqual([]);
	const run = await bringBakery(page, world.app.url);
	await page.goto(`${world.app.url}/practice`);
	const own = page.getByRole('listitem').filter({ hasText: 'A baker makes 12 trays' });
	await own.getByRole('button', { name: 'Practise' }).click();
	await page.waitForURL(/\/practice\/./);
	await page.getByRole('link', { name: 'Practice' }).click();
	await page.getByRole('link', { name: 'Go on' }).click();
	await page.getByText('What follows is hidden').waitFor();
	await page.getByRole('button', { name: 'Show it all' }).click();
	await page.getByText('The practice is over').waitFor();
	await page.goto(`${world.app.url}/runs/${run}`);
	await page.getByRole('button', { name: 'Practise with this' }).click();
	await page.waitForURL(/\/practice\/./);
	await page.getByText('Question 1 of').waitFor();
	expect(page.faults).toEqual([]);
});

test('what is written, and what is read, is still there after a reload', async () => {
	const { page } = await openPractice(world, SEEDS.explain.seed);
	const reload = () => page.reload({ waitUntil: 'networkidle' });
	for (const kind of SEEDS.explain.kinds) {
		if (kind === 'spot-the-slip') await page.getByLabel('What kind of slip?').selectOption('sign');
		if (kind === 'repair' || kind === 'predict-result') {
			await page.locator('[name="answer"]').fill('180');
			await page.getByText('Understood as').waitFor();
		} else if (kind === 'explain') await page.locator('[name="text"]').fill('Two ends each.');
		else await page.locator('[type="radio"]').first().check();
		if (kind === 'trust-or-doubt') await page.getByText('fairly sure').click();
		await reload();
		await page.getByRole('button', { name: 'Send' }).click();
		await page.getByTestId('feedback').waitFor();
		await reload();
		await page.getByTestId('feedback').waitFor();
		if (kind !== 'explain') await goOn(page, 'mouse');
	}
	await page.getByText('Two ends each.').waitFor();
	expect(page.faults).toEqual([]);
});

test('who is signed out meanwhile is told so, keeps what is written, and goes on when known again', async () => {
	const { page } = await openPractice(world, SEEDS.explain.seed);
	const cookies = await page.context().cookies();
	const isTold = async () => {
		await page.getByRole('alert').getByText('you were signed out').waitFor();
		await page.context().addCookies(cookies);
	};
	for (const kind of SEEDS.explain.kinds) {
		if (kind === 'repair' || kind === 'predict-result')
			await page.locator('[name="answer"]').fill('180');
		else if (kind !== 'explain') await page.locator('[type="radio"]').first().check();
		if (kind === 'trust-or-doubt') await page.getByText('fairly sure').click();
		if (kind === 'explain') {
			await page.locator('[name="text"]').fill('Two ends each.');
			await page.context().clearCookies();
			await page.getByRole('button', { name: 'Send' }).click();
			await isTold();
			expect(await page.locator('[name="text"]').inputValue()).toBe('Two ends each.');
		}
		await page.getByRole('button', { name: 'Send' }).click();
		await page.getByTestId('feedback').waitFor();
		if (kind !== 'explain') await goOn(page, 'mouse');
	}
	await page.getByText('It gives a reason').click();
	await page.context().clearCookies();
	await page.getByRole('button', { name: 'Keep this' }).click();
	await isTold();
	await page.getByRole('button', { name: 'Keep this' }).click();
	await page.getByText('Kept.').waitFor();
	expect(await page.getByRole('alert').count()).toBe(0);
});

test('without scripts every kind can be answered', async () => {
	const page = await openPage(world.browser, { javaScriptEnabled: false });
	await page.goto(`${world.app.url}/recorded`);
	for (const seed of [SEEDS.order.seed, SEEDS.explain.seed]) {
		const run = await bringWithoutScripts(page);
		await startPractice(page, world.app.url, run, seed);
		for (let at = 0; at < SEEDS.order.kinds.length; at++) await answerWithoutScripts(page);
		expect(await page.locator('[data-focus]').innerText()).toBe('That was the last question');
	}
});

async function bringWithoutScripts(page: Page): Promise<string> {
	await page.goto(`${world.app.url}/recorded`);
	await page.locator('textarea[name="lines"]').fill(bakeryLine());
	await page.getByRole('button', { name: 'Open', exact: true }).click();
	await page.getByRole('link', { name: 'bakery' }).click();
	return new URL(page.url()).pathname.split('/')[2] ?? '';
}

async function answerWithoutScripts(page: Page): Promise<void> {
	const kind = await askedKind(page);
	if (kind === 'spot-the-slip') await page.locator('[name="line"]').first().check();
	if (kind === 'predict-move') await page.locator('[name="move"]').first().check();
	if (kind === 'trust-or-doubt')
		for (const name of ['trusts', 'sureness'])
			await page.locator(`[name="${name}"]`).first().check();
	if (kind === 'repair' || kind === 'predict-result')
		await page.locator('[name="answer"]').fill('1');
	if (kind === 'explain') await page.locator('[name="text"]').fill('Because.');
	if (kind === 'order') {
		const places = page.locator('[name="place"]');
		for (let at = 0; at < (await places.count()); at++)
			await places.nth(at).selectOption(String(4 - at));
	}
	await page.getByRole('button', { name: 'Send' }).click();
	await page.getByTestId('feedback').waitFor();
	await page.getByRole('link', { name: 'Go on' }).click();
}

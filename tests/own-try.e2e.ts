import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { paste, SLIP } from './asking.ts';
import { listBarriers } from './barriers.ts';
import { openPage } from './chromium.ts';
import { openWorld } from './world.ts';

const world = openWorld();
const PROBLEM = 'Solve $3x+5=20$ for $x$.';

/** Everything that the server sends to a page from now on, as text. */
function listen(page: Page): { text: () => Promise<string> } {
	const bodies: Promise<string>[] = [];
	page.on('response', (response) => {
		if (new URL(response.url()).pathname.startsWith('/runs/'))
			bodies.push(response.text().catch(() => ''));
	});
	return { text: async () => (await Promise.all(bodies)).join('\n') };
}

/** A run with a known answer and a thought with a slip; the page of it is not opened. */
async function prepare(page: Page, trace = `<think>${SLIP}</think>$x=5$`): Promise<string> {
	const created = await page.request.post(`${world.app.url}/runs`, {
		data: { problem: PROBLEM, trace }
	});
	const { id } = (await created.json()) as { id: string };
	await page.request.get(`${world.app.url}/runs/${id}/events`);
	return `${world.app.url}/runs/${id}`;
}

async function expectNoFault(page: Page & { faults: string[] }) {
	expect(await listBarriers(page)).toEqual([]);
	expect(page.faults).toEqual([]);
}

test('from the box: the student tries first, by mouse, and nothing of the thought comes before it is asked for', async () => {
	const page = await openPage(world.browser);
	const sent = listen(page);
	await page.goto(world.app.url);
	await page.getByLabel('Your problem').fill('Solve 3x + 5 = 20 for x.');
	await page.getByRole('button', { name: 'Try it yourself first' }).click();
	await page.waitForURL(/\/runs\/[\w-]+\/try$/);
	await page.getByText('It has thought about it').waitFor();

	const lines = page.getByTestId('own-line');
	await page.getByRole('textbox', { name: 'Line 1' }).fill('3x = 25');
	expect(await lines.first().getByTestId('understood').textContent()).toContain('25');
	expect(await page.getByTestId('line-verdict').count()).toBe(0);
	await page.getByRole('textbox', { name: 'Line 2' }).fill('what?');
	await page.getByRole('button', { name: 'Check the lines' }).click();
	await lines.first().getByText('does not follow: no solution of the problem fits it').waitFor();
	expect(await lines.nth(1).getByTestId('line-verdict').count()).toBe(0);
	await lines.nth(1).getByText('not read as mathematics').waitFor();
	await page.getByRole('button', { name: 'Remove line 2' }).click();
	await page.getByLabel('My answer').fill('x = 25/3');
	await page.getByRole('button', { name: 'Give my answer' }).click();
	await page.getByTestId('graded').getByText('came to another answer').waitFor();
	expect(await sent.text()).not.toMatch(/subtract|"thought"|x = 5|x=5/);

	await page.getByRole('button', { name: 'My line, its line' }).click();
	const parting = page.locator('[data-parts]');
	await parting.getByText('Here you first differ').waitFor();
	expect(await parting.textContent()).toContain('25');
	await expectNoFault(page);
	await parting.getByRole('link', { name: /^Step \d+$/ }).click();
	await page.waitForURL(/\/runs\/[\w-]+\?step=\d+/);
	await page.getByRole('link', { name: 'Try it yourself' }).click();
	await page.waitForURL(/\/try$/);
});

test('by the keyboard: each line on Enter, the answer, the thought, the place where both part', async () => {
	const page = await openPage(world.browser);
	await page.goto(`${await prepare(page)}/try`);
	const sent = listen(page);
	await page.getByRole('button', { name: 'Mathematics keyboard' }).waitFor();
	await page.getByRole('textbox', { name: 'Line 1' }).focus();
	for (const line of ['3x+5=20', '20-5=16', '3x = 3*4 = 12 + 5 = 17']) {
		await page.keyboard.type(line);
		await page.keyboard.press('Enter');
	}
	const verdicts = page.getByTestId('line-verdict');
	await verdicts.nth(2).waitFor();
	expect(await verdicts.evaluateAll((all) => all.map((one) => one.dataset['verdict']))).toEqual([
		'equivalent',
		'does-not-follow',
		'does-not-follow'
	]);
	expect(await page.getByRole('status').first().textContent()).toContain('Line 3');
	await page.getByRole('textbox', { name: 'Line 3' }).press('Shift+Tab');
	await page.getByLabel('My answer').focus();
	await page.keyboard.type('16/3');
	await page.keyboard.press('Enter');
	await page.getByTestId('graded').getByText('came to another answer').waitFor();
	expect(await sent.text()).not.toContain('subtract');
	await page.getByRole('button', { name: 'My line, its line' }).press('Enter');
	await page.locator('[data-parts]').waitFor();
	expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-parts'))).toBe(true);
	expect(await page.locator('[data-parts]').textContent()).toMatch(/16/);
	await expectNoFault(page);
});

test('in Chinese, on a phone, in the dark, with a reload that loses nothing', async () => {
	const page = await openPage(world.browser, {
		locale: 'zh-CN',
		viewport: { width: 390, height: 844 },
		colorScheme: 'dark'
	});
	await page.goto(`${await prepare(page)}/try`);
	await page.getByRole('textbox', { name: '第 1 行' }).fill('3x=15');
	await page.getByRole('textbox', { name: '第 1 行' }).press('Enter');
	await page.getByText('等价').first().waitFor();
	await page.getByLabel('我的答案').fill('x=5');
	await page.getByRole('button', { name: '提交答案' }).click();
	await page.getByTestId('graded').getByText('得到的答案相同').waitFor();
	const [line, next] = ['第 1 行', '第 2 行'].map((name) => page.getByRole('textbox', { name }));
	await next!.fill('x = 15/3');
	await page.reload();
	// It comes back when the page is alive, also what was not checked yet.
	await expect.poll(() => line!.inputValue()).toBe('3x=15');
	expect(await next!.inputValue()).toBe('x = 15/3');
	await next!.fill('');
	await page.getByRole('button', { name: '我写的，它写的' }).click();
	await page.getByTestId('together-row').getByText('你们都有').waitFor();
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
	await expectNoFault(page);
});

test('what is typed before the page is alive is not lost', async () => {
	const page = await openPage(world.browser);
	const address = `${await prepare(page)}/try`;
	await page.route(/\.js$/, async (route) => {
		await new Promise((resolve) => setTimeout(resolve, 500));
		await route.continue();
	});
	await page.goto(address, { waitUntil: 'commit' });
	const line = page.getByRole('textbox', { name: 'Line 1' });
	await line.fill('3x=15');
	expect(await page.getByRole('button', { name: 'Mathematics keyboard' }).count()).toBe(0);
	await page.getByRole('button', { name: 'Mathematics keyboard' }).waitFor();
	expect(await line.inputValue()).toBe('3x=15');
	await line.press('Enter');
	await page.getByTestId('line-verdict').waitFor();
	expect(page.faults).toEqual([]);
});

test('while it still thinks an answer is kept, and compared when there is one; the thought is followed', async () => {
	const page = await openPage(world.browser);
	const created = await page.request.post(`${world.app.url}/runs`, {
		data: { problem: PROBLEM, trace: `<think>${SLIP}</think>$x=5$`, charsPerSecond: 60 }
	});
	const { id } = (await created.json()) as { id: string };
	await page.goto(`${world.app.url}/runs/${id}/try`);
	await page.getByText('It thinks about it in the meantime').waitFor();
	await page.getByRole('button', { name: 'Mathematics keyboard' }).waitFor();
	await page.getByRole('textbox', { name: 'Line 1' }).fill('3x=15');
	await page.getByRole('textbox', { name: 'Line 1' }).press('Enter');
	await page.getByLabel('My answer').fill('5');
	await page.getByLabel('My answer').press('Enter');
	await page.getByTestId('graded').getByText('It is still thinking').waitFor();
	await page.getByRole('button', { name: 'My line, its line' }).click();
	await page.getByText('Your lines stand beside its steps as soon as').waitFor();
	await page.getByTestId('together-row').getByText('You both have').waitFor();
	await page.getByTestId('graded').getByText('It came to the same').waitFor();
	expect(page.faults).toEqual([]);
});

test('without scripts the forms do the same', async () => {
	const page = await openPage(world.browser, { javaScriptEnabled: false });
	await page.goto(`${await prepare(page)}/try`);
	await page.getByRole('textbox', { name: 'Line 1' }).fill('3x=15');
	await page.getByRole('button', { name: 'Check the lines' }).click();
	expect(await page.getByTestId('line-verdict').getAttribute('data-verdict')).toBe('equivalent');
	await page.getByLabel('My answer').fill('6');
	await page.getByRole('button', { name: 'Give my answer' }).click();
	await page.getByTestId('graded').getByText('came to another answer').waitFor();
	expect(await page.content()).not.toContain('subtract');
	await page.getByRole('button', { name: 'My line, its line' }).click();
	await page.getByTestId('together-row').getByText('You both have').waitFor();
});

test('the mathematics keyboard is loaded when it is asked for, from here', async () => {
	const page = await openPage(world.browser);
	await page.goto(`${await prepare(page)}/try`);
	await page.getByRole('button', { name: 'Mathematics keyboard' }).click();
	const field = page.locator('math-field').first();
	await field.waitFor();
	await field.focus();
	await page.keyboard.type('3x=15');
	await page.getByTestId('understood').first().waitFor();
	await page.keyboard.press('Enter');
	await page.getByTestId('line-verdict').first().waitFor();
	expect(await page.getByTestId('line-verdict').first().getAttribute('data-verdict')).toBe(
		'equivalent'
	);
	expect(page.faults).toEqual([]);
});

test('who has opened the run is told that it is no longer their own; another student finds nothing', async () => {
	const page = await openPage(world.browser);
	const url = await prepare(page);
	await page.goto(url);
	const seen = page.waitForResponse((response) => response.url().endsWith('/visits'));
	await page.getByTestId('reader-step').first().waitFor();
	await seen;
	await page.goto(`${url}/try`);
	await page.getByText('You have looked at its thought').waitFor();
	const other = await openPage(world.browser);
	await prepare(other);
	expect((await other.goto(`${url}/try`))?.status()).toBe(404);
	const refused = await other.request.post(`${url}/try?/show`, {
		form: {},
		headers: { origin: world.app.url }
	});
	expect(refused.status()).toBe(404);
});

test('the steps of the model say whether their arithmetic holds, and what it never noticed', async () => {
	const page = await openPage(world.browser);
	const trace = [
		'I need to solve $3x+5=20$.',
		'I subtract $5$: $20-5=16$.',
		'I also know that $3*5=15$.',
		'So $x$ is about five.'
	].join('\n\n');
	await paste(page, world.app.url, { problem: PROBLEM, trace });
	const steps = page.getByTestId('reader-step');
	await steps.nth(1).getByText('not so').waitFor();
	expect(await steps.nth(2).getByTestId('step-check').getAttribute('data-verdict')).toBe('holds');
	expect(await steps.first().getByTestId('step-check').count()).toBe(0);
	expect(await steps.nth(1).getByRole('button').first().getAttribute('aria-label')).toContain(
		'Its arithmetic fails'
	);
	const unnoticed = page.getByTestId('unnoticed');
	expect(await unnoticed.textContent()).toContain('It never noticed 1 slip: step 2');
	await unnoticed.getByRole('button').click();
	expect(await steps.nth(1).locator('[aria-current="step"]').count()).toBe(1);
	expect(page.faults).toEqual([]);
});

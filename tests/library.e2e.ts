import { expect, test } from 'vitest';
import { paste, SLIP } from './asking.ts';
import { listBarriers } from './barriers.ts';
import { openPage } from './chromium.ts';
import { openWorld } from './world.ts';

// No model is ever asked for here.
const world = openWorld();

test('someone new opens a recorded thought, and it is theirs from then on', async () => {
	const page = await openPage(world.browser);
	await page.goto(world.app.url);
	await page.getByRole('link', { name: 'Recorded thoughts by topic' }).click();
	const algebra = page.getByRole('region', { name: 'Algebra' });
	const statement = (await algebra.locator('.problem').first().textContent())!.trim();
	await algebra.getByRole('button', { name: 'See it' }).first().click();
	await page.waitForURL(/\/runs\//);
	await page.getByText(/^Recorded from Second Thought pocket reasoner 2, seed \d+$/).waitFor();
	await page.getByTestId('reader-step').first().waitFor();
	expect(await page.getByTestId('answer').textContent()).not.toBe('');
	const status = await page.getByRole('region', { name: 'How it stands' }).textContent();
	expect(status).toMatch(/steps.*tokens/);
	expect(status).not.toMatch(/\d s\b/);
	await page.keyboard.press('v');
	const speeds = page.getByRole('combobox', { name: /^Speed/ }).locator('optgroup');
	expect(await speeds.evaluateAll((all) => all.length)).toBe(1);
	await page.goto(`${world.app.url}/history`);
	const opened = page.getByText(statement.slice(0, 12)).first();
	expect(await opened.isVisible()).toBe(true);
	await paste(page, world.app.url, { problem: 'A problem of my own', trace: SLIP });
	await page.goto(`${world.app.url}/history`);
	expect(await page.getByText('A problem of my own').isVisible()).toBe(true);
	expect(await opened.isVisible()).toBe(false);
	await page.getByText('Recorded thoughts that you opened or practised with (1)').click();
	expect(await opened.isVisible()).toBe(true);
	expect(page.faults).toEqual([]);
});

test('someone new practises by the keyboard, and goes on with another like it', async () => {
	const page = await openPage(world.browser);
	await page.goto(`${world.app.url}/library`);
	const easiest = page.getByRole('region', { name: 'Numbers' }).getByRole('listitem').first();
	await easiest.getByRole('button', { name: 'Practise' }).press('Enter');
	await page.waitForURL(/\/practice\/./);
	const first = page.url();
	await page.getByText(/^Question 1 of \d+$/).waitFor();
	await page.getByRole('button', { name: 'Show it all' }).press('Enter');
	await page.getByRole('heading', { name: 'Another like this' }).waitFor();
	await page.getByRole('button', { name: 'Practise' }).press('Enter');
	await page.waitForURL((url) => /\/practice\/./.test(url.href) && url.href !== first);
	await page.getByText(/^Question 1 of \d+$/).waitFor();
	expect(page.faults).toEqual([]);
});

test.each([
	['en-US', 'light', 1280],
	['zh-CN', 'dark', 390]
] as const)('the library is accessible and fits: %s, %s, %i px', async (locale, scheme, width) => {
	const page = await openPage(world.browser, {
		locale,
		colorScheme: scheme,
		viewport: { width, height: 844 }
	});
	await page.goto(`${world.app.url}/library`);
	expect(await page.locator('section').count()).toBeGreaterThan(4);
	expect(await listBarriers(page)).toEqual([]);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
		width
	);
});

import { expect, test } from 'vitest';
import { acted } from '../src/lib/learning/event.notation.ts';
import { paste, SLIP } from './asking.ts';
import { SEEDS } from './bakery.ts';
import { openPage } from './chromium.ts';
import { addEvents } from './practised.ts';
import { openPractice } from './practising.ts';
import { openOwnWorld } from './world.ts';

const world = openOwnWorld();

test('a moment tells what was said and what is right, and leads to its step, once the practice is over', async () => {
	const { page, run, heard } = await openPractice(world, SEEDS.order.seed);
	for (const key of ['1', 'Enter']) await page.keyboard.press(key);
	await page.getByTestId('feedback').waitFor();
	const habits = page.getByRole('region', { name: 'How you judge a thought' });
	const moment = habits.locator('details[open] li').first();
	const open = async () => {
		await page.goto(`${world.app.url}/progress`);
		await habits.locator('summary').first().press('Enter');
		await moment.waitFor();
	};

	await open();
	expect(await moment.textContent()).toContain('The slip got past you.');
	expect(await moment.textContent()).not.toContain('You said');
	expect(await heard()).not.toContain('In all there are');
	await moment.getByRole('link', { name: 'You are practising with this thought' }).press('Enter');
	await page.waitForURL(/\/practice\/./);
	await page.getByRole('button', { name: 'Show it all' }).click();
	await page.getByText('The practice is over').waitFor();

	await open();
	expect(await moment.textContent()).toMatch(
		/You said\s*A baker makes.*Right answer\s*There are 12 trays.*calculated wrongly/s
	);
	await moment.getByRole('link', { name: 'See this step' }).press('Enter');
	await page.waitForURL(new RegExp(`/runs/${run}`));
	const current = page.getByTestId('reader-step').filter({
		has: page.locator('[aria-current="step"]')
	});
	await current.getByText('There are 12 trays').waitFor();
	await expect.poll(() => new URL(page.url()).search).toBe('?step=3');
	expect(page.faults).toEqual([]);
});

test('moments open without scripts, the newest first and then more', async () => {
	const page = await openPage(world.browser, { javaScriptEnabled: false });
	await paste(page, world.app.url, { problem: 'Solve $3x+5=20$.', trace: SLIP });
	const slip = { checkpoint: 'spot-the-slip', slip: true, slipKind: 'sign' } as const;
	await addEvents(world, page, ([run]) =>
		Array.from({ length: 12 }, (_, start) => acted({ ...run!, ...slip, start, atMs: start }))
	);
	await page.goto(`${world.app.url}/progress`);
	const habits = page.getByRole('region', { name: 'How you judge a thought' });
	const moments = habits.locator('details[open] li');
	await habits.locator('summary').first().press('Enter');
	await expect.poll(() => moments.count()).toBe(8);
	const step = moments.first().getByRole('link', { name: 'See this step' });
	expect(await step.getAttribute('href')).toMatch(/\/runs\/[^/]+\?at=11$/);
	await habits.getByRole('link', { name: 'Show more (4 earlier)' }).press('Enter');
	await page.waitForURL(/opened=habit-finds-slips/);
	await moments.first().waitFor();
	expect(await moments.count()).toBe(12);

	const storageState = await page.context().storageState();
	const scripted = await openPage(world.browser, { storageState });
	// Before its scripts are there the link leads to the page with more.
	await scripted.goto(`${world.app.url}/progress`, { waitUntil: 'networkidle' });
	const again = scripted.getByRole('region', { name: 'How you judge a thought' });
	await again.locator('summary').first().press('Enter');
	await again.getByRole('link', { name: 'Show more (4 earlier)' }).press('Enter');
	await scripted.locator('details[open] li:nth-child(9):focus').waitFor();
	await expect.poll(() => again.locator('details[open] li').count()).toBe(12);
	expect(scripted.faults).toEqual([]);
});

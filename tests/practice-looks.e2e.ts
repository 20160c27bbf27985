import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { SEEDS } from './bakery.ts';
import { listBarriers } from './barriers.ts';
import { openPage } from './chromium.ts';
import { askedKind, bringBakery, goOn, openPractice } from './practising.ts';
import { openWorld } from './world.ts';

const world = openWorld();

const LOOKS = [
	['light', 1280],
	['dark', 390]
] as const;
const looked = new Set<string>();

test('the list is accessible and fits', async () => {
	const page = await openPage(world.browser);
	await bringBakery(page, world.app.url);
	await page.goto(`${world.app.url}/practice`);
	await page.getByRole('button', { name: 'Practise' }).first().waitFor();
	await checkLooks(page);
});

test.each(Object.values(SEEDS))('seed $seed is accessible and fits', async ({ seed, kinds }) => {
	const { page } = await openPractice(world, seed, { reducedMotion: 'reduce' });
	for (const kind of kinds) {
		const isNew = !looked.has(kind);
		looked.add(kind);
		if (isNew) await checkLooks(page);
		await page.keyboard.press('h');
		await page.getByTestId('hint').first().waitFor();
		await answerAnyhow(page);
		if (isNew) await checkLooks(page);
		await goOn(page, 'keys');
	}
	await checkLooks(page);
});

async function answerAnyhow(page: Page): Promise<void> {
	const kind = await askedKind(page);
	if (kind === 'repair' || kind === 'predict-result')
		await page.locator('[name="answer"]').fill('1');
	else if (kind === 'explain') await page.locator('[name="text"]').fill('Because.');
	else if (kind !== 'order') for (const key of ['1', '5']) await page.keyboard.press(key);
	await page.getByRole('button', { name: 'Send' }).click();
	await page.getByTestId('feedback').waitFor();
}

/** Light and wide, dark and narrow. */
async function checkLooks(page: Page): Promise<void> {
	for (const [colorScheme, width] of LOOKS) {
		await page.emulateMedia({ colorScheme });
		await page.setViewportSize({ width, height: 844 });
		// Colours fade into those of the other theme.
		await page.waitForFunction(() => document.getAnimations().length === 0);
		expect(await listBarriers(page)).toEqual([]);
		const [inside, outside] = await page.evaluate(() => [
			document.documentElement.scrollWidth,
			document.documentElement.clientWidth
		]);
		expect(inside).toBeLessThanOrEqual(outside ?? 0);
	}
}

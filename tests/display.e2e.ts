import { expect, test } from 'vitest';
import { openPage } from './chromium.ts';
import { openWorld } from './world.ts';

const world = openWorld();

test('what is chosen shows at once, and later pages show it from their first paint', async () => {
	const page = await openPage(world.browser, { colorScheme: 'light' });
	const fonts: string[] = [];
	page.on('request', (request) => {
		if (request.resourceType() === 'font') fonts.push(request.url());
	});
	await page.goto(world.app.url);
	await page.getByRole('link', { name: 'Display' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('radio', { name: 'Dark', exact: true }).check();
	await dialog.getByRole('radio', { name: 'Largest' }).check();
	const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
	expect(await paper()).toBe('rgb(22, 23, 26)');
	expect(fonts.filter((url) => /dyslexic/i.test(url))).toEqual([]);
	await dialog.getByRole('radio', { name: 'For dyslexia' }).check();
	await expect.poll(() => fonts.filter((url) => /dyslexic/i.test(url)).length).toBeGreaterThan(0);
	await page.keyboard.press('Escape');

	const html = await (await page.request.get(world.app.url)).text();
	expect(html).toContain('data-size="largest" data-spacing="normal" data-font="dyslexia"');
	await page.reload({ waitUntil: 'commit' });
	expect(await paper()).toBe('rgb(22, 23, 26)');
	expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(
		'23px'
	);
	expect(page.faults).toEqual([]);
});

test('it is chosen without scripts too, and one comes back to where one was', async () => {
	const page = await openPage(world.browser, { javaScriptEnabled: false });
	await page.goto(`${world.app.url}/recorded`);
	await page.getByRole('link', { name: 'Display' }).click();
	await page.getByRole('radio', { name: 'Wide' }).check();
	await page.getByRole('button', { name: 'Apply' }).click();
	await page.waitForURL(/\/recorded$/);
	expect(await page.locator('html').getAttribute('data-spacing')).toBe('wide');
});

import { expect, test } from 'vitest';
import { startApp } from './app.ts';
import { ask, paste, readByModel, SLIP } from './asking.ts';
import { openPage } from './chromium.ts';
import { openOwnWorld } from './world.ts';

// By chance the pocket reasoner now and then comes to no end.
const world = openOwnWorld(() => ({ MODEL_TEMPERATURE: '0' }));

test('a first visitor finds one box, one button and a recorded thought with a doubt selected', async () => {
	const page = await openPage(world.browser);
	await page.goto(world.app.url);
	expect(await page.getByRole('textbox').count()).toBe(1);
	await page.getByRole('region', { name: 'A thought, recorded' }).scrollIntoViewIfNeeded();
	const current = page.getByTestId('reader-step').locator('[aria-current="step"]');
	await current.first().waitFor();
	expect(await current.first().textContent()).toMatch(/questions|checks|revises/);
	expect(await page.context().cookies()).toEqual([]);
	expect(page.faults).toEqual([]);
});

test('a problem is thought about, its doubts are flagged, and all is there after a restart', async () => {
	const page = await openPage(world.browser);
	await ask(page, world.app.url, 'Solve 3x + 5 = 20 for x.');
	await page.getByText('It has finished').first().waitFor();
	expect(await page.getByTestId('answer').textContent()).toMatch(/x\s*=/);
	expect(await page.getByText(/\d+ second thoughts?/).count()).toBeGreaterThan(0);
	await readByModel(page);
	const text = await page.getByTestId('reader-step').allTextContents();
	expect(text.length).toBeGreaterThan(3);
	expect(await page.getByTestId('graph-step').count()).toBeGreaterThan(0);
	expect(page.faults).toEqual([]);

	await world.app.stop();
	world.app = await startApp({ DATA_DIR: world.app.dataDir });
	const address = new URL(page.url());
	await page.goto(`${world.app.url}/history`);
	expect(await page.getByText('Solve 3x + 5 = 20 for x.').count()).toBe(1);
	await page.goto(world.app.url + address.pathname);
	await page.getByText('It has finished').first().waitFor();
	await readByModel(page);
	expect(await page.getByTestId('reader-step').allTextContents()).toEqual(text);
});

test('a run goes on without its page, and a reload shows it whole', async () => {
	const page = await openPage(world.browser);
	await paste(page, world.app.url, { problem: 'Replay', trace: SLIP, speed: '400' });
	await page.getByTestId('reader-step').first().waitFor();
	const address = page.url();
	await page.goto('about:blank');
	await page.goto(address);
	await page.getByText('It has finished').first().waitFor();
	const shown = await page.evaluate(async (url) => {
		const response = await fetch(`${url}/events`);
		const lines = (await response.text()).split('\n').filter((line) => line.startsWith('data: '));
		const events = lines.map((line) => JSON.parse(line.slice(6)) as { type: string; text: string });
		return events.map(({ type, text }) => (type === 'thought' ? text : '')).join('');
	}, new URL(address).pathname);
	expect(shown).toBe(SLIP);
});

test('Stop stops, and what was written stays', async () => {
	const page = await openPage(world.browser);
	await paste(page, world.app.url, { problem: 'Slow', trace: SLIP, speed: '40' });
	await page.getByTestId('reader-step').first().waitFor();
	await page.getByRole('button', { name: 'Stop' }).click();
	await page.getByText('You stopped it').first().waitFor();
	const steps = await page.getByTestId('reader-step').count();
	expect(steps).toBeGreaterThan(0);
	await page.reload();
	await page.getByText('You stopped it').first().waitFor();
	expect(await page.getByTestId('reader-step').count()).toBe(steps);
});

test('a killed server leaves a run that says so, with its text', async () => {
	const page = await openPage(world.browser);
	await paste(page, world.app.url, { problem: 'Killed', trace: SLIP, speed: '40' });
	await page.getByTestId('reader-step').first().waitFor();
	await page.waitForTimeout(1000);
	const path = new URL(page.url()).pathname;
	await world.app.stop('SIGKILL');
	world.app = await startApp({ DATA_DIR: world.app.dataDir });
	await page.goto(world.app.url + path);
	await page.getByText('The server stopped while it was thinking').first().waitFor();
	expect(await page.getByTestId('reader-step').first().textContent()).toContain('I need to solve');
	await page.getByRole('button', { name: 'Let it go on' }).click();
	await page.getByText('It has finished').first().waitFor({ timeout: 60_000 });
	expect(await page.getByTestId('reader-step').last().textContent()).toContain('the answer is');
});

test('one student never sees the runs of another', async () => {
	const own = await openPage(world.browser);
	await paste(own, world.app.url, { problem: 'Private', trace: SLIP });
	const other = await openPage(world.browser);
	const answer = await other.goto(own.url());
	expect(answer?.status()).toBe(404);
	await other.goto(`${world.app.url}/history`);
	expect(await other.getByText('Private').count()).toBe(0);
});

test('everything of a student can be exported and deleted', async () => {
	const page = await openPage(world.browser);
	await paste(page, world.app.url, { problem: 'Mine alone', trace: SLIP });
	const run = page.url();
	await page.goto(`${world.app.url}/history`);
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: 'Download everything (JSON)' }).click()
	]);
	const chunks: Buffer[] = [];
	for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
	expect(JSON.stringify(JSON.parse(Buffer.concat(chunks).toString()))).toContain('Mine alone');
	await page.getByRole('button', { name: 'Delete everything' }).first().click();
	await page.getByRole('dialog').getByRole('button', { name: 'Delete everything' }).click();
	await page.getByText('Nothing here yet').waitFor();
	expect((await page.goto(run))?.status()).toBe(404);
});

import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { paste, readByModel, SLIP } from './asking.ts';
import { listBarriers } from './barriers.ts';
import { openPage } from './chromium.ts';
import { openWorld } from './world.ts';

const world = openWorld();

/** In a window so high that the graph shows all steps. */
async function openSlip() {
	const page = await openPage(world.browser, { viewport: { width: 1280, height: 2400 } });
	await paste(page, world.app.url, { problem: 'Solve $3x+5=20$ for $x$.', trace: SLIP });
	await page.getByText('It has finished').first().waitFor();
	await readByModel(page);
	return page;
}

/** The legend has the names of kinds, too. */
const inDialog = (page: Page) => page.getByRole('dialog');

/** What the graph says that its steps do; whether a person corrected one is left out, since a file does not say who. */
async function sentences(page: Page): Promise<string[]> {
	const labels = await page
		.getByTestId('graph-step')
		.evaluateAll((steps) => steps.map((step) => step.getAttribute('aria-label') ?? ''));
	return labels.map((label) => label.split('. ')[0] ?? '');
}

async function countSteps(page: Page): Promise<number> {
	return page.getByTestId('graph-step').count();
}

/** Opens the dialog at a step, by keys. */
async function correctStep(page: Page, number: number): Promise<void> {
	await page.keyboard.press('Home');
	for (let step = 1; step < number; step++) await page.keyboard.press('ArrowDown');
	await page.keyboard.press('c');
	await page.getByRole('dialog', { name: `Correct step ${number}` }).waitFor();
}

async function said(page: Page, words: string): Promise<void> {
	await page
		.getByRole('status')
		.filter({ hasText: `${words} Stored.` })
		.waitFor();
}

test('by keys alone a step gets another kind, is split and merged; a reload, a file and back keep it', async () => {
	const page = await openSlip();
	const before = await countSteps(page);
	await correctStep(page, 2);
	await inDialog(page).getByRole('button', { name: 'recalls', exact: true }).press('Enter');
	await said(page, 'Step 2: recalls.');

	// In the text of step 2 the cursor goes behind "I ", and Enter begins a new step.
	await page.getByLabel('Two steps in one?').focus();
	await page.keyboard.press('Control+Home');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Enter');
	await said(page, 'Now two steps, 2 and 3.');
	expect(await countSteps(page)).toBe(before + 1);
	await page.keyboard.press('Escape');
	await inDialog(page).waitFor({ state: 'hidden' });

	await correctStep(page, 5);
	await page.getByRole('button', { name: 'Join with step 4' }).press('Enter');
	await said(page, 'Joined into step 4.');
	await page.getByRole('button', { name: 'Done' }).press('Enter');
	expect(await countSteps(page)).toBe(before);
	const corrected = await sentences(page);
	expect(corrected.slice(1, 3)).toEqual([
		'Step 2 recalls something known',
		'Step 3 recalls something known'
	]);
	expect(await page.getByText('corrected by you').count()).toBe(3);

	await page.reload();
	await readByModel(page);
	await page.getByText('corrected by you').first().waitFor();
	expect(await sentences(page)).toEqual(corrected);

	const download = page.waitForEvent('download');
	await page.getByText('Export', { exact: true }).press('Enter');
	await page.getByRole('link', { name: 'Steps and links (JSONL)' }).press('Enter');
	const jsonl = await readFile(await (await download).path(), 'utf8');
	expect(jsonl).toContain('"label":"recall","confidence":1,"corrected":true');

	await page.goto(`${world.app.url}/recorded`);
	await page.getByLabel('Lines of JSON').fill(jsonl);
	await page.getByRole('button', { name: 'Open', exact: true }).press('Enter');
	await page.waitForURL(/\/runs\//);
	await page.getByText('annotated by second-thought').waitFor();
	expect(await sentences(page)).toEqual(corrected);

	// What came in is corrected like any other, and goes back to what it was.
	await correctStep(page, 1);
	await inDialog(page).getByRole('button', { name: 'concludes', exact: true }).press('Enter');
	await said(page, 'Step 1: concludes.');
	await page.getByRole('button', { name: 'Back to the annotation' }).press('Enter');
	await said(page, 'Again as it was annotated.');
	expect(await sentences(page)).toEqual(corrected);
	expect(page.faults).toEqual([]);
});

test('what could not be stored stays, says so, and is stored or taken back', async () => {
	const page = await openSlip();
	const first = (await sentences(page))[0];
	await page.context().setOffline(true);
	await correctStep(page, 1);
	await inDialog(page).getByRole('button', { name: 'recalls', exact: true }).press('Enter');
	await page.getByRole('alert').getByText('it is not stored yet').waitFor();
	expect((await sentences(page))[0]).toBe('Step 1 recalls something known');
	await page.getByRole('button', { name: 'Take it back' }).press('Enter');
	expect((await sentences(page))[0]).toBe(first);

	await inDialog(page).getByRole('button', { name: 'recalls', exact: true }).press('Enter');
	await page.keyboard.press('Escape');
	await page.getByRole('alert').getByText('it is not stored yet').waitFor();
	await page.context().setOffline(false);
	await page.getByRole('alert').waitFor({ state: 'hidden' });

	// A server that is not reached although there is a network is asked again, without being told to.
	await page.route('**/corrections', (route) => route.abort());
	await correctStep(page, 2);
	await inDialog(page).getByRole('button', { name: 'recalls', exact: true }).press('Enter');
	await page.keyboard.press('Escape');
	await page.getByRole('alert').getByText('it is not stored yet').waitFor();
	await page.unroute('**/corrections');
	await page.getByRole('alert').waitFor({ state: 'hidden' });
	await page.reload();
	await readByModel(page);
	await page.getByText('corrected by you').first().waitFor();
	const [again, second] = await sentences(page);
	expect(again).toBe('Step 1 recalls something known');
	expect(second).toBe('Step 2 recalls something known');
});

test('a faulty line is named, and what was pasted stays', async () => {
	const page = await openPage(world.browser);
	await page.goto(`${world.app.url}/recorded`);
	const line = '{"id":"a","trace":"So 3.","segments":[{"start":0,"end":9,"label":"derive"}]}';
	await page.getByLabel('Lines of JSON').fill(line);
	await page.getByRole('button', { name: 'Open', exact: true }).click();
	await page.getByText('Line 1: segment 0 goes from 0 to 9').waitFor();
	expect(await page.getByLabel('Lines of JSON').inputValue()).toBe(line);
});

test.each(['light', 'dark'] as const)('the dialog is accessible in %s', async (colorScheme) => {
	const page = await openSlip();
	await page.emulateMedia({ colorScheme });
	await correctStep(page, 2);
	expect(await listBarriers(page, 'dialog')).toEqual([]);
});

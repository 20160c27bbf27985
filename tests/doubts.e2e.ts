import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { paste, readByModel, SLIP } from './asking.ts';
import { listBarriers } from './barriers.ts';
import { openPage } from './chromium.ts';
import { openWorld } from './world.ts';

const world = openWorld();

async function openSlip(options: Parameters<typeof openPage>[1] = {}) {
	const page = await openPage(world.browser, options);
	const trace = `<think>${SLIP}</think>So $x=5$.`;
	await paste(page, world.app.url, { problem: 'Solve $3x+5=20$ for $x$.', trace });
	await page.getByText('It has finished').first().waitFor();
	await readByModel(page);
	return page;
}

const currentStep = (page: Page) =>
	page.getByTestId('reader-step').and(page.locator('.selected')).first();

test('a doubt leads to itself and to what came of it, and the answer to where it first appeared', async () => {
	const page = await openSlip();
	const list = page.getByRole('list', { name: 'Its second thoughts' });
	const entry = list
		.getByRole('listitem')
		.filter({ hasText: 'Corrected: it found a slip' })
		.first();
	await entry.getByRole('button', { name: 'What came of step' }).click();
	// The check, and the revision it led to, are one second thought; what came of it is the step that puts it right.
	expect(await currentStep(page).getAttribute('data-kind')).toBe('derive');
	await entry.getByRole('button').first().click();
	expect(await currentStep(page).getAttribute('data-kind')).toBe('verify');
	await entry
		.getByRole('button', { name: /revises|takes back/i })
		.first()
		.click();
	expect(await currentStep(page).getAttribute('data-kind')).toBe('revise');
	expect(await entry.locator('[aria-current]').count()).toBe(1);
	expect(await page.getByText(/of its \d+ questions and checks changed something/).count()).toBe(1);
	const first = page.getByText('Its answer first appeared in');
	expect(await first.textContent()).toMatch(/step \d+, after \d+% of the thought; it went on/);
	await first.getByRole('button').click();
	expect(await currentStep(page).textContent()).toContain('x=5');
	await page.getByText('Where the length went').click();
	const shares = await page
		.locator('details')
		.filter({ hasText: 'length' })
		.locator('li')
		.allTextContents();
	const percents = shares.map((share) => Number(/(\d+)\s*%/.exec(share)?.[1]));
	expect(percents.reduce((sum, percent) => sum + percent, 0)).toBeGreaterThan(95);
});

test('an outcome chosen in the list, and a kind in the legend, fade the rest and move nothing', async () => {
	const page = await openSlip();
	const positions = () =>
		page
			.getByTestId('reader-step')
			.evaluateAll((steps) => steps.map((step) => step.getBoundingClientRect().top));
	const before = await positions();
	const faded = page.locator('[data-testid="reader-step"].faded');
	expect(await faded.count()).toBe(0);
	const arcs = (look: string) => page.locator(`.graph .arcs.${look} path`).first();
	expect(await arcs('faded').getAttribute('d')).toBe('');
	expect(await arcs('doubt').getAttribute('d')).not.toBe('');
	const legend = page.getByRole('group', { name: 'What the signs mean' });
	const checks = legend.getByRole('button', { name: 'checks' });
	await page.keyboard.press('i');
	expect(await legend.locator(':focus').count()).toBe(1);
	await checks.click();
	expect(await checks.getAttribute('aria-pressed')).toBe('true');
	const kinds = page.locator('[data-testid="reader-step"]:not(.faded)');
	expect(
		new Set(await kinds.evaluateAll((steps) => steps.map((step) => step.dataset['kind'])))
	).toEqual(new Set(['verify']));
	for (const look of ['faded', 'doubt']) expect(await arcs(look).getAttribute('d')).not.toBe('');
	expect(await page.locator('[data-testid="graph-step"]').count()).toBeGreaterThan(0);
	await page.getByRole('button', { name: /^\d+ corrected$/ }).click();
	const entries = page.getByRole('list', { name: 'Its second thoughts' }).locator('[data-doubt]');
	expect(await entries.count()).toBe(await kinds.count());
	expect(await positions()).toEqual(before);
	expect(await listBarriers(page)).toEqual([]);
	await page.keyboard.press('I');
	expect(await faded.count()).toBe(0);
	expect(page.faults).toEqual([]);
});

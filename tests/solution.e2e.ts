import { expect, test } from 'vitest';
import { paste, readByModel, SLIP } from './asking.ts';
import { listBarriers } from './barriers.ts';
import { openPage } from './chromium.ts';
import { openWorld } from './world.ts';

const world = openWorld();
const PROBLEM = 'Solve $3x+5=20$ for $x$.';

async function openSlip(options: Parameters<typeof openPage>[1] = {}) {
	const page = await openPage(world.browser, options);
	const trace = `<think>${SLIP}</think>So $x=5$.`;
	await paste(page, world.app.url, { problem: PROBLEM, trace });
	await page.getByText('It has finished').first().waitFor();
	await readByModel(page);
	return page;
}

test('a line of the solution opens its thought, and w goes back to the doubts', async () => {
	const page = await openSlip();
	await page.keyboard.press('w');
	await page.waitForURL(/view=solution/);
	const lines = page.getByTestId('solution-line');
	const last = lines.last();
	await last.getByRole('button').click();
	const step = await last.getAttribute('data-line');
	const selected = page.locator('[data-testid="reader-step"].selected');
	expect(await selected.getAttribute('data-step')).toBe(step);
	expect(await last.getByRole('button').getAttribute('aria-current')).toBe('step');
	expect(await listBarriers(page)).toEqual([]);
	await page.keyboard.press('w');
	await page.getByRole('list', { name: 'Its second thoughts' }).waitFor();
	expect(page.faults).toEqual([]);
});

test('on a phone the way leads to the text and the browser leads back', async () => {
	const page = await openSlip({ viewport: { width: 390, height: 844 } });
	await page.getByRole('button', { name: 'Solution' }).click();
	await page.waitForURL(/view=solution/);
	await page.getByTestId('solution-line').last().click();
	await page.locator('[data-testid="reader-step"].selected').waitFor();
	await page.waitForURL((url) => !url.search.includes('view'));
	await page.goBack();
	await page.getByTestId('solution-line').first().waitFor();
});

test('it is copied as Markdown and as LaTeX, and the page says so', async () => {
	const page = await openSlip({ permissions: ['clipboard-read', 'clipboard-write'] });
	await page.keyboard.press('w');
	await page.getByRole('button', { name: 'Copy Markdown' }).click();
	await page.getByText('Copied as Markdown.').waitFor();
	const markdown = await page.evaluate(() => navigator.clipboard.readText());
	expect(markdown).toMatch(
		/^## The problem\n\nSolve \$3x\+5=20\$ for \$x\$\.\n\n## Clean solution\n\n1\. /
	);
	// As on a page over plain HTTP from another machine.
	await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
	await page.getByRole('button', { name: 'Copy LaTeX' }).click();
	await page.getByText('Copied as LaTeX.').waitFor();
	expect(page.faults).toEqual([]);
});

test('on paper there are problem, solution, answer and who thought, and nothing else', async () => {
	const page = await openSlip({ colorScheme: 'dark' });
	await page.keyboard.press('w');
	const lines = await page.getByTestId('solution-line').count();
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	await page.emulateMedia({ media: 'print' });
	const paper = page.getByTestId('paper');
	expect(await paper.getByRole('heading').allTextContents()).toEqual([
		...['The problem', 'Clean solution', 'Its answer']
	]);
	expect(await paper.getByRole('listitem').count()).toBe(lines);
	for (const hidden of ['[data-testid="reader-step"]', '.strip', 'header', '.legend'])
		expect(await page.locator(hidden).first().isVisible()).toBe(false);
	expect(await paper.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(0, 0, 0)');
	await page.emulateMedia({ media: 'screen' });
	await page.evaluate(() => dispatchEvent(new Event('afterprint')));
	expect(await paper.count()).toBe(0);
});

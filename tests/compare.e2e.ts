import { expect, test } from 'vitest';
import { ask, paste } from './asking.ts';
import { listBarriers } from './barriers.ts';
import { openPage } from './chromium.ts';
import { openOwnWorld } from './world.ts';

// By chance the pocket reasoner now and then comes to no end.
const world = openOwnWorld(() => ({ MODEL_TEMPERATURE: '0' }));

test('two real runs of one problem stand side by side, in both languages, wide and narrow', async () => {
	const page = await openPage(world.browser);
	await ask(page, world.app.url, 'Solve 3x + 5 = 20 for x.');
	await page.getByText('It has finished').first().waitFor();
	expect(await page.getByRole('link', { name: 'Compare with another run' }).count()).toBe(0);
	const first = page.url();
	await page.getByRole('button', { name: 'Let it think again' }).click();
	await page.waitForURL(
		(url) => /\/runs\//.test(url.href) && url.pathname !== new URL(first).pathname
	);
	await page.getByText('It has finished').first().waitFor();
	await page.getByRole('link', { name: 'Compare with another run' }).click();
	await page.waitForURL(/\/compare\//);

	const steps = { left: 0, right: 0 };
	for (const side of ['left', 'right'] as const) {
		const shown = page.locator(`[data-side="${side}"]:not(.none)`);
		await shown.first().waitFor();
		steps[side] = await shown.count();
		expect(await page.getByTestId(`answer-${side}`).textContent()).toMatch(/x/);
	}
	const same = await page.getByTestId('compared-both').count();
	expect(same).toBeGreaterThan(0);
	expect(await page.getByText(/^Both say the same in/).textContent()).toContain(
		same === 1 ? 'one step' : `${same} steps`
	);
	// Chance may let it think the same twice.
	const alone = `${steps.left - same} steps? of the first and ${steps.right - same} steps?`;
	const counted = steps.left + steps.right === 2 * same ? /^They never differ/ : new RegExp(alone);
	expect(await page.getByText(counted).count()).toBe(1);
	expect(await listBarriers(page)).toEqual([]);

	await page.setViewportSize({ width: 390, height: 844 });
	const width = await page.evaluate(() => document.documentElement.scrollWidth);
	expect(width).toBeLessThanOrEqual(390);
	await page.getByRole('button', { name: '中文' }).click();
	await page.getByRole('heading', { name: '同一道题的两次思考' }).waitFor();
	expect(page.faults).toEqual([]);
});

test('the first divergence is marked, reached by the keyboard, and leads into the run', async () => {
	const page = await openPage(world.browser);
	const start = 'I need $x$ in $3x+5=20$.\n\nI subtract $5$: $20-5=15$.\n\n';
	const filler = Array.from({ length: 60 }, (_, i) => `Then $${i}+7=${i + 7}$.`).join('\n\n');
	const problem = 'Find $x$ in $3x+5=20$.';
	for (const end of ['\n\nSo $15\\div3=5$.', '\n\nSo $15-3=12$.'])
		await paste(page, world.app.url, { problem, trace: start + filler + end });
	await page.goto(`${world.app.url}/history`);
	await page.getByRole('link', { name: 'Compare with another run' }).first().click();
	await page.waitForURL(/\/compare\//);
	const mark = page.getByTestId('divergence');
	await page.getByRole('button', { name: 'To where they first differ' }).press('Enter');
	await mark.waitFor();
	const row = page.locator('.parts');
	expect(await row.textContent()).toContain('12');
	await page.keyboard.press('Enter');
	await page.waitForURL(/\/runs\/[\w-]+\?step=63/);
});

test('runs of different problems, of someone else, or still thinking are not compared', async () => {
	const page = await openPage(world.browser);
	const ids: string[] = [];
	const trace = 'So $x=1$. '.repeat(40);
	for (const [problem, speed] of [
		['One', ''],
		['Two', ''],
		['One', '40']
	] as const) {
		await paste(page, world.app.url, { problem, trace, speed });
		ids.push(new URL(page.url()).pathname.split('/').pop()!);
	}
	const [one, two, slow] = ids;
	await page.goto(`${world.app.url}/runs/${one}/compare/${two}`);
	await page.getByText('These two runs are about different problems').waitFor();
	await page.goto(`${world.app.url}/runs/${one}/compare/${slow}`);
	await page.getByText('One of them is still thinking').waitFor();
	const other = await openPage(world.browser);
	await paste(other, world.app.url, { problem: 'One', trace });
	const own = new URL(other.url()).pathname;
	for (const path of [`/runs/${one}/compare/${two}`, `${own}/compare/${one}`])
		expect((await other.goto(world.app.url + path))?.status()).toBe(404);
});

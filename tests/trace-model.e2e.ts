import { expect, test } from 'vitest';
import { paste, readByModel, SLIP } from './asking.ts';
import { openPage } from './chromium.ts';
import { openWorld } from './world.ts';

const world = openWorld();
const STEP = '[data-testid="reader-step"]';

test('the page and the server label the steps of a thought alike', async () => {
	const page = await openPage(world.browser);
	await paste(page, world.app.url, { problem: 'Solve $3x+5=20$ for $x$.', trace: SLIP });
	await readByModel(page);
	const shown = await page
		.locator(STEP)
		.evaluateAll((steps) => steps.map((step) => step.getAttribute('data-kind')));
	const exported = await page.evaluate(async () =>
		(await fetch(`${location.pathname}/export`)).text()
	);
	const { segments } = JSON.parse(exported) as { segments: { label: string }[] };
	expect(shown.length).toBeGreaterThan(8);
	expect(shown).toEqual(segments.map(({ label }) => label));
	expect(shown).toContain('revise');
});

test('without the model the page still reads the thought, by the rules', async () => {
	const page = await openPage(world.browser);
	await page.route('**/trace-model*', (route) => route.abort());
	await paste(page, world.app.url, { problem: 'Solve $3x+5=20$ for $x$.', trace: SLIP });
	await page.locator(`${STEP}[data-labelled-by="rules"]`).first().waitFor();
	await page.waitForTimeout(500);
	expect(await page.locator(`${STEP}[data-labelled-by="model"]`).count()).toBe(0);
	expect(await page.locator(`${STEP}[data-kind="revise"]`).count()).toBeGreaterThan(0);
});

import { expect, test } from 'vitest';
import { paste, SLIP } from './asking.ts';
import { openPage } from './chromium.ts';
import { openWorld } from './world.ts';

const world = openWorld();

test.each([
	['nothing', '', 'Write a problem first.'],
	['blanks', '  \n ', 'Write a problem first.'],
	['200 kB', 'x'.repeat(200_000), 'The problem has 200,000 characters; at most 20,000 are allowed.']
])('%s in the box gives a clear message and keeps the text', async (_name, problem, message) => {
	const page = await openPage(world.browser);
	await page.goto(world.app.url);
	await page.getByLabel('Your problem').fill(problem);
	await page.getByRole('button', { name: 'Let it think' }).click();
	await page.getByRole('alert').getByText(message).waitFor();
	expect(await page.getByLabel('Your problem').inputValue()).toBe(problem);
});

test('a problem outside the range is said to be so before anything runs', async () => {
	const page = await openPage(world.browser);
	await page.goto(world.app.url);
	await page.getByLabel('Your problem').fill('Evaluate the integral of sin(x) over the torus.');
	await page.getByRole('button', { name: 'Let it think' }).click();
	await page.getByRole('alert').getByText('This looks outside').waitFor();
	expect(new URL(page.url()).pathname).toBe('/');
	await page.getByRole('button', { name: 'Let it try anyway' }).click();
	await page.waitForURL(/\/runs\//);
	await page.getByText('This problem looked outside').waitFor();
});

const HOSTILE =
	'<script>window.ran = 1</script><img src="http://third.test/x.png" onerror="window.ran = 2">[go](javascript:window.ran=3) $\\href{javascript:window.ran=4}{x}$';

test('HTML, scripts and links in problem, thought and answer are inert', async () => {
	const page = await openPage(world.browser);
	await paste(page, world.app.url, {
		problem: `Problem ${HOSTILE}`,
		trace: `<think>First ${HOSTILE}\n\nThen more.</think>Answer ${HOSTILE}`
	});
	await page.getByTestId('answer').waitFor();
	expect(await page.getByText('window.ran = 1').count()).toBeGreaterThan(2);
	expect(await page.evaluate(() => (window as { ran?: number }).ran)).toBeUndefined();
	expect(await page.locator('main a[href^="javascript"], main img').count()).toBe(0);
	expect(page.faults).toEqual([]);
});

test('broken LaTeX is shown as its source', async () => {
	const page = await openPage(world.browser);
	const trace = 'So $\\frac{1}{2$ and $\\notacommand{3}$.\n\nAnd $x^2$ follows.';
	await paste(page, world.app.url, { problem: 'Broken $\\sqrt{2$', trace });
	await page.getByTestId('reader-step').getByText('\\frac{1}{2').first().waitFor();
	expect(await page.getByTestId('reader-step').locator('.katex').count()).toBeGreaterThan(0);
	expect(page.faults).toEqual([]);
});

test('a thought of 300,000 characters without a break does not stall the page', async () => {
	const page = await openPage(world.browser);
	await paste(page, world.app.url, { problem: 'Long', trace: 'ab$'.repeat(100_000) });
	await page.getByText('It has finished').first().waitFor();
	await page.getByTestId('reader-step').first().waitFor();
	expect(page.faults).toEqual([]);
});

test('the API refuses in words, with a code', async () => {
	const page = await openPage(world.browser);
	await page.goto(world.app.url);
	const refused = await page.evaluate(async () => {
		const ask = (body: string) =>
			fetch('/runs', {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body
			}).then(async (response) => [response.status, await response.json()] as const);
		return Promise.all([ask('{'), ask('{"problem":"a\\u0007b"}'), ask('{"problem":7}')]);
	});
	expect(refused.map(([status]) => status)).toEqual([400, 400, 400]);
	expect(refused[1]?.[1]).toMatchObject({
		code: 'control-character',
		message: expect.stringContaining('U+0007') as string
	});
});

test('a run that does not exist is not found, kindly', async () => {
	const page = await openPage(world.browser);
	await paste(page, world.app.url, { problem: 'One', trace: SLIP });
	const answer = await page.goto(`${world.app.url}/runs/00000000-0000-4000-8000-000000000000`);
	expect(answer?.status()).toBe(404);
	await page.getByText('There is nothing here').waitFor();
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from './asking.ts';
import { openPage } from './chromium.ts';
import { CUT, serveEndpoint, type Act, type Endpoint } from './doubles/endpoint.ts';
import { openOwnWorld } from './world.ts';

let endpoint: Endpoint;

/** What the double says to a problem that contains the word. */
const ANSWERS: Record<string, readonly Act[]> = {
	aloud: [say({ reasoning_content: 'First, $1+1=2$.' }), say({ content: 'It is $2$.' }), end()],
	cut: [say({ reasoning_content: 'First, $1+1=2$.' }), { waitMs: 300 }, CUT],
	garbage: ['data: {"choices": [\n\n']
};

function say(delta: object): string {
	return `data: ${JSON.stringify({ choices: [{ index: 0, delta }] })}\n\n`;
}

function end(): string {
	const last = { choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] };
	return `data: ${JSON.stringify(last)}\n\ndata: [DONE]\n\n`;
}

beforeAll(async () => {
	endpoint = await serveEndpoint(({ body }) => {
		const asked = JSON.stringify(body);
		const word = Object.keys(ANSWERS).find((known) => asked.includes(known));
		return { acts: ANSWERS[word ?? 'aloud'] ?? [] };
	});
});
const world = openOwnWorld(() => ({
	REASONER: 'endpoint',
	ENDPOINT_URL: endpoint.url,
	ENDPOINT_MODEL: 'double',
	ENDPOINT_API_KEY: 'sk-secret'
}));
afterAll(() => endpoint.close());

test('an endpoint that thinks aloud is followed like any other reasoner, its key unseen', async () => {
	const page = await openPage(world.browser);
	await ask(page, world.app.url, 'Think aloud');
	await page.getByText('It has finished').first().waitFor();
	expect(await page.getByTestId('reader-step').first().textContent()).toContain('First');
	expect(await page.getByTestId('answer').textContent()).toContain('It is');
	expect(await page.content()).not.toContain('sk-secret');
});

test('an endpoint that breaks off leaves its text and a message', async () => {
	const page = await openPage(world.browser);
	await ask(page, world.app.url, 'Be cut off');
	await page.getByText('The connection to the model broke off').waitFor();
	expect(await page.getByTestId('reader-step').first().textContent()).toContain('First');
});

test('an endpoint that sends garbage is named as the one at fault', async () => {
	const page = await openPage(world.browser);
	await ask(page, world.app.url, 'Send garbage');
	await page.getByText('It could not go on').first().waitFor();
	await page.getByText('sent something unreadable').waitFor();
});

test('an endpoint that is down is said to be, and the server stays up', async () => {
	const page = await openPage(world.browser);
	await endpoint.close();
	await ask(page, world.app.url, 'Anybody there');
	await page.getByText('The server that holds the model does not answer').waitFor();
	expect((await page.goto(world.app.url))?.status()).toBe(200);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApp, type App } from '../../../tests/app.ts';
import { SEEDS } from '../../../tests/bakery.ts';
import { Client } from '../../../tests/client.ts';
import {
	delta,
	DONE,
	HANG,
	serveEndpoint,
	type Endpoint
} from '../../../tests/doubles/endpoint.ts';
import { libraryRuns } from '$lib/server/library/library.ts';
import { newRun, start } from './testing.ts';

// The built app, asked over HTTP, with a reasoner that repeats in its answers what stands far down in the trace.
const REPEATED = '84-21=63';
let endpoint: Endpoint;
let app: App;
beforeAll(async () => {
	endpoint = await serveEndpoint(({ body }) => ({
		acts: [
			delta({ reasoning: `It says that $${REPEATED}$ rolls are left.` }),
			...(JSON.stringify(body).includes('slowly') ? [HANG] : []),
			delta({ content: `Since $${REPEATED}$.` }),
			delta({}, 'stop'),
			DONE
		]
	}));
	app = await startApp({ REASONER: 'endpoint', ENDPOINT_URL: endpoint.url });
}, 180_000);
afterAll(async () => {
	await app.stop();
	await app.removeData();
	await endpoint.close();
});

/** Asks about a run; the id of the run that answers. */
async function ask(client: Client, run: string, question: string): Promise<string> {
	const asked = await client.submit(`/runs/${run}/ask`, { question, start: '' });
	return asked.headers.get('location')?.split('/').at(-1) ?? '';
}

async function askAndWait(client: Client, run: string, question: string): Promise<string> {
	const answering = await ask(client, run, question);
	await (await client.send(`/runs/${answering}/events`)).text();
	return answering;
}

const OF_RUN = [
	...['', '/__data.json', '/events', '/events?after=1', '/log', '/ask', '/ask/__data.json'],
	...['/export', '/export?format=markdown', '/export?format=html', '/try/__data.json']
];
const OF_STUDENT = [
	...['/history', '/practice', '/progress', '/library'].map((path) => `${path}/__data.json`),
	...['/history/export', '/history/corrected'],
	...['csv', 'json', 'xapi'].map((format) => `/progress/export?format=${format}`)
];

/** Where in all that the server says of these runs, and of the student, a text stands. */
async function placesOf(text: string, client: Client, runs: readonly string[]): Promise<string[]> {
	const paths = runs.flatMap((run) =>
		[...OF_RUN, ...runs.map((other) => `/compare/${other}/__data.json`)].map(
			(path) => `/runs/${run}${path}`
		)
	);
	const told = await Promise.all(
		[...paths, ...OF_STUDENT].map(async (path) => {
			const answer = await client.send(path, { redirect: 'manual' });
			return (await answer.text()).includes(text) ? [path] : [];
		})
	);
	return told.flat();
}

test('what was answered about a run, and about that answer, is hidden as long as the run is', async () => {
	const client = new Client(app);
	const run = await newRun(client);
	const about = await askAndWait(client, run, 'How many are left?');
	const further = await askAndWait(client, about, 'Why?');
	const runs = [run, about, further];
	expect((await placesOf(REPEATED, client, runs)).length).toBeGreaterThan(3 * runs.length);
	const practice = await start(client, run, SEEDS.order.seed);

	expect(await placesOf(REPEATED, client, runs)).toEqual([]);
	for (const hidden of runs) {
		const page = await client.send(`/runs/${hidden}`, { redirect: 'manual' });
		expect([page.status, page.headers.get('location')]).toEqual([303, practice]);
		const events = await client.send(`/runs/${hidden}/events`);
		expect([events.status, await events.json()]).toMatchObject([409, { code: 'practice-open' }]);
		expect(await start(client, hidden, SEEDS.order.seed)).toBe(practice);
	}
	await client.submit(`${practice}?/giveUp`, {});
	for (const shown of runs)
		expect(await (await client.send(`/runs/${shown}/events`)).text()).toContain(REPEATED);
});

test('an answer that was interrupted does not go on while the run is hidden, and none is awaited when a practice starts', async () => {
	const client = new Client(app);
	const run = await newRun(client);
	const answering = await ask(client, run, 'Tell me slowly.');
	await expect.poll(() => JSON.stringify(endpoint.requests.at(-1)?.body)).toContain('slowly');
	const refused = await client.submit('/practice', { run });
	expect([refused.status, await refused.text()]).toEqual([
		409,
		expect.stringContaining('A question about this thought is being answered.')
	]);
	await client.send(`/runs/${answering}/stop`, { method: 'POST' });
	await start(client, run, SEEDS.order.seed);
	const going = await client.send(`/runs/${answering}/continue`, { method: 'POST' });
	expect([going.status, await going.json()]).toMatchObject([409, { code: 'practice-open' }]);
});

test('an earlier practice of a run, and all that was done in it, is hidden while a new one goes on', async () => {
	const client = new Client(app);
	const run = await newRun(client);
	const visit = { start: 5, doubt: true };
	await client.send(`/runs/${run}/visits`, { method: 'POST', json: visit });
	const earlier = await start(client, run, SEEDS.order.seed);
	await client.submit(`${earlier}?/act`, { at: '0', checkpoint: 'spot-the-slip', line: '2' });
	await client.submit(`${earlier}?/giveUp`, {});
	expect(await (await client.send(earlier)).text()).toContain(REPEATED);
	const seen = async () => placesOf('"start":5,"doubt":true', client, [run]);
	expect(await seen()).toEqual(['/history/export']);
	const practice = await start(client, run, SEEDS.order.seed);

	const page = await client.send(earlier, { redirect: 'manual' });
	expect([page.status, page.headers.get('location')]).toEqual([303, practice]);
	expect(await (await client.send(`${earlier}/__data.json`)).text()).not.toContain(REPEATED);
	expect(await placesOf(REPEATED, client, [run])).toEqual([]);
	expect(await seen()).toEqual([]);
	const exported = await client.send('/progress/export?format=json');
	expect(await exported.json()).toMatchObject({ events: [] });
	await client.submit(`${practice}?/giveUp`, {});
	const { events } = (await (await client.send('/progress/export?format=json')).json()) as {
		events: { type: string }[];
	};
	expect(events.map(({ type }) => type)).toEqual(['checkpoint', 'help', 'help']);
});

test('the answer that is expected of a run of the library is not told while it is practised with', async () => {
	const client = new Client(app);
	// One whose answer stands nowhere by chance.
	const library = libraryRuns('en').find(({ expected }) => /^-?\d{3,}$/.test(expected))!;
	const started = await client.submit('/practice', { library: library.id });
	const practice = started.headers.get('location') ?? '';
	const { practices } = (await (await client.send('/history/export')).json()) as {
		practices: { runId: string }[];
	};
	const run = practices[0]!.runId;
	const expected = `"expected":"${library.expected}"`;
	const places = async () => placesOf(expected, client, [run]);
	expect(await places()).toEqual([]);
	await client.submit(`${practice}?/giveUp`, {});
	expect(await places()).toContain('/history/export');
	expect(await (await client.send('/history/__data.json')).text()).not.toContain('expected');
});

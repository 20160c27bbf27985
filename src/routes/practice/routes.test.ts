import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApp, type App } from '../../../tests/app.ts';
import { bakeryLine } from '../../../tests/bakery.ts';
import { Client } from '../../../tests/client.ts';
import { newRun, start } from './testing.ts';

// The built app, asked over HTTP by programs that keep cookies.
let app: App;
beforeAll(async () => {
	app = await startApp();
}, 180_000);
afterAll(async () => {
	await app.stop();
	await app.removeData();
});

/** All that could give something of a run. */
async function ask(client: Client, run: string, other: string, practice: string) {
	const kind = { type: 'kind', start: 0, end: 10, kind: 'plan' };
	return Promise.all([
		...[
			practice,
			`${practice}/__data.json`,
			'/practice',
			'/practice/__data.json',
			'/history',
			'/history/export',
			'/history/corrected',
			'/history/__data.json',
			`/runs/${run}/__data.json`,
			`/runs/${run}/compare/${other}/__data.json`,
			`/runs/${run}/events`,
			`/runs/${run}/events?after=1`,
			`/runs/${run}/log`,
			`/runs/${run}/export`,
			`/runs/${run}/export?format=markdown`,
			`/runs/${run}/export?format=html`,
			`/runs/${run}`,
			`/runs/${run}/compare/${other}`
		].map((path) => client.send(path, { redirect: 'manual' })),
		client.send(`/runs/${run}/continue`, { method: 'POST' }),
		client.send(`/runs/${run}/visits`, { method: 'POST', json: { start: 0, doubt: false } }),
		client.send(`/runs/${run}/corrections`, {
			method: 'POST',
			json: { after: 0, corrections: [{ ...kind, end: 1e6 }] }
		})
	]);
}

const { trace, segments } = JSON.parse(bakeryLine()) as {
	trace: string;
	segments: { start: number; end: number }[];
};

/** The lines of the trace behind what is visible, but those that are shown to be put in order. */
function hiddenIn(visible: string, shown: string): string[] {
	const lines = segments
		.filter(({ start }) => start >= visible.length)
		.map(({ start, end }) => trace.slice(start, end).trim());
	return lines.filter((line) => !visible.includes(line) && !shown.includes(line));
}

interface Sent {
	readonly text: string;
	readonly lines: readonly string[];
	readonly kind: string;
}

/** What the page of a practice was sent, read from the page that needs no scripts. */
async function read(client: Client, practice: string): Promise<Sent> {
	const html = await (await client.send(practice)).text();
	const kind = /name="checkpoint" value="([\w-]+)"/.exec(html)?.[1] ?? '';
	const text = /text:"((?:[^"\\]|\\.)*)"/.exec(html)?.[1] ?? '';
	const order = /checkpoint:"order"[^}]*lines:(\[[^\]]*\])/.exec(html)?.[1] ?? '[]';
	const parse = <T>(json: string) => JSON.parse(json) as T;
	return { kind, text: parse<string>(`"${text}"`), lines: parse<string[]>(order) };
}

const FIELDS: Readonly<Record<string, Record<string, string>>> = {
	'predict-result': { answer: '7' },
	repair: { answer: '7' },
	'predict-move': { move: 'go-on' },
	'trust-or-doubt': { trusts: 'no', sureness: '0.75' },
	'spot-the-slip': { line: 'none' },
	explain: { text: 'Because.' },
	order: { order: '0' }
};

test('while a practice goes on, no answer of the server holds a line that is hidden', async () => {
	let looked = 0;
	await fc.assert(
		fc.asyncProperty(fc.nat(1000), fc.nat(3), async (seed, answers) => {
			// A student who has no other run of the same text.
			const client = new Client(app);
			const [run, other] = [await newRun(client), await newRun(client)];
			const practice = await start(client, run, seed);
			const second = await start(client, other, seed);
			for (let at = 0; at < answers; at++) {
				const { kind } = await read(client, practice);
				const fields = { at: String(at), checkpoint: kind, ...FIELDS[kind] };
				for (const path of [practice, second]) await client.submit(`${path}?/act`, fields);
			}
			const { text, lines } = await read(client, practice);
			const hidden = hiddenIn(text, lines.join('\n'));
			expect(trace.startsWith(text)).toBe(true);
			expect(text).not.toBe('');
			for (const response of await ask(client, run, other, practice)) {
				const body = JSON.stringify(await response.text());
				looked += hidden.length;
				for (const line of hidden)
					expect(body, response.url).not.toContain(JSON.stringify(line).slice(1, -1));
				expect([200, 204, 303, 400, 409], response.url).toContain(response.status);
			}
		}),
		{ numRuns: 6 }
	);
	expect(looked).toBeGreaterThan(100);
}, 120_000);

test('what is hidden comes back when it is over, and is refused before with a code', async () => {
	const client = new Client(app);
	const run = await newRun(client);
	const practice = await start(client, run, 7);
	const refused = await client.send(`/runs/${run}/export`);
	expect([refused.status, await refused.json()]).toMatchObject([409, { code: 'practice-open' }]);
	const page = await client.send(`/runs/${run}`, { redirect: 'manual' });
	expect([page.status, page.headers.get('location')]).toEqual([303, practice]);
	await client.submit(`${practice}?/giveUp`, {});
	expect(await (await client.send(`/runs/${run}/events`)).text()).toContain('1610');
	expect(await (await client.send(`/runs/${run}/export`)).text()).toContain('1610');
	expect((await client.send(`/runs/${run}`, { redirect: 'manual' })).status).toBe(200);
});

test('a second student, and someone without a cookie, reach nothing of a practice', async () => {
	const [owner, other, nobody] = [new Client(app), new Client(app), new Client(app)];
	const run = await newRun(owner);
	const practice = await start(owner, run, 7);
	await newRun(other);
	for (const client of [other, nobody]) {
		const answers = await Promise.all([
			client.send(practice),
			client.send(`${practice}/__data.json`),
			client.submit('/practice', { run }),
			...['act', 'hint', 'assess', 'giveUp'].map((name) =>
				client.submit(`${practice}?/${name}`, { at: '0', level: '1' })
			)
		]);
		const bodies = await Promise.all(answers.map((answer) => answer.text()));
		expect(bodies.join('\n')).not.toContain('rolls each');
		expect(answers.map(({ status }) => status)).toEqual([404, 200, 404, 404, 404, 404, 404]);
	}
	expect((await read(owner, practice)).kind).toBe('spot-the-slip');
});

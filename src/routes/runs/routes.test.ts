import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApp, type App } from '../../../tests/app.ts';
import { Client } from '../../../tests/client.ts';
import { MAX_RECORDED_PER_HOUR } from '../../lib/server/runs/create.ts';

// The built app, asked over HTTP by programs that keep cookies.
let app: App;
beforeAll(async () => {
	app = await startApp();
}, 180_000);
afterAll(async () => {
	await app.stop();
	await app.removeData();
});

test('a recorded run is asked, followed, resumed, visited and exported', async () => {
	const client = new Client(app);
	const id = await client.ask({ problem: '2x = 6', trace: '<think>So 3. Wait, 4?</think>3' });
	const followed = await client.send(`/runs/${id}/events`);
	expect(followed.headers.get('content-type')).toBe('text/event-stream');
	const text = await followed.text();
	expect(text).toContain('"type":"thought"');
	expect(text).toMatch(/"type":"ended","status":"finished","error":null,"unsure":null\}\n\n$/);
	const resumed = await client.send(`/runs/${id}/events`, { headers: { 'last-event-id': '2' } });
	const rest = await resumed.text();
	expect(rest).not.toContain('"type":"thought"');
	expect(rest).toContain('"type":"answer"');
	expect(await (await client.send(`/runs/${id}/events?after=2`)).text()).toBe(rest);
	const log = (await (await client.send(`/runs/${id}/log`)).json()) as { end: number }[];
	expect(log.at(-1)).toMatchObject({ end: 'So 3. Wait, 4?'.length });

	const visit = { start: 6, doubt: true };
	const visited = await client.send(`/runs/${id}/visits`, { method: 'POST', json: visit });
	expect(visited.status).toBe(204);
	const exported = await client.send('/history/export');
	expect(exported.headers.get('content-disposition')).toContain('attachment');
	expect(await exported.json()).toMatchObject({
		runs: [{ id, thought: 'So 3. Wait, 4?', answer: '3', place: 6, visits: [visit] }]
	});
});

test('a replayed run is stopped and continued over HTTP', async () => {
	const client = new Client(app);
	const trace = 'So three. Wait, is it? Yes. '.repeat(20).trim();
	const id = await client.ask({ problem: 'p', trace, charsPerSecond: 300 });
	const stop = await client.send(`/runs/${id}/stop`, { method: 'POST' });
	expect(stop.status).toBe(204);
	expect(await (await client.send(`/runs/${id}/events`)).text()).toContain('"status":"stopped"');
	const go = await client.send(`/runs/${id}/continue`, { method: 'POST' });
	expect([go.status, await go.json()]).toEqual([202, { outcome: 'continued' }]);
	expect(await (await client.send(`/runs/${id}/events`)).text()).toContain('"status":"finished"');
	const { runs } = (await (await client.send('/history/export')).json()) as {
		runs: { thought: string }[];
	};
	expect(runs[0]?.thought).toBe(trace);
});

test('who brings too many traces is told to wait, not that the input is wrong', async () => {
	const client = new Client(app);
	const bring = (json: object) => client.send('/runs', { method: 'POST', json });
	const trace = { problem: 'p', trace: 'So 3.' };
	for (let i = 0; i < MAX_RECORDED_PER_HOUR; i++) expect((await bring(trace)).status).toBe(201);
	const refused = await bring(trace);
	expect([refused.status, await refused.json()]).toMatchObject([
		429,
		{ code: 'too-many-recorded' }
	]);
	expect((await bring({ problem: ' ' })).status).toBe(400);
});

test('one student finds nothing of another, and someone without a cookie finds nothing', async () => {
	const [owner, other, nobody] = [new Client(app), new Client(app), new Client(app)];
	const id = await owner.ask({ problem: 'p', trace: 'Mine alone.', charsPerSecond: 1 });
	const correction = { after: 0, corrections: [{ type: 'kind', start: 0, end: 1, kind: 'plan' }] };
	await other.ask({ problem: 'q', trace: 'Other.' });
	for (const client of [other, nobody]) {
		const json = { start: 0, doubt: false };
		const answers = await Promise.all([
			client.send(`/runs/${id}/events`),
			client.send(`/runs/${id}/stop`, { method: 'POST' }),
			client.send(`/runs/${id}/continue`, { method: 'POST' }),
			client.send(`/runs/${id}/visits`, { method: 'POST', json }),
			client.send(`/runs/${id}/corrections`, { method: 'POST', json: correction }),
			client.send(`/runs/${id}/export`),
			client.send(`/runs/${id}/log`)
		]);
		expect(answers.map(({ status }) => status)).toEqual(Array(7).fill(404));
	}
	expect(await (await other.send('/history/export')).text()).not.toContain('Mine alone.');
	expect((await nobody.send('/history/export')).status).toBe(404);
	expect((await owner.send(`/runs/${id}/stop`, { method: 'POST' })).status).toBe(204);
});

test('steps are corrected and exported over HTTP, and hostile corrections are refused', async () => {
	const client = new Client(app);
	const id = await client.ask({ problem: 'p', trace: 'So $x=2$. Done.' });
	await (await client.send(`/runs/${id}/events`)).text();
	const correct = (json: unknown) =>
		client.send(`/runs/${id}/corrections`, { method: 'POST', json });
	const plan = { type: 'kind', start: 0, end: 10, kind: 'plan' };
	expect((await correct({ after: 0, corrections: [plan] })).status).toBe(200);
	const behind = await correct({ after: 0, corrections: [plan] });
	expect([behind.status, await behind.json()]).toEqual([
		409,
		{ outcome: 'behind', corrections: [plan] }
	]);
	for (const json of ['x', {}, { after: 1, corrections: [{ ...plan, start: '0; drop' }] }])
		expect((await correct(json)).status).toBe(400);
	const exported = await client.send(`/runs/${id}/export`);
	expect(exported.headers.get('content-type')).toContain('application/jsonl');
	const jsonl = await exported.text();
	expect(JSON.parse(jsonl)).toMatchObject({ segments: [{ label: 'plan', corrected: true }, {}] });
	expect(await (await client.send('/history/corrected')).text()).toBe(jsonl);
});

test('a run is exported as Markdown and as one page, and in no other form', async () => {
	const client = new Client(app);
	const id = await client.ask({ problem: 'Is 2 even?', trace: 'So $x=2$. </script> Done.' });
	await (await client.send(`/runs/${id}/events`)).text();
	const markdown = await client.send(`/runs/${id}/export?format=markdown`);
	expect(markdown.headers.get('content-disposition')).toContain(`${id}.md`);
	expect(await markdown.text()).toMatch(/^# The problem\n\nIs 2 even\?\n/);
	const page = await client.send(`/runs/${id}/export?format=html`);
	expect(page.headers.get('content-type')).toContain('text/html');
	const html = await page.text();
	expect(html).toContain("default-src 'none'");
	expect(html).toContain('\\u003c/script\\u003e Done.');
	for (const format of ['docx', 'constructor'])
		expect((await client.send(`/runs/${id}/export?format=${format}`)).status).toBe(400);
});

test('what asks for nothing that is there gets no 500', async () => {
	const client = new Client(app);
	const send = async (path: string, body: string) =>
		(await client.send(path, { method: 'POST', json: body })).status;
	expect(await send('/account/passkey/toString', '')).toBe(404);
	expect(await send('/language', 'no form')).toBe(400);
	expect(await send('/runs', 'x'.repeat(10_000_000))).toBe(413);
});

test.each([
	[{ problem: ' ' }, 'problem-empty'],
	[{ problem: 'x'.repeat(200_000) }, 'problem-too-long'],
	[{ problem: 'a\u0000b' }, 'control-character'],
	[{ problem: 'p', trace: 'x'.repeat(2_000_001) }, 'trace-too-long'],
	[{ problem: 'p', subject: 'poetry' }, 'bad-field'],
	['not an object', 'bad-field']
])('bad input is refused with a code and a message (%#)', async (json, code) => {
	const response = await new Client(app).send('/runs', { method: 'POST', json });
	expect(response.status).toBe(400);
	expect(await response.json()).toMatchObject({ outcome: 'refused', code });
	expect(response.headers.getSetCookie()).toEqual([]);
});

test('looking around makes no student; the first use sets a cookie that scripts cannot read', async () => {
	const looked = await fetch(`${app.url}/history/export`);
	expect(looked.headers.getSetCookie()).toEqual([]);
	const asked = await fetch(`${app.url}/runs`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ problem: 'p', trace: 'So 3.' })
	});
	expect(asked.headers.getSetCookie()[0]).toMatch(/^student=[\w-]{43};.*HttpOnly; SameSite=Lax/);
});

test('a form of another site cannot ask in the name of a student', async () => {
	const response = await fetch(`${app.url}/runs`, {
		method: 'POST',
		headers: { 'content-type': 'text/plain', origin: 'http://evil.example' },
		body: JSON.stringify({ problem: 'p', trace: 'So 3.' })
	});
	expect(response.status).toBe(403);
});

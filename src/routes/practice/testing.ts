import { bakeryLine } from '../../../tests/bakery.ts';
import type { Client } from '../../../tests/client.ts';

/** A finished run of the student in which every kind of checkpoint can be asked; its id. */
export async function newRun(client: Client): Promise<string> {
	const before = await runIds(client);
	await client.submit('/recorded?/annotated', { lines: bakeryLine() });
	const run = (await runIds(client)).find((id) => !before.includes(id)) ?? '';
	await (await client.send(`/runs/${run}/events`)).text();
	return run;
}

async function runIds(client: Client): Promise<string[]> {
	const exported = await client.send('/history/export');
	if (exported.status !== 200) return [];
	return ((await exported.json()) as { runs: { id: string }[] }).runs.map(({ id }) => id);
}

/** Starts a practice; gives its path. */
export async function start(client: Client, run: string, seed: number): Promise<string> {
	const started = await client.submit('/practice', { run, seed: String(seed) });
	return started.headers.get('location') ?? '';
}

import { describe, expect, test } from 'vitest';
import type { Correction } from '$lib/protocol/correction.ts';
import { RunCorrections, type CorrectionsRequest } from './run-corrections.svelte.ts';

const PLAN: Correction = { type: 'kind', start: 0, end: 4, kind: 'plan' };
const DERIVE: Correction = { type: 'kind', start: 4, end: 9, kind: 'derive' };
const MERGE: Correction = { type: 'merge', start: 0, end: 9 };
const UNDO: Correction = { type: 'undo' };

/** A server that keeps corrections as ours does, and what a page shows of them. */
function opened(stored: Correction[] = []) {
	const server = { stored, reachable: true, losesAnswers: false, practised: false };
	let shown: readonly Correction[] = stored;
	const send = ({ after, corrections }: CorrectionsRequest): Promise<Response | null> => {
		if (!server.reachable) return Promise.resolve(null);
		if (server.practised) {
			const body = { code: 'practice-open', message: 'You are practising with this run.' };
			return Promise.resolve(Response.json(body, { status: 409 }));
		}
		if (after !== server.stored.length) {
			const body = { outcome: 'behind', corrections: server.stored };
			return Promise.resolve(Response.json(body, { status: 409 }));
		}
		server.stored = [...server.stored, ...corrections];
		return Promise.resolve(server.losesAnswers ? null : Response.json({ outcome: 'stored' }));
	};
	const page = new RunCorrections({ stored, send, show: (all) => (shown = all) });
	return { server, page, shown: () => shown };
}

test('a correction is shown at once, and stored', async () => {
	const { server, page, shown } = opened([PLAN]);
	const storing = page.add(DERIVE);
	expect(shown()).toEqual([PLAN, DERIVE]);
	expect(page.status).toBe('storing');
	await storing;
	expect(page.status).toBe('stored');
	expect(server.stored).toEqual([PLAN, DERIVE]);
	expect(page.latest).toEqual(DERIVE);
});

test('what comes while another is being stored follows it', async () => {
	const { server, page } = opened();
	await Promise.all([page.add(PLAN), page.add(DERIVE), page.add(UNDO)]);
	expect(server.stored).toEqual([PLAN, DERIVE, UNDO]);
	expect(page.latest).toEqual(PLAN);
	expect(page.status).toBe('stored');
});

describe('what could not be stored', () => {
	test('stays on the page until it can be', async () => {
		const { server, page, shown } = opened();
		server.reachable = false;
		await page.add(PLAN);
		expect(page.status).toBe('failed');
		expect(shown()).toEqual([PLAN]);
		server.reachable = true;
		await page.add(DERIVE);
		expect(page.status).toBe('stored');
		expect(server.stored).toEqual([PLAN, DERIVE]);
	});

	test('is refused while the run is practised with in another tab, and stored after that', async () => {
		const { server, page } = opened();
		server.practised = true;
		await page.add(PLAN);
		expect(page.status).toBe('failed');
		server.practised = false;
		await page.store();
		expect(page.status).toBe('stored');
		expect(server.stored).toEqual([PLAN]);
	});

	test('is not called stored while it is tried again', async () => {
		const { server, page } = opened();
		server.reachable = false;
		await page.add(PLAN);
		server.reachable = true;
		const storing = page.store();
		expect(page.status).toBe('failed');
		await storing;
		expect(page.status).toBe('stored');
	});

	test('shows again if it arrives after it was taken back', async () => {
		const { server, page, shown } = opened();
		server.reachable = false;
		await page.add(PLAN);
		server.reachable = true;
		const storing = page.store();
		page.takeBack();
		expect(shown()).toEqual([]);
		const added = page.add(DERIVE);
		await Promise.all([storing, added]);
		expect(shown()).toEqual([PLAN, DERIVE]);
		expect(server.stored).toEqual([PLAN, DERIVE]);
		expect(page.status).toBe('stored');
	});

	test('or is taken back', async () => {
		const { server, page, shown } = opened([PLAN]);
		server.reachable = false;
		await page.add(DERIVE);
		page.takeBack();
		expect(shown()).toEqual([PLAN]);
		expect([page.status, page.latest]).toEqual(['stored', PLAN]);
	});
});

describe('when the server has more than the page knew', () => {
	test('what another page did comes first', async () => {
		const { server, page, shown } = opened();
		server.stored = [PLAN];
		await page.add(DERIVE);
		expect(shown()).toEqual([PLAN, DERIVE]);
		expect(server.stored).toEqual([PLAN, DERIVE]);
	});

	test('nothing of another page is taken back', async () => {
		const { server, page } = opened([PLAN]);
		server.stored = [PLAN, MERGE];
		await page.add(UNDO);
		expect(server.stored).toEqual([PLAN, MERGE]);
		expect([page.status, page.latest]).toEqual(['stored', MERGE]);
	});

	test('what was stored although the answer was lost is not stored twice', async () => {
		const { server, page, shown } = opened();
		server.losesAnswers = true;
		await page.add(PLAN);
		expect(page.status).toBe('failed');
		server.losesAnswers = false;
		await page.store();
		expect(page.status).toBe('stored');
		expect(server.stored).toEqual([PLAN]);
		expect(shown()).toEqual([PLAN]);
	});
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { limitAddress } from '$lib/server/auth/limits.ts';
import { TestBrowser } from '$lib/server/auth/testing.ts';
import { openTestService, slowReasoner } from '$lib/server/runs/testing.ts';
import { actions as asking } from './+page.server.ts';
import { actions as bringing } from './recorded/+page.server.ts';

const ADDRESS = '198.51.100.1';
let service: Awaited<ReturnType<typeof openTestService>>;
beforeAll(async () => {
	service = await openTestService(slowReasoner([]));
	for (let i = 0; i < 500; i++)
		await limitAddress({ getClientAddress: () => ADDRESS }, 'guest-address');
});
afterAll(() => service.remove());

/** What a form gets that someone new sends from the address. */
async function send(
	action: ((event: never) => unknown) | undefined,
	fields: Record<string, string>
): Promise<unknown> {
	const body = new FormData();
	for (const [name, value] of Object.entries(fields)) body.set(name, value);
	const request = new Request('http://127.0.0.1/', { method: 'POST', body });
	return new TestBrowser(ADDRESS).ask(
		async (event) => await action?.({ ...event, request } as never)
	);
}

test('what someone new typed comes back where too many have come from their address', async () => {
	const refusal = { code: 'too-many-guests' };
	expect(await send(asking.default, { problem: '2x = 6' })).toMatchObject({
		status: 429,
		data: { problem: '2x = 6', outside: null, refusal }
	});
	expect(await send(bringing.paste, { problem: 'p', trace: 'So 3.' })).toMatchObject({
		status: 429,
		data: { problem: 'p', trace: 'So 3.', refusal }
	});
	const lines = JSON.stringify({ id: 'a', trace: 'So 3.', segments: [{ start: 0, end: 5 }] });
	expect(await send(bringing.annotated, { lines })).toMatchObject({
		status: 429,
		data: { lines, faulty: refusal }
	});
});

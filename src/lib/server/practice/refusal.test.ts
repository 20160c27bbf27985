import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SEEDS } from '../../../../tests/bakery.ts';
import { openTestService, slowReasoner } from '../runs/testing.ts';
import { act } from './act.ts';
import { findPractice } from './find.ts';
import { eventsOf, newPractice, rightFields } from './testing.ts';

let service: Awaited<ReturnType<typeof openTestService>>;
beforeAll(async () => {
	service = await openTestService(slowReasoner([]));
});
afterAll(() => service.remove());

const newStudent = async () => (await service.newStudent()).id;

describe('is refused, and leaves the checkpoint open', () => {
	test.each([
		[null, 'bad-response'],
		[{}, 'bad-response'],
		[{ checkpoint: 'repair', answer: '1' }, 'other-checkpoint'],
		[{ checkpoint: 'spot-the-slip' }, 'bad-response'],
		[{ checkpoint: 'spot-the-slip', line: '-1' }, 'bad-response'],
		[{ checkpoint: 'spot-the-slip', line: '0x1' }, 'bad-response'],
		[{ checkpoint: 'spot-the-slip', line: '99' }, 'no-such-line'],
		[{ checkpoint: 'spot-the-slip', line: '1', slipKind: 'evil' }, 'bad-response'],
		[{ checkpoint: 'trust-or-doubt', trusts: 'yes', sureness: 'NaN' }, 'bad-response'],
		[{ checkpoint: 'order', order: ['0', '1'] }, 'other-checkpoint'],
		[{ checkpoint: 'explain', text: 'x\u0000' }, 'bad-response']
	])('%j: %s', async (input, code) => {
		const { own } = await newPractice(await newStudent(), SEEDS.order.seed);
		expect(await act(own, 0, input)).toMatchObject({ outcome: 'refused', code });
		expect(await eventsOf(own)).toEqual([]);
	});

	test('an answer that cannot be read', async () => {
		const { own } = await newPractice(await newStudent(), SEEDS.order.seed);
		await act(own, 0, await rightFields(own));
		const unread = { checkpoint: 'repair', answer: 'no idea at all' };
		expect(await act(own, 1, unread)).toMatchObject({
			code: 'unreadable',
			values: { given: 'no idea at all' }
		});
		expect(await act(own, 1, { ...unread, answer: ' ' })).toMatchObject({ code: 'empty' });
		expect(await act(own, 1, { ...unread, answer: '180' })).toEqual({ outcome: 'stored' });
	});

	test('an order without scripts is read from places, each once', async () => {
		const { own } = await newPractice(await newStudent(), SEEDS.order.seed);
		for (const at of [0, 1, 2, 3, 4]) await act(own, at, await rightFields(own));
		const { order, ...rest } = (await rightFields(own)) as { order: string[] };
		const lines = order.map((_, line) => String(line));
		const place = lines.map((line) => String(order.indexOf(line) + 1));
		const input = { ...rest, order: lines };
		const twice = { ...input, place: place.map(() => '1') };
		expect(await act(own, 5, twice)).toMatchObject({ code: 'not-an-order' });
		await act(own, 5, { ...input, place });
		expect((await findPractice(own))?.answered.at(-1)).toMatchObject({ score: 1 });
	});
});

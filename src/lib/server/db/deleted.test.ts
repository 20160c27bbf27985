import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listDeleted, noteDeleted } from './deleted.ts';

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'second-thought-test-'));
	vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(async () => {
	vi.useRealTimers();
	await rm(folder, { recursive: true });
});

const snapshotAt = (time: string) => writeFile(join(folder, `${time}.tar.gz`), '');

test('who was deleted is known for as long as there is a snapshot of before', async () => {
	await snapshotAt('2026-05-01T10-00-00.000Z');
	vi.setSystemTime('2026-05-01T11:00:00Z');
	await noteDeleted(folder, 'ann');
	vi.setSystemTime('2026-05-03T11:00:00Z');
	await noteDeleted(folder, 'ben');
	expect(await listDeleted(folder)).toEqual(['ann', 'ben']);

	await rm(join(folder, '2026-05-01T10-00-00.000Z.tar.gz'));
	await snapshotAt('2026-05-02T10-00-00.000Z');
	await noteDeleted(folder, 'cid');
	expect(await listDeleted(folder)).toEqual(['ben', 'cid']);
});

test('nobody was deleted where nothing was noted', async () => {
	expect(await listDeleted(folder)).toEqual([]);
});

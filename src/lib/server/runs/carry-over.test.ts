import { getTableName, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as accounts from '../db/accounts.ts';
import { WORK } from '../db/carry-over.ts';
import { database } from '../db/client.ts';
import { createRun } from './create.ts';
import { listHistory } from './history.ts';
import { service } from './service.ts';
import { carryOverWork, deleteStudent, exportStudent } from './student.ts';
import { openTestService, slowReasoner } from './testing.ts';
import { recordVisit } from './visit.ts';

let world: Awaited<ReturnType<typeof openTestService>>;
beforeAll(async () => {
	world = await openTestService(slowReasoner(['word '], { endless: true }));
});
afterAll(() => world.remove());

async function newAccount(nickname: string) {
	const account = { studentId: null, nickname, email: null, passwordHash: null, session: null };
	const created = await accounts.create(account);
	if (typeof created === 'string') throw new Error(created);
	return created;
}
async function askAs(student: { id: string }, input: object) {
	const created = await createRun(student, { problem: 'p', ...input });
	return created.outcome === 'created' ? created.id : '';
}

test('a guest’s work becomes the account’s, what was there before stays, and the guest is gone', async () => {
	const [guest, account] = [await world.newStudent(), await newAccount('Ada')];
	const before = await askAs(account, { trace: 'Before.' });
	const carried = await askAs(guest, { trace: 'So 3. Wait, 4?' });
	await recordVisit({ runId: carried, studentId: guest.id }, { start: 0, doubt: false });
	expect(await carryOverWork(guest.id, account.id)).toBe(true);
	const { runs } = await listHistory(account.id);
	expect(runs.map(({ id }) => id)).toEqual([carried, before]);
	expect(runs[0]).toMatchObject({ stepsVisited: 1 });
	expect((await listHistory(guest.id)).runs).toEqual([]);
	expect(await carryOverWork(guest.id, account.id)).toBe(false);
});

test('a run that is going on goes with the rest, and stops when the account is deleted', async () => {
	const [guest, account] = [await world.newStudent(), await newAccount('Emmy')];
	const id = await askAs(guest, {});
	const run = service().live.get(id);
	expect(run?.isEnded).toBe(false);
	await carryOverWork(guest.id, account.id);
	await deleteStudent(account.id);
	expect(run?.isEnded).toBe(true);
});

test('the work of an account is never given to another', async () => {
	const [owner, thief] = [await newAccount('Kurt'), await newAccount('Thief')];
	const id = await askAs(owner, { trace: 'Mine alone.' });
	expect(await carryOverWork(owner.id, thief.id)).toBe(false);
	expect((await listHistory(owner.id)).runs.map((run) => run.id)).toEqual([id]);
	expect((await listHistory(thief.id)).runs).toEqual([]);
});

test('every table that points at students is carried over, or is the account itself', async () => {
	const rows = await database().execute(sql`
		select conrelid::regclass::text as name from pg_constraint
		where contype = 'f' and confrelid = 'students'::regclass`);
	const pointing = rows.map(({ name }) => String(name)).sort();
	const own = ['sessions', 'credentials', 'passkeys'];
	expect(pointing).toEqual([...WORK.map((table) => getTableName(table)), ...own].sort());
});

test('export and deletion include the account', async () => {
	const { id } = await newAccount('Sofia');
	expect(await exportStudent(id)).toMatchObject({
		account: { nickname: 'Sofia', email: null, role: 'student', passkeys: [], sessions: [] }
	});
	await deleteStudent(id);
	expect(await accounts.findByName('Sofia')).toBeNull();
	expect((await exportStudent((await world.newStudent()).id)).account).toBeNull();
});

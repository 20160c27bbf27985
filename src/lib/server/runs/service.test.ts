import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import * as accounts from '../db/accounts.ts';
import { database } from '../db/client.ts';
import { passkeys } from '../db/schema/accounts.ts';
import { problems } from '../db/schema/problems.ts';
import { students } from '../db/schema/students.ts';
import { createRun } from './create.ts';
import { openTestService, slowReasoner } from './testing.ts';

test('a guest whom no browser knows any more goes with all their work, and nobody else', async () => {
	const service = await openTestService(slowReasoner([]));
	const kept = await fill(service.newStudent);
	await service.close();
	const again = await openTestService(slowReasoner([]), { DATA_DIR: service.folder });
	const left = await database().select({ id: students.id }).from(students);
	expect(left.map(({ id }) => id).sort()).toEqual(kept.sort());
	expect(await database().select().from(problems)).toHaveLength(3);
	await again.remove();
});

/** Students whose sessions have expired, but for one. @returns the ids of those to be kept */
async function fill(newStudent: () => Promise<{ id: string }>) {
	const gone = await newStudent();
	const [known, fresh, maker] = [await newStudent(), await newStudent(), await newStudent()];
	for (const student of [gone, known, fresh, maker])
		await createRun(student, { problem: 'p', trace: 'So 3.' });
	const named = { studentId: null, nickname: 'Ada', email: null, passwordHash: null };
	const account = (await accounts.create({ ...named, session: null })) as { id: string };
	const key = { credentialID: 'c', publicKey: 'p', counter: 0, deviceType: 'd', backedUp: false };
	await database()
		.insert(passkeys)
		.values({ ...key, studentId: maker.id });
	await database().execute(
		sql`update students set created_at = now() - interval '2 days' where id <> ${fresh.id}`
	);
	await database().execute(
		sql`update sessions set expires_at = now() where student_id <> ${known.id}`
	);
	return [known, fresh, maker, account].map(({ id }) => id);
}

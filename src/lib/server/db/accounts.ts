import { and, asc, eq, ilike, isNotNull, isNull, ne, or } from 'drizzle-orm';
import { toNicknameKey, type Role } from '../../protocol/account.ts';
import { database, requireRoom, type Queryable } from './client.ts';
import { isId } from './id.ts';
import { credentials, passkeys, verifications } from './schema/accounts.ts';
import { sessions, students, type Student } from './schema/students.ts';
import { STUDENT } from './students.ts';

/** More than a school keeps; whoever has more uses the search. */
const MOST_LISTED = 200;

export interface NewAccount {
	/** A guest, who becomes the owner with all their work; null: someone who has none. */
	readonly studentId: string | null;
	readonly nickname: string;
	readonly email: string | null;
	/** Null: signs in without one. */
	readonly passwordHash: string | null;
	/** The first session; the guest's own ends. Null: none. */
	readonly session: Pick<typeof sessions.$inferSelect, 'tokenHash' | 'device' | 'expiresAt'> | null;
}
/** Why there is no new account. */
export type NotCreated = 'nickname-taken' | 'email-taken' | 'has-account';

/** Makes a guest's row an account's, so that all that points at it stays theirs. All or nothing. */
export async function create(account: NewAccount): Promise<Student | NotCreated> {
	requireRoom();
	try {
		return await database().transaction((transaction) => insert(transaction, account));
	} catch (error) {
		const taken = findTaken(error);
		if (taken) return taken;
		throw error;
	}
}

/** What the owner of an account sees of it. Null: no such account. */
export async function find(studentId: string) {
	if (!isId(studentId)) return null;
	const [[account], keys, passwords] = await Promise.all([
		database()
			.select({ ...STUDENT, email: students.email })
			.from(students)
			.where(and(eq(students.id, studentId), isNotNull(students.nickname))),
		database()
			.select({ id: passkeys.id, name: passkeys.name, createdAt: passkeys.createdAt })
			.from(passkeys)
			.where(eq(passkeys.studentId, studentId))
			.orderBy(asc(passkeys.createdAt)),
		database()
			.select({ id: credentials.id })
			.from(credentials)
			.where(and(eq(credentials.studentId, studentId), isNotNull(credentials.password)))
	]);
	return account ? { ...account, passkeys: keys, hasPassword: passwords.length > 0 } : null;
}

/** @param name a nickname or an e-mail address, as it was typed */
export async function findByName(
	name: string
): Promise<(Student & { email: string | null }) | null> {
	const key = toNicknameKey(name);
	const [found] = await database()
		.select({ ...STUDENT, email: students.email })
		.from(students)
		.where(or(eq(students.nicknameKey, key), eq(students.email, key)));
	return found ?? null;
}

/** For admins: by nickname, without anything else that is known of them. */
export async function list(search: string): Promise<(Student & { hasEmail: boolean })[]> {
	const key = toNicknameKey(search.replaceAll('\u0000', ''));
	const pattern = `%${key.replace(/[\\%_]/g, '\\$&')}%`;
	const rows = await database()
		.select({ ...STUDENT, email: students.email })
		.from(students)
		.where(and(isNotNull(students.nickname), ilike(students.nicknameKey, pattern)))
		.orderBy(asc(students.nicknameKey))
		.limit(MOST_LISTED);
	return rows.map(({ email, ...account }) => ({ ...account, hasEmail: email !== null }));
}

/** @returns false if there is no such account */
export async function setRole(studentId: string, role: Role): Promise<boolean> {
	if (!isId(studentId)) return false;
	const changed = await database()
		.update(students)
		.set({ role })
		.where(and(eq(students.id, studentId), isNotNull(students.nickname)))
		.returning({ id: students.id });
	return changed.length > 0;
}

/** Signs out everywhere; until a new password is chosen none is right. */
export async function dropPassword(studentId: string): Promise<void> {
	await database().transaction(async (transaction) => {
		await transaction
			.update(credentials)
			.set({ password: null })
			.where(eq(credentials.studentId, studentId));
		await transaction.delete(sessions).where(eq(sessions.studentId, studentId));
	});
}

/** One-time passwords that are still good are good no longer. */
export async function dropVerifications(studentId: string): Promise<void> {
	await database().delete(verifications).where(eq(verifications.value, studentId));
}

/** @returns false if the student has no such passkey, or no other way to sign in */
export async function removePasskey(id: string, studentId: string): Promise<boolean> {
	if (!isId(id)) return false;
	const account = await find(studentId);
	const isOnlyWay = account && !account.hasPassword && account.passkeys.length === 1;
	if (!account || isOnlyWay) return false;
	const removed = await database()
		.delete(passkeys)
		.where(and(eq(passkeys.id, id), eq(passkeys.studentId, studentId)))
		.returning({ id: passkeys.id });
	return removed.length > 0;
}

async function insert(queryable: Queryable, account: NewAccount): Promise<Student | 'has-account'> {
	const { nickname, email, passwordHash, session } = account;
	const named = { nickname, nicknameKey: toNicknameKey(nickname), email };
	const [student] = account.studentId
		? await queryable
				.update(students)
				.set(named)
				.where(and(eq(students.id, account.studentId), isNull(students.nickname)))
				.returning(STUDENT)
		: await queryable.insert(students).values(named).returning(STUDENT);
	if (!student) return 'has-account';
	if (passwordHash)
		await queryable.insert(credentials).values({
			studentId: student.id,
			providerId: 'credential',
			accountId: student.id,
			password: passwordHash
		});
	if (session) {
		await queryable.insert(sessions).values({ studentId: student.id, ...session });
		await queryable
			.delete(sessions)
			.where(and(eq(sessions.studentId, student.id), ne(sessions.tokenHash, session.tokenHash)));
	}
	return student;
}

const TAKEN: Record<string, NotCreated> = {
	students_nickname_key_unique: 'nickname-taken',
	students_email_unique: 'email-taken'
};

function findTaken(error: unknown): NotCreated | null {
	if (!(error instanceof Error)) return null;
	if ('constraint_name' in error) return TAKEN[String(error.constraint_name)] ?? null;
	return findTaken(error.cause);
}

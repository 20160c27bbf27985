import { sql } from 'drizzle-orm';
import { index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Role } from '../../../protocol/account.ts';

/**
 * Someone who has used the app. Everything that is stored about them goes when this row goes. Who has a nickname has an
 * account; who has none is a guest, known to one browser only.
 */
export const students = pgTable('students', {
	id: uuid('id').primaryKey().defaultRandom(),
	createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
	/** As it was typed. */
	nickname: text('nickname'),
	/** What two nicknames may not share, see `toNicknameKey`. */
	nicknameKey: text('nickname_key').unique(),
	/** In lower case; null: none was given. Shown to nobody but its owner. */
	email: text('email').unique(),
	role: text('role').$type<Role>().notNull().default('student')
});
export type Student = Pick<typeof students.$inferSelect, 'id' | 'createdAt' | 'nickname' | 'role'>;

/** One browser that a student uses, known by the SHA-256 of the token in its cookie. */
export const sessions = pgTable(
	'sessions',
	{
		tokenHash: text('token_hash').primaryKey(),
		/** For the library and the list on the page; gives no access. */
		id: uuid('id').notNull().unique().defaultRandom(),
		studentId: uuid('student_id')
			.notNull()
			.references(() => students.id, { onDelete: 'cascade' }),
		createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
		/** As long as browsers keep a cookie. */
		expiresAt: timestamp('expires_at', { withTimezone: true })
			.notNull()
			.default(sql`now() + interval '400 days'`),
		/** Browser and system, e.g. `Firefox, Linux`; empty for guests, whose one browser needs no name. */
		device: text('device').notNull().default('')
	},
	(table) => [index('sessions_by_student').on(table.studentId)]
);

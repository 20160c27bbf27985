import {
	boolean,
	index,
	integer,
	pgTable,
	text,
	timestamp,
	uniqueIndex,
	uuid
} from 'drizzle-orm/pg-core';
import { students } from './students.ts';

/** A password, as its scrypt hash. The columns are those that better-auth asks for. */
export const credentials = pgTable(
	'credentials',
	{
		id: uuid('id').primaryKey().defaultRandom(),
		studentId: uuid('student_id')
			.notNull()
			.references(() => students.id, { onDelete: 'cascade' }),
		/** Always `credential`, and the student's id: other providers are not used. */
		providerId: text('provider_id').notNull(),
		accountId: text('account_id').notNull(),
		password: text('password'),
		createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
		updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow()
	},
	(table) => [uniqueIndex('credentials_by_student').on(table.studentId, table.providerId)]
);

/** A public key with which a device signs its owner in. The columns are those of better-auth's passkey plugin. */
export const passkeys = pgTable(
	'passkeys',
	{
		id: uuid('id').primaryKey().defaultRandom(),
		studentId: uuid('student_id')
			.notNull()
			.references(() => students.id, { onDelete: 'cascade' }),
		/** Browser and system it was made with. */
		name: text('name'),
		credentialID: text('credential_id').notNull().unique(),
		publicKey: text('public_key').notNull(),
		counter: integer('counter').notNull(),
		deviceType: text('device_type').notNull(),
		backedUp: boolean('backed_up').notNull(),
		transports: text('transports'),
		aaguid: text('aaguid'),
		createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow()
	},
	(table) => [index('passkeys_by_student').on(table.studentId)]
);

/**
 * Something that is true once and for a while: a one-time password (only as its hash), the challenge of a passkey; and
 * the key that signs the cookies of challenges.
 */
export const verifications = pgTable(
	'verifications',
	{
		id: uuid('id').primaryKey().defaultRandom(),
		identifier: text('identifier').notNull(),
		value: text('value').notNull(),
		expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
		createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
		updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow()
	},
	(table) => [index('verifications_by_identifier').on(table.identifier)]
);

import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import { resolve } from 'node:path';
import type { Sql } from 'postgres';
import { DatabaseError } from './errors.ts';

/** One server at a time migrates a shared database; any number that nothing else uses. */
const LOCK = 20_260_301;

/**
 * Brings the tables up to date.
 * @param client of one connection, so that lock and migrations share it
 * @param beforeChange called when tables that hold rows are about to change
 * @throws {DatabaseError} `newer` if the database knows migrations that this version does not; nothing was changed then
 */
export async function migrateDatabase(
	client: Sql,
	beforeChange: () => Promise<unknown>
): Promise<void> {
	const migrationsFolder = resolve('drizzle');
	const known = readMigrationFiles({ migrationsFolder }).map(({ folderMillis }) => folderMillis);
	const database = drizzle(client);
	await database.execute(sql`select pg_advisory_lock(${LOCK})`);
	try {
		const applied = await listApplied(client);
		const unknown = applied.filter((migration) => !known.includes(migration));
		if (unknown.length > 0) throw refuseNewer(applied.length, known.length);
		if (applied.length > 0 && applied.length < known.length) await beforeChange();
		await migrate(database, { migrationsFolder });
	} finally {
		await database.execute(sql`select pg_advisory_unlock(${LOCK})`);
	}
}

async function listApplied(client: Sql): Promise<number[]> {
	const [table] = await client`select to_regclass('drizzle.__drizzle_migrations') as name`;
	if (!table?.['name']) return [];
	const rows = await client`select created_at from drizzle.__drizzle_migrations`;
	return rows.map((row) => Number(row['created_at']));
}

function refuseNewer(applied: number, known: number): DatabaseError {
	return new DatabaseError(
		'newer',
		`The database was made by a newer version of Second Thought (${applied} migrations, this version knows ${known}). ` +
			'Nothing was changed. Start the newer version, or give this one a folder of its own: DATA_DIR=other npm start'
	);
}

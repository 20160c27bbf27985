import { join } from 'node:path';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres, { type Sql } from 'postgres';
import type { Environment } from '../env.ts';
import { log } from '../log.ts';
import * as deleted from './deleted.ts';
import { EmbeddedDatabase } from './embedded.ts';
import { DatabaseError, STORAGE_FULL, STORAGE_UNAVAILABLE } from './errors.ts';
import { migrateDatabase } from './migrate.ts';
import { claimDatabase, QUIET } from './postgres.ts';

export type Database = PostgresJsDatabase;
/** The database itself, or a transaction in it. */
export type Queryable = Pick<Database, 'select' | 'insert' | 'update' | 'delete' | 'execute'>;

const POOL = 10;

/** On the global object, so that a module which the development server loads again finds what is open. */
const open = globalThis as { secondThoughtDatabase?: OpenDatabase };

interface OpenDatabase {
	readonly database: Database;
	readonly refuse: Source['refuse'];
	readonly noteDeleted: Source['noteDeleted'];
	readonly close: () => Promise<void>;
}

/** The database of this server, between `openDatabase` and `closeDatabase`. */
export function database(): Database {
	return opened().database;
}

/**
 * To be called before rows are added for a student; deleting stays possible when this throws.
 * @throws {DatabaseError} `storage-full`, or `storage-unavailable` while PostgreSQL is not kept for this server
 */
export function requireRoom(): void {
	const refusal = opened().refuse();
	if (refusal) throw refusal;
}

/** To be called once a student was deleted, so that no restored snapshot brings them back. */
export function noteDeleted(studentId: string): Promise<void> {
	return opened().noteDeleted(studentId);
}

function opened(): OpenDatabase {
	if (open.secondThoughtDatabase) return open.secondThoughtDatabase;
	throw new DatabaseError('storage-unavailable', 'The server is starting or stopping.');
}

/**
 * Opens the database that the environment names and brings its tables up to date.
 * @throws {DatabaseError} `in-use`, `unreadable` or `newer`
 */
export async function openDatabase(
	environment: Pick<Environment, 'DATABASE_URL' | 'DATA_DIR'>
): Promise<void> {
	if (open.secondThoughtDatabase) throw new TypeError('the database is open already');
	const { connect, snapshot, end, ...source } = environment.DATABASE_URL
		? await connectTo(environment.DATABASE_URL)
		: await startEmbedded(environment.DATA_DIR);
	try {
		const single = connect(1);
		await migrateDatabase(single, snapshot).finally(() => single.end({ timeout: 5 }));
	} catch (error) {
		await end();
		throw error;
	}
	const client = connect(POOL);
	const close = async () => {
		await client.end({ timeout: 5 });
		await end();
	};
	open.secondThoughtDatabase = { ...source, database: drizzle(client), close };
}

export async function closeDatabase(): Promise<void> {
	const closing = open.secondThoughtDatabase;
	delete open.secondThoughtDatabase;
	await closing?.close();
}

interface Source {
	readonly connect: (max: number) => Sql;
	/** Before the tables change; PostgreSQL has backups of its own. */
	readonly snapshot: () => Promise<unknown>;
	/** Why nothing may be added at the moment; null: it may. */
	readonly refuse: () => DatabaseError | null;
	readonly noteDeleted: (studentId: string) => Promise<void>;
	readonly end: () => Promise<void>;
}

async function connectTo(url: string): Promise<Source> {
	const claim = await claimDatabase(url);
	return {
		connect: (max) => postgres(url, { ...QUIET, max }),
		snapshot: () => Promise.resolve(),
		refuse: () =>
			claim.isHeld ? null : new DatabaseError('storage-unavailable', STORAGE_UNAVAILABLE),
		noteDeleted: () => Promise.resolve(),
		end: () => claim.end()
	};
}

async function startEmbedded(dataDir: string): Promise<Source> {
	const embedded = await EmbeddedDatabase.start(dataDir);
	const options = { ...QUIET, path: embedded.socketPath, database: 'postgres', user: 'postgres' };
	return {
		// PGlite is one session: a second connection would mix its statements with those of the first.
		connect: () => postgres({ ...options, max: 1, max_lifetime: null, backoff: () => 0.1 }),
		snapshot: () => embedded.snapshot(),
		refuse: () => (embedded.hasRoom ? null : new DatabaseError('storage-full', STORAGE_FULL)),
		noteDeleted: (studentId) =>
			deleted
				.noteDeleted(join(dataDir, 'snapshots'), studentId)
				// They are deleted, whether or not that could be written down.
				.catch((error: unknown) => log.error('who was deleted could not be noted', { error })),
		end: () => embedded.close()
	};
}

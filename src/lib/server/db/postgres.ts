import postgres, { type Sql } from 'postgres';
import { DatabaseError } from './errors.ts';

/** Any number that nothing else uses. */
const ONE_SERVER = 20_260_302;

export const QUIET = { onnotice: () => undefined, fetch_types: false, connect_timeout: 10 };

/**
 * Keeps a PostgreSQL database for this server while the connection that comes back is open: two servers on one
 * database would take each other's runs for abandoned ones.
 * @throws {DatabaseError} `in-use`, or `unreadable` if it cannot be reached
 */
export async function claimDatabase(url: string): Promise<Sql> {
	const keeper = postgres(url, { ...QUIET, max: 1, max_lifetime: null });
	try {
		const [row] = await keeper`select pg_try_advisory_lock(${ONE_SERVER}) as claimed`;
		if (row?.['claimed']) return keeper;
	} catch (error) {
		throw explainRefusal(url, error);
	}
	await keeper.end();
	throw new DatabaseError(
		'in-use',
		`Another server is using the database at ${withoutPassword(url)}.`
	);
}

function explainRefusal(url: string, error: unknown): DatabaseError {
	const why = error instanceof Error ? error.message : String(error);
	return new DatabaseError(
		'unreadable',
		`The database at ${withoutPassword(url)} cannot be used: ${why}. Is PostgreSQL running, and is DATABASE_URL right?`,
		{ cause: error }
	);
}

function withoutPassword(url: string): string {
	const { host, pathname } = new URL(url);
	return host + pathname;
}

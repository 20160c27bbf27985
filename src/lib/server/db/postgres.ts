import { setTimeout as wait } from 'node:timers/promises';
import postgres, { type Sql } from 'postgres';
import { log } from '../log.ts';
import { DatabaseError } from './errors.ts';

/** Any number that nothing else uses. */
const ONE_SERVER = 20_260_302;
/** A PostgreSQL that is started again takes connections within seconds. */
const RETRY_MS = 500;

export const QUIET = { onnotice: () => undefined, fetch_types: false, connect_timeout: 10 };

/**
 * Keeps a PostgreSQL database for this server: two servers on one database would take each other's runs for abandoned
 * ones.
 * @throws {DatabaseError} `in-use`, or `unreadable` if it cannot be reached
 */
export async function claimDatabase(url: string): Promise<DatabaseClaim> {
	const claim = new DatabaseClaim(url);
	try {
		if (await claim.take()) return claim;
	} catch (error) {
		throw explainRefusal(url, error);
	}
	await claim.end();
	throw new DatabaseError(
		'in-use',
		`Another server is using the database at ${withoutPassword(url)}.`
	);
}

/** A lock that PostgreSQL keeps as long as one connection is open; when that is lost it is taken again. */
class DatabaseClaim {
	readonly #place: string;
	/** Of no other server, so that our own lost connection can be told from another's. */
	readonly #name = `second-thought ${crypto.randomUUID()}`;
	readonly #keeper: Sql;
	#isHeld = false;
	#ending = false;

	constructor(url: string) {
		this.#place = withoutPassword(url);
		this.#keeper = postgres(url, {
			...QUIET,
			max: 1,
			max_lifetime: null,
			backoff: () => 0,
			connection: { application_name: this.#name },
			onclose: () => this.#lose()
		});
	}

	/** While this is false another server may be using the database, so nothing may be added. */
	get isHeld(): boolean {
		return this.#isHeld;
	}

	/** @returns false if another server has the database */
	async take(): Promise<boolean> {
		const [row] = await this.#keeper`select pg_try_advisory_lock(${ONE_SERVER}) as taken`;
		this.#isHeld = row?.['taken'] === true;
		return this.#isHeld;
	}

	async end(): Promise<void> {
		this.#ending = true;
		await this.#keeper.end({ timeout: 5 });
	}

	#lose(): void {
		if (this.#ending || !this.#isHeld) return;
		this.#isHeld = false;
		log.error('connection that keeps the database lost', { database: this.#place });
		void this.#takeAgain();
	}

	async #takeAgain(): Promise<void> {
		let isTold = false;
		while (!this.#ending) {
			const outcome = await this.#tryAgain();
			if (outcome === 'taken') return log.info('database kept again', { database: this.#place });
			if (outcome === 'in-use' && !isTold) {
				log.error('another server is using the database: this one stores nothing until it ends', {
					database: this.#place
				});
				isTold = true;
			}
			await wait(RETRY_MS, undefined, { ref: false });
		}
	}

	async #tryAgain(): Promise<'taken' | 'in-use' | 'unreachable'> {
		try {
			// PostgreSQL may not have noticed yet that the connection before is gone.
			await this.#keeper`select pg_terminate_backend(pid) from pg_stat_activity
				where application_name = ${this.#name} and pid <> pg_backend_pid()`;
			return (await this.take()) ? 'taken' : 'in-use';
		} catch (error) {
			log.debug('database cannot be reached', { error });
			return 'unreachable';
		}
	}
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

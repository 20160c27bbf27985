// `npm run admin -- NICKNAME`: makes an account an admin's, or a new one; `--reset` gives it a one-time password, too.
import { existsSync } from 'node:fs';
import process from 'node:process';
import { makeAdmin } from '../src/lib/server/auth/admin.ts';
import { openAuth } from '../src/lib/server/auth/library.ts';
import { closeDatabase, openDatabase } from '../src/lib/server/db/client.ts';
import { readEnvironment } from '../src/lib/server/env.ts';

if (existsSync('.env')) process.loadEnvFile('.env');
const [nickname, flag] = process.argv.slice(2);
try {
	if (!nickname || (flag && flag !== '--reset'))
		throw new Error('Say whose account it is: npm run admin -- NICKNAME [--reset]');
	const environment = readEnvironment(process.env);
	await openDatabase(environment);
	await openAuth(environment);
	const made = await makeAdmin(nickname, flag === '--reset');
	if (made.outcome === 'refused') throw new Error(made.message);
	console.log(`${nickname} is an admin.`);
	if (made.outcome !== 'raised')
		console.log(`One-time password, for the page /account/reset: ${made.code}`);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
} finally {
	await closeDatabase();
}

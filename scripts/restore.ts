// `npm run restore`: puts the newest snapshot in the place of the database; `npm run restore -- NAME` another one.
import { existsSync } from 'node:fs';
import process from 'node:process';
import { restoreSnapshot } from '../src/lib/server/db/restore.ts';

if (existsSync('.env')) process.loadEnvFile('.env');
const dataDir = process.env['DATA_DIR'] || 'data';
try {
	const { snapshot, replaced } = await restoreSnapshot(dataDir, process.argv[2]);
	console.log(`Restored ${snapshot}.`);
	if (replaced) console.log(`The database that was there is kept in ${replaced}.`);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}

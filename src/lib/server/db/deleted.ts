import { existsSync } from 'node:fs';
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listSnapshots } from './snapshot.ts';

// Ids alone: nothing in the file tells who somebody was.
const FILE = 'deleted.txt';

/** Keeps beside the snapshots that a student was deleted, as long as one of them may hold what was theirs. */
export async function noteDeleted(folder: string, studentId: string): Promise<void> {
	await mkdir(folder, { recursive: true });
	const oldest = (await listSnapshots(folder)).at(-1);
	const lines = await readLines(folder);
	const kept = oldest ? lines.filter((line) => line >= oldest.slice(0, 10)) : [];
	if (kept.length < lines.length)
		await writeFile(join(folder, FILE), kept.map((line) => line + '\n').join(''));
	await appendFile(join(folder, FILE), `${new Date().toISOString()} ${studentId}\n`);
}

/** The ids of students that a snapshot in this folder may hold though they were deleted. */
export async function listDeleted(folder: string): Promise<string[]> {
	return (await readLines(folder)).map((line) => line.split(' ')[1] ?? '');
}

async function readLines(folder: string): Promise<string[]> {
	const path = join(folder, FILE);
	const text = existsSync(path) ? await readFile(path, 'utf8') : '';
	return text.split('\n').filter((line) => line !== '');
}

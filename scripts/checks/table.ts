import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `not-held`: refusing it and not telling are both right. */
export type Wanted = 'holds' | 'fails' | 'unknown' | 'not-held';

export interface Pair {
	readonly given: string;
	readonly expected: string;
	readonly wanted: Wanted;
	readonly problem: string;
}

/** A table beside this file: by topic, `[given, expected, right verdict, problem?]`. */
export async function readTable(name: string): Promise<ReadonlyMap<string, readonly Pair[]>> {
	const path = join(dirname(fileURLToPath(import.meta.url)), `${name}.json`);
	const table = JSON.parse(await readFile(path, 'utf8')) as Record<
		string,
		[string, string, Wanted, string?][]
	>;
	return new Map(
		Object.entries(table).map(([topic, rows]) => [
			topic,
			rows.map(([given, expected, wanted, problem = '']) => ({ given, expected, wanted, problem }))
		])
	);
}

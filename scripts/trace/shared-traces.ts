import { createReadStream, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** Where the traces lie that are no part of the repository. */
export const TRACES = join(dirname(fileURLToPath(import.meta.url)), '../../../shared/traces');

/** A line of the format of research annotations; offsets are UTF-16 units. */
export interface SharedTrace {
	readonly id: string;
	readonly source: string;
	readonly lang: string;
	readonly problem: string;
	readonly trace: string;
	readonly segments?: readonly SharedSegment[];
	readonly edges?: readonly SharedEdge[];
}

export interface SharedSegment {
	readonly start: number;
	readonly end: number;
	readonly label: string | null;
	readonly label_raw: string;
}

/** From an earlier segment to a later one. */
export interface SharedEdge {
	readonly from: number;
	readonly to: number;
	readonly label: string | null;
	readonly label_raw: string;
}

/** Whether the traces are there; says so, and where they were looked for, if not. */
export function hasTraces(folder: string, file: string): boolean {
	if (existsSync(join(folder, file))) return true;
	console.log(`Skipped: there is no ${file} in ${folder}. Name its folder with --traces DIR.`);
	return false;
}

/**
 * The lines of a file, one at a time: some files are larger than a string may be.
 * @throws {TypeError} names the line that is not JSON or has no trace
 */
export async function* readTraces(folder: string, file: string): AsyncGenerator<SharedTrace> {
	const input = createReadStream(join(folder, file), 'utf8');
	let number = 0;
	for await (const line of createInterface({ input, crlfDelay: Infinity })) {
		number += 1;
		if (line.trim() !== '') yield readTrace(line, `${file}, line ${number}`);
	}
}

function readTrace(line: string, where: string): SharedTrace {
	let row: SharedTrace;
	try {
		row = JSON.parse(line) as SharedTrace;
	} catch (cause) {
		throw new TypeError(`${where} is not JSON`, { cause });
	}
	if (typeof row?.trace !== 'string') throw new TypeError(`${where} has no "trace"`);
	return row;
}

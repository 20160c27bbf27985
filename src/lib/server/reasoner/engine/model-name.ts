import { closeSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { findAdapter } from './adapter.ts';

/** The name is among the first entries of a GGUF, long before the vocabulary. */
const HEAD_BYTES = 65_536;
/** Bytes of each GGUF value type that has a fixed size, by type number. */
const SIZES = [1, 1, 2, 2, 4, 4, 4, 1, undefined, undefined, 8, 8, 8];
const STRING = 8;

/**
 * What a GGUF calls its model (`general.name`), or the adapter beside it what both make together; else the file's name.
 * Reads the beginning only, at once.
 */
export function readModelName(path: string): string {
	const { lora } = findAdapter(path);
	return (lora && nameIn(lora)) ?? nameIn(path) ?? basename(path);
}

function nameIn(path: string): string | null {
	try {
		return findName(readHead(path));
	} catch {
		// A file that cannot be read, or ends early: said in full by whoever loads it.
		return null;
	}
}

function readHead(path: string): Buffer {
	const file = openSync(path, 'r');
	try {
		const bytes = Buffer.alloc(HEAD_BYTES);
		return bytes.subarray(0, readSync(file, bytes));
	} finally {
		closeSync(file);
	}
}

/** @throws {RangeError} where the bytes end within an entry */
function findName(head: Buffer): string | null {
	if (head.toString('latin1', 0, 4) !== 'GGUF') return null;
	let at = 24;
	const text = () => {
		const start = at + 8;
		at = start + Number(head.readBigUInt64LE(at));
		return head.toString('utf8', start, at);
	};
	for (let entries = head.readBigUInt64LE(16); entries > 0n; entries--) {
		const key = text();
		const type = head.readUInt32LE(at);
		at += 4;
		if (type === STRING) {
			const value = text();
			if (key === 'general.name') return value || null;
			continue;
		}
		const size = SIZES[type];
		if (size === undefined) return null;
		at += size;
	}
	return null;
}

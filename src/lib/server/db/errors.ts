export const STORAGE_FULL =
	'The disk of the server is full: nothing new can be stored until there is room. What was stored is kept.';

export const STORAGE_UNAVAILABLE =
	'The database does not answer at the moment. What was stored is kept; try again shortly.';

/** The database could not be opened, or could not do what was asked. The message is fit for a student's eyes. */
export class DatabaseError extends Error {
	override readonly name = 'DatabaseError';
	readonly code: 'in-use' | 'newer' | 'unreadable' | 'storage-full' | 'storage-unavailable';
	constructor(code: DatabaseError['code'], message: string, options?: ErrorOptions) {
		super(message, options);
		this.code = code;
	}
}

/**
 * Finds what a failed query means for the one who asked: no room, or no database. Null: a fault of ours.
 * Drizzle's own error, which quotes what a student wrote, is left out of the chain.
 */
export function explainQueryError(error: unknown): DatabaseError | null {
	if (error instanceof DatabaseError) return error;
	if (!(error instanceof Error)) return null;
	const code = 'code' in error ? String(error.code) : '';
	if (NO_ROOM.has(code) || /no space left|file too large|quota exceeded/i.test(error.message))
		return new DatabaseError('storage-full', STORAGE_FULL, { cause: withoutQuery(error) });
	if (NO_CONNECTION.has(code) || /^(08|57P|58|XX)/.test(code))
		return new DatabaseError('storage-unavailable', STORAGE_UNAVAILABLE, {
			cause: withoutQuery(error)
		});
	return explainQueryError(error.cause);
}

/** The same fault with nothing in it that a student wrote: fit for the log. */
export function withoutQuery(error: unknown): unknown {
	if (!(error instanceof Error)) return error;
	if (error.name === 'DrizzleQueryError' || 'query' in error)
		return error.cause ? withoutQuery(error.cause) : bare(error);
	return error;
}

const NO_ROOM = new Set(['53100', 'ENOSPC', 'EDQUOT', 'EFBIG']);
const NO_CONNECTION = new Set([
	'CONNECTION_CLOSED',
	'CONNECTION_ENDED',
	'CONNECTION_DESTROYED',
	'CONNECT_TIMEOUT',
	'ECONNREFUSED',
	'ECONNRESET',
	'ENOENT',
	'EPIPE'
]);

function bare(error: Error): Error {
	const plain = new Error(error.name === 'DrizzleQueryError' ? 'query failed' : error.message);
	plain.name = error.name;
	return plain;
}

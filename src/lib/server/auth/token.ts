import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits: cannot be guessed, so it needs no further secret. */
export function makeToken(): string {
	return randomBytes(32).toString('base64url');
}

/** What the table keeps, so that who reads the table cannot be someone else. */
export function hashToken(token: string): string {
	return createHash('sha256').update(token).digest('hex');
}

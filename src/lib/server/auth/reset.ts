import { randomInt } from 'node:crypto';
import { APIError } from 'better-auth/api';
import {
	readPassword,
	readText,
	refuse,
	shorten,
	type AccountRefusal
} from '../../protocol/account.ts';
import * as accounts from '../db/accounts.ts';
import { auth } from './library.ts';

/** Without letters and digits that look or sound alike. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
/** 59 bits: cannot be guessed while it is good, and can be told across a room in threes. */
const LENGTH = 12;

/**
 * A one-time password. It signs nobody in; with it, once, a new password is chosen.
 * @param lifeS seconds for which it is good
 */
export async function makeCode(studentId: string, lifeS: number): Promise<string> {
	const code = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
	const { internalAdapter } = await auth().$context;
	await accounts.dropVerifications(studentId);
	await internalAdapter.createVerificationValue({
		identifier: `reset-password:${code}`,
		value: studentId,
		expiresAt: new Date(Date.now() + lifeS * 1000)
	});
	return code.match(/.{3}/g)?.join('-') ?? code;
}

/** Chooses a new password; every browser is signed out. Null: done. */
export async function resetPassword(
	form: Readonly<Record<string, unknown>>
): Promise<AccountRefusal | null> {
	const newPassword = readPassword(form['password']);
	if (typeof newPassword !== 'string') return newPassword;
	const typed = readText(form['code']).trim();
	const token = typed.toLowerCase().replace(/[^a-z0-9]/g, '');
	try {
		await auth().api.resetPassword({ body: { newPassword, token } });
		return null;
	} catch (error) {
		if (error instanceof APIError && error.statusCode < 500)
			return refuse('code', 'code-wrong', {
				values: { code: shorten(typed) },
				message: `The one-time password “${shorten(typed)}” is not right, was used, or is too old.`
			});
		throw error;
	}
}

import { error } from '@sveltejs/kit';
import { readNickname } from '../../protocol/account.ts';
import * as accounts from '../db/accounts.ts';
import type { Student } from '../db/students.ts';
import { CODE_S } from './library.ts';
import { makeCode } from './reset.ts';

/** Who is asking, if they are an admin; for all others the page is not there: 404. */
export function requireAdmin({ student }: App.Locals): Student {
	return student?.role === 'admin' ? student : error(404, 'Not found');
}

/** The account that an admin is about to change. Never their own, so that one admin is always left. */
export async function findOther(locals: App.Locals, id: string): Promise<Student> {
	const admin = requireAdmin(locals);
	if (id === admin.id) error(400, 'Another admin can do that');
	return (await accounts.find(id)) ?? error(404, 'No such account');
}

/**
 * Signs the account out everywhere. Until the new password is chosen nobody can sign in with one.
 * @returns a one-time password, to be told to the owner
 */
export async function resetByAdmin(studentId: string): Promise<string> {
	await accounts.dropPassword(studentId);
	return makeCode(studentId, CODE_S);
}

export type MadeAdmin =
	| { readonly outcome: 'made' | 'reset'; readonly code: string }
	| { readonly outcome: 'raised' }
	| { readonly outcome: 'refused'; readonly message: string };

/**
 * From the terminal: an account becomes an admin's, or is made as one.
 * @param reset gives an account that is there a one-time password, too
 */
export async function makeAdmin(typed: string, reset: boolean): Promise<MadeAdmin> {
	const nickname = readNickname(typed);
	if (typeof nickname !== 'string') return { outcome: 'refused', message: nickname.message };
	const found = await accounts.findByName(nickname);
	const account =
		found ??
		(await accounts.create({
			studentId: null,
			nickname,
			email: null,
			passwordHash: null,
			session: null
		}));
	if (typeof account === 'string') return { outcome: 'refused', message: account };
	await accounts.setRole(account.id, 'admin');
	if (!found) return { outcome: 'made', code: await makeCode(account.id, CODE_S) };
	return reset ? { outcome: 'reset', code: await resetByAdmin(account.id) } : { outcome: 'raised' };
}

import * as v from 'valibot';

/** What an account may do: a teacher sees classes, an admin also keeps the accounts. */
export const ROLES = ['student', 'teacher', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Lengths in UTF-16 units. */
export const NICKNAME_LENGTH = { least: 2, most: 30 } as const;
export const PASSWORD_LENGTH = { least: 8, most: 128 } as const;

/** Why something was not done: `code` and `values` for the page's own words, `message` in English. */
export interface AccountRefusal {
	/** Name of the field it is about; null: about the whole form. */
	readonly field: 'nickname' | 'email' | 'password' | 'name' | 'code' | 'current' | null;
	readonly code: string;
	readonly values: Readonly<Record<string, string | number>>;
	readonly message: string;
}

/** What is needed for an account with a password. */
export interface AccountInput {
	readonly nickname: string;
	/** In lower case; null: none. */
	readonly email: string | null;
	readonly password: string;
}

/**
 * Two nicknames that differ only in case, width or blanks are one.
 * @returns a text to compare and to store beside the nickname
 */
export function toNicknameKey(nickname: string): string {
	return nickname.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Checks what someone typed for a new account. */
export function readAccount(
	form: Readonly<Record<string, unknown>>
): AccountInput | AccountRefusal {
	const nickname = readNickname(form['nickname']);
	if (typeof nickname !== 'string') return nickname;
	const email = readEmail(form['email']);
	if (email && typeof email !== 'string') return email;
	const password = readPassword(form['password']);
	if (typeof password !== 'string') return password;
	if (toNicknameKey(password) === toNicknameKey(nickname))
		return refuse('password', 'password-is-nickname', {
			message: 'The password must not be the nickname.'
		});
	return { nickname, email, password };
}

/** @returns the nickname without blanks around it, or why it will not do */
export function readNickname(typed: unknown): string | AccountRefusal {
	const nickname = readText(typed).normalize('NFKC').trim().replace(/\s+/g, ' ');
	const { least, most } = NICKNAME_LENGTH;
	if (nickname.length < least || nickname.length > most)
		return refuse('nickname', 'nickname-length', {
			values: { nickname: shorten(nickname), length: nickname.length, least, most },
			message: `The nickname “${shorten(nickname)}” has ${nickname.length} characters; it needs ${least} to ${most}.`
		});
	const character = /[^\p{L}\p{M}\p{N}._ -]/u.exec(nickname)?.[0];
	if (character === undefined) return nickname;
	return refuse('nickname', 'nickname-character', {
		values: { nickname, character },
		message: `The nickname “${nickname}” holds “${character}”; letters, digits, blanks and . _ - are allowed.`
	});
}

/** @returns the password, or why it will not do; what was typed is not repeated */
export function readPassword(typed: unknown): string | AccountRefusal {
	const password = readText(typed);
	const { least, most } = PASSWORD_LENGTH;
	if (password.length >= least && password.length <= most) return password;
	return refuse('password', 'password-length', {
		values: { length: password.length, least, most },
		message: `The password has ${password.length} characters; it needs ${least} to ${most}.`
	});
}

/** @returns the address in lower case, null if there is none, or why it will not do */
export function readEmail(typed: unknown): string | null | AccountRefusal {
	const email = readText(typed).trim().toLowerCase();
	if (email === '') return null;
	if (email.length <= 254 && v.is(v.pipe(v.string(), v.rfcEmail()), email)) return email;
	return refuse('email', 'email-form', {
		values: { email: shorten(email) },
		message: `“${shorten(email)}” is not an e-mail address.`
	});
}

/** What was typed, to be repeated in a refusal: at most 60 characters of it. */
export function shorten(typed: string): string {
	return typed.length > 60 ? `${typed.slice(0, 59)}…` : typed;
}

/** Whether an outcome is a refusal. */
export function isAccountRefusal(outcome: object): outcome is AccountRefusal {
	return 'field' in outcome && 'code' in outcome;
}

/** Puts a refusal together. */
export function refuse(
	field: AccountRefusal['field'],
	code: string,
	{ values = {}, message }: { values?: AccountRefusal['values']; message: string }
): AccountRefusal {
	return { field, code, values, message };
}

/** What a field of a form holds; one that holds no text, or is not there, counts as empty. */
export function readText(field: unknown): string {
	return typeof field === 'string' ? field : '';
}

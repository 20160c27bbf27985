import { passkey } from '@better-auth/passkey';
import { betterAuth, type BetterAuthOptions } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { bearer } from 'better-auth/plugins/bearer';
import { username } from 'better-auth/plugins/username';
import {
	NICKNAME_LENGTH,
	PASSWORD_LENGTH,
	readNickname,
	toNicknameKey
} from '../../protocol/account.ts';
import * as accounts from '../db/accounts.ts';
import { database } from '../db/client.ts';
import { credentials, passkeys, verifications } from '../db/schema/accounts.ts';
import { sessions, students } from '../db/schema/students.ts';
import * as signingKey from '../db/signing-key.ts';
import type { Environment } from '../env.ts';
import { log } from '../log.ts';
import { nameDevice } from './device.ts';
import { hashSessionTokens } from './hashed-sessions.ts';
import { passkeySite, type PasskeySite } from './passkey-site.ts';
import { makeToken } from './token.ts';

/** How long someone stays signed in. */
export const SESSION_S = 90 * 24 * 3600;
/** How long a one-time password is good that an admin tells: long enough for the next lesson. */
export const CODE_S = 7 * 24 * 3600;

/** On the global object, so that a module which the development server loads again finds what is open. */
const open = globalThis as { secondThoughtAuth?: OpenAuth };

interface OpenAuth {
	readonly library: ReturnType<typeof createLibrary>;
	readonly hasPasskeys: boolean;
}

/** To be called when the database is open, and again when another one is. */
export async function openAuth(environment: Pick<Environment, 'ORIGIN'>): Promise<void> {
	const site = passkeySite(environment.ORIGIN);
	const secret = await signingKey.keep(makeToken());
	open.secondThoughtAuth = { library: createLibrary(site, secret), hasPasskeys: site !== null };
}

/**
 * better-auth on our own tables: a user is a row of `students`, so a guest's work is an account's from the moment the
 * row gets a name. None of its HTTP endpoints are served; routes call `auth().api`.
 */
export function auth() {
	return opened().library;
}

/** Whether browsers can make passkeys for this app, see `passkeySite`. */
export function hasPasskeys(): boolean {
	return opened().hasPasskeys;
}

function opened(): OpenAuth {
	if (open.secondThoughtAuth) return open.secondThoughtAuth;
	throw new TypeError('openAuth has not been called');
}

/** @param secret signs only the cookie of a passkey's challenge, which lives for minutes */
function createLibrary(site: PasskeySite | null, secret: string) {
	return betterAuth({
		...OPTIONS,
		baseURL: site?.origin ?? 'http://localhost',
		secret,
		database: hashSessionTokens(
			drizzleAdapter(database(), {
				provider: 'pg',
				schema: { students, sessions, credentials, passkeys, verifications }
			})
		),
		plugins: [
			// Lets our own cookie stand for the library's.
			bearer(),
			username({
				minUsernameLength: NICKNAME_LENGTH.least,
				maxUsernameLength: NICKNAME_LENGTH.most,
				usernameNormalization: toNicknameKey,
				usernameValidator: (nickname) => typeof readNickname(nickname) === 'string',
				displayUsername: false,
				schema: { user: { fields: { username: 'nicknameKey' } } }
			}),
			passkey({
				rpName: 'Second Thought',
				...(site && { rpID: site.id, origin: site.origin }),
				authenticatorSelection: { residentKey: 'required' },
				schema: { passkey: { modelName: 'passkeys', fields: { userId: 'studentId' } } }
			})
		]
	});
}

const OPTIONS = {
	user: { modelName: 'students', fields: { name: 'nickname' } },
	account: { modelName: 'credentials', fields: { userId: 'studentId' } },
	verification: { modelName: 'verifications', storeIdentifier: 'hashed' },
	session: {
		modelName: 'sessions',
		fields: { userId: 'studentId', token: 'tokenHash', userAgent: 'device' },
		expiresIn: SESSION_S,
		// A session of last week may add a passkey, too.
		freshAge: 0,
		disableSessionRefresh: true
	},
	emailAndPassword: {
		enabled: true,
		minPasswordLength: PASSWORD_LENGTH.least,
		maxPasswordLength: PASSWORD_LENGTH.most,
		revokeSessionsOnPasswordReset: true,
		onPasswordReset: ({ user }) => accounts.dropVerifications(user.id)
	},
	databaseHooks: {
		session: {
			create: {
				// No address, and of the browser no more than its name.
				before: ({ userAgent }) =>
					Promise.resolve({
						data: {
							userAgent: nameDevice(userAgent ?? ''),
							ipAddress: undefined,
							updatedAt: undefined
						}
					})
			}
		}
	},
	advanced: { database: { generateId: 'uuid', validateSchema: false } },
	telemetry: { enabled: false },
	logger: {
		// Wrong passwords are no news, and what is said of them names nobody.
		level: 'error',
		log: (_level, message) => log.error('accounts', { message })
	}
} satisfies Omit<BetterAuthOptions, 'database' | 'plugins'>;

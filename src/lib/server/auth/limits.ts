import type { RequestEvent } from '@sveltejs/kit';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { refuse, type AccountRefusal } from '../../protocol/account.ts';
import { hashToken } from './token.ts';

/**
 * A whole class may sit behind one address, so what counts per address is generous, and what protects one account
 * counts per name. In memory, and by hash, so that no address or endless name is held: a restart forgives.
 */
const LIMITS = {
	/** Wrong passwords for one name: too few to guess, and the owner waits minutes, not for ever. */
	'sign-in-name': new RateLimiterMemory({ points: 10, duration: 600 }),
	/** Wrong passwords from one address: thirty students who mistype ten times each. */
	'sign-in-address': new RateLimiterMemory({ points: 300, duration: 600 }),
	/** New accounts from one address: a school that begins on one morning. */
	'register-address': new RateLimiterMemory({ points: 200, duration: 3600 }),
	/** Newcomers from one address, who need no account: a large school within a lesson. */
	'guest-address': new RateLimiterMemory({ points: 500, duration: 3600 }),
	/** One-time passwords that were wrong, from one address. */
	'reset-address': new RateLimiterMemory({ points: 100, duration: 600 }),
	/** Mails that one address asks for. */
	'mail-address': new RateLimiterMemory({ points: 30, duration: 3600 }),
	/** Mails to one person. */
	'mail-name': new RateLimiterMemory({ points: 3, duration: 3600 })
};
type Limit = keyof typeof LIMITS;

/** Counts a try of the address that asks. Null: go on. */
export async function limitAddress(
	{ getClientAddress }: Pick<RequestEvent, 'getClientAddress'>,
	limit: Limit & `${string}-address`
): Promise<AccountRefusal | null> {
	return countTry(limit, getClientAddress());
}

/** Counts a try for an account. Null: go on. */
export async function limitName(
	name: string,
	limit: Limit & `${string}-name`
): Promise<AccountRefusal | null> {
	return countTry(limit, name);
}

/** A try that went well does not count. */
export async function forgiveTry(limit: Limit, key: string): Promise<void> {
	await LIMITS[limit].reward(hashToken(key));
}

async function countTry(limit: Limit, key: string): Promise<AccountRefusal | null> {
	try {
		await LIMITS[limit].consume(hashToken(key));
		return null;
	} catch (spent) {
		if (!(spent instanceof RateLimiterRes)) throw spent;
		const minutes = Math.max(1, Math.ceil(spent.msBeforeNext / 60_000));
		return refuse(null, 'too-many-tries', {
			values: { minutes },
			message: `Too many tries. Wait ${minutes} min, then try again.`
		});
	}
}

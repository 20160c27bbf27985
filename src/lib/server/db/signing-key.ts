import { asc, eq } from 'drizzle-orm';
import { database } from './client.ts';
import { verifications } from './schema/accounts.ts';

/** Stands where others have a hash, so that no lookup of theirs finds it. */
const IDENTIFIER = 'signing-key';
/** What it signs is good for minutes, so it need not change. */
const FOR_GOOD = new Date('9999-12-31');

/** The key with which this installation signs: the one that is kept, or else `made`, which is kept from now on. */
export async function keep(made: string): Promise<string> {
	const kept = await find();
	if (kept !== null) return kept;
	await database()
		.insert(verifications)
		.values({ identifier: IDENTIFIER, value: made, expiresAt: FOR_GOOD });
	// Of two processes that begin together the first is right.
	return (await find()) ?? made;
}

async function find(): Promise<string | null> {
	const [key] = await database()
		.select({ value: verifications.value })
		.from(verifications)
		.where(eq(verifications.identifier, IDENTIFIER))
		.orderBy(asc(verifications.createdAt), asc(verifications.id))
		.limit(1);
	return key?.value ?? null;
}

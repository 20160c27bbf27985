import {
	startAuthentication,
	startRegistration,
	type PublicKeyCredentialCreationOptionsJSON,
	type PublicKeyCredentialRequestOptionsJSON
} from '@simplewebauthn/browser';
import type { AccountRefusal } from '$lib/protocol/account.ts';

/** `cancelled`: the student thought better of it, or had no passkey. */
export type Ceremony = 'done' | 'cancelled' | AccountRefusal;

/** Makes a passkey: for the account that is signed in, else with a new account of this nickname. */
export function makePasskey(nickname: string): Promise<Ceremony> {
	return perform(async () => {
		const optionsJSON = await send<PublicKeyCredentialCreationOptionsJSON>('offer', { nickname });
		await send('add', { nickname, response: await startRegistration({ optionsJSON }) });
	});
}

/** Signs in with a passkey that the browser has. */
export function usePasskey(): Promise<Ceremony> {
	return perform(async () => {
		const optionsJSON = await send<PublicKeyCredentialRequestOptionsJSON>('ask', {});
		await send('sign-in', { response: await startAuthentication({ optionsJSON }) });
	});
}

/** The server's no, on its way out of a ceremony. */
class Refused extends Error {
	override readonly name = 'Refused';
	readonly refusal: AccountRefusal;
	constructor(refusal: AccountRefusal) {
		super(refusal.message);
		this.refusal = refusal;
	}
}

async function perform(ceremony: () => Promise<void>): Promise<Ceremony> {
	try {
		await ceremony();
		return 'done';
	} catch (error) {
		if (error instanceof Refused) return error.refusal;
		if (error instanceof Error && error.name === 'NotAllowedError') return 'cancelled';
		return { field: null, code: 'passkey-refused', values: {}, message: String(error) };
	}
}

async function send<Answer>(step: string, body: object): Promise<Answer> {
	const response = await fetch(`/account/passkey/${step}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body)
	});
	if (response.status === 400) throw new Refused((await response.json()) as AccountRefusal);
	if (!response.ok) throw new Error(`the server answered ${response.status}`);
	return (await response.json()) as Answer;
}

export interface PasskeySite {
	/** What passkeys are bound to. */
	readonly id: string;
	readonly origin: string;
}

/**
 * Where passkeys work: browsers give them to https and to localhost, never to a bare address.
 * @param origin the setting ORIGIN; without it the app knows no name of its own that could be trusted
 * @returns null where they do not work
 */
export function passkeySite(origin: string | undefined): PasskeySite | null {
	if (!origin) return null;
	const { protocol, hostname } = new URL(origin);
	const isAddress = /^[\d.]+$|^\[/.test(hostname);
	const isSecure = protocol === 'https:' || hostname === 'localhost';
	return isSecure && !isAddress ? { id: hostname, origin: new URL(origin).origin } : null;
}

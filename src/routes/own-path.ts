/** A path of our own only; what would lead elsewhere, like `//host` or `/..//host`, leads to the start. */
export function ownPath(next: unknown, { origin }: URL): string {
	if (typeof next !== 'string' || !URL.canParse(next, origin)) return '/';
	const target = new URL(next, origin);
	const isOwn = target.origin === origin && !target.pathname.startsWith('//');
	return isOwn ? target.pathname + target.search : '/';
}

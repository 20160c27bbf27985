/** What is refused for now, not for what it is. */
const TOO_MANY: ReadonlySet<string> = new Set([
	'queue-full',
	'all-busy',
	'too-many-recorded',
	'too-many-guests'
]);

/** The HTTP status of something that a student asked and that was refused. */
export function refusalStatus({ code }: { readonly code: string }): number {
	return TOO_MANY.has(code) ? 429 : 400;
}

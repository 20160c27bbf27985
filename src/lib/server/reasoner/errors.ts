/** Generation could not start or go on. Stopping on request is not an error. */
export class ReasonerError extends Error {
	override readonly name = 'ReasonerError';
	readonly code:
		| 'model-missing'
		| 'model-unreadable'
		| 'model-too-large'
		| 'context-full'
		| 'budget-spent'
		| 'engine-crashed'
		| 'endpoint-unreachable'
		| 'endpoint-refused'
		| 'endpoint-malformed'
		| 'endpoint-cut-off'
		| 'endpoint-silent';
	constructor(code: ReasonerError['code'], message: string, options?: ErrorOptions) {
		super(message, options);
		this.code = code;
	}
}

/** Whether a run came to no end of its own: its tokens or its context were spent. */
export function isEndless(error: unknown): boolean {
	return (
		error instanceof ReasonerError &&
		(error.code === 'budget-spent' || error.code === 'context-full')
	);
}

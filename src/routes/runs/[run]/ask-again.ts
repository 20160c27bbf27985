interface AskedRun {
	readonly reasonerType: 'embedded' | 'endpoint' | 'recorded';
	readonly problem: { readonly statement: string };
	readonly aboutRunId: string | null;
	readonly aboutStart: number | null;
}

/** The form that asks the problem, or the question, of a run again; null for a recording. */
export function askAgain({ reasonerType, problem, aboutRunId, aboutStart }: AskedRun) {
	if (reasonerType === 'recorded') return null;
	if (aboutRunId === null)
		return { action: '/', fields: { problem: problem.statement, anyway: 'true' } };
	const fields = { question: problem.statement, start: String(aboutStart ?? '') };
	return { action: `/runs/${aboutRunId}/ask`, fields };
}

/** Where what a view shows begins and ends, in steps: 12.4 lies within step 12. */
export interface InView {
	readonly first: number;
	readonly last: number;
}

/** Indices of the first and the last of some steps, both among them. */
export interface StepRange {
	readonly first: number;
	readonly last: number;
}

/** The steps of which a view shows at least a part. */
export function stepsInView(inView: InView): StepRange {
	const first = Math.floor(inView.first);
	return { first, last: Math.max(first, Math.ceil(inView.last) - 1) };
}

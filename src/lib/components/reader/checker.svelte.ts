import type { checkStep } from '$lib/learning/check/index.ts';
import type { findUnnoticedSlips } from '$lib/learning/unnoticed-slips.ts';

export interface Checker {
	readonly checkStep: typeof checkStep;
	readonly findUnnoticedSlips: typeof findUnnoticedSlips;
}

/** All views of this page share it. */
let checker = $state.raw<Checker | null>(null);

/** What checks steps; null before `loadChecks` has loaded it. */
export function getChecker(): Checker | null {
	return checker;
}

/** Loads what checks steps, which is too much for a page on which none is looked at. Without it nothing is said of them. */
export async function loadChecks(): Promise<void> {
	try {
		const [check, slips] = await Promise.all([
			import('$lib/learning/check/index.ts'),
			import('$lib/learning/unnoticed-slips.ts')
		]);
		// Another one would have all steps of all views checked again.
		checker ??= { ...check, ...slips };
	} catch (error) {
		// Offline: the steps are shown as they are.
		if (!(error instanceof TypeError)) throw error;
	}
}

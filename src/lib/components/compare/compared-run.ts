import type { RunView } from '$lib/state/run-view.svelte.ts';

/** One of two runs that are set beside each other. */
export interface ComparedRun {
	readonly view: RunView;
	readonly url: string;
	/** Who thought. */
	readonly name: string;
	/** When it was asked, in words. */
	readonly when: string;
}

import { createContext } from 'svelte';
import type { Acted, Attempted } from '$lib/learning/event.ts';

/** What the figures of a page are made of. */
export interface Moments {
	/** Figures point into this list; null: nothing that a figure points to. */
	readonly events: readonly (Attempted | Acted | null)[];
	/** By id; `runId` is the newest run. */
	readonly problems: ReadonlyMap<string, { readonly statement: string; readonly runId: string }>;
}

export const [getMoments, setMoments] = createContext<() => Moments>();

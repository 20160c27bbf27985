import { createContext } from 'svelte';
import type { Moment } from '$lib/learning/moment.ts';

/** As many as one looks at without losing the figure. */
export const AT_ONCE = 8;

/** A figure whose moments stand open from the start: so it goes on without scripts. */
export interface Opened {
	/** Id of the figure's element. */
	readonly figure: string;
	/** How many of its moments are shown. */
	readonly count: number;
}

/** What the figures of a page are made of. */
export interface Moments {
	/** Figures point into this list; null: not told, or not yet. */
	readonly moments: readonly (Moment | null)[];
	/** Of problems, by their ids. */
	readonly statements: ReadonlyMap<string, string>;
	readonly opened: Opened | null;
	/** Asks for more of the moments behind a figure. */
	readonly open: (opened: Opened) => Promise<void>;
}

export const [getMoments, setMoments] = createContext<() => Moments>();

/** Reads `?opened=habit-finds-slips&count=16`; null: no figure stands open. */
export function readOpened({ searchParams }: URL): Opened | null {
	const figure = searchParams.get('opened');
	const count = Number(searchParams.get('count'));
	return figure && Number.isInteger(count) && count > 0 ? { figure, count } : null;
}

/** The address of the page at which a figure stands open. */
export function addressOf({ figure, count }: Opened): string {
	return `?${new URLSearchParams({ opened: figure, count: String(count) }).toString()}#${figure}`;
}

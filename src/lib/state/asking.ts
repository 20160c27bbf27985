import { createContext } from 'svelte';
import type { Step } from '$lib/trace/index.ts';

/** A question that was asked about a run, answered by a run of its own. */
export interface FollowUp {
	/** Of the run that answers it. */
	readonly id: string;
	readonly question: string;
	/** Where the step that it is about starts in the trace; null: it is about the whole. */
	readonly start: number | null;
}

/** Questions about the run on the page. */
export interface Asking {
	/** Oldest first. */
	readonly asked: readonly FollowUp[];
	/** Address of the run. */
	readonly url: string;
	/** Opens the form for a step, by its index, or for the whole (null); null where nothing can be asked. */
	readonly open: ((step: number | null) => void) | null;
}

/** What was asked about a step. */
export function askedAbout(
	{ asked }: Pick<Asking, 'asked'>,
	{ start, end }: Pick<Step, 'start' | 'end'>
): FollowUp[] {
	return asked.filter((one) => one.start !== null && start <= one.start && one.start < end);
}

/** Address of the form where there are no scripts. */
export function askAddress({ url }: Pick<Asking, 'url'>, step: Pick<Step, 'start'> | null): string {
	return step ? `${url}/ask?start=${step.start}` : `${url}/ask`;
}

/** Questions, for everything that shows steps; undefined where there are none. */
export const [getAsking, setAsking] = createContext<() => Asking | undefined>();

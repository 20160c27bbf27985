import { isView, looksLike, type View } from './views.ts';

/** Where in a run one is, as the address and the browser's history hold it. */
export interface Place {
	/** Index of the selected step; null: the one that the page chooses, or the live end. */
	readonly step: number | null;
	readonly view: View;
}

/** Reads `?step=12&view=graph`; steps in addresses count from 1. What makes no sense is passed over. */
export function readPlace({ searchParams }: URL): Place {
	const step = Number(searchParams.get('step'));
	const view = searchParams.get('view');
	return {
		step: Number.isInteger(step) && step > 0 ? step - 1 : null,
		view: isView(view) ? view : 'reader'
	};
}

/** Reads `?at=120`: an offset in the trace, by which those name a step who do not know its number; null: none that makes sense. */
export function readOffset({ searchParams }: URL): number | null {
	const at = searchParams.get('at') ?? '';
	return /^\d+$/.test(at) ? Number(at) : null;
}

/** The address of a place in the run whose address is `url`. */
export function addressOf(url: URL, { step, view }: Place): URL {
	const address = new URL(url);
	address.searchParams.delete('at');
	if (step === null) address.searchParams.delete('step');
	else address.searchParams.set('step', String(step + 1));
	if (view === 'reader') address.searchParams.delete('view');
	else address.searchParams.set('view', view);
	return address;
}

/**
 * Whether going from one place to another is worth a way back: a neighbouring step is not, nor a view that looks the same.
 * @param isNarrow whether there is room for one view only
 */
export function isJump(from: Place, to: Place, isNarrow: boolean): boolean {
	if (!looksLike(from.view, to.view, isNarrow)) return true;
	return from.step !== null && to.step !== null && Math.abs(from.step - to.step) > 1;
}

import file from '../../../models/trace/trace-model.bin?url';
import { readWeights, TraceModel } from '$lib/trace/index.ts';
import type { RunView } from './run-view.svelte.ts';

/** The model holds nothing of any student or trace, so all views of this page share one. */
let loading: Promise<TraceModel | null> | null = null;

/**
 * Lets the view read by the trained model as soon as the browser has it; until then, and if it cannot be had, the rules
 * do. To be called after the page has been painted.
 * @returns its undoing
 */
export function readByModel(view: RunView): () => void {
	let wanted = true;
	loading ??= load();
	void loading.then((model) => {
		if (model && wanted) return view.readBy(model);
	});
	return () => {
		wanted = false;
	};
}

/** Null when it cannot be had (offline, blocked, damaged): the rules go on without it. */
async function load(): Promise<TraceModel | null> {
	try {
		const response = await fetch(file);
		return response.ok ? new TraceModel(readWeights(await response.arrayBuffer())) : null;
	} catch {
		return null;
	}
}

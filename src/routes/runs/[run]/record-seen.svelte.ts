import { untrack } from 'svelte';
import type { RunView } from '$lib/state/run-view.svelte.ts';
import { isDoubt } from '$lib/trace/index.ts';
import { send } from './requests.ts';

/** Who leaves a thought sooner has not looked at it. */
const SEEN_MS = 600;

/**
 * Tells the server once that the student has seen something of a thought: what they answer after that is not their own
 * alone. To be called while a component is made.
 * @param url of the run
 */
export function recordSeen(view: () => RunView, url: () => string): void {
	const hasSteps = $derived(view().analysis.steps.length > 0);
	$effect(() => {
		if (!hasSteps) return;
		const address = url();
		const first = untrack(() => view().analysis.steps[0]!);
		const seen = { start: first.start, doubt: isDoubt(first), passing: true };
		const stay = setTimeout(() => void send(address, 'visits', seen), SEEN_MS);
		return () => clearTimeout(stay);
	});
}

import { untrack } from 'svelte';
import { pushState, replaceState } from '$app/navigation';
import { page } from '$app/state';
import { Looking } from '$lib/state/looking.svelte.ts';
import { addressOf, isJump, readOffset, readPlace, type Place } from '$lib/state/place.ts';
import { stepAt, type RunView } from '$lib/state/run-view.svelte.ts';
import type { LoadTimes } from '$lib/state/run-times.svelte.ts';
import { NARROW } from '$lib/state/views.ts';
import { isWritten, type Analysis } from '$lib/trace/index.ts';

/** A place that one looks at for this long is kept. */
const STAY_MS = 600;

/**
 * Keeps the address at the place that one looks at, with a way back from each jump, and goes where the browser's history
 * leads. To be called while a component is made.
 * @param onstay told the index of each step that one stays at
 */
export function keepPlace(look: () => Looking, onstay: (step: number) => void): void {
	$effect(() => {
		const { place } = page.state;
		if (place) untrack(() => goTo(look(), place));
	});
	$effect(() => {
		const { run, shown } = look();
		// The address names it until it has come.
		if (run.isSeeking) return;
		// The step that the page chose is no place of the student's.
		const here: Place = { step: run.isChosen ? run.selected : null, view: shown };
		const stay = setTimeout(() => keep(here, onstay), STAY_MS);
		return () => clearTimeout(stay);
	});
}

/** A run that is looked at where the address says. */
export function openAt(run: RunView, url: URL, loadTimes: LoadTimes): Looking {
	const { step, view } = readPlace(url);
	const at = readOffset(url);
	// Before anyone looks: on the server what a view derives once stays as it was.
	if (step !== null) run.seek(({ steps }) => (step in steps ? step : null));
	else if (at !== null) run.seek((analysis) => writtenAt(analysis, at));
	const look = new Looking(run, loadTimes);
	look.show(view);
	return look;
}

/** Index of the step that holds an offset, once it is whole: as long as it grows, what comes may be cut off as the next one. */
function writtenAt(analysis: Analysis, offset: number): number | null {
	const step = analysis.steps[stepAt(analysis, offset) ?? -1];
	return step && isWritten(analysis, step) ? step.index : null;
}

function goTo(look: Looking, { step, view }: Place): void {
	// What is selected already stays so: a replay goes on.
	if (step !== null && step !== look.run.selected) look.select(step);
	look.show(view);
}

function keep(here: Place, onstay: (step: number) => void): void {
	const address = addressOf(new URL(location.href), here);
	const before = readPlace(new URL(location.href));
	const isNarrow = matchMedia(`(${NARROW})`).matches;
	if (address.href !== location.href)
		(isJump(before, here, isNarrow) ? pushState : replaceState)(address, { place: here });
	// The first place of a visit: the way back leads to it too.
	else if (!page.state.place) replaceState(address, { place: here });
	if (here.step !== null) onstay(here.step);
}

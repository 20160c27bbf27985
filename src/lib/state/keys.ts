import {
	againstLink,
	alongLink,
	nextDoubt,
	nextEpisode,
	nextRevision,
	nextStep,
	previousDoubt,
	previousEpisode,
	previousRevision,
	previousStep,
	type Way
} from '$lib/trace/navigate.ts';

const firstStep: Way = ({ steps }) => (steps.length > 0 ? 0 : null);
const lastStep: Way = ({ steps }) => (steps.length > 0 ? steps.length - 1 : null);

/** What a key does: goes a way through the trace, or one of the page's own acts. */
export type Act =
	| 'search'
	| 'next-found'
	| 'previous-found'
	| 'correct'
	| 'ask'
	| 'ask-whole'
	| 'follow'
	| 'stop'
	| 'raw'
	| 'switch-view'
	| 'solution'
	| 'filter'
	| 'show-all'
	| 'full-screen'
	| 'fold'
	| 'fold-all'
	| 'to-heading'
	| 'from-heading'
	| 'help'
	| 'replay'
	| ReplayAct;

/** What keys do while a replay is open; at other times they are left to the browser. */
export type ReplayAct = 'play' | 'step-forward' | 'step-back' | 'faster' | 'slower';

export interface Binding {
	/** Names for its line in the help: the message `key.<name>`. */
	readonly name:
		| 'next-step'
		| 'previous-step'
		| 'next-doubt'
		| 'previous-doubt'
		| 'next-revision'
		| 'previous-revision'
		| 'next-episode'
		| 'previous-episode'
		| 'along-link'
		| 'against-link'
		| 'first-step'
		| 'last-step'
		| Act;
	/** Values of `KeyboardEvent.key`; any of them does it. */
	readonly keys: readonly string[];
	readonly does: Way | Act;
	/** Set where it counts only while a replay is open. */
	readonly replaying?: true;
}

/** The one table of keys: the bindings and the help are both made from it. */
export const BINDINGS: readonly Binding[] = [
	{ name: 'next-step', keys: ['ArrowDown', 'ArrowRight', 'j'], does: nextStep },
	{ name: 'previous-step', keys: ['ArrowUp', 'ArrowLeft', 'k'], does: previousStep },
	{ name: 'next-doubt', keys: ['d', 'n'], does: nextDoubt },
	{ name: 'previous-doubt', keys: ['D', 'p'], does: previousDoubt },
	{ name: 'next-revision', keys: ['r'], does: nextRevision },
	{ name: 'previous-revision', keys: ['R'], does: previousRevision },
	{ name: 'next-episode', keys: ['e'], does: nextEpisode },
	{ name: 'previous-episode', keys: ['E'], does: previousEpisode },
	{ name: 'along-link', keys: ['l'], does: alongLink },
	{ name: 'against-link', keys: ['b'], does: againstLink },
	{ name: 'first-step', keys: ['Home'], does: firstStep },
	{ name: 'last-step', keys: ['End'], does: lastStep },
	{ name: 'search', keys: ['/'], does: 'search' },
	{ name: 'next-found', keys: ['m'], does: 'next-found' },
	{ name: 'previous-found', keys: ['M'], does: 'previous-found' },
	{ name: 'correct', keys: ['c'], does: 'correct' },
	{ name: 'ask', keys: ['a'], does: 'ask' },
	{ name: 'ask-whole', keys: ['A'], does: 'ask-whole' },
	{ name: 'follow', keys: ['f'], does: 'follow' },
	// With Shift: what was stopped by mistake costs time to go on.
	{ name: 'stop', keys: ['S'], does: 'stop' },
	{ name: 'raw', keys: ['t'], does: 'raw' },
	{ name: 'switch-view', keys: ['g'], does: 'switch-view' },
	{ name: 'solution', keys: ['w'], does: 'solution' },
	{ name: 'filter', keys: ['i'], does: 'filter' },
	{ name: 'show-all', keys: ['I'], does: 'show-all' },
	{ name: 'full-screen', keys: ['F'], does: 'full-screen' },
	{ name: 'fold', keys: ['o'], does: 'fold' },
	{ name: 'fold-all', keys: ['O'], does: 'fold-all' },
	{ name: 'to-heading', keys: ['h'], does: 'to-heading' },
	{ name: 'from-heading', keys: ['H'], does: 'from-heading' },
	{ name: 'replay', keys: ['v'], does: 'replay' },
	{ name: 'play', keys: [' '], does: 'play', replaying: true },
	{ name: 'step-forward', keys: ['.'], does: 'step-forward', replaying: true },
	{ name: 'step-back', keys: [','], does: 'step-back', replaying: true },
	{ name: 'faster', keys: ['>'], does: 'faster', replaying: true },
	{ name: 'slower', keys: ['<'], does: 'slower', replaying: true },
	{ name: 'help', keys: ['?'], does: 'help' }
];

/** The binding for a key press; null for keys that belong to something else: an input, the browser, an open dialog. */
export function bindingFor(event: KeyboardEvent, isReplaying: boolean): Binding | null {
	if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null;
	const target = event.target instanceof Element ? event.target : null;
	if (target?.closest('input, textarea, select, [contenteditable], dialog')) return null;
	// Space presses the button that has the focus, but a step is chosen by Enter, too.
	if (event.key === ' ' && target?.closest('button, a, summary') && !target.closest('[data-step]'))
		return null;
	const found = BINDINGS.find(({ keys }) => keys.includes(event.key));
	return found && (isReplaying || !found.replaying) ? found : null;
}

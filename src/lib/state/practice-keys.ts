/** What a key does while one practises. */
export interface PracticeBinding {
	/** Names its line in the help: the message `key.<name>`. */
	readonly name: 'choose' | 'none' | 'send' | 'hint' | 'go-on' | 'help';
	/** Values of `KeyboardEvent.key`; any of them does it. */
	readonly keys: readonly string[];
	/** The element that is pressed, or reached if it takes text; null: what the browser does anyway. */
	readonly presses: ((key: string) => string) | null;
}

/** The one table of keys of a practice: the bindings and the help are both made from it. */
export const PRACTICE_BINDINGS: readonly PracticeBinding[] = [
	{ name: 'choose', keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'], presses: choice },
	{ name: 'none', keys: ['0'], presses: choice },
	{ name: 'send', keys: ['Enter'], presses: null },
	{ name: 'hint', keys: ['h'], presses: () => '[data-act="hint"]' },
	{ name: 'go-on', keys: ['n'], presses: () => '[data-act="go-on"]' },
	{ name: 'help', keys: ['?'], presses: () => '[data-act="help"]' }
];

function choice(key: string): string {
	return `[data-choice="${key}"]`;
}

/** The selector of what a key presses; null for keys that belong to something else: a text, the browser, a dialog. */
export function pressedBy(event: KeyboardEvent): string | null {
	if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null;
	// A key that is held down would open one hint after the other.
	if (event.repeat) return null;
	const target = event.target instanceof Element ? event.target : null;
	const typed = 'input:not([type="radio"], [type="checkbox"]), textarea, select, dialog';
	if (target?.closest(typed)) return null;
	const binding = PRACTICE_BINDINGS.find(({ keys }) => keys.includes(event.key));
	return binding?.presses?.(event.key) ?? null;
}

import { prefersReducedMotion } from 'svelte/motion';
import { DISPLAY_NAMES, type Display } from '$lib/protocol/display.ts';

/** Lets the page look so from now on; `display.css` does it by these attributes. */
export function showDisplay(display: Display): void {
	for (const name of DISPLAY_NAMES) document.documentElement.dataset[name] = display[name];
}

/** The same attributes for a page that is being written. */
export function displayAttributes(display: Display): string {
	return DISPLAY_NAMES.map((name) => `data-${name}="${display[name]}"`).join(' ');
}

/** Whether things are to be in their place at once: by a choice here, or by the system's. The server knows of neither. */
export function isMotionReduced(): boolean {
	const chosen = globalThis.document?.documentElement.dataset['motion'];
	return chosen === 'reduced' || prefersReducedMotion.current;
}

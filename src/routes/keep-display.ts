import { writeDisplay, type Display } from '$lib/protocol/display.ts';
import { showDisplay } from '$lib/state/show-display.ts';

const YEAR_S = 365 * 24 * 3600;

/** Lets this page look so at once, and all later ones from their first paint on. */
export function keepDisplay(display: Display): void {
	showDisplay(display);
	const secure = location.protocol === 'https:' ? '; Secure' : '';
	const value = encodeURIComponent(writeDisplay(display));
	document.cookie = `display=${value}; Path=/; Max-Age=${YEAR_S}; SameSite=Lax${secure}`;
}

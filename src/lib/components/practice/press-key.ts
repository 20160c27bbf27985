import { pressedBy } from '$lib/state/practice-keys.ts';

/** Does what a key does while one practises: presses something of the page, or leads to a text that is to be written. */
export function pressKey(event: KeyboardEvent): void {
	const selector = pressedBy(event);
	const pressed = selector && document.querySelector<HTMLElement>(selector);
	if (!pressed) return;
	event.preventDefault();
	pressed.focus();
	if (!pressed.matches('input:not([type="radio"]), textarea')) pressed.click();
}

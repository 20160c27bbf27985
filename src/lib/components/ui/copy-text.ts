/** Puts text on the clipboard, also where a page over plain HTTP may not use it directly. False if the browser refuses. */
export async function copyText(text: string): Promise<boolean> {
	try {
		// There is none over plain HTTP, whatever its type says.
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return copySelected(text);
	}
}

/** The old way: what is selected in a field is copied. */
function copySelected(text: string): boolean {
	const focused = document.activeElement;
	const field = document.createElement('textarea');
	field.value = text;
	field.style.cssText = 'position: fixed; opacity: 0';
	document.body.append(field);
	field.select();
	const copied = document.execCommand('copy');
	field.remove();
	if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
	return copied;
}

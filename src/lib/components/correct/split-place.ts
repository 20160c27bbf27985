/**
 * Where in a text a cursor stands that is shown in a text area: there every end of a line is one character.
 * @param caret UTF-16 units before the cursor in the text area
 * @returns UTF-16 units before it in the text, at most its length
 */
export function offsetAt(text: string, caret: number): number {
	let offset = 0;
	for (let shown = 0; shown < caret && offset < text.length; shown++)
		offset += text.startsWith('\r\n', offset) ? 2 : 1;
	return offset;
}

/** Whether a text can be split there: something stands on both sides, and no character is cut. */
export function canSplit(text: string, offset: number): boolean {
	const cutsPair =
		/[\ud800-\udbff]$/.test(text.slice(0, offset)) && /^[\udc00-\udfff]/.test(text.slice(offset));
	return !cutsPair && text.slice(0, offset).trim() !== '' && text.slice(offset).trim() !== '';
}

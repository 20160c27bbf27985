/** Lets the browser store a file that was made in the page. */
export function saveFile(name: string, content: Blob): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(content);
	link.download = name;
	link.click();
	// The download has begun once the click was handled.
	setTimeout(() => URL.revokeObjectURL(link.href));
}

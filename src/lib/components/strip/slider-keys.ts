/** How many steps Page Up and Page Down move. */
const PAGE = 10;

/** @returns where a key takes a slider that stands at `from`, within 0 and `end`; null for keys that it does not know */
export function moveByKey(key: string, from: number, end: number): number | null {
	const to = targetOf(key, from, end);
	return to === null ? null : Math.max(0, Math.min(end, to));
}

function targetOf(key: string, from: number, end: number): number | null {
	switch (key) {
		case 'ArrowRight':
		case 'ArrowUp':
			return from + 1;
		case 'ArrowLeft':
		case 'ArrowDown':
			return from - 1;
		case 'PageUp':
			return from + PAGE;
		case 'PageDown':
			return from - PAGE;
		case 'Home':
			return 0;
		case 'End':
			return end;
	}
	return null;
}

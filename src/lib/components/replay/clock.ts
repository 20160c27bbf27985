/** A time as on a clock: 0:07, 12:30, 1:02:03. */
export function clock(ms: number): string {
	const seconds = Math.floor(ms / 1000);
	const parts = [Math.floor(seconds / 60) % 60, seconds % 60];
	const hours = Math.floor(seconds / 3600);
	if (hours > 0) parts.unshift(hours);
	return parts.map((part, at) => String(part).padStart(at === 0 ? 1 : 2, '0')).join(':');
}

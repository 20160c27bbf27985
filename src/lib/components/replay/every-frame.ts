/** A page that was hidden, or a machine that was busy, does not make up for it. */
const LONGEST_MS = 250;

/**
 * Calls back before each repaint with the time since the last one, in ms.
 * @returns its undoing
 */
export function everyFrame(callback: (elapsedMs: number) => void): () => void {
	let before = performance.now();
	let frame = requestAnimationFrame(call);

	function call(now: number) {
		frame = requestAnimationFrame(call);
		const elapsedMs = Math.min(LONGEST_MS, Math.max(0, now - before));
		before = now;
		callback(elapsedMs);
	}
	return () => cancelAnimationFrame(frame);
}

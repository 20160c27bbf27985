import type { Attachment } from 'svelte/attachments';

/** Px that a finger must go sideways, and how many times farther than up or down. */
const FAR_PX = 60;
const SIDEWAYS = 2;
/** Ms; a slower finger reads along. */
const QUICK_MS = 600;

/**
 * Tells quick sideways strokes of one finger: 1 to the left, as to the next page, -1 to the right.
 * Strokes over what pans or scrolls sideways itself belong to that.
 */
export function swipe(onswipe: (by: 1 | -1) => void): Attachment<HTMLElement> {
	return (element) => {
		let began: { readonly x: number; readonly y: number; readonly atMs: number } | null = null;
		const start = ({ touches, target, timeStamp }: TouchEvent) => {
			const [finger] = touches;
			const isOurs = touches.length === 1 && target instanceof Element && !movesItself(target);
			began = finger && isOurs ? { x: finger.clientX, y: finger.clientY, atMs: timeStamp } : null;
		};
		const end = ({ changedTouches, timeStamp }: TouchEvent) => {
			const [finger] = changedTouches;
			if (!finger || !began || timeStamp - began.atMs > QUICK_MS) return;
			const x = finger.clientX - began.x;
			const y = finger.clientY - began.y;
			if (Math.abs(x) >= FAR_PX && Math.abs(x) >= SIDEWAYS * Math.abs(y)) onswipe(x < 0 ? 1 : -1);
		};
		element.addEventListener('touchstart', start, { passive: true });
		element.addEventListener('touchend', end, { passive: true });
		return () => {
			element.removeEventListener('touchstart', start);
			element.removeEventListener('touchend', end);
		};
	};
}

function movesItself(target: Element): boolean {
	for (let at: Element | null = target; at; at = at.parentElement) {
		const { touchAction, overflowX } = getComputedStyle(at);
		if (touchAction === 'none') return true;
		if (overflowX !== 'visible' && overflowX !== 'hidden' && at.scrollWidth > at.clientWidth + 1)
			return true;
	}
	return false;
}

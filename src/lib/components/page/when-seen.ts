import type { Attachment } from 'svelte/attachments';

/** Calls `act` once, as soon as a part of the element is in view. */
export function whenSeen(act: () => void): Attachment {
	return (element) => {
		const observer = new IntersectionObserver(([seen]) => {
			if (!seen?.isIntersecting) return;
			observer.disconnect();
			act();
		});
		observer.observe(element);
		return () => observer.disconnect();
	};
}

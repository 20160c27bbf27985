import { KINDS, type Kind } from '$lib/trace/index.ts';

/** The colours of a drawing, as SVG understands them. */
export interface Palette {
	readonly paper: string;
	readonly sheet: string;
	readonly ink: string;
	readonly inkSoft: string;
	readonly doubt: string;
	readonly doubtWash: string;
	readonly kinds: Readonly<Record<Kind, string>>;
}

/** The colours of the page as it is seen now, in its theme. */
export function readPalette(): Palette {
	const probe = document.body.appendChild(document.createElement('span'));
	const read = (name: string) => {
		probe.style.color = `var(--${name})`;
		return getComputedStyle(probe).color;
	};
	const palette = {
		paper: read('paper'),
		sheet: read('sheet'),
		ink: read('ink'),
		inkSoft: read('ink-soft'),
		doubt: read('doubt'),
		doubtWash: read('doubt-wash'),
		kinds: Object.fromEntries(KINDS.map((kind) => [kind, read(`kind-${kind}`)])) as Palette['kinds']
	};
	probe.remove();
	return palette;
}

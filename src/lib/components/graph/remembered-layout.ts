import type { Analysis } from '$lib/trace/index.ts';
import { layOut, type Layout, type LayoutSizes } from '$lib/trace/layout.ts';

/** Lays out again and again as a trace grows: what was placed once stays in its place. */
export function rememberLayout(): (analysis: Analysis, sizes: LayoutSizes) => Layout {
	let earlier: Layout | undefined;
	return (analysis, sizes) => {
		earlier = layOut(analysis, sizes, earlier);
		return earlier;
	};
}

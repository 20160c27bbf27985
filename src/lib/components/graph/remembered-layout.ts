import type { Analysis } from '$lib/trace/index.ts';
import { layOut, type Layout, type LayoutSizes } from '$lib/trace/layout.ts';

/**
 * Lays out again and again as a trace grows: what was placed once stays in its place. At the end all fates are known,
 * and roads that were given up step aside, within their rows.
 */
export function rememberLayout(): (analysis: Analysis, sizes: LayoutSizes) => Layout {
	let earlier: Layout | undefined;
	let hadEnded = false;
	return (analysis, sizes) => {
		const settles = analysis.ended && !hadEnded;
		hadEnded = analysis.ended;
		earlier = layOut(analysis, sizes, settles ? undefined : earlier);
		return earlier;
	};
}

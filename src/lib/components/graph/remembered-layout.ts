import type { Analysis } from '$lib/trace/index.ts';
import { layOut, type Layout, type LayoutSizes } from '$lib/trace/layout.ts';

/**
 * Lays out again and again as a trace grows: what was placed once stays in its place. At the end all fates are known,
 * and roads that were given up step aside, within their rows. When steps become others, all are placed anew.
 */
export function rememberLayout(): (
	analysis: Analysis,
	sizes: LayoutSizes,
	closed: ReadonlySet<number>
) => Layout {
	let earlier: Layout | undefined;
	let hadEnded = false;
	let steps: Analysis['steps'] = [];
	return (analysis, sizes, closed) => {
		const settles = (analysis.ended && !hadEnded) || !goesOn(steps, analysis.steps);
		steps = analysis.steps;
		hadEnded = analysis.ended;
		earlier = layOut(analysis, sizes, { closed, earlier: settles ? undefined : earlier });
		return earlier;
	};
}

/** Whether the same steps are there, the last one apart, which may have grown. */
function goesOn(before: Analysis['steps'], now: Analysis['steps']): boolean {
	return before.slice(0, -1).every((step, index) => {
		const same = now[index];
		return same === step || (same?.end === step.end && same.kind === step.kind);
	});
}

import { edgeLabelOf } from '../../src/lib/trace/annotation.ts';
import { analyse, type TraceModel } from '../../src/lib/trace/index.ts';
import type { SharedTrace } from './shared-traces.ts';

/** What a trace looks like in the format of research annotations. */
export interface Annotated {
	readonly id: string;
	readonly segments: readonly { start: number; end: number; label: string; early?: string }[];
	readonly edges: readonly { from: number; to: number; label: string; chance?: number }[];
}

/** Steps as segments; links from the earlier to the later step, faint ones too. Null: by the rules. */
export function annotate(
	{ id, trace, problem = '' }: SharedTrace,
	model: TraceModel | null
): Annotated {
	const { steps, links, faintLinks } = analyse(trace, { model, problem });
	return {
		id,
		segments: steps.map(({ start, end, kind }) => ({ start, end, label: kind })),
		edges: [...links, ...faintLinks]
			.filter(({ type }) => type !== 'resolves')
			.map(({ from, to, type }) => ({ from: to, to: from, label: edgeLabelOf(type) }))
	};
}

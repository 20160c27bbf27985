import type { readScope } from '../../src/lib/server/reasoner/scope.ts';
import type { Result } from './figures.ts';

/** What `scope.json` says before the first token. */
export interface ScopeFigures {
	readonly numbers: number;
	readonly numbersRefused: number;
	readonly wordings: number;
	readonly wordingsRefused: number;
	readonly outsideRefused: number;
	/** Inputs out of scope that neither `scope.json` nor the model refused. */
	readonly passedBoth: number;
}

export function scopeFigures(
	results: readonly Result[],
	scope: ReturnType<typeof readScope>
): ScopeFigures {
	const isRefused = ({ problem }: Result) => (scope?.whyOutside(problem.problem) ?? null) !== null;
	const of = (kind: string) => results.filter(({ problem }) => problem.kind === kind);
	const [numbers, wordings, outside] = [of('numbers'), of('wordings'), of('outside')];
	return {
		numbers: numbers.length,
		numbersRefused: numbers.filter(isRefused).length,
		wordings: wordings.length,
		wordingsRefused: wordings.filter(isRefused).length,
		outsideRefused: outside.filter(isRefused).length,
		passedBoth: outside.filter((each) => !isRefused(each) && !each.outcome.refused).length
	};
}

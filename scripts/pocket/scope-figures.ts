import type { readScope } from '../../src/lib/server/reasoner/scope.ts';
import type { Result } from './figures.ts';

/** What `scope.json` says before the first token, of problems of the families that it claims and of inputs out of scope. */
export interface ScopeFigures {
	readonly numbers: number;
	readonly numbersRefused: number;
	readonly wordings: number;
	readonly wordingsRefused: number;
	readonly outsideRefused: number;
	/** Inputs out of scope that neither `scope.json` nor the model refused. */
	readonly passedBoth: number;
	/** Problems of families that were trained on and are not claimed. */
	readonly unclaimed: number;
	readonly unclaimedRefused: number;
}

export function scopeFigures(
	results: readonly Result[],
	scope: ReturnType<typeof readScope>,
	claimed: ReadonlySet<string>
): ScopeFigures {
	const isRefused = ({ problem }: Result) => (scope?.whyOutside(problem.problem) ?? null) !== null;
	const isClaimed = ({ problem }: Result) => claimed.has(problem.family);
	const outside = results.filter(({ problem }) => problem.kind === 'outside');
	const inside = results.filter(({ problem }) => problem.kind !== 'outside');
	const of = (kind: string) =>
		inside.filter((each) => each.problem.kind === kind && isClaimed(each));
	const [numbers, wordings] = [of('numbers'), of('wordings')];
	const unclaimed = inside.filter((each) => !isClaimed(each));
	return {
		numbers: numbers.length,
		numbersRefused: numbers.filter(isRefused).length,
		wordings: wordings.length,
		wordingsRefused: wordings.filter(isRefused).length,
		outsideRefused: outside.filter(isRefused).length,
		passedBoth: outside.filter((each) => !isRefused(each) && !each.outcome.refused).length,
		unclaimed: unclaimed.length,
		unclaimedRefused: unclaimed.filter(isRefused).length
	};
}

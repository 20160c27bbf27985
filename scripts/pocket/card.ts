import { count, groupBy, ratio, type Count, type Result, type Samples } from './figures.ts';
import type { Calibration } from './reliability.ts';
import type { ScopeFigures } from './scope-figures.ts';

/** Everything that an evaluation found. */
export interface Findings {
	/** Greedy, on problems in scope and on inputs out of it. */
	readonly results: readonly Result[];
	readonly samples: Samples | null;
	readonly guard: Calibration | null;
	readonly scope: ScopeFigures;
	/** Families that `scope.json` claims. */
	readonly claimed: ReadonlySet<string>;
	readonly speed: { readonly tokensPerSecond: number; readonly residentBytes: number | null };
}

/** The tables of the model card, in Markdown. */
export function card({ results, samples, guard, scope, claimed, speed }: Findings): string {
	const inScope = results.filter(({ problem }) => problem.kind !== 'outside');
	const isClaimed = ({ problem }: Result) => claimed.has(problem.family);
	const ofClaimed = count(inScope.filter(isClaimed));
	const outside = count(results.filter(({ problem }) => problem.kind === 'outside'));
	return [
		table(FAMILY_COLUMNS, [
			...groupBy(inScope.filter(isClaimed), ({ problem }) => problem.family),
			['**claimed**', inScope.filter(isClaimed)],
			...groupBy(
				inScope.filter((each) => !isClaimed(each)),
				({ problem }) => `${problem.family} (not claimed)`
			),
			['**all**', inScope]
		]),
		table(LEVEL_COLUMNS, [...groupBy(inScope, ({ problem }) => `${problem.level}`)].sort()),
		misreadLine(ofClaimed),
		samples &&
			`${samples.perProblem} thoughts each about ${samples.problems} problems at temperature 0.7: ${percent(samples.mean)} right; ` +
				`any right in ${percent(samples.any)}, most in ${percent(samples.majority)}.`,
		`Out of scope, ${outside.problems} inputs: ${outside.refused} said to be so by the model, ` +
			`${outside.problems - outside.refused} (${percent(ratio(outside.problems - outside.refused, outside.problems))}) nonsense; ` +
			`before the first token ${scope.outsideRefused} refused by \`scope.json\`; neither: ${scope.passedBoth} ` +
			`(${percent(ratio(scope.passedBoth, outside.problems))}). In scope, but refused by \`scope.json\`: ` +
			`${scope.numbersRefused} of ${scope.numbers} held-out numbers, ${scope.wordingsRefused} of ${scope.wordings} held-out wordings.`,
		guard ? guardLine(guard) : 'No `guard.json` beside the model: calibrate it first.',
		`One student: ${speed.tokensPerSecond.toFixed(0)} tokens/s. Memory of the engine with four: ` +
			`${speed.residentBytes === null ? 'unknown here' : `${(speed.residentBytes / 1e6).toFixed(0)} MB`}.`
	]
		.filter(Boolean)
		.join('\n\n');
}

type Column = readonly [string, (results: readonly Result[], name: string) => string];

const FAMILY_COLUMNS: readonly Column[] = [
	['family', (_, name) => name],
	['problems', (results) => `${results.length}`],
	...(['numbers', 'wordings'] as const).flatMap((kind) =>
		(['en', 'zh'] as const).map((language): Column => [
			`${kind}, ${language}`,
			(results) =>
				accuracy(
					results.filter(({ problem }) => problem.kind === kind && problem.language === language)
				)
		])
	),
	['wrong first', counted(({ slips }) => `${slips}`)],
	['noticed', counted(({ noticed, slips }) => of(noticed, slips))],
	['repaired', counted(({ repaired, slips }) => of(repaired, slips))],
	['found before an attempt', counted(({ redone }) => `${redone}`)],
	['right, yet doubted', counted(({ falseAlarms }) => `${falseAlarms}`)],
	['lost', counted(({ lost }) => `${lost}`)],
	['refused', counted(({ refused }) => `${refused}`)]
];

const LEVEL_COLUMNS: readonly Column[] = [
	['level', (_, name) => name],
	['problems', (results) => `${results.length}`],
	['right', accuracy],
	[
		'tokens per answer',
		(results) => (results.reduce((sum, { tokens }) => sum + tokens, 0) / results.length).toFixed(0)
	]
];

function table(
	columns: readonly Column[],
	groups: readonly (readonly [string, readonly Result[]])[]
): string {
	const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [
		row(columns.map(([title]) => title)),
		row(columns.map(() => '---')),
		...groups.map(([name, results]) => row(columns.map(([, cell]) => cell(results, name))))
	].join('\n');
}

function counted(cell: (counts: Count) => string): Column[1] {
	return (results) => cell(count(results));
}

function accuracy(results: readonly Result[]): string {
	const { right, problems } = count(results);
	return percent(ratio(right, problems));
}

function guardLine({ problems, brier, error, wrongTold, rightTold }: Calibration): string {
	return (
		`Guard, ${problems} problems: Brier score ${brier.toFixed(3)}, mean error of the probability ${percent(error)}; ` +
		`the notice shows at ${percent(wrongTold)} of the wrong answers and ${percent(rightTold)} of the right ones.`
	);
}

/** Null where it is not known how the problems are read rightly. */
function misreadLine(counts: Count): string | null {
	const { misread, misreadNoticed, readRightly, readRightlyNoticed } = counts;
	if (misread + readRightly === 0) return null;
	return (
		`Of the wrong first attempts in the families that are claimed ${misread} came of a misreading, ` +
		`of which it noticed ${of(misreadNoticed, misread)}; ` +
		`of the ${readRightly} others it noticed ${of(readRightlyNoticed, readRightly)}.`
	);
}

function of(part: number, whole: number): string {
	return whole === 0 ? '–' : `${part} (${percent(part / whole)})`;
}

function percent(share: number | null): string {
	return share === null ? '–' : `${(100 * share).toFixed(1)} %`;
}

import type { HeldOut } from './held-out.ts';
import type { Outcome } from './outcome.ts';

/** A problem, and what came of thinking about it. */
export interface Result {
	readonly problem: HeldOut;
	readonly outcome: Outcome;
	readonly tokens: number;
}

export interface Count {
	readonly problems: number;
	readonly right: number;
	/** It said that the problem lies outside. */
	readonly refused: number;
	readonly slips: number;
	/** Wrong first attempts that it doubted, and those of them that ended right. */
	readonly noticed: number;
	readonly repaired: number;
	/** Wrong first attempts at what it had misread, and those of them that it doubted; then at what it had read rightly. */
	readonly misread: number;
	readonly misreadNoticed: number;
	readonly readRightly: number;
	readonly readRightlyNoticed: number;
	/** Slips found, and done again, before there was any attempt. */
	readonly redone: number;
	/** Right first attempts that it doubted all the same, and right ones that did not end right, doubted or not. */
	readonly falseAlarms: number;
	readonly lost: number;
}

export function count(results: readonly Result[]): Count {
	const outcomes = results.map(({ outcome }) => outcome);
	const slips = outcomes.filter(({ firstAttempt }) => firstAttempt === 'wrong');
	const noticed = slips.filter(({ doubted }) => doubted);
	const rightAtFirst = outcomes.filter(({ firstAttempt }) => firstAttempt === 'right');
	const among = (some: readonly Outcome[], is: (outcome: Outcome) => boolean) =>
		some.filter(is).length;
	return {
		problems: outcomes.length,
		right: among(outcomes, ({ isRight }) => isRight),
		refused: among(outcomes, ({ refused }) => refused),
		slips: slips.length,
		noticed: noticed.length,
		repaired: among(noticed, ({ isRight }) => isRight),
		misread: among(slips, ({ misread }) => misread === true),
		misreadNoticed: among(noticed, ({ misread }) => misread === true),
		readRightly: among(slips, ({ misread }) => misread === false),
		readRightlyNoticed: among(noticed, ({ misread }) => misread === false),
		redone: among(outcomes, ({ redone }) => redone),
		falseAlarms: among(rightAtFirst, ({ doubted }) => doubted),
		lost: among(rightAtFirst, ({ isRight }) => !isRight)
	};
}

/**
 * Of the problems in scope: shares, and how many problems there were. A wrong first attempt is found if it says itself that
 * something does not fit, repaired if it ends right as well; of no slips, all are.
 */
export function summary(results: readonly Result[], claimed: ReadonlySet<string>) {
	const inside = results.filter(({ problem }) => claimed.has(problem.family));
	const of = (kind: HeldOut['kind']) =>
		count(inside.filter(({ problem }) => problem.kind === kind));
	const [all, numbers, wordings] = [count(inside), of('numbers'), of('wordings')];
	return {
		problems: all.problems,
		accuracy: ratio(all.right, all.problems) ?? 0,
		accuracy_numbers: ratio(numbers.right, numbers.problems) ?? 0,
		accuracy_wordings: ratio(wordings.right, wordings.problems) ?? 0,
		slips: all.slips,
		slips_found: ratio(all.noticed, all.slips) ?? 1,
		slips_repaired: ratio(all.repaired, all.slips) ?? 1,
		misread: all.misread,
		misread_found: ratio(all.misreadNoticed, all.misread) ?? 1,
		read_rightly: all.readRightly,
		read_rightly_found: ratio(all.readRightlyNoticed, all.readRightly) ?? 1,
		false_alarms: all.falseAlarms,
		lost: all.lost
	};
}

/** Several thoughts about each problem: how many are right, on how many problems any is, and on how many most are. */
export interface Samples {
	readonly problems: number;
	readonly perProblem: number;
	readonly mean: number;
	readonly any: number;
	readonly majority: number;
}

/** @param right for each problem, how many of its thoughts are right */
export function countSamples(right: readonly number[], perProblem: number): Samples {
	const share = (is: (count: number) => boolean) =>
		ratio(right.filter(is).length, right.length) ?? 0;
	const total = right.reduce((sum, each) => sum + each, 0);
	return {
		problems: right.length,
		perProblem,
		mean: ratio(total, right.length * perProblem) ?? 0,
		any: share((each) => each > 0),
		majority: share((each) => 2 * each > perProblem)
	};
}

/** Null where there is nothing to be a part of. */
export function ratio(part: number, whole: number): number | null {
	return whole === 0 ? null : part / whole;
}

export function groupBy<Value>(values: readonly Value[], nameOf: (value: Value) => string) {
	const groups = new Map<string, Value[]>();
	for (const value of values) {
		const name = nameOf(value);
		groups.set(name, [...(groups.get(name) ?? []), value]);
	}
	return groups;
}

import { isDoubt, type Step } from './step.ts';

/** The road that the answer takes; every step has a row of its own, so a lane never runs full. */
export const MAIN_LANE = 0;
/** Second thoughts leave the road to this lane. */
export const DOUBT_LANE = 1;
/** Roads that were given up. */
export const ASIDE_LANE = 2;

/** The lane of a step. Bounded work, however long the trace. */
export function chooseLane(steps: readonly Step[], step: Step): number {
	if (isDoubt(step)) return DOUBT_LANE;
	return isLeft(steps, step) ? ASIDE_LANE : MAIN_LANE;
}

/** The lane of steps that share a row: aside if all of their road was given up, else the main road. */
export function chooseSharedLane(steps: readonly Step[], sharing: readonly Step[]): number {
	const roads = sharing.filter((step) => !isDoubt(step));
	return roads.length > 0 && roads.every((step) => isLeft(steps, step)) ? ASIDE_LANE : MAIN_LANE;
}

/** Whether a road that was given up ends at this step: what follows it, doubts aside, is on another road. */
export function endsRoad(steps: readonly Step[], index: number): boolean {
	const step = steps[index];
	if (!step || isDoubt(step) || !isLeft(steps, step)) return false;
	let next = index + 1;
	while (next < steps.length && isDoubt(steps[next]!)) next++;
	const following = steps[next];
	return !following || !isLeft(steps, following) || following.kind === 'alternative';
}

/** Whether a step is on a road that was given up; between two steps of such a road, so is what states nothing. */
function isLeft(steps: readonly Step[], { index, fate, kind }: Step): boolean {
	if (fate === 'abandoned') return true;
	if (kind !== 'restate' && kind !== 'other') return false;
	const before = findStatement(steps, index, -1);
	const after = findStatement(steps, index, 1);
	return (
		before?.fate === 'abandoned' && after?.fate === 'abandoned' && after.kind !== 'alternative'
	);
}

/** The nearest step of the road that states something. */
function findStatement(steps: readonly Step[], from: number, by: 1 | -1): Step | undefined {
	for (let index = from + by; Math.abs(index - from) <= STATEMENT_REACH; index += by) {
		const step = steps[index];
		if (!step || (!isDoubt(step) && step.kind !== 'restate' && step.kind !== 'other')) return step;
	}
	return undefined;
}
/** Steps; a bound that keeps the layout linear. Longer runs without a statement are rare. */
const STATEMENT_REACH = 8;

import { describe, expect, test } from 'vitest';
import { ASIDE_LANE, chooseSharedLane, endsRoad, MAIN_LANE } from './lanes.ts';
import { trace } from './layout.notation.ts';

test('a road ends where what follows, doubts aside, is on another one', () => {
	const ends = (notation: string) =>
		trace(notation).steps.flatMap(({ index }, _, steps) => (endsRoad(steps, index) ? index : []));
	expect(ends('→ ~→ ~→ ? → ~→ ~⑂ ? ~→')).toEqual([2, 5, 8]);
});

describe('the lane of a closed episode', () => {
	const laneOf = (notation: string) => {
		const { steps } = trace(notation);
		return chooseSharedLane(steps, steps);
	};

	test('is aside when nothing in it stands, doubts apart', () => {
		expect(laneOf('~⑂ ?0 · ~→')).toBe(ASIDE_LANE);
	});

	test('is the main one when something stands, or when there are only doubts', () => {
		expect(laneOf('~⑂ ~→ →')).toBe(MAIN_LANE);
		expect(laneOf('? ≟')).toBe(MAIN_LANE);
	});
});

import { describe, expect, test } from 'vitest';
import { ALL_OPEN, closeAll, closedEpisodes, turn, type Folds } from './folds.ts';
import { shorten, trace } from './layout.notation.ts';
import type { Analysis } from './step.ts';

const FOUR = trace('→ → | → ?0 | → → | ■');
const second = FOUR.episodes[1]!;

const closed = (analysis: Analysis, folds: Folds) => [...closedEpisodes(analysis, folds)];

describe('which episodes are closed', () => {
	test('none at first; all, and back, by one act', () => {
		expect(closed(FOUR, ALL_OPEN)).toEqual([]);
		expect(closed(FOUR, closeAll(FOUR))).toEqual([0, 1, 2, 3]);
	});

	test('one is turned and turned back, whatever the others are', () => {
		const turned = turn(second, ALL_OPEN);
		expect(closed(FOUR, turned)).toEqual([1]);
		expect(closed(FOUR, turn(second, turned))).toEqual([]);
		expect(closed(FOUR, turn(second, closeAll(FOUR)))).toEqual([0, 2, 3]);
	});

	test('those that may still change are open', () => {
		expect(closed({ ...FOUR, ended: false }, closeAll(FOUR))).toEqual([0, 1]);
	});

	test('those that came after all were closed are open', () => {
		const early = shorten(FOUR, 7);
		expect(closed(FOUR, closeAll(early))).toEqual([0]);
	});

	test('the same text stays open when episodes are found anew', () => {
		const folds = turn(second, closeAll(FOUR));
		expect(closed(trace('→ | → → ?0 → | → ■'), folds)).toEqual([0, 2]);
	});
});

import { expect, test } from 'vitest';
import { findRow } from './rows-in-view.ts';

test('a height belongs to the row that begins last above it', () => {
	const rows = [{ top: 0 }, { top: 50 }, { top: 120 }];
	expect([-10, 0, 49, 50, 119, 900].map((y) => findRow(rows, y))).toEqual([0, 0, 0, 1, 1, 2]);
});

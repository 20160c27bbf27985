import { expect, test } from 'vitest';
import { followPath } from './ours.ts';

test('a path is followed along its straight parts and its curves', () => {
	expect(followPath('M1 2V9H5')).toEqual([
		{ x: 1, y: 2 },
		{ x: 1, y: 9 },
		{ x: 5, y: 9 }
	]);
	const curve = followPath('M0 0C0 4 8 4 8 8');
	expect(curve).toHaveLength(9);
	expect(curve[4]).toEqual({ x: 4, y: 4 });
	expect(curve.at(-1)).toEqual({ x: 8, y: 8 });
});

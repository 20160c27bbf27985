import { expect, test } from 'vitest';
import { clock } from './clock.ts';

test('a time is shown as on a clock', () => {
	expect([0, 7_900, 750_000, 3_723_000].map(clock)).toEqual(['0:00', '0:07', '12:30', '1:02:03']);
});

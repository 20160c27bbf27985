import { expect, test } from 'vitest';
import en from '../../messages/en.json' with { type: 'json' };
import { BINDINGS } from './keys.ts';

test('no key does two things', () => {
	const keys = BINDINGS.flatMap((binding) => binding.keys);
	expect(new Set(keys).size).toBe(keys.length);
});

test('every binding has words for the help', () => {
	const words = new Set(Object.keys(en));
	expect(BINDINGS.filter(({ name }) => !words.has(`key.${name}`))).toEqual([]);
});

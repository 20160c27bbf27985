import { expect, test } from 'vitest';
import { uuidOf } from './uuid.ts';

test('gives the UUID that the standard gives as its example', () => {
	const dns = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';
	expect(uuidOf(dns, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
});

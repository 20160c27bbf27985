import { expect, test } from 'vitest';
import { CircleWatch } from './circle-watch.ts';

const CIRCLE = 'So I get $2$.\n\nLet me check: $2\\times5=10$. That does not fit. Once more.\n\n';
const LENGTH = CIRCLE.length;

/** Where a text is first seen to go round in circles, read in pieces of a size; null if it never is. */
function noticedAt(text: string, size: number): number | null {
	const watch = new CircleWatch();
	for (let at = 0; at < text.length; at += size)
		if (watch.add(text.slice(at, at + size))) return at + size;
	return null;
}

test('a circle is noticed, however the text is cut, and not before it has been gone round often', () => {
	const text = 'I need the groups. ' + CIRCLE.repeat(30);
	const noticed = noticedAt(text, 1);
	expect(noticed).toBeGreaterThan(5 * LENGTH);
	expect(noticed).toBeLessThan(9 * LENGTH);
	for (const size of [2, 7, 50])
		expect(noticedAt(text, size)).toBe(Math.ceil((noticed ?? 0) / size) * size);
});

test('a circle is noticed, though now and then something else is said', () => {
	const rounds = Array.from(
		{ length: 30 },
		(_, i) => CIRCLE + (i % 3 ? '' : `Let me see ${i}.\n\n`)
	);
	expect(noticedAt(rounds.join(''), 9)).not.toBeNull();
});

test('circles are noticed in Chinese, and where nothing but a word is said', () => {
	expect(noticedAt('所以答案是26片。但题目可能有误。'.repeat(30), 5)).not.toBeNull();
	expect(noticedAt('Hmm.\n\n'.repeat(50), 3)).not.toBeNull();
});

test.each([
	['each sentence says something new', (i: number) => `So for n = ${i} I get ${i * i}. `],
	[
		'what is said again is not said in a row',
		(i: number) => `Wait. Let me see ${i}. It is ${i + 1}. Hmm. `
	]
])('no circle: %s', (_, sentence) => {
	expect(noticedAt(Array.from({ length: 400 }, (_, i) => sentence(i)).join(''), 10)).toBeNull();
});

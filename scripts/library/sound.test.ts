import { expect, test } from 'vitest';
import { isSound } from './sound.ts';

const PROBLEM = {
	id: 1,
	kind: 'library',
	family: 'whole_numbers',
	language: 'en',
	level: 0,
	problem: 'What is $28+14$?',
	answer: '42'
} as const;
const ATTEMPT = 'So I get $42$. ';
const CHECK = '$42-14=28$. I need $28$ and have $28$: $2$ $2$ yes, $8$ $8$ yes. ';
const judge = (trace: string) => isSound(PROBLEM, { trace });

test('a slip that is found and mended is sound', () => {
	const found = 'So I get $43$. $43-14=29$. I need $28$ and have $29$: $8$ $9$ no. Once more. ';
	expect(judge(found + ATTEMPT + CHECK)).toBe(true);
});

test('another way must have come to the same', () => {
	expect(judge(`${ATTEMPT}${CHECK}Another way: $30+12=42$. It is the same.`)).toBe(true);
	expect(judge(`${ATTEMPT}${CHECK}Another way: $30+13=43$. It is the same.`)).toBe(false);
	expect(judge(`${ATTEMPT}${CHECK}It is the same.`)).toBe(false);
});

test('a check must agree in the end, and compare with one number or a given one', () => {
	expect(judge(`${ATTEMPT}I need $28$ and have $29$.`)).toBe(false);
	expect(judge(`${ATTEMPT}I need $14$ and have $15$. ${CHECK}`)).toBe(true);
	expect(judge(`${ATTEMPT}I need $5$ and have $6$. I need $7$ and have $7$.`)).toBe(false);
});

test('what is said to be as before must be', () => {
	const before = 'It is the same as before, so the slip was in my check. ';
	expect(judge(`${ATTEMPT}${ATTEMPT}${before}${CHECK}`)).toBe(true);
	expect(judge(`So I get $41$. ${ATTEMPT}${before}${CHECK}`)).toBe(false);
	expect(judge(`${ATTEMPT}${ATTEMPT}${ATTEMPT}${CHECK}`)).toBe(false);
});

test('in Chinese as well', () => {
	const attempt = '所以得到 $42$。';
	const check = '应该是 $28$，得到 $28$：对。';
	expect(judge(`${attempt}${check}换个方法：$30+12=42$。结果相同。`)).toBe(true);
	expect(judge(`${attempt}${check}换个方法：$30+13=43$。结果相同。`)).toBe(false);
	expect(judge(`所以得到 $41$。${attempt}和刚才一样。${check}`)).toBe(false);
});

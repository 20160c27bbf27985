import { describe, expect, test } from 'vitest';
import { checkLine } from './line.ts';

/** Checks each line against the ones before; `verdict reason` of each. */
function said(problem: string, ...lines: readonly string[]): readonly string[] {
	return lines.map((line, i) => {
		const { verdict, reason } = checkLine(line, lines.slice(0, i), problem);
		return `${verdict} ${reason}`;
	});
}

describe('equations in one unknown', () => {
	test('are compared by their solutions, the first with the problem', () => {
		expect(said('Solve 3x+5=20', '3x=15', 'x=5', 'x=6')).toEqual([
			'equivalent same-solutions',
			'equivalent same-solutions',
			'does-not-follow no-common-solution'
		]);
	});

	test('one of several solutions follows as a case, with what it leaves out', () => {
		expect(checkLine('x=2', ['x^2=4'], '')).toMatchObject({
			verdict: 'follows',
			reason: 'case',
			lost: ['-2'],
			against: 0
		});
	});

	test('squaring gives a consequence', () => {
		expect(said('', '√(x+7)=x+1', 'x+7=(x+1)^2')[1]).toBe('follows consequence');
	});

	test('a corrected line is compared with the one before the slip', () => {
		expect(checkLine('3x=15', ['3x+5=20', '3x=25'], '')).toMatchObject({
			verdict: 'equivalent',
			against: 0
		});
	});

	test('an inequality must keep its direction, or turn it', () => {
		expect(said('', '-2x<6', 'x>-3', 'x<-3').slice(1)).toEqual([
			'equivalent same-solutions',
			'does-not-follow no-common-solution'
		]);
	});
});

describe('systems', () => {
	test('a sum of multiples of earlier equations follows', () => {
		expect(said('Solve x+y=3, x-y=1', '2x=4', 'x=2', 'y=1', 'y=2')).toEqual([
			'follows combination',
			'equivalent same-solutions',
			'follows combination',
			'does-not-follow no-common-solution'
		]);
	});

	test('an equation that a word problem may hold is not refused', () => {
		expect(said('35 heads, 94 feet', 'x+y=35', '2x+4y=94')).toEqual([
			'cannot-tell new',
			'cannot-tell new'
		]);
	});
});

describe('computing', () => {
	test('equals signs that run on are told', () => {
		expect(said('', '3*4 = 12 + 5 = 17')).toEqual(['does-not-follow chain']);
		expect(said('', '3*4 = 13')).toEqual(['does-not-follow miscalculated']);
		expect(said('', '20-5=15')).toEqual(['follows arithmetic']);
	});

	test('an expression goes on from the one before', () => {
		expect(said('Simplify (x+1)^2-x^2', '=x^2+2x+1-x^2', '=2x+1', '=2x+2')).toEqual([
			'equivalent same-value',
			'equivalent same-value',
			'does-not-follow other-value'
		]);
	});
});

test('what cannot be read is not judged', () => {
	expect(checkLine('设每支笔x元', [], '')).toMatchObject({
		verdict: 'cannot-tell',
		reason: 'unread',
		unread: 'not-mathematics'
	});
});

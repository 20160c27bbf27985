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

	test('a decimal that rounds a solution is not refused', () => {
		expect(said('Solve 3x=10', 'x=3.33', 'x=3.3', 'x=3.5')).toEqual([
			'cannot-tell rounded',
			'cannot-tell rounded',
			'does-not-follow no-common-solution'
		]);
		expect(said('', '10/3', '=3.33', '=3.5').slice(1)).toEqual([
			'cannot-tell rounded',
			'does-not-follow other-value'
		]);
		expect(said('', 'h=2t+1', 't=1/3', 'h=1.67')[2]).toBe('cannot-tell rounded');
		expect(said('', 'h=2t+1', 't=1/3', 'h=1.8')[2]).toBe('does-not-follow contradiction');
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
		expect(said('', '3/4 ÷ 1/2 = 3/4 × 2 = 1 1/2')).toEqual(['follows arithmetic']);
	});

	test('an expression goes on from the one before', () => {
		expect(said('Simplify (x+1)^2-x^2', '=x^2+2x+1-x^2', '=2x+1', '=2x+2')).toEqual([
			'equivalent same-value',
			'equivalent same-value',
			'does-not-follow other-value'
		]);
	});
});

describe('letters that may be units', () => {
	test.each(['t', 'h', 's', 'g', 'l', 'm', 'd', 'w', 'p', 'c', 'N', 'V', 'A'])(
		'%s is an unknown where a line before has it as one',
		(x) => {
			expect(said('', `5${x}+3 = 23`, `5${x} = 20`, `5 ${x} = 20`, `20 = 5${x}`)).toEqual([
				'cannot-tell new',
				...Array<string>(3).fill('equivalent same-solutions')
			]);
		}
	);

	test.each([
		['Solve 3t = 12', ['3t = 12', 't = 12/3'], 't = 4', 'equivalent'],
		['', ['2m+3m'], '= 5m', 'equivalent'],
		['', ['5m = 20'], 'm = 4', 'equivalent'],
		['', ['5m > 20'], 'm > 4', 'equivalent'],
		['', ['m = 4'], '20 = 5m', 'equivalent'],
		['', ['5m+3 = 23'], '5m = 25', 'does-not-follow'],
		['', ['5m+3 = 23'], '5m = 5', 'cannot-tell'],
		['', ['4s = 20 cm'], 's = 5 cm', 'equivalent'],
		['', ['4s = 20 cm'], 's = 4 cm', 'does-not-follow'],
		['', [], '5m = 20', 'cannot-tell'],
		['', [], '20 = 5m', 'cannot-tell'],
		['', [], '5m = 20, 3n = 12', 'cannot-tell'],
		['', [], '4*5 = 20m', 'follows'],
		['', ['s = 4*5'], 's = 20 m', 'equivalent'],
		['', ['m = 5 kg', 's = 4*5'], 's = 20 m', 'cannot-tell'],
		['', ['km = 6'], '2km = 12', 'cannot-tell']
	] as const)('%j, %j, %s: %s', (problem, before, line, verdict) => {
		expect(checkLine(line, before, problem).verdict).toBe(verdict);
	});
});

describe('units', () => {
	test.each([
		...['1.5 h = 90 min', '1.5h = 90min', '2 m = 200 cm', '3 kg = 3000 g', '£3.50 = 350p'],
		...['5 m + 20 cm = 5.2 m', '60 km/h × 2 h = 120 km', '120 km / 2 h = 60 km/h'],
		...['1小时=60分钟', '3 × 4 = 12 cm²', '3/4 kg = 750 g', '1 1/2 h = 90 min', '2 m > 20 cm'],
		...['5 × 10^3 m = 5 km', '5*12 = 60 m = 0.06 km', '2 m² = 20000 cm²', '3 cm × 4 = 12'],
		...['180° - 50° = 130°', '180 - 50 = 130°', 'arcsin 0.5 = 30°', 'π = 180°', 'sin 30° = 0.5']
	])('%s is right', (line) => {
		expect(said('', line)).toEqual(['follows arithmetic']);
	});

	test.each([
		...['2 h 30 min = 150 min', '2 hours and 30 minutes = 150 minutes', '5 ft 3 in = 63 in'],
		...['3米+20厘米=3.2米', '3元5角=3.5元', '£3 + £2 = £5', '3 * £4 = £12', '$5 - $2.50 = $2.50'],
		...['2 h 30 min × 60 km/h = 150 km', '1 h 40 min + 30 min = 2 h 10 min']
	])('sums and parts in several units are computed: %s', (line) => {
		expect(said('', line)).toEqual(['follows arithmetic']);
	});

	test.each([
		...['2 h 30 min = 140 min', '3米+20厘米=310厘米', '5 km = 4900 m', '£3 + £2 = £6'],
		...['1.5 h = 80 min', '2 m = 20 cm', '3 kg = 300 g', '60 km/h × 2 h = 130 km'],
		...['180° - 50° = 140°', '5 × 4 = 21 cm', '3 m = 3 cm', '1小时=100分钟']
	])('%s is not', (line) => {
		expect(said('', line)).toEqual(['does-not-follow miscalculated']);
	});

	test.each([
		...['1 mile = 1.6 km', '1 mile = 1600 m', '50 km/h = 14 m/s', '1 year = 365 days'],
		...['5 m + 20 cm = 25', '60 km/h × 2 h = 120', '3 cm × 4 cm = 12 cm', '50 + 25 = £0.75'],
		...['24 = 2 dozen', '5 m = 20 s', '5 m + 20 = 25 m', '1 h = 60 min, 2 h = 120 min']
	])('of %s it cannot be told', (line) => {
		expect(checkLine(line, [], '').verdict).toBe('cannot-tell');
	});

	test.each([
		[['t = 1.5 h'], 't = 90 min', 'equivalent'],
		[['t = 1.5 h'], 't = 80 min', 'does-not-follow'],
		[['t = 1.5 h'], 't = 1.5 min', 'does-not-follow'],
		[['1.5 h'], '= 90 min', 'equivalent'],
		[['1.5 h'], '= 95 min', 'does-not-follow'],
		[['5 cm + x = 7 cm'], 'x = 2 cm', 'equivalent'],
		[['5 cm + x = 7 cm'], 'x = 20 mm', 'equivalent'],
		[['5 cm + x = 7 cm'], 'x = 2', 'equivalent'],
		[['5 cm + x = 7 cm'], 'x = 3 cm', 'does-not-follow'],
		[['60t = 90'], 't = 90 min', 'cannot-tell'],
		[['2x = 10'], 'x = 5 cm', 'equivalent'],
		[['2x = 10'], 'x = 4 cm', 'does-not-follow'],
		[['x = 2 dozen'], 'x = 24', 'cannot-tell'],
		[['a = 5 m', 'b = 20 cm', 'c = a + b'], 'c = 5.2 m', 'cannot-tell'],
		[['x + 30° = 90°'], 'x = 60°', 'equivalent'],
		[['sin x = 0.5'], 'x = 30°', 'cannot-tell']
	] as const)('after %j, %s: %s', (before, line, verdict) => {
		expect(checkLine(line, before, '').verdict).toBe(verdict);
	});
});

describe('another reading that would be right', () => {
	test.each([
		[[], 'sin 30 = 0.5'],
		[[], 'h = 10 sin 30 = 5'],
		[[], 'arcsin 0.5 = 30'],
		[['x = 10 sin 30'], 'x = 5'],
		[['sin x = 0.5'], 'x = 30'],
		[['(x+1)(x+2)=0'], 'x+1=0, x+2=0'],
		[['x+1=0, x+2=0'], 'x=-1'],
		[['1/2x = 3'], '6x = 1'],
		[['2x = 3,5'], 'x = 1,75'],
		[['x - 500 = 1.000'], 'x = 1500'],
		[['h/20 = sin 40'], 'h = 12.86'],
		[['sin x = 0.5', 'x = 30°'], 'x = 150°'],
		[[], '12 ÷ 3/2 = 2'],
		[[], '20/80 × 100 = 25%'],
		[[], 'C = 2π × 50 = 314'],
		[['C = 2π × 50'], 'C = 314'],
		[[], '5e+3 = 23'],
		[['5e = 20'], 'e = 4'],
		[['y = 3e', 'e = 2'], 'y = 6'],
		[['i² = 9'], 'i = 3'],
		[['3p = 60p'], 'p = 20']
	] as const)('after %j, %s is not called wrong', (before, line) => {
		expect(checkLine(line, before, '').verdict).toBe('cannot-tell');
	});

	test.each([
		[[], 'sin 30 = 0.6'],
		[['(x+1)(x+2)=0'], 'x+1=0, x+3=0'],
		[['2x = 10'], 'x = 5/2'],
		[['1/2x = 3'], 'x = 5'],
		[['x = 10 sin 30'], 'x = 6'],
		[['h/20 = sin 40'], 'h = 13.5'],
		[[], '20/80 × 100 = 24%'],
		[[], '7/20 = 0.35%'],
		[[], '45÷3/5 = 9 + 1']
	] as const)('after %j, %s is', (before, line) => {
		expect(checkLine(line, before, '').verdict).toBe('does-not-follow');
	});
});

test('what cannot be read is not judged', () => {
	expect(checkLine('设每支笔x元', [], '')).toMatchObject({
		verdict: 'cannot-tell',
		reason: 'unread',
		unread: 'not-mathematics'
	});
});

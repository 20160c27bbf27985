import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkAnswer } from './answer.ts';
import { checkLine } from './line.ts';

interface Fraction {
	readonly n: number;
	readonly d: number;
}

const fraction: fc.Arbitrary<Fraction> = fc.record({
	n: fc.integer({ min: -60, max: 60 }),
	d: fc.constantFrom(1, 2, 3, 4, 5, 7, 8, 10, 20, 25)
});

/** Ways to write a fraction; each gives null where it cannot write it exactly. */
const WAYS: readonly ((of: Fraction) => string | null)[] = [
	({ n, d }) => `${n}/${d}`,
	({ n, d }) => `\\frac{${n}}{${d}}`,
	({ n, d }) => `${3 * n}/${3 * d}`,
	({ n, d }) => (1000 % d === 0 ? String(n / d) : null),
	({ n, d }) => (1000 % d === 0 ? `${Number(((100 * n) / d).toFixed(6))}%` : null),
	({ n, d }) => (n > d && n % d !== 0 ? `${Math.floor(n / d)} ${n % d}/${d}` : null),
	({ n, d }) => `${n + d}/${d} - 1`,
	({ n, d }) => `x = ${n}/${d}`,
	({ n, d }) => `答：${n}/${d}。`,
	({ n, d }) => `$\\dfrac{${n}}{${d}}$`
];
const way = fc.constantFrom(...WAYS);

test('numbers that are equal are never refused, others never accepted, however they are written', () => {
	fc.assert(
		fc.property(fraction, fraction, way, way, (a, b, one, other) => {
			const [given, expected] = [one(a), other(b)];
			if (given === null || expected === null) return;
			const isEqual = a.n * b.d === b.n * a.d;
			expect(checkAnswer(given, expected).verdict).not.toBe(isEqual ? 'fails' : 'holds');
			expect(checkAnswer(given, other(a) ?? given).verdict).not.toBe('fails');
		}),
		{ numRuns: 3000 }
	);
});

const ONES = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const NUMERALS = [...'零一二三四五六七八九'];
/** Ways to write a whole number below 100, in words too; null where it has none. */
const SAID: readonly ((n: number) => string | null)[] = [
	(n) => String(n),
	(n) =>
		ONES[n] ??
		(n >= 20
			? [TENS[Math.floor(n / 10) - 2], ONES[n % 10]].slice(0, n % 10 ? 2 : 1).join('-')
			: null),
	(n) =>
		n < 10
			? NUMERALS[n]!
			: (n < 20 ? '' : NUMERALS[Math.floor(n / 10)]) + '十' + (n % 10 ? NUMERALS[n % 10] : ''),
	(n) => `${n}元`,
	(n) => `${n} apples`,
	(n) => `the total is ${n}`
];
const below = fc.integer({ min: 0, max: 99 });

test('numbers in words, with and without what is counted, are taken for no others', () => {
	const said = fc.constantFrom(...SAID);
	fc.assert(
		fc.property(below, below, said, said, (a, b, one, other) => {
			const [given, expected] = [one(a), other(b)];
			if (given === null || expected === null) return;
			expect(checkAnswer(given, expected).verdict).not.toBe(a === b ? 'fails' : 'holds');
		}),
		{ numRuns: 2000 }
	);
});

test('a word that says how many is never left out', () => {
	const many = fc.constantFrom(
		'million',
		'thousand',
		'hundred',
		'dozen',
		'tenths',
		'万',
		'亿',
		'倍',
		'成',
		'折'
	);
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 999 }), many, (n, word) => {
			expect(checkAnswer(`${n} ${word}`, String(n)).verdict).not.toBe('holds');
			expect(checkAnswer(String(n), `${n} ${word}`).verdict).not.toBe('holds');
		})
	);
});

test('letters that the expected answer does not have are never wrong, and never right', () => {
	const letters = fc.constantFrom('n', 'C', 'idk', 'xyz', 'q');
	fc.assert(
		fc.property(fraction, fraction, letters, (a, b, name) => {
			for (const given of [`${a.n}${name}`, `${a.n}+${name}`, name]) {
				if (a.n === 0 && given !== name) continue;
				expect(checkAnswer(given, `${b.n}/${b.d}`).verdict).toBe('unknown');
			}
		})
	);
});

const root = fc.integer({ min: -9, max: 9 });
/** `(x - a)(x - b) = 0` in several ways. */
const QUADRATICS: readonly ((a: number, b: number) => string)[] = [
	(a, b) => `(x-(${a}))(x-(${b}))=0`,
	(a, b) => `x^2 - (${a + b})x + (${a * b}) = 0`,
	(a, b) => `x²=(${a + b})x-(${a * b})`,
	(a, b) => `x=${a} or x=${b}`,
	(a, b) => `x₁=${b}，x₂=${a}`,
	(a, b) => `{${a}, ${b}}`
];
const quadratic = fc.constantFrom(...QUADRATICS);

test('lines with the same solutions are equivalent, with others they do not follow', () => {
	fc.assert(
		fc.property(root, root, root, root, quadratic, quadratic, (a, b, c, d, one, other) => {
			const isSame =
				new Set([a, b, c, d]).size === new Set([a, b]).size &&
				new Set([c, d]).size === new Set([a, b]).size;
			const { verdict } = checkLine(other(c, d), [one(a, b)], '');
			if (one(a, b).startsWith('{')) return;
			if (isSame) expect(verdict).toBe('equivalent');
			else expect(verdict).not.toBe('equivalent');
			if (![a, b].includes(c) && ![a, b].includes(d)) expect(verdict).toBe('does-not-follow');
		}),
		{ numRuns: 1000 }
	);
});

/** Units of one kind, each with how many of the first it is. */
const UNITS: readonly Readonly<Record<string, number>>[] = [
	{ mm: 1, cm: 10, dm: 100, m: 1000, km: 1e6, 厘米: 10, 米: 1000 },
	{ s: 1, min: 60, h: 3600, days: 86_400, 秒: 1, 分钟: 60, 小时: 3600 },
	{ mg: 1, g: 1000, kg: 1e6, t: 1e9, 克: 1000, 吨: 1e9 },
	{ ml: 1, cl: 10, l: 1000, 'cm^3': 1, 'm³': 1e6, 升: 1000 },
	{ 'cm²': 1, 'm²': 1e4, 平方米: 1e4 }
];

test('a line that converts rightly is never called wrong, one that does not is never right', () => {
	const pairs = UNITS.flatMap((kind) =>
		Object.entries(kind).flatMap(([one, small]) =>
			Object.entries(kind).map(([other, large]) => ({ one, other, times: large / small }))
		)
	);
	const verdict = (line: string, ...before: string[]) => checkLine(line, before, '').verdict;
	for (const { one, other, times } of pairs.filter((pair) => pair.times >= 1))
		for (const before of [`${6 * times} ${one}`, `${6 * times}${one}`]) {
			expect(verdict(`${before} = 6 ${other}`)).toBe('follows');
			expect(verdict(`x = 6 ${other}`, `x = ${before}`)).toBe('equivalent');
			expect(verdict(`${before} = 60 ${other}`)).not.toBe('follows');
			expect(verdict(`x = 60 ${other}`, `x = ${before}`)).not.toBe('equivalent');
		}
});

test('an equation is solved rightly in any letter', () => {
	for (const x of 'abcdefghjklmnopqrstuvwxyzABCDFGHJKLMNPQRSTVWXZ') {
		const lines = [
			`7${x} - 2 = 3${x} + 18`,
			`4${x} = 20`,
			`20 = 4 ${x}`,
			`${x} = 20/4`,
			`${x} = 5`
		];
		lines.forEach((line, i) => {
			const { verdict } = checkLine(line, lines.slice(0, i), `Solve ${lines[0]}`);
			expect([line, verdict]).toEqual([line, x === 'e' ? 'cannot-tell' : 'equivalent']);
			const wrong = checkLine(`${x} = 6`, lines.slice(0, i + 1), '');
			expect(wrong.verdict).toBe(x === 'e' ? 'cannot-tell' : 'does-not-follow');
		});
	}
});

/** One answer of each kind, in words of one line; no two of them say the same. */
const KINDS =
	'2; -1; 2/3; 2%; 4 cm; £7; 2 r 1; 2:1:3; 2 dozen; 3~2; 3-2m; x=6/2=2; yes; no; 2n; y=2x; x=2 or x=-1; ' +
	'(2,-1); (-1,2); {2,-1,0}; [-1,2]; x>2; x≠2; 2<x<3; 无解; 全体实数; 2*3=6; 2*3=7; 3=3; 0=1; |x|=2; x^2=2; ' +
	'2:30 pm; x=y; A; x=2,y=-1,z=0';

test('an answer of one kind is never right for another', () => {
	const kinds = KINDS.split('; ');
	for (const given of kinds)
		for (const expected of kinds) {
			if (given === expected) continue;
			const { verdict } = checkAnswer(given, expected);
			expect([given, expected, verdict]).not.toContain('holds');
		}
});

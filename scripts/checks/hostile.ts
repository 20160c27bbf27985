import type { Pair } from './table.ts';

const MILLION = 1_000_000;

/** Inputs made to hang, to overflow or to be taken for something else. None of them is the expected answer. */
export function hostilePairs(): readonly Pair[] {
	const texts: readonly string[] = [
		...['9999999999!', '(x+y+z+1)^200', '1e999999999', '9'.repeat(MILLION), '('.repeat(MILLION)],
		...[
			'9^9^9^9^9',
			'2^(2^(2^(2^(2^2))))',
			'((((((((((1'.repeat(200),
			'-'.repeat(3000) + '1',
			'1' + '/2'.repeat(900)
		],
		...[
			'x' + '^x'.repeat(140),
			'\\frac{'.repeat(500),
			'\\sqrt'.repeat(400) + '2',
			'1,'.repeat(900),
			'{'.repeat(1500)
		],
		...[
			'(a+b+c+d+e+f)^39',
			'1/(1/(1/(x-x)))',
			'0/0',
			'0^0',
			'\u0000\u0001\u0002',
			'1\u200d2\u200d',
			'👨‍👩‍👧‍👦',
			'\ud83d'
		],
		...[
			'1!!!!!!!!!!!!!!!!!!!!!!!!',
			'170!',
			'|||||||||||||||',
			'1=1=1=1=1=1=2',
			'x=x',
			'∞-∞',
			'<script>alert(1)</script>'
		],
		...[
			'${7*7}',
			'1; DROP TABLE attempts',
			'__proto__',
			'constructor',
			'NaN',
			'Infinity',
			'undefined',
			'null'
		]
	];
	return texts.map((given) => ({ given, expected: '3', wanted: 'not-held', problem: '' }));
}

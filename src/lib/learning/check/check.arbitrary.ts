import fc from 'fast-check';

/** Scraps of what students type, and of what breaks parsers. */
const SCRAPS = [
	...[
		'1',
		'2',
		'10',
		'0',
		'007',
		'3.5',
		'.5',
		'1e9',
		'1e999',
		'99999999999999999999',
		'x',
		'y',
		'ab',
		'x_1',
		'π',
		'e',
		'i'
	],
	...[
		'+',
		'-',
		'−',
		'*',
		'×',
		'/',
		'÷',
		'^',
		'²',
		'⁻¹',
		'!',
		'%',
		'°',
		'=',
		'<',
		'>',
		'<=',
		'≥',
		'!=',
		'≈',
		'±',
		':'
	],
	...[
		'(',
		')',
		'[',
		']',
		'{',
		'}',
		'\\{',
		'\\}',
		'|',
		',',
		';',
		'，',
		'、',
		'（',
		'）',
		'½',
		'½½',
		'$',
		'$$'
	],
	...[
		'\\frac',
		'\\frac{1}{2}',
		'\\sqrt',
		'\\sqrt[3]{8}',
		'\\left(',
		'\\right)',
		'\\text{ cm}',
		'\\boxed{',
		'\\pm',
		'^\\circ',
		'\\\\',
		'\\',
		'&'
	],
	...[
		'sin',
		'log_',
		'ln',
		'sqrt',
		'√',
		'根号',
		' or ',
		'或',
		' and ',
		'且',
		'∪',
		'∈',
		'ℝ',
		'∞',
		'∅',
		'无解',
		'no solution',
		'yes'
	],
	...[
		' cm',
		' km/h',
		'元',
		'个',
		' apples',
		' is ',
		'so ',
		'所以',
		'=>',
		'...',
		'\u0000',
		'\u200d',
		'👨‍👩‍👧',
		'\ud83d',
		' ',
		'\n',
		'\t',
		'constructor',
		'__proto__'
	]
];

/** Texts of up to 10,000 letters: scraps in any order, scraps repeated, and any text at all. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
	fc.array(fc.constantFrom(...SCRAPS), { maxLength: 60 }).map((scraps) => scraps.join('')),
	fc
		.tuple(
			fc.array(fc.constantFrom(...SCRAPS), { minLength: 1, maxLength: 4 }),
			fc.integer({ min: 1, max: 2500 })
		)
		.map(([scraps, times]) => scraps.join('').repeat(times).slice(0, 10_000)),
	fc.string({ maxLength: 200, unit: 'binary' })
);

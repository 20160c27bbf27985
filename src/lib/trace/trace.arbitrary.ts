import fc from 'fast-check';

/** Scraps that are hard to cut: openers without closers, halves of pairs, long blanks, judgements. */
const SCRAPS = [
	...['$', '$$', '\\[', '\\]', '\\(', '\\)', '\\begin{a}', '\\end{a}', '```', '`', '\\', '|a|b|\n'],
	...[
		'. ',
		'.',
		'? ',
		'! ',
		'。',
		'？',
		'；',
		'：',
		': ',
		', ',
		'，',
		'\n',
		'\n\n',
		' ',
		'\t',
		' '.repeat(600)
	],
	...['😀', '\ud83d', '\ude00', '\u0000', '\u200b', 'é', 'x', 'a ', 'X', 'word '],
	...['3.14', '1,000', 'e.g. ', 'Dr. ', '1. ', '- ', '$5', '$x=2$', '\\(y\\)', '90'],
	...[
		'So ',
		'Wait, ',
		'Let me check: ',
		'which is correct',
		'but wait',
		'没错',
		'等等',
		'让我验算',
		'所以x=2'
	],
	...[
		'That does not match. ',
		'Yes, that works. ',
		'Alternatively, ',
		'So the answer is 12. ',
		'Because 12=3+9. '
	]
];

/** Text made of such scraps and of arbitrary strings. */
export const troubledText = fc
	.array(
		fc.oneof(
			{ weight: 9, arbitrary: fc.constantFrom(...SCRAPS) },
			fc.string({ unit: 'binary', maxLength: 8 })
		),
		{
			maxLength: 60
		}
	)
	.map((scraps) => scraps.join(''));

/** A text cut into chunks at any places, also within surrogate pairs. */
export function chunked(text: fc.Arbitrary<string>): fc.Arbitrary<string[]> {
	return fc
		.tuple(text, fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1 }))
		.map(([whole, sizes]) => {
			const chunks: string[] = [];
			for (let at = 0, turn = 0; at < whole.length; turn++) {
				const size = sizes[turn % sizes.length] ?? 1;
				chunks.push(whole.slice(at, at + size));
				at += size;
			}
			return chunks;
		});
}

import fc from 'fast-check';
import { drawn } from './checkpoints.notation.ts';

const number = fc.integer({ min: 11, max: 99 });

/** Sums each of which takes up the result of the one before. */
const chain = fc.array(number, { minLength: 2, maxLength: 8 }).map(([first = 0, ...rest]) => {
	let sum = first;
	return rest.map((term) => `→1 So ${sum}+${term}=${(sum += term)}.`);
});

/** A sum that is wrong, mostly doubted and put right after some other lines. */
const slip = fc
	.record({ a: number, b: number, off: fc.constantFrom(10, 1, -10), isMended: fc.boolean() })
	.map(({ a, b, off, isMended }) => [
		`→1 So ${a}+${b}=${a + b + off}.`,
		`→1 Then ${a + b + off}+${a}=${a + b + off + a}.`,
		...(isMended ? ['↺2 No, that is off.', `→4 Indeed ${a}+${b}=${a + b}.`] : [])
	]);

const turn = fc.constantFrom(
	['≟1 Let me check.', '≟2 Yes, it fits.'],
	['?1 Wait, is that right?', '→2 It must be, as 12+13=25.', '≟2 Yes, it fits.'],
	['⑂1 Alternatively, add the other way.'],
	['■1 So I get x=77.']
);

/** Traces of sums with slips, doubts and corrections among them; now and then the kind of a step is unsure. */
export const sums = fc
	.array(
		fc.oneof(
			{ weight: 3, arbitrary: chain },
			{ weight: 2, arbitrary: slip },
			{ weight: 2, arbitrary: turn }
		),
		{ minLength: 1, maxLength: 8 }
	)
	.chain((blocks) =>
		fc.tuple(fc.constant(blocks.flat()), fc.infiniteStream(fc.integer({ min: 0, max: 11 })))
	)
	.map(([lines, chance]) =>
		drawn(
			lines
				.map((line, index) => {
					const [, sign, back, words] = /^(\S)(\d) (.*)$/u.exec(line)!;
					const target = index >= Number(back) ? index - Number(back) : '';
					const isUnsure = chance.next().value === 0;
					return `${sign}${isUnsure ? '~' : ''}${target} ${words}`;
				})
				.join('\n')
		)
	);

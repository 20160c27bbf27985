import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Segmenter, type Piece } from './segment.ts';
import { chunked, troubledText } from './trace.arbitrary.ts';

function segment(chunks: readonly string[]): Piece[] {
	const segmenter = new Segmenter();
	return [...chunks.flatMap((chunk) => segmenter.push(chunk)), ...segmenter.end()];
}

/** The texts of all segments, divided by ` | `. */
function cut(text: string): string {
	return segment([text])
		.map((piece) => piece.text)
		.join(' | ');
}

describe('sentences', () => {
	test.each([
		['So x is 3. Then y is 4! Is it? Yes.', 'So x is 3. | Then y is 4! | Is it? | Yes.'],
		['It is 3.14, or 1,000.5 at most. Good.', 'It is 3.14, or 1,000.5 at most. | Good.'],
		[
			'Use e.g. Dr. Smith, i.e. the U.S. one. Done.',
			'Use e.g. Dr. Smith, i.e. the U.S. one. | Done.'
		],
		['Hmm... so it goes on. Hmm... So it stops.', 'Hmm... so it goes on. | Hmm... | So it stops.'],
		['He said "No." Then he left.', 'He said "No." | Then he left.'],
		['So x = 2. y = 3 follows. a cat.', 'So x = 2. | y = 3 follows. a cat.']
	])('%j ends where its sentences end', (text, cuts) => expect(cut(text)).toBe(cuts));

	test.each([
		['先算第一步。然后呢？对！', '先算第一步。 | 然后呢？ | 对！'],
		['他说“是的。”然后走了；我也走。', '他说“是的。” | 然后走了； | 我也走。'],
		['5×25=125，没问题。共3.5元。', '5×25=125， | 没问题。 | 共3.5元。'],
		['The sum is 5. 所以答案是5。So done.', 'The sum is 5. | 所以答案是5。 | So done.']
	])('%j is cut at full-width punctuation', (text, cuts) => expect(cut(text)).toBe(cuts));
});

describe('lines', () => {
	test.each([
		['One\nTwo\n\nThree', 'One | Two | Three'],
		[
			'1. First thing\n2. Second. Third\n- a\n- b',
			'1. First thing | 2. Second. | Third | - a | - b'
		],
		['Step 1. Add them.\n**2.** Go', 'Step 1. Add them. | **2.** Go'],
		['| a | b |\n| - | - |\n| 1 | 2 |\nDone', '| a | b |\n| - | - |\n| 1 | 2 | | Done']
	])('%j is cut at its lines, a table is not', (text, cuts) => expect(cut(text)).toBe(cuts));

	test('a sentence that an editor wrapped stays whole', () => {
		const wrapped =
			'This sentence is so long that some editor has thought it well to wrap\nit here.';
		expect(cut(wrapped)).toBe(wrapped);
	});
});

describe('formulas and code', () => {
	test.each([
		['We have $a. B$ and \\(c. D\\) here. Good', 'We have $a. B$ and \\(c. D\\) here. | Good'],
		['So\n\\[\n\nx = 1. Y\n\n\\]\nthen', 'So | \\[\n\nx = 1. Y\n\n\\] | then'],
		['Here $$\na. B\n$$ ends. Go', 'Here $$\na. B\n$$ ends. | Go'],
		['\\begin{align}\na. B\n\nc\n\\end{align}\nOk', '\\begin{align}\na. B\n\nc\n\\end{align} | Ok'],
		['Run `a. B` now. Ok', 'Run `a. B` now. | Ok'],
		['```py\na = 1\n\nb. C()\n```\nOk. Go', '```py\na = 1\n\nb. C()\n``` | Ok. | Go'],
		['So $x = 2.$ Then', 'So $x = 2.$ | Then']
	])('%j is not cut inside them', (text, cuts) => expect(cut(text)).toBe(cuts));

	test.each([
		['It costs $5. Then I pay $3. So $x$ it is.', 'It costs $5. | Then I pay $3. | So $x$ it is.'],
		[
			'2 bottles are 2 * $2 = $4. Each pack is $5.',
			'2 bottles are 2 * $2 = $4. | Each pack is $5.'
		],
		[
			'An open $x = 2. Then\n\nMore. And $y$. Done',
			'An open $x = 2. | Then | More. | And $y$. | Done'
		],
		['An open \\[ x. Then more\n\nOk. Go', 'An open \\[ x. | Then more | Ok. | Go'],
		['An open $$x = 1.\n\nThen. $$y$$ it is', 'An open $$x = 1. | Then. | $$y$$ it is'],
		['```py\nopen. Then', '```py | open. | Then']
	])('%j: what is never closed, and a price, is plain text', (text, cuts) =>
		expect(cut(text)).toBe(cuts)
	);
});

describe('clauses', () => {
	test.each([
		['Let me check: $90\\div6=15$.', 'Let me check: | $90\\div6=15$.'],
		['Let me verify: with $x=2$, it fits.', 'Let me verify: | with $x=2$, it fits.'],
		['The ratio is 1: 2 here.', 'The ratio is 1: 2 here.'],
		['So x = 2, which is correct.', 'So x = 2, | which is correct.'],
		['So x = 2, but wait, is it?', 'So x = 2, | but wait, is it?'],
		['So x = 2, which is even.', 'So x = 2, which is even.'],
		['让我验算：3×5=15。', '让我验算： | 3×5=15。']
	])('%j is cut where it turns to something else', (text, cuts) => expect(cut(text)).toBe(cuts));
});

describe('any text', () => {
	test('segments tile the text', () => {
		fc.assert(
			fc.property(troubledText, (text) => {
				const pieces = segment([text]);
				let at = 0;
				for (const { start, end } of pieces) {
					expect(start).toBe(at);
					expect(end).toBeGreaterThan(start);
					at = end;
				}
				expect(at).toBe(text.trim() === '' ? 0 : text.length);
			})
		);
	});

	test('any chunking gives the same segments', () => {
		fc.assert(
			fc.property(chunked(troubledText), (chunks) => {
				expect(segment(chunks)).toEqual(segment([chunks.join('')]));
			})
		);
	});

	test('the unfinished rest reaches from the last segment to the end of the text', () => {
		fc.assert(
			fc.property(troubledText, (text) => {
				const segmenter = new Segmenter();
				const start = segmenter.push(text).at(-1)?.end ?? 0;
				const rest = segmenter.rest();
				if (text.slice(start).trim() === '') expect(rest).toBeNull();
				else expect(rest).toMatchObject({ start, end: text.length });
			})
		);
	});

	test.each([
		['letters', 'x'.repeat(200_000)],
		['characters', '字'.repeat(200_000)],
		['words', 'word '.repeat(40_000)],
		['pairs', '😀'.repeat(100_000)]
	])('200,000 %s without punctuation are cut into bounded pieces', (_, text) => {
		const pieces = segment(text.match(/[^]{1,4}/g) ?? []);
		expect(pieces).toEqual(segment([text]));
		expect(Math.max(...pieces.map(({ start, end }) => end - start))).toBeLessThanOrEqual(1001);
		expect(pieces.every((piece) => piece.text.isWellFormed())).toBe(true);
	});

	test('blanks alone give no segment, and a long run of them is kept in no buffer', () => {
		expect(segment([' '.repeat(100_000), '\n'.repeat(100_000)])).toEqual([]);
		expect(segment(['So.', ' '.repeat(100_000), 'B'])).toEqual([
			{ start: 0, end: 100_003, text: 'So.', breaks: 2 },
			{ start: 100_003, end: 100_004, text: 'B', breaks: 0 }
		]);
	});
});

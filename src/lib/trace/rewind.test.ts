import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse, Analyser } from './analysis.ts';
import { rewind, Rewinder } from './rewind.ts';
import type { Analysis } from './step.ts';
import { troubledText } from './trace.arbitrary.ts';

const SLIP = [
	'I need $15\\times6$.',
	'First, $15\\times6=10\\times6+5\\times6$.',
	'So I get $100$.',
	'Let me check it.',
	'Hmm, that does not match.',
	'Then $60+30=90$.',
	'So I get $90$.'
].join('\n\n');
const whole = analyse(SLIP);

/** What became of each step; `…` stands behind one that was still being written. */
function draw({ steps }: Analysis): string {
	return steps
		.map(({ index, kind, fate, outcome, end }) => {
			const cut = end < whole.steps[index]!.end ? ' …' : '';
			return `${kind} ${outcome ?? fate}${cut}`;
		})
		.join(', ');
}

/** The moment when a text had just been written. */
const after = (said: string) => SLIP.indexOf(said) + said.length;

test('what a later step settles is still open, and the step that was being written is cut', () => {
	expect(draw(rewind(whole, after('Let me check')))).toBe(
		'restate kept, derive kept, conclude kept, verify open …'
	);
	expect(draw(rewind(whole, after('not match.\n\n')))).toBe(
		'restate kept, derive superseded, conclude superseded, verify corrected, revise open'
	);
	expect(draw(whole)).toBe(
		'restate kept, derive superseded, conclude superseded, verify corrected, revise corrected, derive kept, conclude kept'
	);
});

test('links, spine and episodes reach as far as the steps', () => {
	const early = rewind(whole, after('Hmm, that'));
	expect(early.links.map(({ from }) => from)).not.toContain(5);
	expect(early.links.some(({ type, from }) => type === 'resolves' && from === 4)).toBe(false);
	expect(early.spine.every((step) => step < 4)).toBe(true);
	expect(early.episodes.at(-1)).toMatchObject({ lastStep: 4, end: after('Hmm, that') });
	expect(early.ended).toBe(false);
});

test('the spine of a moment is that of the moment, also when another one was shown since', () => {
	const rewinder = new Rewinder(whole);
	const early = rewinder.at(after('So I get $100$.\n\n'));
	rewinder.at(after('Then $60+30=90$.\n\n'));
	expect(early.spine).toEqual(rewind(whole, after('So I get $100$.\n\n')).spine);
	expect(early.spine).toContain(2);
});

test('at the end the analysis is what it is, and at the beginning there is nothing', () => {
	expect(rewind(whole, SLIP.length)).toBe(whole);
	expect(rewind(whole, 0)).toMatchObject({ text: '', steps: [], links: [], episodes: [] });
});

test('no character is cut in two', () => {
	expect(rewind(analyse('So 𝑥.'), 4).text).toBe('So ');
});

describe('any trace', () => {
	const moments = fc.tuple(troubledText, fc.array(fc.nat(2000), { maxLength: 6 }));

	test('looks the same whatever was shown before, and its steps tile what is shown', () =>
		fc.assert(
			fc.property(moments, ([text, offsets]) => {
				const analysis = analyse(text);
				const rewinder = new Rewinder(analysis);
				for (const offset of offsets) {
					const shown = rewinder.at(offset);
					expect({ ...shown }).toEqual({ ...rewind(analysis, offset) });
					const said = shown.steps.map(({ start, end }) => shown.text.slice(start, end)).join('');
					expect(shown.text.startsWith(said)).toBe(true);
					expect(shown.text.slice(said.length).trim()).toBe('');
				}
			})
		));

	test('has the fates, outcomes and spine that were found while it grew', () =>
		fc.assert(
			fc.property(troubledText, fc.nat(2000), (text, chosen) => {
				const analysis = analyse(text);
				const boundary = analysis.steps[chosen % Math.max(1, analysis.steps.length)]?.end ?? 0;
				const analyser = new Analyser();
				analyser.append(text.slice(0, boundary));
				// The last words may have been heard otherwise while it was not known what follows.
				const then = analyser.end();
				const said = ({ steps }: Analysis) => steps.map(({ end, kind }) => [end, kind]);
				const shown = rewind(analysis, boundary);
				fc.pre(JSON.stringify(said(then)) === JSON.stringify(said(shown)));
				expect(shown.steps.map(({ fate }) => fate)).toEqual(then.steps.map(({ fate }) => fate));
				expect(shown.spine).toEqual(then.spine);
			})
		));
});

import { describe, expect, test } from 'vitest';
import { applyCorrections, type Correction } from './corrections.ts';
import { Recutter } from './recut.ts';

const TEXT = 'One two. Three four. Five six.';
const KIND: Correction = { type: 'kind', start: 9, end: 21, kind: 'verify' };

/** The pieces, divided by ` | `, when another segmenter cuts at these offsets; a piece with a given kind has a `*`. */
function recut(corrections: readonly Correction[], ...cuts: number[]): string {
	const recutter = new Recutter(applyCorrections(corrections), (a, b) => TEXT.slice(a, b));
	const edges = [0, ...cuts, TEXT.length];
	const pieces = edges.slice(1).map((end, i) => {
		const start = edges[i] ?? 0;
		return { start, end, text: TEXT.slice(start, end).trim(), breaks: 0 };
	});
	return [...recutter.push(pieces), ...recutter.end()]
		.map(({ text, kind }) => (kind ? `*${text}` : text))
		.join(' | ');
}

describe('when another version of the core cuts elsewhere', () => {
	test('a corrected step keeps its own boundaries', () => {
		expect(recut([KIND], 9, 21)).toBe('One two. | *Three four. | Five six.');
		expect(recut([KIND])).toBe('One two. | *Three four. | Five six.');
		expect(recut([KIND], 4, 15, 26)).toBe('One | two. | *Three four. | Five | six.');
		expect(recut([KIND], 12)).toBe('One two. | *Three four. | Five six.');
	});

	test('a split and a merge stay where they were made', () => {
		const split: Correction = { type: 'split', start: 0, end: 9, at: 4 };
		const merge: Correction = { type: 'merge', start: 0, end: 21 };
		expect(recut([split])).toBe('One | two. | Three four. Five six.');
		expect(recut([split], 2, 6)).toBe('One | two. | Three four. Five six.');
		expect(recut([merge], 4, 9, 15)).toBe('One two. Three four. | Five six.');
		expect(recut([merge])).toBe('One two. Three four. | Five six.');
	});
});

test('a boundary among blanks is that of the next character', () => {
	expect(recut([{ ...KIND, start: 8, end: 20 }], 9, 21)).toBe(
		'One two. | *Three four. | Five six.'
	);
});

test('blanks alone make no step, and what lies beyond the text is passed over', () => {
	expect(recut([{ ...KIND, start: 8, end: 9 }], 9)).toBe('One two. | Three four. Five six.');
	expect(recut([{ ...KIND, start: 21, end: 999 }], 9)).toBe('One two. | Three four. | *Five six.');
	expect(recut([{ ...KIND, start: 900, end: 999 }], 9)).toBe('One two. | Three four. Five six.');
});

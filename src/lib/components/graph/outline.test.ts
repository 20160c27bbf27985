import { describe, expect, test } from 'vitest';
import { layOut } from '$lib/trace/layout.ts';
import { SIZES, trace } from '$lib/trace/layout.notation.ts';
import { outlineOf, type Shown } from './outline.ts';

/** Steps are 40 px high with 10 px between them; closed episodes 60. */
const ANALYSIS = trace('→ → → | → → | → → →');
const SHOWN: Shown = { top: 0, bottom: 1000, step: 0, heading: null, spacing: 0 };

function outline(shown: Partial<Shown>, ...closed: number[]): string[] {
	const layout = layOut(ANALYSIS, SIZES, { closed: new Set(closed) });
	return outlineOf(layout, { ...SHOWN, ...shown }).map(({ heading, headed, told, rows }) => {
		const sign = headed ? (told ? '#' : '-') : '';
		return `${sign}${heading.episode.index}: ${rows.map(({ first }) => first).join(' ')}`.trim();
	});
}

describe('the outline', () => {
	test('lists the steps of each open episode under its heading', () => {
		expect(outline({}, 1)).toEqual(['#0: 0 1 2', '#1:', '#2: 5 6 7']);
	});

	test('has what is in view, and what holds the focus', () => {
		expect(outline({ top: 130, bottom: 180 })).toEqual(['0: 0 2', '#1: 3']);
		expect(outline({ top: 130, bottom: 180, step: 7, heading: 2 })).toEqual([
			'0: 2',
			'#1: 3',
			'#2: 7'
		]);
	});

	test('from afar tells no heading that would come too close to another, but always the one with the focus', () => {
		const all = [0, 1, 2];
		expect(outline({ spacing: 100 }, ...all)).toEqual(['#0:', '-1:', '#2:']);
		expect(outline({ spacing: 100, heading: 1 }, ...all)).toEqual(['-0:', '#1:', '-2:']);
	});
});

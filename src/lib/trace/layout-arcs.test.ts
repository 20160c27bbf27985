import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeLink } from './layout-arcs.ts';
import { arcPath, headPath } from './layout-curves.ts';
import { layOut } from './layout.ts';
import { anyTrace, SIZES, trace } from './layout.notation.ts';
import type { Link } from './step.ts';

function drawnLinks(notation: string, ...closed: number[]): string[] {
	const { arcs } = layOut(trace(notation), SIZES, { closed: new Set(closed) });
	return arcs.map(({ link }) => `${link.from}→${link.to}`);
}

describe('arcs', () => {
	test('doubts look back; another way looks back only from afar', () => {
		expect(drawnLinks('→ ⑂0 ?1 ↺0 ⑂0')).toEqual(['2→1', '3→0', '4→0']);
	});

	test('supports, and links of steps that are no doubts, are not drawn', () => {
		const { steps, ...rest } = trace('→ → ■');
		const links: Link[] = [
			{ from: 1, to: 0, type: 'supports' },
			{ from: 2, to: 0, type: 'verifies' }
		];
		expect(layOut({ ...rest, steps, links }, SIZES).arcs).toEqual([]);
	});

	test('those that pass each other run beside each other', () => {
		const { arcs } = layOut(trace('→ → → ?1 ≟0 ?3'), SIZES);
		expect(arcs.map(({ railX }) => railX)).toEqual([405, 415, 405]);
	});

	test('a link to a step that is not there is left out', () => {
		expect(drawnLinks('→ ?7')).toEqual([]);
	});

	test('within a closed episode there are none, and between two rows there is one', () => {
		expect(drawnLinks('→ ?0 | → ?0 ?1 ?2', 1)).toEqual(['1→0', '3→0', '4→1']);
		expect(drawnLinks('→ ?0 | → ?0 ?1 ?2', 0, 1)).toEqual(['3→0']);
	});

	test('those of a closed episode end at its heading', () => {
		const layout = layOut(trace('→ → → | → ?1'), SIZES, { closed: new Set([0]) });
		const { y, right } = layout.rows[0]!;
		expect(headPath(layout.arcs[0]!)).toContain(`L${right} ${y + 4}`);
	});

	test('a link within a row cannot be drawn', () => {
		const link: Link = { from: 1, to: 0, type: 'supports' };
		const analysis = trace('→ → | →');
		expect(placeLink(link, layOut(analysis, SIZES, { closed: new Set([0]) }))).toBeNull();
		expect(placeLink(link, layOut(analysis, SIZES))?.link).toBe(link);
	});
});

test('arcs of every trace run right of every card that they pass', () => {
	fc.assert(
		fc.property(anyTrace, fc.array(fc.nat(30)), (analysis, closed) => {
			const { arcs, places, width } = layOut(analysis, SIZES, { closed: new Set(closed) });
			for (const { link, ...course } of arcs) {
				const passed = places.slice(link.to, link.from + 1).map(({ right }) => right);
				const [, rail] = /Q([\d.]+) /.exec(arcPath(course))!;
				expect(Number(rail)).toBeGreaterThan(Math.max(...passed));
				expect(Number(rail)).toBeLessThan(width);
			}
		})
	);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ASIDE_LANE, endsRoad, layOut, type Layout, type LayoutSizes } from './layout.ts';
import { isDoubt, KINDS, type Analysis, type Kind, type Link, type Step } from './step.ts';

/** What an analysis has beside the steps and links that a layout looks at. */
const REST: Omit<Analysis, 'text' | 'steps' | 'links'> = {
	...{ spine: [], episodes: [], faintLinks: [], ended: true },
	classifier: 'rules',
	hindsight: false
};

const SIZES: LayoutSizes = {
	mainX: 50,
	laneWidth: 40,
	cardWidth: 300,
	beadY: 20,
	lineHeight: 20,
	charsPerLine: 30,
	mostLines: 3,
	headHeight: 20,
	padding: 20,
	gap: 10,
	arcGap: 10
};

const SIGNS: Record<string, Kind> = {
	'→': 'derive',
	'?': 'question',
	'≟': 'verify',
	'↺': 'revise',
	'⑂': 'alternative',
	'■': 'conclude',
	'·': 'other'
};
const LOOKS: Partial<Record<Kind, Link['type']>> = {
	question: 'questions',
	verify: 'verifies',
	revise: 'revises',
	alternative: 'branches'
};

/** One sign per step, `~` before it if its road was given up, after it the step that it looks back to. */
function trace(drawn: string): Analysis {
	let text = '';
	const steps: Step[] = [];
	const links: Link[] = [];
	for (const token of drawn.split(' ')) {
		const [, abandoned, sign, target] = /^(~?)(.)(\d*)$/u.exec(token)!;
		const kind = SIGNS[sign!]!;
		const index = steps.length;
		const start = text.length;
		text += 'A line. ';
		steps.push({
			index,
			kind,
			start,
			end: text.length,
			confidence: 1,
			phase: 'refine',
			fate: abandoned ? 'abandoned' : 'kept',
			outcome: isDoubt({ kind }) ? 'open' : null
		});
		if (target) links.push({ from: index, to: Number(target), type: LOOKS[kind]! });
	}
	return { text, steps, links, ...REST };
}

/** The drawing again: one line per row, two columns per lane; `╰` where a road leads in. */
function draw({ steps }: Analysis, { places }: Layout): string[] {
	return places.map(({ lane, entry }, row) => {
		const sign = Object.keys(SIGNS).find((sign) => SIGNS[sign] === steps[row]!.kind);
		return `${'  '.repeat(lane)}${entry ? '╰' : ' '}${sign}`;
	});
}

function drawing(notation: string): string[] {
	const analysis = trace(notation);
	return draw(analysis, layOut(analysis, SIZES));
}

describe('lanes', () => {
	test('the main road runs straight down, doubts leave it and come back', () => {
		expect(drawing('→ ?0 → ≟2 ↺2 ■')).toEqual([
			' →', //
			'  ╰?',
			'╰→',
			'  ╰≟',
			'  ╰↺',
			'╰■'
		]);
	});

	test('a road that was given up runs aside and does not come back', () => {
		expect(drawing('→ ~⑂ ~→ ■')).toEqual([
			' →', //
			'    ╰⑂',
			'    ╰→',
			' ■'
		]);
	});

	test('what states nothing stays on the road that was given up', () => {
		expect(drawing('→ ~⑂ · ~→ · ■')).toEqual([' →', '    ╰⑂', '    ╰·', '    ╰→', ' ·', ' ■']);
	});

	test('a second road that was given up leaves the main road again', () => {
		const { places } = layOut(trace('→ ~⑂ ~⑂ →'), SIZES);
		expect(places[2]!.entry).toMatch(new RegExp(`^M${SIZES.mainX} `));
		expect(places.map(({ lane }) => lane)).toEqual([0, ASIDE_LANE, ASIDE_LANE, 0]);
	});

	test('the main line joins the steps of the main lane', () => {
		expect(layOut(trace('→ ?0 → ~→ ■'), SIZES).main).toEqual([0, 2, 4]);
	});
});

describe('heights', () => {
	test('a doubt has a line more, for what it does', () => {
		expect(layOut(trace('?'), SIZES).height).toBe(60);
	});

	test('an empty trace has no height', () => {
		const empty = { text: '', steps: [], links: [], ...REST, ended: false };
		expect(layOut(empty, SIZES)).toMatchObject({ places: [], arcs: [], height: 0 });
	});
});

describe('arcs', () => {
	const drawnLinks = (notation: string) =>
		layOut(trace(notation), SIZES).arcs.map(({ link }) => `${link.from}→${link.to}`);

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

	test('arcs that pass each other run beside each other', () => {
		const railOf = (path: string) => /Q(\d+) /.exec(path)![1];
		const { arcs } = layOut(trace('→ → → ?1 ≟0 ?3'), SIZES);
		expect(arcs.map(({ path }) => railOf(path))).toEqual(['405', '415', '405']);
	});

	test('a link to a step that is not there is left out', () => {
		expect(drawnLinks('→ ?7')).toEqual([]);
	});
});

test('a road ends where what follows, doubts aside, is on another one', () => {
	const ends = (notation: string) =>
		trace(notation).steps.flatMap(({ index }, _, steps) => (endsRoad(steps, index) ? index : []));
	expect(ends('→ ~→ ~→ ? → ~→ ~⑂ ? ~→')).toEqual([2, 5, 8]);
});

const anyTrace = fc
	.array(
		fc.record({
			kind: fc.constantFrom(...KINDS),
			abandoned: fc.boolean(),
			back: fc.nat(40),
			text: fc.string({ maxLength: 200 })
		}),
		{ maxLength: 60 }
	)
	.map((drawn): Analysis => {
		let text = '';
		const steps = drawn.map(({ kind, abandoned, text: own }, index): Step => {
			const start = text.length;
			text += own + '.';
			return {
				index,
				kind,
				start,
				end: text.length,
				confidence: 1,
				phase: 'refine',
				fate: abandoned ? 'abandoned' : 'kept',
				outcome: isDoubt({ kind }) ? 'open' : null
			};
		});
		const links = drawn.flatMap(({ kind, back }, index): Link[] => {
			const type = LOOKS[kind];
			return type && back < index ? [{ from: index, to: index - back - 1, type }] : [];
		});
		return { text, steps, links, ...REST };
	});

/** The same trace when it had only `count` steps, and the fates that it had then. */
function shorten({ text, steps, links }: Analysis, count: number): Analysis {
	const early = steps.slice(0, count).map((step) => ({ ...step, fate: 'kept' as const }));
	return {
		text: text.slice(0, early.at(-1)?.end ?? 0),
		steps: early,
		links: links.filter(({ from }) => from < count),
		...REST,
		ended: false
	};
}

describe('for every trace', () => {
	test('nothing overlaps, and the order from the top down is that of the steps', () => {
		fc.assert(
			fc.property(anyTrace, (analysis) => {
				const { places, height, width } = layOut(analysis, SIZES);
				expect(places).toHaveLength(analysis.steps.length);
				let free = 0;
				for (const { top, height, right } of places) {
					expect(top).toBeGreaterThanOrEqual(free);
					expect(right).toBeLessThan(width);
					free = top + height + 1;
				}
				expect(height).toBeGreaterThanOrEqual(free - 1);
			})
		);
	});

	test('arcs run right of every card that they pass', () => {
		fc.assert(
			fc.property(anyTrace, (analysis) => {
				const { arcs, places, width } = layOut(analysis, SIZES);
				for (const { link, path } of arcs) {
					const railX = Number(/Q([\d.]+) /.exec(path)![1]);
					const passed = places.slice(link.to, link.from + 1).map(({ right }) => right);
					expect(railX).toBeGreaterThan(Math.max(...passed));
					expect(railX).toBeLessThan(width);
				}
			})
		);
	});

	test('what was placed stays in place while the trace grows and fates change', () => {
		fc.assert(
			fc.property(anyTrace, fc.nat(60), (analysis, at) => {
				const count = Math.min(at, analysis.steps.length);
				const before = layOut(shorten(analysis, count), SIZES);
				const after = layOut(analysis, SIZES, before);
				const final = Math.max(0, count - 1);
				expect(after.places.slice(0, final)).toEqual(before.places.slice(0, final));
				expect(after.places[final]?.top).toBe(
					before.places[final]?.top ?? after.places[final]?.top
				);
				expect(after.places).toHaveLength(analysis.steps.length);
			})
		);
	});

	test('growing without a change of fate gives the same as one pass', () => {
		fc.assert(
			fc.property(anyTrace, (analysis) => {
				const kept = shorten(analysis, analysis.steps.length);
				let grown: Layout | undefined;
				for (let count = 1; count <= kept.steps.length; count += 7) {
					grown = layOut(shorten(kept, count), SIZES, grown);
				}
				expect(layOut(kept, SIZES, grown)).toEqual(layOut(kept, SIZES));
			})
		);
	});
});

test('a layout of another trace or in other sizes is not gone on with', () => {
	const other = layOut(trace('→ ? ? ?'), { ...SIZES, gap: 99 });
	const analysis = trace('→ → ■');
	expect(layOut(analysis, SIZES, other)).toEqual(layOut(analysis, SIZES));
	const unrelated = layOut({ ...trace('? ? ?'), text: 'Something else' }, SIZES);
	expect(layOut(analysis, SIZES, unrelated)).toEqual(layOut(analysis, SIZES));
});

test('the work grows with steps and links, not with their square', () => {
	const reads = (count: number) => {
		const { steps, links, ...rest } = trace(
			Array.from({ length: count }, (_, index) => (index % 5 === 4 ? `?${index - 3}` : '→')).join(
				' '
			)
		);
		let seen = 0;
		const counted = steps.map((step) => ({
			...step,
			get kind() {
				seen++;
				return step.kind;
			}
		}));
		layOut({ ...rest, steps: counted, links }, SIZES);
		return seen;
	};
	expect(reads(2000)).toBeLessThanOrEqual(2 * reads(1000) + 10);
});

import fc from 'fast-check';
import type { Layout, LayoutSizes } from './layout.ts';
import {
	isDoubt,
	KINDS,
	type Analysis,
	type Episode,
	type Kind,
	type Link,
	type Step
} from './step.ts';

/** What an analysis has beside the steps, links and episodes that a layout looks at. */
const REST: Omit<Analysis, 'text' | 'steps' | 'links' | 'episodes'> = {
	...{ spine: [], faintLinks: [], ended: true },
	classifier: 'rules',
	hindsight: false
};

export const EMPTY: Analysis = { text: '', steps: [], links: [], episodes: [], ...REST };

export const SIZES: LayoutSizes = {
	mainX: 50,
	laneWidth: 40,
	cardWidth: 300,
	beadY: 20,
	lineHeight: 20,
	charsPerLine: 30,
	mostLines: 3,
	headHeight: 20,
	headingHeight: 30,
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

/**
 * One sign per step, `~` before it if its road was given up, after it the step that it looks back to; `|` between
 * episodes.
 */
export function trace(drawn: string): Analysis {
	const steps: Step[] = [];
	const links: Link[] = [];
	const firsts = [0];
	for (const token of drawn.split(' ')) {
		const index = steps.length;
		if (token === '|') {
			firsts.push(index);
			continue;
		}
		const [, abandoned, sign, target] = /^(~?)(.)(\d*)$/u.exec(token)!;
		const kind = SIGNS[sign!]!;
		steps.push(
			makeStep({ index, kind, abandoned: abandoned !== '', start: 8 * index, end: 8 * index + 8 })
		);
		if (target) links.push({ from: index, to: Number(target), type: LOOKS[kind]! });
	}
	return {
		text: 'A line. '.repeat(steps.length),
		steps,
		links,
		episodes: cut(steps, firsts),
		...REST
	};
}

/** The drawing again: one line per row, two columns per lane; `╰` where a road leads in, `▸` for a closed episode. */
export function draw({ steps }: Analysis, { rows }: Layout): string[] {
	return rows.map(({ lane, entry, first, last }) => {
		const sign = Object.keys(SIGNS).find((sign) => SIGNS[sign] === steps[first]!.kind);
		return `${'  '.repeat(lane)}${entry ? '╰' : ' '}${first < last ? '▸' : sign}`;
	});
}

export const anyTrace = fc
	.array(
		fc.record({
			kind: fc.constantFrom(...KINDS),
			abandoned: fc.boolean(),
			opens: fc.boolean(),
			back: fc.nat(40),
			text: fc.string({ maxLength: 200 })
		}),
		{ maxLength: 60 }
	)
	.map((drawn): Analysis => {
		let text = '';
		const steps = drawn.map(({ kind, abandoned, text: own }, index) => {
			const start = text.length;
			text += own + '.';
			return makeStep({ index, kind, abandoned, start, end: text.length });
		});
		const links = drawn.flatMap(({ kind, back }, index): Link[] => {
			const type = LOOKS[kind];
			return type && back < index ? [{ from: index, to: index - back - 1, type }] : [];
		});
		const firsts = steps.flatMap(({ index }) =>
			index === 0 || drawn[index]!.opens ? [index] : []
		);
		return { text, steps, links, episodes: cut(steps, firsts), ...REST };
	});

/** The same trace when it had only `count` steps, the fates that it had then, and its last episode not yet found. */
export function shorten({ text, steps, links, episodes }: Analysis, count: number): Analysis {
	const early = steps.slice(0, count).map((step) => ({ ...step, fate: 'kept' as const }));
	const firsts = episodes.map(({ firstStep }) => firstStep).filter((first) => first < count);
	return {
		...{ text: text.slice(0, early.at(-1)?.end ?? 0), steps: early },
		links: links.filter(({ from }) => from < count),
		episodes: cut(early, firsts.length > 1 ? firsts.slice(0, -1) : firsts),
		...REST,
		ended: false
	};
}

interface Drawn extends Pick<Step, 'index' | 'kind' | 'start' | 'end'> {
	readonly abandoned: boolean;
}

function makeStep({ abandoned, ...drawn }: Drawn): Step {
	return {
		...drawn,
		...{ confidence: 1, phase: 'refine' },
		fate: abandoned ? 'abandoned' : 'kept',
		outcome: isDoubt(drawn) ? 'open' : null
	};
}

function cut(steps: readonly Step[], firsts: readonly number[]): Episode[] {
	if (steps.length === 0) return [];
	return firsts.map((firstStep, index) => {
		const lastStep = (firsts[index + 1] ?? steps.length) - 1;
		const span = { start: steps[firstStep]!.start, end: steps[lastStep]!.end };
		const doubts = steps.slice(firstStep, lastStep + 1).filter(isDoubt).length;
		return { index, firstStep, lastStep, ...span, title: span, doubts };
	});
}

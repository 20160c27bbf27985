import type { Translation } from '$lib/state/translation.ts';
import type { Analysis } from '$lib/trace/index.ts';
import { ASIDE_LANE } from '$lib/trace/lanes.ts';
import { arcPath, headPath, roadPath } from '$lib/trace/layout-curves.ts';
import type { Layout, Place } from '$lib/trace/layout.ts';
import { drawHeading } from './heading-svg.ts';
import { drawStep } from './step-svg.ts';
import { escapeXml } from './svg-text.ts';
import type { Palette } from './palette.ts';

/** What a drawing needs beside the trace. */
export interface Drawing {
	readonly analysis: Analysis;
	readonly layout: Layout;
	/** The first and the last step that are drawn; lines from and to others end at the edge. */
	readonly first: number;
	readonly last: number;
	readonly palette: Palette;
	readonly translation: Translation;
	/** Width of a text of the cards, in px. */
	readonly measure: (text: string) => number;
}

/** The face of the cards where the one of the page is not at hand. */
export const CARD_FONT = `15px 'Source Serif 4', Charter, Cambria, Georgia, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', serif`;

/** Px of paper around the drawing. */
const MARGIN = 20;

/**
 * The graph as SVG that every program can show: text as text, formulas as far as letters can show them, no style sheet,
 * no foreign element, nothing that is loaded.
 */
export function drawGraph(drawing: Drawing): string {
	const { analysis, layout, palette, translation } = drawing;
	const rows = rowsOf(drawing);
	const top = (rows[0]?.top ?? 0) - MARGIN;
	const end = rows.at(-1);
	const height = (end ? end.top + end.height : 0) + MARGIN - top;
	const width = layout.width + MARGIN;
	const headings = layout.headings.filter(({ top: at }) => at >= top && at < top + height - MARGIN);
	const closed = new Set(
		headings.map(({ closed, episode }) => (closed ? episode.firstStep : null))
	);
	const steps = rows.flatMap(({ first }) =>
		closed.has(first) ? [] : (analysis.steps[first] ?? [])
	);
	const title = translation.say('graph.label', { count: analysis.steps.length });
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 ${top} ${width} ${height}">`,
		`<title>${escapeXml(title)}</title>`,
		`<rect y="${top}" width="${width}" height="${height}" fill="${palette.paper}"/>`,
		...drawRoads(drawing),
		...drawArcs(drawing),
		...headings.map((heading) => drawHeading(heading, drawing)),
		...steps.map((step) => drawStep(step, drawing)),
		'</svg>'
	].join('\n');
}

/** The rows from that of the first to that of the last step. */
function rowsOf({ layout, first, last }: Drawing): Layout['rows'] {
	const { places, rows } = layout;
	return rows.slice(places[first]?.row ?? 0, (places[last]?.row ?? -1) + 1);
}

function drawRoads(drawing: Drawing): string[] {
	const { analysis, layout, palette } = drawing;
	const rows = rowsOf(drawing);
	const paths = { kept: '', aside: '', doubt: '' };
	const [from, to] = [rows[0]?.row ?? 0, rows.at(-1)?.row ?? 0];
	let above: Place | null = null;
	for (const place of layout.main.flatMap((step) => layout.places[step] ?? [])) {
		const left = place.first === place.last && analysis.steps[place.first]?.fate === 'abandoned';
		if (above && place.row >= from) paths[left ? 'aside' : 'kept'] += roadPath(above, place);
		if (place.row > to) break;
		above = place;
	}
	for (const row of layout.rows.slice(from, to + 2))
		if (row.entry) paths[row.lane === ASIDE_LANE ? 'aside' : 'doubt'] += roadPath(row.entry, row);
	const stroke = (path: string, look: string) => `<path d="${path}" fill="none" ${look}/>`;
	return [
		stroke(paths.kept, `stroke="${palette.inkSoft}" stroke-opacity="0.55" stroke-width="2"`),
		stroke(
			paths.aside,
			`stroke="${palette.inkSoft}" stroke-opacity="0.45" stroke-width="2" stroke-dasharray="2 6" stroke-linecap="round"`
		),
		stroke(paths.doubt, `stroke="${palette.doubt}" stroke-width="2"`)
	];
}

function drawArcs({ layout, first, last, palette }: Drawing): string[] {
	const rowOf = (step: number) => layout.places[step]?.row ?? 0;
	return layout.arcs
		.filter(({ link }) => rowOf(link.to) <= rowOf(last) && rowOf(link.from) >= rowOf(first))
		.map((arc) => {
			const colour = arc.link.type === 'branches' ? palette.kinds.alternative : palette.doubt;
			return (
				`<path d="${arcPath(arc)}" fill="none" stroke="${colour}" stroke-opacity="0.6" stroke-width="1.5"/>` +
				`<path d="${headPath(arc)}" fill="${colour}" fill-opacity="0.6"/>`
			);
		});
}

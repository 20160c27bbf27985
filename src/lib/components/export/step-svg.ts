import { GLYPH_STROKES, OUTCOME_MARKS } from '$lib/components/glyphs.ts';
import { doubtHead, nameOutcome } from '$lib/components/graph/step-sentence.ts';
import { plainMathText } from '$lib/components/ui/math-text.ts';
import { isDoubt, isUnsure, type Kind, type Step } from '$lib/trace/index.ts';
import { endsRoad } from '$lib/trace/lanes.ts';
import type { Place } from '$lib/trace/layout.ts';
import type { Drawing } from './graph-svg.ts';
import { svgText } from './svg-text.ts';
import { wrapLines } from './wrap-lines.ts';

/** Px between the bead and the card, and between the card's edge and its text, as in the page. */
const CARD_X = 19;
const PADDING_X = 13;
/** Px from the top of a card to the baseline of its first line. */
const BASELINE = 25;
/** Letters of another face may be a little wider than those measured. */
const ROOM = 0.96;
/** A card shows a few lines of a long step. */
const MOST_READ = 2000;

/** One step: number, bead with its sign, card with its text. */
export function drawStep(step: Step, drawing: Drawing): string {
	const place = drawing.layout.places[step.index];
	if (!place) return '';
	const { palette, layout } = drawing;
	const kind = palette.kinds[step.kind];
	const soft = step.fate === 'superseded' || step.fate === 'abandoned';
	const numberX = layout.sizes.mainX - PADDING_X - 7;
	return [
		`<g transform="translate(${place.x} ${place.top})">`,
		svgText(step.index + 1, {
			x: numberX - place.x,
			y: BASELINE,
			fill: palette.inkSoft,
			more: 'font-size="12" text-anchor="end"'
		}),
		drawCard(step, place, drawing),
		isDoubt(step) ? drawHead(step, place, drawing) : '',
		...drawLines(step, place, { drawing, soft }),
		drawBead(step, kind, drawing),
		drawStop(step, place, drawing),
		'</g>'
	].join('');
}

const SERIF = `font-family="Source Serif 4, Charter, Cambria, Georgia, PingFang SC, Microsoft YaHei, Noto Sans CJK SC, serif" font-size="15"`;

function drawCard(step: Step, place: Place, { palette }: Drawing): string {
	const doubt = isDoubt(step);
	const left = step.fate === 'abandoned';
	const fill = doubt ? palette.doubtWash : left ? 'none' : palette.sheet;
	const edge = doubt ? `stroke="${palette.doubt}"` : '';
	const dash = doubt && left ? 'stroke-dasharray="4 3"' : '';
	const width = place.right - place.x - CARD_X;
	return `<rect x="${CARD_X}" width="${width}" height="${place.height}" rx="8" fill="${fill}" ${edge} ${dash}/>`;
}

/** What a doubt does, and what came of it. */
function drawHead(step: Step, place: Place, drawing: Drawing): string {
	const { analysis, palette, translation } = drawing;
	const name = nameOutcome(analysis, step);
	const mark = OUTCOME_MARKS[step.outcome ?? 'open'];
	const outcome =
		name === 'pending' ? mark : `${mark} ${translation.say(`outcome.${step.outcome ?? 'open'}`)}`;
	const fill = palette.doubt;
	const more = 'font-size="13" font-weight="600"';
	const right = place.right - place.x - PADDING_X;
	return (
		svgText(doubtHead(translation, analysis, step), { x: CARD_X + PADDING_X, y: 23, fill, more }) +
		svgText(outcome, { x: right, y: 23, fill, more: `${more} text-anchor="end"` })
	);
}

function drawLines(
	step: Step,
	place: Place,
	{ drawing, soft }: { drawing: Drawing; soft: boolean }
): string[] {
	const { analysis, layout, measure, palette } = drawing;
	const source = analysis.text.slice(step.start, Math.min(step.end, step.start + MOST_READ));
	const width = (place.right - place.x - CARD_X - 2 * PADDING_X) * ROOM;
	const first = BASELINE + (isDoubt(step) ? layout.sizes.headHeight : 0);
	const strike = step.fate === 'superseded' ? ' text-decoration="line-through"' : '';
	return wrapLines(plainMathText(source), { width, most: place.lines, measure }).map((line, row) =>
		svgText(line, {
			x: CARD_X + PADDING_X,
			y: first + row * layout.sizes.lineHeight,
			fill: soft ? palette.inkSoft : palette.ink,
			more: SERIF + strike
		})
	);
}

const STROKE_WIDTHS: Partial<Record<Kind, number>> = { verify: 1.5, recall: 2, other: 3.5 };

function drawBead(step: Step, colour: string, { palette, layout }: Drawing): string {
	const { kind } = step;
	const filled = isDoubt(step) && !isUnsure(step);
	const dots = isUnsure(step) ? 'stroke-dasharray="1.5 3" stroke-linecap="round"' : '';
	const sign = filled ? palette.paper : colour;
	return (
		`<g transform="translate(0 ${layout.sizes.beadY})">` +
		`<circle r="12.25" fill="${filled ? colour : palette.paper}" stroke="${colour}" stroke-width="1.5" ${dots}/>` +
		`<path transform="translate(-8 -8)" d="${GLYPH_STROKES[kind]}" fill="${kind === 'conclude' ? sign : 'none'}" stroke="${sign}" stroke-width="${STROKE_WIDTHS[kind] ?? 1.7}" stroke-linecap="round" stroke-linejoin="round"/></g>`
	);
}

/** Where a road was given up. */
function drawStop(step: Step, place: Place, drawing: Drawing): string {
	const { analysis, palette, translation } = drawing;
	if (!endsRoad(analysis.steps, step.index)) return '';
	const words = translation.say('graph.stopped');
	const y = place.height + 4;
	return (
		`<path transform="translate(32 ${y - 10})" d="M4 .8h4L11.2 4v4L8 11.2H4L.8 8V4Z M3.5 6h5" fill="${palette.paper}" stroke="${palette.inkSoft}" stroke-width="1.3"/>` +
		svgText(words, { x: 49, y, fill: palette.inkSoft, more: 'font-size="12"' })
	);
}

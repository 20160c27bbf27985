import { titleText } from '$lib/components/episodes/title-text.ts';
import { OUTCOME_MARKS } from '$lib/components/glyphs.ts';
import { CARD_X } from '$lib/components/graph/heading-box.ts';
import { plainMathText } from '$lib/components/ui/math-text.ts';
import { factsOf } from '$lib/trace/episode-facts.ts';
import { OUTCOMES } from '$lib/trace/index.ts';
import { MAIN_LANE } from '$lib/trace/lanes.ts';
import type { Heading } from '$lib/trace/layout.ts';
import type { Drawing } from './graph-svg.ts';
import { svgText } from './svg-text.ts';
import { wrapLines } from './wrap-lines.ts';

/** Px between the card's edge and its text. */
const PADDING_X = 14;
/** Titles are of a bolder face than the one measured. */
const BOLDER = 0.88;

/** The heading of an episode: a card with its facts when it is closed, else a line in the gap above its first step. */
export function drawHeading(heading: Heading, drawing: Drawing): string {
	return heading.closed ? drawClosed(heading, drawing) : drawOpen(heading, drawing);
}

function drawOpen({ episode, top, height }: Heading, drawing: Drawing): string {
	const { layout, palette } = drawing;
	const place = layout.places[episode.firstStep];
	const x = Math.max(place?.x ?? 0, layout.rows[(place?.row ?? 0) - 1]?.x ?? 0) + CARD_X;
	const text = plainMathText(titleText(drawing.analysis.text, episode));
	const [title = ''] = fit(text, (place?.right ?? x) - x, drawing);
	const more = 'font-size="13" font-weight="600"';
	return svgText(title, { x, y: top + height / 2 + 5, fill: palette.ink, more });
}

function drawClosed({ episode }: Heading, drawing: Drawing): string {
	const { analysis, layout, palette } = drawing;
	const place = layout.places[episode.firstStep];
	if (!place) return '';
	const width = place.right - place.x - CARD_X;
	const text = plainMathText(titleText(analysis.text, episode));
	const [title = ''] = fit(text, width - 2 * PADDING_X, drawing);
	const dash = place.lane === MAIN_LANE ? '' : 'stroke-dasharray="4 3"';
	const edge = `stroke="${palette.inkSoft}" stroke-opacity="0.5" ${dash}`;
	const x = CARD_X + PADDING_X;
	return [
		`<g transform="translate(${place.x} ${place.top})">`,
		svgText(place.first + 1, {
			x: layout.sizes.mainX - 20 - place.x,
			y: 25,
			fill: palette.inkSoft,
			more: 'font-size="12" text-anchor="end"'
		}),
		`<rect x="${CARD_X}" width="${width}" height="${place.height}" rx="8" fill="${palette.sheet}" ${edge}/>`,
		svgText(title, { x, y: 27, fill: palette.ink, more: 'font-size="15" font-weight="600"' }),
		svgText(tellFacts(episode, drawing), {
			x,
			y: 49,
			fill: palette.inkSoft,
			more: 'font-size="13"'
		}),
		`<circle cy="${layout.sizes.beadY}" r="12.25" fill="${palette.paper}" stroke="${palette.inkSoft}" stroke-width="1.5" ${dash}/>`,
		`<path d="M-3 ${layout.sizes.beadY - 4}v8l7-4Z" fill="${palette.inkSoft}"/>`,
		'</g>'
	].join('');
}

/** "12 steps · ✓3 ↺1" */
function tellFacts(episode: Heading['episode'], { analysis, translation }: Drawing): string {
	const { steps, outcomes } = factsOf(analysis, episode);
	const came = OUTCOMES.filter((outcome) => outcomes[outcome] > 0);
	const marks = came.map((outcome) => `${OUTCOME_MARKS[outcome]}${outcomes[outcome]}`).join(' ');
	return [translation.say('run.steps', { steps }), marks].filter(Boolean).join(' · ');
}

function fit(text: string, width: number, { measure }: Drawing): string[] {
	return wrapLines(text, { width: width * BOLDER, most: 1, measure });
}

import { expect, test } from 'vitest';
import { chooseSizes } from '$lib/components/graph/sizes.ts';
import { translateTo } from '$lib/state/translate.ts';
import { analyse, KINDS } from '$lib/trace/index.ts';
import { layOut } from '$lib/trace/layout.ts';
import { drawGraph, type Drawing } from './graph-svg.ts';

const TRACE = [
	'So $x^2=16$ & <b>.',
	'Wait, is $x^2=16$ right? Let me check.',
	'Yes, that is right.',
	'So the answer is $x=4$.'
].join('\n\n');
const colours = Object.fromEntries(KINDS.map((kind) => [kind, '#123']));

function draw(rows: Partial<Drawing> = {}): string {
	const analysis = analyse(TRACE);
	return drawGraph({
		analysis,
		layout: layOut(analysis, chooseSizes(640)),
		first: 0,
		last: analysis.steps.length - 1,
		palette: {
			paper: '#fff',
			sheet: '#fff',
			ink: '#000',
			inkSoft: '#555',
			doubt: '#a50',
			doubtWash: '#fed',
			kinds: colours as Drawing['palette']['kinds']
		},
		translation: translateTo('en'),
		measure: (text) => 7 * text.length,
		...rows
	});
}

test('formulas are text, and what is in the trace is no markup', () => {
	const svg = draw();
	expect(svg).toContain('>So x² = 16 &#38; &#60;b&#62;.</text>');
	expect(svg).not.toMatch(/foreignObject|<style|url\(|href/);
});

test('only the steps in view are drawn, and the picture is as high as they are', () => {
	const heightOf = (svg: string) => Number(/ height="([\d.]+)"/.exec(svg)?.[1]);
	const part = draw({ first: 1, last: 1 });
	expect(part).not.toContain('x² = 16 &#38;');
	expect(part).toContain('is x² = 16 right?');
	expect(heightOf(part)).toBeLessThan(heightOf(draw()) / 2);
});

test('a doubt says what it does and what came of it', () => {
	expect(draw()).toMatch(/>It [^<]*<\/text><text[^>]*>[✓↺✕○] /);
});

test('a closed episode is one card with its title and its facts', () => {
	const analysis = analyse(TRACE);
	const closed = new Set(analysis.episodes.map(({ index }) => index));
	const svg = draw({ layout: layOut(analysis, chooseSizes(640), { closed }) });
	expect(svg.match(/<rect x=/g)).toHaveLength(analysis.episodes.length);
	expect(svg).toMatch(/>5 steps · [✓↺✕○]\d/);
});

import { expect, test } from 'vitest';
import { translateTo } from '$lib/state/translate.ts';
import { analyse } from '$lib/trace/index.ts';
import { originOf } from './step-origin.ts';

const EN = translateTo('en');
const TEXT = 'So $x=2$. Is it?';

test('says who labelled a step, how surely, and what they had seen', () => {
	const analysis = analyse(TEXT);
	const [step] = analysis.steps;
	expect(originOf(EN, analysis, { ...step!, confidence: 0.629 })).toBe(
		'Labelled by fixed rules, before they saw what comes after; 62% sure.'
	);
	expect(originOf(EN, { ...analysis, classifier: 'model', hindsight: true }, step!)).toMatch(
		/^Labelled by a trained model, which saw the whole thought; \d+% sure\.$/
	);
});

test('says that a person did, or an annotation', () => {
	const corrections = [{ type: 'kind', start: 0, end: 10, kind: 'plan' }] as const;
	const corrected = analyse(TEXT, { corrections });
	expect(originOf(EN, corrected, corrected.steps[0]!)).toBe('You said what this step does.');
	const segments = [{ start: 0, end: 10, label: 'plan' } as const];
	const annotated = analyse(TEXT, { annotation: { segments, edges: [] } });
	expect(annotated.steps.map((step) => originOf(EN, annotated, step))).toEqual([
		'Labelled by the annotation that came with this thought.',
		'The annotation that came with this thought does not say what this step does.'
	]);
});

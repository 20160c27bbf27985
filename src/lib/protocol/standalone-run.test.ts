import { expect, test } from 'vitest';
import { embedRun, type StandaloneRun } from './standalone-run.ts';

const RUN: StandaloneRun = {
	language: 'en',
	reasonerName: 'someone',
	statement: 'Is 2 even?',
	status: 'finished',
	thought: 'Yes.',
	answer: 'Yes.',
	tokens: 0,
	tookMs: null,
	annotation: { segments: [], edges: [] },
	corrections: []
};
const PAGE = '<script type="application/json">%run%</script><p>';

test('no text of a run can leave its script, and all of it is read again', () => {
	const run = { ...RUN, thought: '</script><!-- <script> &amp; $& \u2028 \u2029 %run%' };
	const page = embedRun(PAGE, run);
	const [, json = '', ...rest] = page.split(/<script[^>]*>|<\/script>/);
	expect(rest).toEqual(['<p>']);
	expect(json).not.toMatch(/[<>&\u2028\u2029]/);
	expect(JSON.parse(json)).toEqual(run);
});

test('a page without a place for a run is refused', () => {
	expect(() => embedRun('<p>', RUN)).toThrow(RangeError);
});

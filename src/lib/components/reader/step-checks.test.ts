import { expect, test } from 'vitest';
import { translateTo } from '$lib/state/translate.ts';
import { Analyser } from '$lib/trace/index.ts';
import { loadChecks } from './checker.svelte.ts';
import { sayCheck, StepChecks } from './step-checks.ts';

const translation = translateTo('en');

test('before the checks are loaded nothing is said', async () => {
	const checks = new StepChecks();
	const analyser = new Analyser();
	analyser.append('So $20-5=16$.');
	const ended = analyser.end();
	expect(checks.check('So $20-5=16$.')).toBeNull();
	expect(checks.findUnnoticed(ended)).toBeNull();
	expect(sayCheck(translation, ended, ended.steps[0]!)).toBe('');
	await loadChecks();
	expect(checks.check('So $20-5=16$.')?.verdict).toBe('fails');
	expect(sayCheck(translation, ended, ended.steps[0]!)).toBe('Its arithmetic fails.');
	expect([...checks.findUnnoticed(ended)!]).toEqual([undefined]);
});

test('nothing is said of a step that is still being written', () => {
	const analyser = new Analyser();
	const growing = analyser.append('I have $20-5=16$.\n\nSo $3*5=1');
	const said = growing.steps.map((step) => sayCheck(translation, growing, step));
	expect(said.at(-1)).toBe('');
	expect(said[0]).toBe('Its arithmetic fails.');
});

test('the details say when it cannot be told', () => {
	const analyser = new Analyser();
	analyser.append('Let me think about this.');
	const ended = analyser.end();
	expect(sayCheck(translation, ended, ended.steps[0]!)).toBe('Its arithmetic: cannot tell.');
});

test('a text is checked once', () => {
	const checks = new StepChecks();
	const first = checks.check('So $20-5=16$.')!;
	expect(first).toMatchObject({ verdict: 'fails', failed: { right: '20 - 5 = 15' } });
	expect(checks.check('So $20-5=16$.')).toBe(first);
});

import { expect, test } from 'vitest';
import { analyse } from './analysis.ts';
import { findFirstAnswer } from './first-answer.ts';

const TRACE = [
	'I need to find $x$ in $3x+5=20$.',
	'So I get $x=16$.',
	'Wait, $3\\times16+5=53$. That is not right.',
	'I subtract $5$: $20-5=15$.',
	'So $x=\\frac{15}{3}=5$.',
	'Let me check: $3\\times5+5=20$.',
	'Yes, that works.'
].join('\n\n');
const analysis = analyse(TRACE);

test('the answer is first there in the step that states its value, however it is written', () => {
	const found = findFirstAnswer(analysis, 'The answer is $x = 5.0$.');
	const step = analysis.steps[found!.step]!;
	expect(TRACE.slice(step.start, step.end)).toContain('15}{3}=5');
	expect(found?.before).toBeCloseTo(step.start / TRACE.length);
	expect(found?.after).toBe(analysis.steps.length - 1 - step.index);
});

test('what only the problem says is no answer', () => {
	const found = findFirstAnswer(analysis, '$20$');
	const { start, end } = analysis.steps[found!.step]!;
	expect(TRACE.slice(start, end)).toContain('3\\times5+5=20');
});

test.each([
	['nothing was answered', ''],
	['no step states the value', '$x=7$'],
	['the answer is mere words', 'It seems that this cannot be done with what I know about it.']
])('it cannot be said where %s', (_, answer) => {
	expect(findFirstAnswer(analysis, answer)).toBeNull();
});

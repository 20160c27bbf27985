import { describe, expect, test } from 'vitest';
import { blamesCheck, classify, START, type Context } from './classify.ts';

/** Deep in a trace, after a derivation. */
const WITHIN: Context = { ...START, first: false, previous: 'derive', derived: true };

function kindOf(text: string, context = WITHIN): string {
	const { kind, stance } = classify(text, context);
	return stance ? `${kind} ${stance}` : kind;
}

describe('second thoughts', () => {
	test.each([
		['Let me check:', 'verify announces'],
		['Wait, let me double-check this.', 'verify announces'],
		['That matches.', 'verify affirms'],
		['Yes, that works.', 'verify affirms'],
		['Good, that matches.', 'verify affirms'],
		['which is correct.', 'verify affirms'],
		["That's not right.", 'revise rejects'],
		['Wait, that does not fit.', 'revise rejects'],
		['Hmm, this is not right.', 'revise rejects'],
		['I must have made a slip.', 'revise rejects'],
		['Wait, no.', 'revise rejects'],
		['It should be $56$, not $54$.', 'revise rejects'],
		['Hmm, is that right?', 'question'],
		['But wait, does that hold?', 'question'],
		["I'm not sure about this.", 'question'],
		['Hmm.', 'question'],
		['Alternatively, I could use $x=3$.', 'alternative'],
		["Let's try another way.", 'alternative departs'],
		['Is there another approach?', 'alternative departs']
	])('%j is %s', (text, kind) => expect(kindOf(text)).toBe(kind));

	test.each([
		['让我再检查一遍，确保没有错误。', 'verify announces'],
		['没错。', 'verify affirms'],
		['对，总价是6元。', 'verify affirms'],
		['不对，应该是12。', 'revise rejects'],
		['哪里算错了。', 'revise rejects'],
		['会不会有别的情况？', 'question'],
		['换一种方法试试。', 'alternative departs']
	])('%j is %s', (text, kind) => expect(kindOf(text)).toBe(kind));
});

describe('the course of a solution', () => {
	test.each([
		['$90\\div6=15$.', 'derive'],
		['So $x=4$, since $2x=8$.', 'derive'],
		['So the answer is $90$.', 'conclude'],
		['\\[\\boxed{90}\\]', 'conclude'],
		['I remember that the angles add up to 180 degrees.', 'recall'],
		['First, compute the numerator:', 'plan'],
		['Let me do it again, slowly.', 'plan'],
		['The problem says that there are three cats.', 'restate'],
		["Let's see.", 'other'],
		['---', 'other'],
		['所以答案是540米。', 'conclude'],
		['3*60=180米。', 'derive'],
		['题目说有三只猫。', 'restate'],
		['我记得勾股定理。', 'recall']
	])('%j is %s', (text, kind) => expect(kindOf(text)).toBe(kind));

	test('a calculation that objects to what was asked puts it right', () => {
		const asked = { ...WITHIN, asked: true };
		expect(kindOf('Wait, $90000+14400=104400$.', asked)).toBe('revise');
		expect(kindOf('So $90000+14400=104400$.', asked)).toBe('derive');
	});

	test('a first sentence restates the problem, the same words later plan', () => {
		expect(kindOf('I need to find $15\\times6$.', START)).toBe('restate');
		expect(kindOf('I need to find $15\\times6$.')).not.toBe('restate');
	});
});

test('a phrase that decides gives more confidence than none', () => {
	const sure = classify("That's not right.", WITHIN).confidence;
	const unsure = classify('The cat sat there.', WITHIN).confidence;
	expect(sure).toBeGreaterThan(unsure);
	expect(unsure).toBeGreaterThan(0);
	expect(sure).toBeLessThanOrEqual(1);
});

describe('where a slip was', () => {
	test.each([
		'So the slip was in my check.',
		'I think I made a mistake in the verification.',
		'Oh, my check was wrong.',
		'所以是检验时算错了。',
		'是验算过程出了错，不是答案错了。'
	])('in the check: %s', (text) => expect(blamesCheck(text)).toBe(true));

	test.each([
		'I must have made a slip.',
		'There is a mistake, so let me check.',
		'Maybe the mistake is in my check.',
		'检验时发现算错了。',
		'我检查一下哪里算错了。'
	])('elsewhere, or nobody knows: %s', (text) => expect(blamesCheck(text)).toBe(false));
});

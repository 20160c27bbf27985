import { describe, expect, test } from 'vitest';
import { translateTo } from '$lib/state/translate.ts';
import type { Analysis, Link, Step } from '$lib/trace/index.ts';
import { doubtHead, nameOutcome, stepSentence } from './step-sentence.ts';

const BY_RULES = { classifier: 'rules', hindsight: false } as const;

const EN = translateTo('en');
const ZH = translateTo('zh');

const PLAIN: Step = {
	index: 11,
	start: 0,
	end: 0,
	kind: 'derive',
	confidence: 1,
	phase: 'refine',
	fate: 'kept',
	outcome: null
};
const CHECK: Step = { ...PLAIN, kind: 'verify', outcome: 'corrected' };

function among(links: readonly Link[], ended = true): Analysis {
	return {
		text: '',
		steps: [],
		links,
		spine: [],
		episodes: [],
		faintLinks: [],
		ended,
		...BY_RULES
	};
}

const CHECKS_9 = among([
	{ from: 11, to: 2, type: 'supports' },
	{ from: 11, to: 8, type: 'verifies' }
]);

describe('the sentence of a step', () => {
	test('tells what a doubt looks back to and what came of it', () => {
		expect(stepSentence(EN, CHECKS_9, CHECK)).toBe('Step 12 checks step 9: corrected');
		expect(stepSentence(ZH, CHECKS_9, CHECK)).toBe('第 12 步检验第 9 步：已改正');
	});

	test('tells of other steps what they do and what became of them', () => {
		expect(stepSentence(EN, among([]), PLAIN)).toBe('Step 12 works something out');
		expect(stepSentence(EN, among([]), { ...PLAIN, fate: 'abandoned' })).toBe(
			'Step 12 works something out. This road was given up'
		);
	});

	test('names the step that replaced another', () => {
		const replaced = { ...PLAIN, index: 8, fate: 'superseded' } as const;
		const revised = among([{ from: 11, to: 8, type: 'revises' }]);
		expect(stepSentence(EN, revised, replaced)).toBe(
			'Step 9 works something out. Replaced by step 12'
		);
		expect(stepSentence(ZH, among([]), replaced)).toBe('第 9 步进行推导。后被替换');
	});

	test('has no thousands separator, which would read as two numbers', () => {
		const late = { ...PLAIN, index: 1233 };
		expect(stepSentence(EN, among([]), late)).toBe('Step 1234 works something out');
	});

	test('says where it is doubtful, and that a person corrected it', () => {
		const unsure = { ...CHECK, confidence: 0.4 };
		expect(stepSentence(EN, CHECKS_9, unsure)).toBe('Step 12 perhaps checks step 9: corrected');
		expect(doubtHead(EN, CHECKS_9, unsure)).toBe('Perhaps it checks step 9');
		expect(doubtHead(ZH, CHECKS_9, unsure)).toBe('它可能检验第 9 步');
		expect(stepSentence(EN, among([]), { ...PLAIN, corrected: true })).toBe(
			'Step 12 works something out. Corrected by you'
		);
	});

	test('a doubt without a target says so', () => {
		expect(doubtHead(EN, among([]), { ...CHECK, kind: 'question' })).toBe('It has a doubt');
		expect(doubtHead(EN, CHECKS_9, CHECK)).toBe('It checks step 9');
	});
});

test('a doubt is left open only once the thought has ended', () => {
	const open = { ...CHECK, outcome: 'open' } as const;
	expect(nameOutcome(among([], false), open)).toBe('pending');
	expect(nameOutcome(among([]), open)).toBe('open');
	expect(nameOutcome(among([]), PLAIN)).toBe('none');
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyse, readWeights, TraceModel } from '../../trace/index.ts';
import { ARITHMETIC, drawn } from './checkpoints.notation.ts';
import { chooseCheckpoints } from './choose.ts';
import { NO_JUDGE } from './judge.ts';

const SEEDS = Array.from({ length: 20 }, (_, seed) => seed);
const SLIPPED = drawn(`
	= The numbers are 17 and 25.
	→0 So 17+25=32.
	→1 Then 32*12=384.
	→2 And 384+11=395.
	■3 So I get 395.
	≟4 Let me check this.
	?1 Wait, is it 32?
	↺1 No, that is off.
	→0 Indeed 17+25=42.
	→8 Then 42*12=504.
	→9 And 504+11=515.
	■10 So I get 515.
	≟11 Let me verify.
	→12 Going back, 515-11=504.
	≟11 Yes, it fits.`);

/** What is asked about which step. */
const chosen = (seed: number, analysis = SLIPPED, judge = ARITHMETIC, count?: number) =>
	chooseCheckpoints(analysis, { seed, judge, ...(count !== undefined && { count }) }).map(
		({ checkpoint, step }) => `${checkpoint} ${step}`
	);

describe('the choice', () => {
	test('is the same for the same seed, and not for all seeds', () => {
		for (const seed of SEEDS) expect(chosen(seed)).toEqual(chosen(seed));
		expect(new Set(SEEDS.map((seed) => chosen(seed).join())).size).toBeGreaterThan(1);
	});

	test('takes about one for eight steps, or as many as are wanted and can be had', () => {
		for (const seed of SEEDS) {
			expect(chosen(seed)).toHaveLength(2);
			expect(chosen(seed, SLIPPED, ARITHMETIC, 1)).toHaveLength(1);
			expect(chosen(seed, SLIPPED, ARITHMETIC, 0)).toEqual([]);
		}
	});

	test('of a trace with a slip asks about the slip', () => {
		for (const seed of SEEDS)
			expect(chosen(seed).join()).toMatch(/(trust-or-doubt|spot-the-slip|repair) 1/);
	});

	test('is in the order of the trace', () => {
		for (const seed of SEEDS) {
			const ends = chooseCheckpoints(SLIPPED, { seed, count: 8 }).map((one) => one.visibleEnd);
			expect(ends).toEqual(ends.toSorted((a, b) => a - b));
		}
	});

	test('leaves out steps whose kind is unsure', () => {
		const unsure = drawn(
			'= Take 17 and 25.\n→~0 So 17+25=42.\n→~1 Then 42*12=504.\n■~2 It is 504.'
		);
		for (const seed of SEEDS) expect(chosen(seed, unsure)).toEqual([]);
	});

	test('asks for no result that was said before', () => {
		const said = drawn('= Show that 17+25 is 42.\n→0 So 17+25=42.');
		for (const seed of SEEDS) expect(chosen(seed, said).join()).not.toContain('predict-result');
		const unsaid = drawn('= Add 17 and 25.\n→0 So 17+25=42.\n→1 Now 42*11=462.');
		expect(SEEDS.map((seed) => chosen(seed, unsaid, NO_JUDGE, 3).join()).join()).toContain(
			'predict-result 1'
		);
	});

	test('never says that a step can be trusted where the answer is known to be wrong', () => {
		const controls = (isAnswerWrong: boolean) =>
			SEEDS.flatMap((seed) =>
				chooseCheckpoints(SLIPPED, { seed, judge: ARITHMETIC, count: 8, isAnswerWrong })
			).filter((one) => one.checkpoint === 'trust-or-doubt' && !one.slip);
		expect(controls(false)).not.toEqual([]);
		expect(controls(true)).toEqual([]);
	});

	test('of nothing is nothing', () => {
		expect(chosen(1, analyse(''))).toEqual([]);
		expect(chosen(1, analyse('Hm.'))).toEqual([]);
	});
});

describe('a recorded thought with a slip', () => {
	const { trace, problem } = JSON.parse(
		readFileSync(new URL('recorded-slip.json', import.meta.url), 'utf8')
	) as {
		readonly trace: string;
		readonly problem: string;
	};
	const weights = new Uint8Array(readFileSync('models/trace/trace-model.bin')).buffer;
	const model = new TraceModel(readWeights(weights));
	const analysis = analyse(trace, { model, problem });
	const wrong = analysis.steps.find(({ start, end }) =>
		trace.slice(start, end).includes('46\\div4=12')
	)!;

	test.each([
		['with a judge', ARITHMETIC],
		['without one', NO_JUDGE]
	])('is asked about where it copied a number wrongly, %s', (_, judge) => {
		for (const seed of SEEDS)
			for (const checkpoint of chooseCheckpoints(analysis, { seed, judge, count: 5 })) {
				if (checkpoint.checkpoint === 'repair')
					expect(checkpoint).toMatchObject({ step: wrong.index, expected: '14' });
				if (checkpoint.checkpoint === 'spot-the-slip' && checkpoint.wrong !== null)
					expect(checkpoint.step).toBe(wrong.index);
				if (checkpoint.checkpoint === 'trust-or-doubt')
					expect(checkpoint.slip).toBe(checkpoint.step === wrong.index);
			}
		const all = SEEDS.flatMap((seed) => chosen(seed, analysis, judge)).join();
		expect(all).toContain(`repair ${wrong.index}`);
	});
});

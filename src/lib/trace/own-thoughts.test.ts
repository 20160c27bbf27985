import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { analyse } from './analysis.ts';
import type { Analysis, Step } from './step.ts';
import { TraceModel } from './trace-model.ts';
import { readWeights } from './weights.ts';

interface Recorded {
	readonly lesson: string;
	readonly problem: string;
	readonly trace: string;
}

const ATTEMPT = /So I get|所以得到/;
const model = new TraceModel(
	readWeights(new Uint8Array(readFileSync('models/trace/trace-model.bin')).buffer)
);
const recorded = readdirSync('content/library', { withFileTypes: true })
	.filter((file) => file.name.endsWith('.json'))
	.flatMap(({ name }) => runsOf(`content/library/${name}`))
	.map((run) => ({ run, analysis: analyse(run.trace, { model, problem: run.problem }) }));

function runsOf(path: string): Recorded[] {
	const file = JSON.parse(readFileSync(path, 'utf8')) as { runs?: Recorded[] };
	return file.runs ?? [];
}

function attempts(run: Recorded, { steps }: Analysis): Step[] {
	return steps.filter(({ start, end }) => ATTEMPT.test(run.trace.slice(start, end)));
}

const repaired = recorded.filter(({ run }) => run.lesson === 'repaired');

test('there are thoughts of our own reasoner that repair themselves', () => {
	expect(repaired.length).toBeGreaterThan(15);
});

test.each(repaired)('a repaired attempt falls, its check corrected it: $run.problem', (one) => {
	const { steps, links } = one.analysis;
	const [first] = attempts(one.run, one.analysis);
	expect(first?.fate).toBe('superseded');
	expect(links.some(({ to, type }) => type === 'revises' && to === first?.index)).toBe(true);
	expect(steps.filter(({ kind }) => kind === 'verify').map(({ outcome }) => outcome)).toContain(
		'corrected'
	);
});

const falseAlarms = recorded.filter(({ run }) => run.lesson === 'false-alarm');

test('there are thoughts of our own reasoner that doubt what is right', () => {
	expect(falseAlarms.length).toBeGreaterThan(15);
});

test('a false alarm corrects nothing: the attempt and what it rests on stand', () => {
	const struck = falseAlarms.filter(({ analysis }) =>
		analysis.steps.some(({ fate, outcome }) => fate === 'superseded' || outcome === 'corrected')
	);
	expect(struck.map(({ run }) => run.problem)).toEqual([]);
});

test('the attempt that stays is kept, and a check confirms it', () => {
	const missed = recorded.filter(({ run, analysis }) => {
		const last = attempts(run, analysis).at(-1);
		const confirms = analysis.steps.some(
			({ kind, outcome, index }) =>
				kind === 'verify' && outcome === 'confirmed' && index > (last?.index ?? Infinity)
		);
		return last?.fate !== 'kept' || !confirms;
	});
	expect(missed.length).toBeLessThan(recorded.length / 20);
});

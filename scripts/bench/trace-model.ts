import { CandidateIndex } from '../../src/lib/trace/candidates.ts';
import { gramsOf } from '../../src/lib/trace/grams.ts';
import { analyse, Analyser, type TraceModel } from '../../src/lib/trace/index.ts';
import { LinkScorer } from '../../src/lib/trace/link-scorer.ts';
import { quantitiesOf } from '../../src/lib/trace/quantities.ts';
import { Segmenter, type Piece } from '../../src/lib/trace/segment.ts';
import { Signals } from '../../src/lib/trace/signals.ts';
import { openModel } from '../trace/model-file.ts';
import { fastest, makeTrace } from './made-trace.ts';

const STEPS = 1000;
const CHUNK = 4;
/** The naive way takes minutes on the whole; a part of it shows the ratio, and flatters the naive way. */
const NAIVE_LENGTH = 2_000;

/**
 * The trained model, in milliseconds: `segment_100k_ms`, `classify_100k_ms`, `link_100k_ms` on 100,000 characters,
 * `classify_1000_steps_ms` and `link_1000_steps_ms` with what comes after, `classify_step_ms` for one step while the
 * trace grows (the mean of 1,000), `model_100k_ms` all of it, `model_append_100k_ms` in appends of four characters.
 * `growth_10k_100k`: how many times longer ten times the text takes. `model_naive_ratio`: a new analysis on each append.
 */
export function benchTraceModel(): Record<string, number> {
	const model = openModel();
	const text = makeTrace(100_000);
	const pieces = cut(text);
	const thousand = Array.from({ length: STEPS }, (_, at) => pieces[at % pieces.length]!);
	const start = text.slice(0, NAIVE_LENGTH);
	const whole = fastest(() => analyse(text, { model }).links);
	return {
		segment_100k_ms: fastest(() => cut(text)),
		classify_100k_ms: fastest(() => classifyAll(model, pieces)),
		link_100k_ms: linkTime(model, pieces),
		classify_1000_steps_ms: fastest(() => classifyAll(model, thousand)),
		link_1000_steps_ms: linkTime(model, thousand),
		classify_step_ms: fastest(() => classifyEach(model, thousand)) / STEPS,
		model_100k_ms: whole,
		model_append_100k_ms: fastest(() => append(model, text)),
		growth_10k_100k: whole / fastest(() => analyse(makeTrace(10_000), { model }).links),
		model_naive_ratio:
			fastest(() => analyseEachTime(model, start), 1) / fastest(() => append(model, start))
	};
}

function cut(text: string): Piece[] {
	const segmenter = new Segmenter();
	return [...segmenter.push(text), ...segmenter.end()];
}

/** What stands in each step and before it, as far as that is needed to say of what kind it is. */
function readAll(model: TraceModel, pieces: readonly Piece[]) {
	const signals = new Signals(new Set());
	const stack = model.stack('before');
	return pieces.map((piece) => {
		const step = model.encode(gramsOf(piece.text), signals.of(piece, quantitiesOf(piece.text)));
		return { step, before: stack.push(step) };
	});
}

/** Kinds as while the trace grows. */
function classifyEach(model: TraceModel, pieces: readonly Piece[]): void {
	for (const { step, before } of readAll(model, pieces)) model.classify(step, before, null);
}

/** Kinds with what comes after. */
function classifyAll(model: TraceModel, pieces: readonly Piece[]) {
	const read = readAll(model, pieces);
	const stack = model.stack('after');
	const after = [...read]
		.reverse()
		.map(({ step }) => stack.push(step))
		.reverse();
	return read.map((seen, at) => {
		const following = after[at]!;
		return { ...seen, following, kinds: model.classify(seen.step, seen.before, following) };
	});
}

/** Candidates and their chances, for steps whose kinds are known. */
function linkTime(model: TraceModel, pieces: readonly Piece[]): number {
	const classified = classifyAll(model, pieces);
	return fastest(() => {
		const index = new CandidateIndex();
		const scorer = new LinkScorer(model);
		pieces.forEach((piece, at) => {
			const { kinds, step, before, following } = classified[at]!;
			const views = model.views(step, before, following);
			scorer.add({ kinds, ...views, candidates: index.add(piece, quantitiesOf(piece.text)) });
		});
	});
}

function append(model: TraceModel, text: string): void {
	const analyser = new Analyser({ model });
	for (let at = 0; at < text.length; at += CHUNK) analyser.append(text.slice(at, at + CHUNK));
	void analyser.end().links;
}

function analyseEachTime(model: TraceModel, text: string): void {
	for (let end = CHUNK; end <= text.length; end += CHUNK)
		void analyse(text.slice(0, end), { model }).links;
}

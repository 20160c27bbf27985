// `npx tsx scripts/trace/describe.ts IN.jsonl OUT`: describes labelled traces for the trainer, by the code that the page runs.
import { createWriteStream } from 'node:fs';
import { basename, dirname } from 'node:path';
import { CandidateIndex, PAIR_SIZE } from '../../src/lib/trace/candidates.ts';
import { gramsOf } from '../../src/lib/trace/grams.ts';
import { quantitiesOf } from '../../src/lib/trace/quantities.ts';
import { Segmenter, type Piece } from '../../src/lib/trace/segment.ts';
import { SIGNAL_COUNT, Signals } from '../../src/lib/trace/signals.ts';
import { readTraces, type SharedTrace } from './shared-traces.ts';

const [source = '', target = ''] = process.argv.slice(2);
const out = createWriteStream(target);

for await (const row of readTraces(dirname(source), basename(source))) describe(row);
out.end();

/** One JSON line of what is known, then its arrays in base64. */
function describe(row: SharedTrace): void {
	const segmenter = new Segmenter();
	const pieces: Piece[] = [...segmenter.push(row.trace), ...segmenter.end()];
	const problem = new Set(quantitiesOf(row.problem).mentioned);
	const signals = new Signals(problem);
	const blind = new Signals(new Set());
	const index = new CandidateIndex();
	const grams: number[] = [];
	const counts: number[] = [];
	const dense = new Float32Array(pieces.length * SIGNAL_COUNT);
	const blindDense = new Float32Array(pieces.length * SIGNAL_COUNT);
	const links: number[] = [];
	const linkCounts: number[] = [];
	const pairs: Float32Array[] = [];
	pieces.forEach((piece, at) => {
		const quantities = quantitiesOf(piece.text);
		const hashed = gramsOf(piece.text);
		counts.push(hashed.length);
		for (const gram of hashed) grams.push(gram);
		const seen = signals.of(piece, quantities);
		dense.set(seen, at * SIGNAL_COUNT);
		blindDense.set(blind.of(piece, quantities), at * SIGNAL_COUNT);
		const candidates = index.add(piece, quantities);
		linkCounts.push(candidates.steps.length);
		links.push(...candidates.steps);
		pairs.push(candidates.pairs);
	});
	const base64 = (array: ArrayBufferView) =>
		Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString('base64');
	const all = new Float32Array(links.length * PAIR_SIZE);
	let at = 0;
	for (const pair of pairs) {
		all.set(pair, at);
		at += pair.length;
	}
	out.write(
		JSON.stringify({
			id: row.id,
			spans: pieces.map(({ start, end }) => [start, end]),
			grams: base64(Uint32Array.from(grams)),
			counts: base64(Int32Array.from(counts)),
			signals: base64(dense),
			blind: base64(blindDense),
			candidates: base64(Int32Array.from(links)),
			candidateCounts: base64(Int32Array.from(linkCounts)),
			pairs: base64(all)
		}) + '\n'
	);
}

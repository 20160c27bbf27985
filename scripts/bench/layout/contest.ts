// A process of its own for one layout of one graph, so that one that takes too long can be ended.
import type { CardGraph } from './graph.ts';
import { LAYOUTS, type LayoutName } from './libraries.ts';
import { measure, type Drawn } from './measure.ts';

/** Ms; a layout that takes longer is timed once. */
const QUICK = 2000;
const ROUNDS = 5;

process.once('message', ({ name, graph }: { name: LayoutName; graph: CardGraph }) => {
	void run(name, graph).then(
		(result) => process.send?.(result, () => process.exit()),
		(error: unknown) => process.send?.({ fault: String(error) }, () => process.exit())
	);
});

async function run(name: LayoutName, graph: CardGraph) {
	const first = await layOutOnce(name, graph);
	let ms = first.ms;
	for (let round = 1; round < ROUNDS && first.ms < QUICK; round++)
		ms = Math.min(ms, (await layOutOnce(name, graph)).ms);
	return { ms, ...measure(first.read()) };
}

async function layOutOnce(
	name: LayoutName,
	graph: CardGraph
): Promise<{ ms: number; read: () => Drawn }> {
	const layOut = LAYOUTS[name](graph);
	const start = performance.now();
	const read = await layOut();
	return { ms: performance.now() - start, read };
}

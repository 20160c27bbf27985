import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { edgeLabelOf } from '../../src/lib/trace/annotation.ts';
import type { Annotation } from '../../src/lib/trace/index.ts';
import { DRAWN, MOST, POINTS_BY } from '../../src/lib/trace/model-labeller.ts';

interface Line {
	readonly id: string;
	readonly segments: Annotation['segments'];
	readonly edges: readonly {
		readonly from: number;
		readonly to: number;
		readonly chance: number;
	}[];
}

/**
 * Kinds and links by networks that were not trained on the problem, as `npm run trace:train` leaves them, by the id of
 * the trace; none, and a line that says so, without the file.
 */
export async function readHeldOut(file: string): Promise<ReadonlyMap<string, Annotation>> {
	if (!existsSync(file)) {
		console.log(`Without the networks: there is no ${file}; npm run trace:train makes it.`);
		return new Map();
	}
	const lines = (await readFile(file, 'utf8')).trim().split('\n');
	return new Map(
		lines.map((text) => JSON.parse(text) as Line).map((line) => [line.id, draw(line)])
	);
}

function draw({ segments, edges }: Line): Annotation {
	const drawn = segments.flatMap(({ label }, index) => {
		const ranked = edges.filter(({ to }) => to === index).sort((a, b) => b.chance - a.chance);
		const type = label && POINTS_BY[label];
		const chosen = type
			? ranked.slice(0, 1)
			: ranked.filter(({ chance }) => chance >= DRAWN).slice(0, MOST);
		return chosen.map(({ from, to }) => ({ from, to, label: edgeLabelOf(type ?? 'supports') }));
	});
	return { segments, edges: drawn };
}

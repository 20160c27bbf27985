import { checkLine, type LineVerdict } from '../../src/lib/learning/check/index.ts';
import { readRows } from './table.ts';

type Row = readonly [problem: string, before: readonly string[], line: string, wanted: LineVerdict];

/** Counts the lines of `lines.json` that are judged as they should be, and tells the others. */
export async function scoreLines(): Promise<{ lines: number; right: number; mistakes: string[] }> {
	const rows = [...(await readRows<Row>('lines')).values()].flat();
	const mistakes = rows.flatMap(([problem, before, line, wanted]) => {
		const { verdict, reason } = checkLine(line, before, problem);
		const told = `  ${line}  after  ${before.at(-1) ?? problem}: ${verdict} (${reason}), not ${wanted}`;
		return verdict === wanted ? [] : [told];
	});
	return { lines: rows.length, right: rows.length - mistakes.length, mistakes };
}

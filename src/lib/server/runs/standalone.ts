import { readFile } from 'node:fs/promises';
import { toOpenLine } from '$lib/protocol/open-line.ts';
import { embedRun, type StandaloneRun } from '$lib/protocol/standalone-run.ts';
import { CORE_VERSION } from '$lib/trace/index.ts';
import type { ReadRun } from './read-run.ts';

/** Made by `npm run build`. */
const PAGE = 'build/standalone/page.html';

/** A run as one HTML file that needs neither server nor network; about 1.9 MB and what the run takes. */
export async function toStandalonePage(
	{ run, corrections, analysis }: ReadRun,
	words: Pick<StandaloneRun, 'language' | 'reasonerName'>
): Promise<string> {
	const { segments, edges } = toOpenLine(analysis, {
		id: run.id,
		problem: run.problem.statement,
		lang: run.problem.language,
		model: run.reasonerName,
		coreVersion: CORE_VERSION
	});
	return embedRun(await readFile(PAGE, 'utf8'), {
		...words,
		statement: run.problem.statement,
		status: run.status,
		thought: run.thought,
		answer: run.answer,
		tokens: run.thoughtTokens + run.answerTokens,
		tookMs: run.totalMs,
		annotation: { segments, edges },
		corrections
	});
}

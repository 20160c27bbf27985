import { execFileSync } from 'node:child_process';
import type { Thinker } from './thinker.ts';

/** Tokens per second of one run after another. */
export async function tokensPerSecond(
	thinker: Thinker,
	requests: readonly { readonly problem: string }[]
): Promise<number> {
	// The first one waits for the model to be loaded.
	await thinker.thinkAll(requests.slice(0, 1));
	const begunMs = performance.now();
	const thoughts = await thinker.thinkAll(requests);
	const tokens = thoughts.reduce((sum, thought) => sum + thought.tokens, 0);
	return (1000 * tokens) / (performance.now() - begunMs);
}

/** Resident memory of a process; null where `ps` does not tell. */
export function residentBytes(pid: number | undefined): number | null {
	if (pid === undefined) return null;
	try {
		return 1024 * Number(execFileSync('ps', ['-o', 'rss=', '-p', `${pid}`], { encoding: 'utf8' }));
	} catch {
		// No `ps` here (Windows), or the process is gone.
		return null;
	}
}

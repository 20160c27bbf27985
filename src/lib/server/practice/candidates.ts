import type { Candidate } from '$lib/learning/candidate.ts';
import { skillsOf } from '$lib/learning/skills.ts';
import * as runs from '../db/runs.ts';
import type { ListedRun } from '../db/runs.ts';
import { planCheckpoints, seedOf } from './plan.ts';

/** A finished run as something to practise with. Its id is that of the run. */
export interface PractisableRun extends Candidate {
	readonly statement: string;
	/** How many checkpoints it has. */
	readonly count: number;
}

/** Not measured: a minute for each checkpoint, and to read as fast as one reads a text with formulas. */
const MINUTES_EACH = 1;
const LETTERS_PER_MINUTE = 900;
/** What a visit may cost: what was not read within it is read at the next. */
const BUDGET_MS = 1_500;
/** Facts of runs that are kept, by run and seed; a few hundred bytes each, and nothing of their text. */
const KEPT = 2_000;
const known = new Map<string, Promise<Facts | null>>();

type Facts = Pick<PractisableRun, 'checkpoints' | 'slipKinds' | 'minutes' | 'count'>;

/**
 * What can be practised of these runs, in their order; those in which nothing can be asked are left out.
 * @param listed finished runs
 * @param earlier practices of each run, by its id
 */
export async function candidatesOf(
	listed: readonly ListedRun[],
	earlier: ReadonlyMap<string, number>
): Promise<PractisableRun[]> {
	const untilMs = performance.now() + BUDGET_MS;
	const candidates: PractisableRun[] = [];
	for (const run of listed) {
		const { id, problemId, problem } = run;
		const seed = seedOf(id, earlier.get(id) ?? 0);
		const key = `${id} ${seed}`;
		if (!known.has(key) && performance.now() > untilMs) break;
		const facts = await (known.get(key) ?? keep(key, readFacts(run, seed)));
		if (!facts) continue;
		const { statement, language } = problem;
		candidates.push({ id, problemId, statement, skills: skillsOf(statement, language), ...facts });
	}
	return candidates;
}

function keep(key: string, facts: Promise<Facts | null>): Promise<Facts | null> {
	if (known.size >= KEPT) known.delete(known.keys().next().value!);
	known.set(key, facts);
	facts.catch(() => known.delete(key));
	return facts;
}

/** Null where nothing can be asked. */
async function readFacts({ id, studentId }: ListedRun, seed: number): Promise<Facts | null> {
	const run = await runs.findWhole(id, studentId);
	const planned = run ? await planCheckpoints(run, seed) : [];
	if (!run || planned.length === 0) return null;
	const checkpoints = planned.map(({ checkpoint }) => checkpoint);
	const slipKinds = checkpoints.flatMap((one) =>
		'slipKind' in one && one.slipKind ? [one.slipKind] : []
	);
	return {
		checkpoints: [...new Set(checkpoints.map(({ checkpoint }) => checkpoint))],
		slipKinds: [...new Set(slipKinds)],
		count: planned.length,
		minutes: Math.ceil(planned.length * MINUTES_EACH + run.thought.length / LETTERS_PER_MINUTE)
	};
}

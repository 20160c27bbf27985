import type { Candidate } from '$lib/learning/candidate.ts';
import { skillsOf } from '$lib/learning/skills.ts';
import { planCheckpoints } from './plan.ts';
import type { Source } from './sources.ts';

/** A run as something to practise with. */
export interface PractisableRun extends Candidate, Pick<Source, 'from' | 'statement'> {
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

/** What can be practised, in this order; runs in which nothing can be asked are left out. */
export async function candidatesOf(sources: readonly Source[]): Promise<PractisableRun[]> {
	const untilMs = performance.now() + BUDGET_MS;
	const candidates: PractisableRun[] = [];
	for (const source of sources) {
		if (!known.has(keyOf(source)) && performance.now() > untilMs) break;
		const candidate = await candidateOf(source);
		if (candidate) candidates.push(candidate);
	}
	return candidates;
}

/** Null where nothing can be asked. */
export async function candidateOf(source: Source): Promise<PractisableRun | null> {
	const { from, id, problemId, statement, language, inLibrary } = source;
	const facts = await (known.get(keyOf(source)) ?? keep(source));
	if (!facts) return null;
	const skills = skillsOf(statement, language);
	return { from, id, problemId, statement, skills, level: inLibrary?.level ?? null, ...facts };
}

function keyOf({ id, seed }: Source): string {
	return `${id} ${seed}`;
}

function keep(source: Source): Promise<Facts | null> {
	const facts = readFacts(source);
	const key = keyOf(source);
	if (known.size >= KEPT) known.delete(known.keys().next().value!);
	known.set(key, facts);
	facts.catch(() => known.delete(key));
	return facts;
}

async function readFacts({ load, seed }: Source): Promise<Facts | null> {
	const run = await load();
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

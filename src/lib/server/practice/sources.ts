import * as corrections from '../db/corrections.ts';
import * as runs from '../db/runs.ts';
import type { ListedRun } from '../db/runs.ts';
import { libraryRun, libraryRuns, type LibraryRun } from '../library/library.ts';
import { groupBy } from '../runs/group-by.ts';
import { seedOf, type Plannable } from './plan.ts';

/** A run that can be asked about: a finished one of the student, or one of the library. */
export interface Source {
	readonly from: 'run' | 'library';
	/** Of the run, or in the library. */
	readonly id: string;
	readonly problemId: string;
	readonly statement: string;
	readonly language: 'en' | 'zh';
	/** The run of the library that it is, or is a copy of. */
	readonly inLibrary: LibraryRun | undefined;
	/** Of the next practice. */
	readonly seed: number;
	/** What checkpoints are made of; null: it is gone. */
	readonly load: () => Promise<Plannable | null>;
}

/** Older runs are not suggested: the words of each would have to be read. */
const MOST_OWN = 30;

interface Known {
	/** Ids of runs to be left out. */
	readonly leftOut: ReadonlySet<string>;
	/** How often a run was practised, by its id. */
	readonly earlier?: ReadonlyMap<string, number>;
	/** When something was last done at a problem, by its id. */
	readonly lastSeenMs?: ReadonlyMap<string, number>;
}

/**
 * The student's own finished runs, the newest of each statement, newest first.
 * @param listed newest first
 */
export function ownSources(listed: readonly ListedRun[], known: Known): Source[] {
	const {
		leftOut,
		earlier = new Map<string, number>(),
		lastSeenMs = new Map<string, number>()
	} = known;
	const finished = listed.filter(({ id, status }) => status === 'finished' && !leftOut.has(id));
	const byStatement = groupBy(finished, ({ problem }) => problem.statement);
	return [...byStatement.values()].slice(0, MOST_OWN).map((those) => {
		const { id, studentId, problem, libraryId } = those[0]!;
		// Asked again it is another problem, but the student has met it.
		const seen = those.map(({ problemId }) => problemId).filter((one) => lastSeenMs.has(one));
		seen.sort((a, b) => lastSeenMs.get(b)! - lastSeenMs.get(a)!);
		return {
			from: 'run',
			id,
			problemId: seen[0] ?? those[0]!.problemId,
			statement: problem.statement,
			language: problem.language,
			inLibrary: libraryRun(libraryId ?? ''),
			seed: seedOf(libraryId ?? id, earlier.get(id) ?? 0),
			load: () => loadOwn(id, studentId)
		};
	});
}

/** Runs of the library that the student has no copy of, easy ones first. */
export function librarySources(listed: readonly ListedRun[], language: 'en' | 'zh'): Source[] {
	const opened = new Set(listed.map(({ libraryId }) => libraryId));
	return libraryRuns(language)
		.filter(({ id }) => !opened.has(id))
		.map((run) => ({
			from: 'library',
			id: run.id,
			problemId: run.id,
			statement: run.problem,
			language,
			inLibrary: run,
			seed: seedOf(run.id, 0),
			load: () => Promise.resolve(plannable(run))
		}));
}

async function loadOwn(id: string, studentId: string): Promise<Plannable | null> {
	const [run, corrected] = await Promise.all([
		runs.findWhole(id, studentId),
		corrections.listOfRun({ runId: id, studentId })
	]);
	return run && { ...run, corrections: corrected };
}

function plannable({ trace, answer, problem, expected }: LibraryRun): Plannable {
	const statement = { statement: problem, expected };
	return { thought: trace, answer, annotation: null, problem: statement, corrections: [] };
}

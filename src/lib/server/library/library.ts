import * as v from 'valibot';
import { LibraryFile, TOPICS, type RecordedRun, type Topic } from '$lib/protocol/library-file.ts';

/** A run of the starter library, which everyone may open. */
export interface LibraryRun extends RecordedRun {
	/** `family-language-level`. */
	readonly id: string;
	readonly topic: Topic;
	readonly family: string;
	/** Who thought, with the seed. */
	readonly reasonerName: string;
}

const FILES = import.meta.glob('/content/library/*.json', { eager: true, import: 'default' });

const RUNS: readonly LibraryRun[] = Object.values(FILES)
	.map((file) => v.parse(LibraryFile, file))
	.flatMap(({ topic, family, reasoner, runs }) =>
		runs.map((run) => ({
			...run,
			id: `${family}-${run.language}-${run.level}`,
			topic,
			family,
			reasonerName: `${reasoner.name}, seed ${run.seed}`
		}))
	)
	.sort((a, b) => a.level - b.level || TOPICS.indexOf(a.topic) - TOPICS.indexOf(b.topic));
const BY_ID = new Map(RUNS.map((run) => [run.id, run]));

/** Those in a language, easy ones first, each level by topic. */
export function libraryRuns(language: 'en' | 'zh'): LibraryRun[] {
	return RUNS.filter((run) => run.language === language);
}

/** The one to show first: of the easiest in which a slip was put right the one with most to see; null: there is none. */
export function exampleRun(language: 'en' | 'zh'): LibraryRun | null {
	const repaired = libraryRuns(language).filter(({ lesson }) => lesson === 'repaired');
	const easiest = repaired.filter(({ level }) => level === repaired[0]?.level);
	return easiest.sort((a, b) => b.trace.length - a.trace.length)[0] ?? null;
}

/** Undefined if there is none with this id. */
export function libraryRun(id: string): LibraryRun | undefined {
	return BY_ID.get(id);
}

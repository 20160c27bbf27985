import { skillsOf } from '$lib/learning/skills.ts';
import * as practices from '../db/practices.ts';
import * as runs from '../db/runs.ts';
import { libraryRun } from '../library/library.ts';
import { candidateOf } from './candidates.ts';
import { librarySources, ownSources, type Source } from './sources.ts';

/** Runs whose words are read before it is given up. */
const MOST_TRIED = 5;
/** More than all skills in common. */
const SAME_FAMILY = 2;
const LEVEL_APART = 0.25;

/**
 * Another run to practise with, never practised before, of a problem like that of a run: of the same family in the
 * library, at the nearest level, or else one that takes most of the same skills. Null if there is none.
 */
export async function findAlike(runId: string, studentId: string) {
	const [listed, practised] = await Promise.all([runs.list(studentId), practices.list(studentId)]);
	const run = listed.find(({ id }) => id === runId);
	if (!run) return null;
	const { statement, language } = run.problem;
	const liked = { statement, language, inLibrary: libraryRun(run.libraryId ?? '') };
	const leftOut = new Set(practised.map(({ runId }) => runId));
	const ranked = [...librarySources(listed, language), ...ownSources(listed, { leftOut })]
		.filter((source) => source.language === language && source.statement !== statement)
		.map((source) => ({ source, likeness: likenessOf(liked, source) }))
		.filter(({ likeness }) => likeness > 0)
		.sort((a, b) => b.likeness - a.likeness);
	for (const { source } of ranked.slice(0, MOST_TRIED)) {
		const { from, id } = source;
		if (await candidateOf(source)) return { from, id, statement: source.statement };
	}
	return null;
}

type Liked = Pick<Source, 'statement' | 'language' | 'inLibrary'>;

function likenessOf(a: Liked, b: Liked): number {
	const [skills, others] = [a, b].map(
		({ statement, language }) => new Set(skillsOf(statement, language))
	) as [Set<string>, Set<string>];
	const shared = [...skills].filter((skill) => others.has(skill)).length;
	const alike = shared / Math.max(1, skills.size + others.size - shared);
	if (!a.inLibrary || a.inLibrary.family !== b.inLibrary?.family) return alike;
	return SAME_FAMILY + alike - LEVEL_APART * Math.abs(a.inLibrary.level - b.inLibrary.level);
}

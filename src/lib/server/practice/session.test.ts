import { beforeAll, expect, test } from 'vitest';
import { attempts } from '$lib/learning/event.notation.ts';
import type { LearningEvent } from '$lib/learning/event.ts';
import { progressOf } from '$lib/learning/figures.ts';
import { recommend } from '$lib/learning/recommend.ts';
import { candidatesOf, type PractisableRun } from './candidates.ts';
import { librarySources } from './sources.ts';

// The whole starter library stands to choose from.
const LANGUAGES = ['en', 'zh'] as const;
const DAY = 24 * 60 * 60 * 1000;
const NOW = 100 * DAY;
const library = new Map<'en' | 'zh', PractisableRun[]>();
beforeAll(async () => {
	for (const language of LANGUAGES) {
		const sources = librarySources([], language);
		// What a visit may cost is limited: the next one goes on, until none finds more.
		for (let known = -1; known < (library.get(language)?.length ?? 0);) {
			known = library.get(language)?.length ?? -1;
			library.set(language, await candidatesOf(sources));
		}
	}
}, 120_000);

function sessionOf(events: readonly LearningEvent[], language: 'en' | 'zh', seed: number) {
	return recommend(progressOf(events, NOW), library.get(language)!, { nowMs: NOW, seed });
}

const answers = (skill: string, pattern: string, daysAgo: number) =>
	attempts(skill, pattern, NOW - daysAgo * DAY);
/** Two reviews are due, three skills are weak; there are runs in both languages that take them. */
const DUE = ['percentages', 'geometry'];
const WEAK = ['order-of-operations', 'divisibility', 'negative-numbers'];
const STUDENT = [
	...DUE.flatMap((skill) => answers(skill, '+++++', 60)),
	...WEAK.flatMap((skill) => answers(skill, '--+', 1))
];

test.each(LANGUAGES)(
	'a session in %s begins with what is due and weak, then comes something new',
	(language) => {
		for (let seed = 0; seed < 20; seed++) {
			const session = sessionOf(STUDENT, language, seed);
			const ids = session.map(({ reasons }) => reasons[0]!.id);
			const fresh = ids.indexOf('new-skill');
			expect(ids.slice(fresh)).toEqual(ids.slice(fresh).map(() => 'new-skill'));
			expect(fresh).toBeGreaterThanOrEqual(3);
			const skills = session.slice(0, fresh).flatMap(({ candidate }) => candidate.skills);
			expect(skills).toEqual(expect.arrayContaining(WEAK));
			expect(DUE.some((skill) => skills.includes(skill))).toBe(true);
		}
	}
);

test.each(LANGUAGES)(
	'someone new gets easy problems in %s, each about something else',
	(language) => {
		for (let seed = 0; seed < 20; seed++) {
			const session = sessionOf([], language, seed).map(({ candidate }) => candidate);
			expect(session.length).toBeGreaterThanOrEqual(3);
			expect(session.map(({ level }) => level)).toEqual(session.map(() => 0));
			expect(new Set(session.map(({ skills }) => skills[0])).size).toBe(session.length);
		}
	}
);

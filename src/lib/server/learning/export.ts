import { toCsv } from '$lib/learning/export/csv.ts';
import { toJson } from '$lib/learning/export/json.ts';
import { toXapi } from '$lib/learning/export/xapi.ts';
import * as learningEvents from '../db/learning-events.ts';
import { uuidOf } from './uuid.ts';

export const LEARNING_FORMATS = ['csv', 'json', 'xapi'] as const;
export type LearningFormat = (typeof LEARNING_FORMATS)[number];

export function isLearningFormat(text: string | null): text is LearningFormat {
	return (LEARNING_FORMATS as readonly (string | null)[]).includes(text);
}

/** Whose events, and in what form. */
export interface LearningExport {
	readonly studentId: string;
	readonly format: LearningFormat;
	/** Address of this installation: names in xAPI begin with it. */
	readonly homePage: string;
}

/** The learning events of a student, as the text of a file; without those of runs that a practice hides. */
export async function exportLearning(asked: LearningExport): Promise<string> {
	const { studentId, format, homePage } = asked;
	const stored = await learningEvents.listShown(studentId);
	const events = stored.map(({ event }) => event);
	switch (format) {
		case 'csv':
			return toCsv(events);
		case 'json':
			return toJson(events);
		case 'xapi': {
			// The same event has the same id each time, and neither tells the student's own.
			const ids = stored.map(({ id }) => uuidOf(studentId, `event ${id}`));
			const pseudonym = uuidOf(studentId, 'xapi');
			return JSON.stringify(toXapi(events, { homePage, pseudonym, ids }), null, '\t');
		}
	}
}

import Papa from 'papaparse';
import type { LearningEvent } from '../event.ts';

/** All fields that any event has; one that an event lacks stays empty, as does null. */
const COLUMNS = [
	'type',
	'at',
	'problemId',
	'skills',
	'runId',
	'start',
	'checkpoint',
	'kind',
	'line',
	'text',
	'verdict',
	'answer',
	'correct',
	'against',
	'checked',
	'sawThought',
	'response',
	'score',
	'unaided',
	'sureness',
	'slip',
	'slipKind',
	'hints',
	'level',
	'isLast'
] as const;

/**
 * What a spreadsheet may take for a formula, also after blanks and in full width.
 * @see OWASP, "CSV Injection"
 */
const FORMULA = /^\s*[=+\-@\t\r\n＝＋－＠]/;

/** Excel takes a table without it for one in the code page of the system. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Events as a table after RFC 4180, in UTF-8: a heading, then a row for each, in their order. Times are ISO 8601 in UTC, skills
 * parted by blanks. Text that a spreadsheet could take for a formula begins with an apostrophe: so do answers such as
 * `-3`; the exact text is in `toJson`.
 */
export function toCsv(events: readonly LearningEvent[]): string {
	const rows = events.map((event) => {
		const { atMs, skills, ...rest } = event;
		const row = { ...rest, at: new Date(atMs).toISOString(), skills: skills.join(' ') };
		return COLUMNS.map((column) => (row as Record<string, unknown>)[column] ?? '');
	});
	return (
		BYTE_ORDER_MARK +
		Papa.unparse({ fields: [...COLUMNS], data: rows }, { escapeFormulae: FORMULA })
	);
}

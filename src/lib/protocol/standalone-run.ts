import type { Annotation } from '../trace/annotation.ts';
import type { Correction } from '../trace/corrections.ts';
import type { Language } from './problem.ts';
import type { RunStatus } from './run-event.ts';

/** A run as a page that is one file holds it: nothing of it is asked for or analysed anew. */
export interface StandaloneRun {
	/** Of the words around the thought. */
	readonly language: Language;
	readonly reasonerName: string;
	readonly statement: string;
	readonly status: RunStatus;
	readonly thought: string;
	readonly answer: string;
	/** Tokens of thought and answer. */
	readonly tokens: number;
	/** Work in ms; null if unknown. */
	readonly tookMs: number | null;
	/** Steps and links as they were shown, those corrected included. */
	readonly annotation: Annotation;
	/** So that what a person corrected is marked. */
	readonly corrections: readonly Correction[];
}

/** Where the run stands in the page, as the build left it. */
const PLACE = '%run%';

/**
 * The page with a run in it.
 * @param page as `npm run build` makes it
 * @throws {RangeError} if the page has no place for a run
 */
export function embedRun(page: string, run: StandaloneRun): string {
	const [before, after, ...more] = page.split(PLACE);
	if (before === undefined || after === undefined || more.length > 0)
		throw new RangeError(`the page must contain ${PLACE} once`);
	return before + toScriptText(run) + after;
}

/** JSON that stays within its `<script>`, whatever is in it, and is the same when it is read. */
function toScriptText(run: StandaloneRun): string {
	return JSON.stringify(run).replace(
		/[<>&\u2028\u2029]/g,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
	);
}

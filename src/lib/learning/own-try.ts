import { checkLine } from './check/index.ts';
import type { Attempted, LearningEvent, LineTried } from './event.ts';
import { SITTING_MS } from './evidence.ts';

/** What a student did on their own at one problem in the sitting that goes on. */
export interface Sitting {
	/** The last that was tried as each line, by its place. */
	readonly lines: ReadonlyMap<number, LineTried>;
	readonly lastAttempt: Attempted | null;
	/** Whether lines were tried since the last attempt. */
	readonly wentOn: boolean;
	/** Hints that were opened, the last apart, which shows it all. */
	readonly hints: number;
	/** Whether the model's thought was asked for. */
	readonly isShown: boolean;
}

/**
 * @param events of one problem, in order of time
 * @param nowMs ms since 1970
 */
export function sittingOf(events: readonly LearningEvent[], nowMs: number): Sitting {
	const lines = new Map<number, LineTried>();
	let [lastAttempt, wentOn, hints, isShown]: [Attempted | null, boolean, number, boolean] = [
		...([null, false, 0, false] as const)
	];
	for (const event of recent(events, nowMs)) {
		if (event.type === 'line') lines.set(event.line, event);
		if (event.type === 'help' && event.isLast && event.start === null) isShown = true;
		if (event.type === 'help' && !event.isLast) hints += 1;
		if (event.type === 'attempt') lastAttempt = event;
		if (event.type === 'line' || event.type === 'attempt') wentOn = event.type === 'line';
	}
	return { lines, lastAttempt, wentOn, hints, isShown };
}

/** A sitting begins with the first event and lasts a fixed time, as `ownTries` counts it. */
function recent(events: readonly LearningEvent[], nowMs: number): readonly LearningEvent[] {
	let first = 0;
	events.forEach((event, index) => {
		if (event.atMs - events[first]!.atMs >= SITTING_MS) first = index;
	});
	const begun = events[first];
	return begun && nowMs - begun.atMs < SITTING_MS ? events.slice(first) : [];
}

/** Whether an event shows that the student had seen something of the model's thought about the problem. */
export function showsThought(event: LearningEvent): boolean {
	return event.type === 'checkpoint' || (event.type === 'help' && event.isLast);
}

/** A line as it was tried, before it is known who tried it and when. */
export type TriedLine = Pick<LineTried, 'line' | 'text' | 'verdict'>;

/**
 * Checks each line against those before it.
 * @returns those whose text or verdict is not what was last tried in the sitting
 */
export function newlyTried(
	lines: readonly string[],
	problem: string,
	before: Sitting['lines']
): readonly TriedLine[] {
	return lines
		.map((text, line) => {
			const { verdict } = checkLine(text, lines.slice(0, line), problem);
			return { line, text, verdict };
		})
		.filter(({ line, text, verdict }) => {
			const last = before.get(line);
			return last?.text !== text || last.verdict !== verdict;
		});
}

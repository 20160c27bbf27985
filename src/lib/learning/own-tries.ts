import type { Attempted, LearningEvent, LineTried } from './event.ts';
import { SITTING_MS } from './evidence.ts';

/** What a student did on their own at one problem in one sitting. */
export interface OwnTry {
	/** The first answer that was given, and its place among the events. */
	readonly first: Attempted;
	readonly event: number;
	/** The last line that was tried before it. */
	readonly lastLine: LineTried | null;
	/** Whether lines or answers followed it. */
	readonly wentOn: boolean;
}

/**
 * Own tries with an answer that was given before the model's thought had been seen, in the order in which they began.
 * @param events in order of time
 */
export function ownTries(events: readonly LearningEvent[]): OwnTry[] {
	const tries: Begun[] = [];
	const latest = new Map<string, Begun>();
	events.forEach((event, index) => {
		if (event.type !== 'attempt' && event.type !== 'line') return;
		let one = latest.get(event.problemId);
		if (!one || event.atMs - one.sinceMs >= SITTING_MS) {
			one = { sinceMs: event.atMs, first: null, event: index, lastLine: null, wentOn: false };
			latest.set(event.problemId, one);
			tries.push(one);
		}
		if (one.first) one.wentOn = true;
		else if (event.type === 'line') one.lastLine = event;
		else Object.assign(one, { first: event, event: index });
	});
	return tries.filter((one): one is Begun & OwnTry => one.first !== null && !one.first.sawThought);
}

interface Begun {
	readonly sinceMs: number;
	first: Attempted | null;
	event: number;
	lastLine: LineTried | null;
	wentOn: boolean;
}

/**
 * Whether the student stopped when it was time.
 * @returns 0 where they gave an answer that was wrong without having checked it or right after a line that does not
 * follow, or went on after their answer was found right; 1 where they stopped at a right answer; null: it tells nothing
 */
export function stoppedInTime({ first, lastLine, wentOn }: OwnTry): 0 | 1 | null {
	if (first.correct === null) return null;
	if (first.correct) return wentOn ? 0 : 1;
	return !first.checked || lastLine?.verdict === 'does-not-follow' ? 0 : null;
}

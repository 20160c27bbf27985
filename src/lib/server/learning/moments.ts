import { publicForm } from '$lib/learning/checkpoints/public-form.ts';
import { rightOf } from '$lib/learning/checkpoints/right-response.ts';
import { tellResponse, tellRight, type Told } from '$lib/learning/checkpoints/told.ts';
import { walkOf } from '$lib/learning/checkpoints/walk.ts';
import type { LearningEvent } from '$lib/learning/event.ts';
import type { Lead, Moment } from '$lib/learning/moment.ts';
import { rightnessOf } from '$lib/learning/rightness.ts';
import * as practices from '../db/practices.ts';
import type { Practice } from '../db/practices.ts';
import * as runs from '../db/runs.ts';
import { groupBy } from '../runs/group-by.ts';
import type { LearningRecord } from './record.ts';

interface Said {
	readonly said: Told;
	readonly right: Told | null;
}

type NewestRuns = ReadonlyMap<string, { readonly id: string }>;

/**
 * What may be told now of what a student did. While a practice hides a run, neither what was said in it nor what is
 * right nor where it was is told: the same checkpoint may be asked again.
 * @param newestRuns by the id of the problem
 * @param shown places of the events that are told
 * @returns in the order of the events; null for those that are not told
 */
export async function loadMoments(
	record: LearningRecord,
	newestRuns: NewestRuns,
	shown: ReadonlySet<number>
): Promise<(Moment | null)[]> {
	const told = await tellPractices(record, shown);
	const lead = (runId: string, at: number | null): Lead => {
		const practiceId = record.hidden.get(runId);
		return practiceId === undefined ? { runId, at } : { practiceId };
	};
	return record.events.map(({ event }, place) => {
		if (!shown.has(place)) return null;
		if (event.type === 'attempt') {
			const run = newestRuns.get(event.problemId);
			return { ...event, lead: run ? lead(run.id, null) : null };
		}
		if (event.type !== 'checkpoint') return null;
		const { type, atMs, problemId, checkpoint, sureness, slip, hints } = event;
		return {
			...{ type, atMs, problemId, checkpoint, sureness, slip, hints },
			score: rightnessOf(event),
			...(told.get(event) ?? { said: null, right: null }),
			lead: lead(event.runId, event.start)
		};
	});
}

/** Reads only those thoughts that something shown is about. */
async function tellPractices(
	{ studentId, events }: LearningRecord,
	shown: ReadonlySet<number>
): Promise<Map<LearningEvent, Said>> {
	const byPractice = groupBy(events, ({ practiceId }) => practiceId);
	const ids = events.flatMap(({ practiceId }, place) =>
		practiceId !== null && shown.has(place) ? [practiceId] : []
	);
	if (studentId === null || ids.length === 0) return new Map();
	const practised = await practices.listFull([...new Set(ids)], studentId);
	const runIds = new Set(practised.map(({ runId }) => runId));
	const thoughts = await runs.listThoughts([...runIds], studentId);
	return new Map(
		practised.flatMap(({ id, runId, checkpoints }) => {
			const text = thoughts.get(runId);
			const own = (byPractice.get(id) ?? []).map(({ event }) => event);
			return text === undefined ? [] : tellPractice({ checkpoints, events: own, text });
		})
	);
}

interface Practised extends Pick<Practice, 'checkpoints'> {
	readonly events: readonly LearningEvent[];
	readonly text: string;
}

function tellPractice({ checkpoints, events, text }: Practised): [LearningEvent, Said][] {
	return walkOf(events).passed.flatMap(({ acted, response }, at) => {
		const checkpoint = checkpoints[at]?.checkpoint;
		if (!checkpoint) return [];
		const form = publicForm(checkpoint);
		const right = tellRight({ form, right: rightOf(checkpoint), slipKind: acted.slipKind }, text);
		return [[acted, { said: tellResponse(response, form, text), right }]];
	});
}

import { publicForm } from '$lib/learning/checkpoints/public-form.ts';
import { rightOf } from '$lib/learning/checkpoints/right-response.ts';
import { tellResponse, tellRight, type Told } from '$lib/learning/checkpoints/told.ts';
import { walkOf } from '$lib/learning/checkpoints/walk.ts';
import type { LearningEvent } from '$lib/learning/event.ts';
import type { Lead, Moment } from '$lib/learning/moment.ts';
import * as practices from '../db/practices.ts';
import type { Practice } from '../db/practices.ts';
import * as runs from '../db/runs.ts';
import { groupBy } from '../runs/group-by.ts';

interface StoredEvent {
	readonly practiceId: string | null;
	readonly event: LearningEvent;
}

interface Said {
	readonly said: Told;
	readonly right: Told | null;
}

type NewestRuns = ReadonlyMap<string, { readonly id: string }>;

/**
 * What may be told now of what a student did. While a run is practised with, neither what was said in it nor what is
 * right nor where it was is told: the same checkpoint may be asked again.
 * @param stored oldest first
 * @param newestRuns by the id of the problem
 * @returns in the order of the events; null for lines and help, to which no figure points
 */
export async function loadMoments(
	studentId: string,
	stored: readonly StoredEvent[],
	newestRuns: NewestRuns
): Promise<(Moment | null)[]> {
	const practised = await practices.listFull(studentId);
	const open = new Map(
		practised.filter(({ finishedAt }) => !finishedAt).map(({ id, runId }) => [runId, id])
	);
	const told = await tellPractices(
		practised.filter(({ runId }) => !open.has(runId)),
		studentId,
		stored
	);
	const lead = (runId: string, at: number | null): Lead => {
		const practiceId = open.get(runId);
		return practiceId === undefined ? { runId, at } : { practiceId };
	};
	return stored.map(({ event }) => {
		if (event.type === 'attempt') {
			const run = newestRuns.get(event.problemId);
			return { ...event, lead: run ? lead(run.id, null) : null };
		}
		if (event.type !== 'checkpoint') return null;
		const { type, atMs, problemId, checkpoint, score, sureness, slip, hints } = event;
		return {
			...{ type, atMs, problemId, checkpoint, score, sureness, slip, hints },
			...(told.get(event) ?? { said: null, right: null }),
			lead: lead(event.runId, event.start)
		};
	});
}

async function tellPractices(
	practised: readonly Practice[],
	studentId: string,
	stored: readonly StoredEvent[]
): Promise<Map<LearningEvent, Said>> {
	const byPractice = groupBy(stored, ({ practiceId }) => practiceId);
	const runIds = new Set(practised.map(({ runId }) => runId));
	const thoughts = await runs.listThoughts([...runIds], studentId);
	return new Map(
		practised.flatMap(({ id, runId, checkpoints }) => {
			const text = thoughts.get(runId);
			const events = (byPractice.get(id) ?? []).map(({ event }) => event);
			return text === undefined ? [] : tellPractice({ checkpoints, events, text });
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

import type { Page } from 'playwright-core';
import type { LearningEvent } from '../src/lib/learning/event.ts';
import { closeDatabase, database, openDatabase } from '../src/lib/server/db/client.ts';
import * as learningEvents from '../src/lib/server/db/learning-events.ts';
import { startApp } from './app.ts';
import type { OwnWorld } from './world.ts';

/** A run of the student, as the export names it. */
export interface PractisedRun {
	readonly runId: string;
	readonly problemId: string;
}

/**
 * Stores learning events of the student of a page, as practice does: while the app rests, since the built-in database
 * is open to one process at a time. The app goes on at another address.
 * @param make events in order of time; `runs` are those of the student, the oldest first
 */
export async function addEvents(
	world: OwnWorld,
	page: Page,
	make: (runs: readonly PractisedRun[]) => readonly LearningEvent[]
): Promise<void> {
	const response = await page.request.get(`${world.app.url}/history/export`);
	const { studentId, runs } = (await response.json()) as {
		studentId: string;
		runs: { id: string; problem: { id: string } }[];
	};
	const events = make(runs.map(({ id, problem }) => ({ runId: id, problemId: problem.id })));
	const settings = { DATA_DIR: world.app.dataDir };
	// A page that is still loading would miss it.
	await page.goto('about:blank');
	await world.app.stop();
	await openDatabase(settings);
	const facts = events.map((event) => ({ studentId, practiceId: null, event }));
	await learningEvents.insert(database(), facts).finally(closeDatabase);
	world.app = await startApp(settings);
}

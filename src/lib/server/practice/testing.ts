import { writeResponse } from '$lib/learning/checkpoints/response-text.ts';
import type { Response } from '$lib/learning/checkpoints/response.ts';
import { bakeryLine } from '../../../../tests/bakery.ts';
import { importLines } from '../runs/open-format.ts';
import { collect } from '../runs/testing.ts';
import * as learningEvents from '../db/learning-events.ts';
import { findWhole, type OwnPractice } from './find.ts';
import { startPractice } from './start.ts';

/** A finished run in which every kind of checkpoint can be asked, for tests. */
export async function newBakeryRun(studentId: string): Promise<string> {
	const imported = await importLines({ id: studentId }, bakeryLine());
	if (imported.outcome !== 'created') throw new Error(imported.message);
	const { id } = imported.runs[0]!;
	await collect({ id, studentId });
	return id;
}

/** A practice of such a run. */
export async function newPractice(studentId: string, seed: number) {
	const runId = await newBakeryRun(studentId);
	const started = await startPractice({ id: studentId }, { run: runId, seed: String(seed) });
	if (started?.outcome !== 'started') throw new Error(JSON.stringify(started));
	return { runId, own: { practiceId: started.id, studentId } };
}

/** What is stored of a practice, oldest first. */
export async function eventsOf({ practiceId, studentId }: OwnPractice) {
	const stored = await learningEvents.listOfPractice(practiceId, studentId);
	return stored.map(({ event }) => event);
}

/** What is right at the checkpoint that is asked, as a form sends it. */
export async function rightFields(own: OwnPractice): Promise<object> {
	const { practice, walk } = (await findWhole(own))!;
	const { checkpoint, hints } = practice.checkpoints[walk.passed.length]!;
	const last = hints.at(-1);
	const right = last?.hint === 'all' ? last.right.response : null;
	return toFields(
		right ?? { checkpoint: 'explain', text: 'It forgot a tray.', fulfils: [] },
		checkpoint
	);
}

function toFields(response: Response, { checkpoint }: { checkpoint: string }): object {
	const text = writeResponse(response);
	const [line, slipKind = ''] = text.split(' ');
	const fields = {
		answer: text,
		move: text,
		trusts: text === 'trust' ? 'yes' : 'no',
		sureness: '0.9',
		line,
		slipKind,
		text,
		order: text.split(' ')
	};
	return { checkpoint, ...fields };
}

import type { Attempted, LearningEvent } from '$lib/learning/event.ts';
import * as runs from '../db/runs.ts';
import { judgeAnswer } from '../runs/grade-answer.ts';
import type { RecordedEvent } from './record.ts';

/**
 * Grades what a student answered before the run had ended, when there was nothing to compare it with. The stored fact
 * stays as it is: what came of it is computed, as all figures are.
 */
export async function gradeLate(
	events: readonly RecordedEvent[],
	studentId: string
): Promise<readonly RecordedEvent[]> {
	const waiting = new Set(
		events.filter(({ event }) => isUngraded(event)).map(({ event }) => event.problemId)
	);
	if (waiting.size === 0) return events;
	const answered = await runs.listAnswers([...waiting], studentId);
	const byProblem = new Map(answered.map((run) => [run.problemId, run]));
	return events.map((one) => {
		const run = byProblem.get(one.event.problemId);
		if (!run || !isUngraded(one.event)) return one;
		return { ...one, event: { ...one.event, ...judgeAnswer(run, one.event.answer) } };
	});
}

function isUngraded(event: LearningEvent): event is Attempted {
	return event.type === 'attempt' && event.correct === null;
}

import { placeOf, type Candidate, type Ground } from './candidate.ts';
import type { Repair } from './checkpoint.ts';

/** Between a doubt that finds a slip and the step that puts it right. */
export function repairs({ facts, slips }: Ground): Candidate[] {
	return slips.flatMap(({ step, kind, mended, isFirst }): Candidate[] => {
		if (!mended || !isFirst || !facts.isSure(step)) return [];
		const turn = facts.step(mended.turn)!;
		const { start, end } = facts.step(step)!;
		const said = facts.firstSaid(mended.right.value);
		const visibleEnd = [turn.end, turn.start, end].find((offset) => offset <= said);
		if (visibleEnd === undefined) return [];
		const line = facts.step(mended.step)!;
		const checkpoint: Repair = {
			...placeOf(facts, step, visibleEnd),
			checkpoint: 'repair',
			wrong: { start, end },
			slipKind: kind,
			expected: mended.right.value,
			mended: { start: line.start, end: line.end }
		};
		return [
			{
				checkpoint,
				worth: 4.5,
				isControl: false,
				first: facts.stepAt(visibleEnd - 1),
				last: mended.step
			}
		];
	});
}

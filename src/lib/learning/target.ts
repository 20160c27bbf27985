import { habitsOf, type Candidate } from './candidate.ts';
import type { Habit, SlipKind } from './event.ts';

/** Something to get better at, of which there is a figure. */
export type Target = `skill ${string}` | `habit ${Habit}` | `slip ${SlipKind}`;

/** What a candidate gives the chance to practise, each once. */
export function targetsOf(candidate: Candidate): Target[] {
	const targets = [
		...candidate.skills.map((skill) => `skill ${skill}` as const),
		...habitsOf(candidate).map((habit) => `habit ${habit}` as const),
		...candidate.slipKinds.map((slipKind) => `slip ${slipKind}` as const)
	];
	return [...new Set(targets)];
}

import { placeOf, type Candidate, type Ground } from './candidate.ts';
import type { TrustOrDoubt } from './checkpoint.ts';
import { isNumber } from './formula.ts';
import type { Kind } from '../../trace/step.ts';
import type { SlipKind } from '../event.ts';

/** After a step that is wrong, and after steps that are not. */
export function trustOrDoubts({ facts, slips }: Ground, sound: ReadonlySet<number>): Candidate[] {
	const candidate = (index: number, slipKind: SlipKind | null): Candidate => {
		const slip = slipKind !== null;
		const checkpoint: TrustOrDoubt = {
			...placeOf(facts, index, facts.step(index)!.end),
			checkpoint: 'trust-or-doubt',
			slip,
			slipKind
		};
		const holds = !slip && facts.judge.checkStep(facts.textOf(index)) === 'holds';
		const worth = slip ? 4 : (holds ? 2.5 : 2) * (facts.saysNew(index) ? 1 : REPEATED);
		return { checkpoint, worth, isControl: !slip, first: index, last: index };
	};
	return [
		...slips
			.filter(({ step, isFirst }) => isFirst && facts.isSure(step))
			.map(({ step, kind }) => candidate(step, kind)),
		...[...sound]
			.filter((index) => facts.isSure(index) && STATES.has(facts.step(index)!.kind))
			.filter((index) => facts.equationsOf(index).some(({ value }) => isNumber(value)))
			.map((index) => candidate(index, null))
	];
}

/** What was said before hardly needs a second thought. */
const REPEATED = 0.5;
/** Kinds that come to something of their own. */
const STATES: ReadonlySet<Kind> = new Set(['derive', 'conclude']);

import { SLIP_KINDS } from '../event.ts';
import { MOVES, RUBRIC, type Checkpoint } from './checkpoint.ts';
import { compact } from './formula.ts';
import type { Response } from './response.ts';

/** Why a response cannot be graded; ids of messages. */
export type Refusal =
	| 'other-checkpoint'
	| 'empty'
	/** Only says again what was asked. */
	| 'repeats-question'
	| 'too-long'
	| 'no-such-option'
	| 'no-such-line'
	| 'sureness-out-of-range'
	| 'not-an-order';

const LONGEST_ANSWER = 200;
const LONGEST_TEXT = 4000;

/** What is wrong with a response, whoever sent it; null: it can be graded. */
export function refusalOf(checkpoint: Checkpoint, response: Response): Refusal | null {
	if (checkpoint.checkpoint !== response.checkpoint) return 'other-checkpoint';
	switch (response.checkpoint) {
		case 'predict-result':
			return repeats(checkpoint, response.answer)
				? 'repeats-question'
				: refuseText(response.answer, LONGEST_ANSWER);
		case 'repair':
			return refuseText(response.answer, LONGEST_ANSWER);
		case 'predict-move':
			return MOVES.includes(response.move) ? null : 'no-such-option';
		case 'trust-or-doubt':
			return response.sureness >= 0.5 && response.sureness <= 1 ? null : 'sureness-out-of-range';
		case 'spot-the-slip': {
			const { line, slipKind } = response;
			if (slipKind !== null && !SLIP_KINDS.includes(slipKind)) return 'no-such-option';
			return line === null || line in linesOf(checkpoint) ? null : 'no-such-line';
		}
		case 'explain': {
			const { fulfils } = response;
			const isKnown = fulfils.every((id) => RUBRIC.includes(id));
			return isKnown ? refuseText(response.text, LONGEST_TEXT) : 'no-such-option';
		}
		case 'order': {
			const lines = linesOf(checkpoint);
			const isOrder = lines.every((_, line) => response.order.includes(line));
			return isOrder && response.order.length === lines.length ? null : 'not-an-order';
		}
	}
}

function refuseText(text: string, longest: number): Refusal | null {
	if (text.trim() === '') return 'empty';
	return text.length > longest ? 'too-long' : null;
}

function repeats(checkpoint: Checkpoint, answer: string): boolean {
	const sides = 'left' in checkpoint ? checkpoint.left.split('=') : [];
	return sides.some((side) => compact(side) === compact(answer));
}

function linesOf(checkpoint: Checkpoint): readonly unknown[] {
	return 'lines' in checkpoint ? checkpoint.lines : [];
}

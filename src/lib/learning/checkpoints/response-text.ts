import type { CheckpointKind, SlipKind } from '../event.ts';
import type { Move, RubricId } from './checkpoint.ts';
import type { Response } from './response.ts';

/** A response as an event keeps it: short, and to be read by a person. How sure one was is kept beside it. */
export function writeResponse(response: Response): string {
	switch (response.checkpoint) {
		case 'predict-result':
		case 'repair':
			return response.answer;
		case 'predict-move':
			return response.move;
		case 'trust-or-doubt':
			return response.trusts ? 'trust' : 'doubt';
		case 'spot-the-slip':
			return [response.line ?? 'none', response.slipKind ?? []].flat().join(' ');
		case 'explain':
			return response.text;
		case 'order':
			return response.order.join(' ');
	}
}

/** The response that `writeResponse` wrote; of an explanation without what its writer said of it. */
export function readResponse(
	checkpoint: CheckpointKind,
	text: string,
	sureness: number | null
): Response {
	switch (checkpoint) {
		case 'predict-result':
		case 'repair':
			return { checkpoint, answer: text };
		case 'predict-move':
			return { checkpoint, move: text as Move };
		case 'trust-or-doubt':
			return { checkpoint, trusts: text === 'trust', sureness: sureness ?? 0.5 };
		case 'spot-the-slip': {
			const [line, slipKind = null] = text.split(' ');
			return {
				checkpoint,
				line: line === 'none' ? null : Number(line),
				slipKind: slipKind as SlipKind | null
			};
		}
		case 'explain':
			return { checkpoint, text, fulfils: [] };
		case 'order':
			return { checkpoint, order: text.split(' ').map(Number) };
	}
}

/** What a student said of an own explanation, as an event keeps it. */
export function writeFulfilled(fulfils: readonly RubricId[]): string {
	return fulfils.join(' ');
}

/** What `writeFulfilled` wrote. */
export function readFulfilled(text: string): RubricId[] {
	return text.split(' ').filter((id) => id !== '') as RubricId[];
}

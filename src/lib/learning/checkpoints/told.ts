import { understood } from '../check/index.ts';
import type { SlipKind } from '../event.ts';
import type { Move } from './checkpoint.ts';
import { toLatex } from './formula.ts';
import { linesOf } from './lines-of.ts';
import type { PublicCheckpoint } from './public-form.ts';
import type { Response } from './response.ts';
import type { AnsweredCheckpoint } from './shown-practice.ts';

/** What was said at a checkpoint, or is right there, with the lines that it is about in their own words. */
export type Told =
	/** LaTeX. */
	| { readonly told: 'formula'; readonly formula: string }
	| { readonly told: 'move'; readonly move: Move }
	| { readonly told: 'judgement'; readonly trusts: boolean }
	/** What is true of the step that was to be judged; null: it is sound. */
	| { readonly told: 'step'; readonly slipKind: SlipKind | null }
	/** The line with the slip, Markdown and LaTeX; null: there is none. */
	| { readonly told: 'line'; readonly line: string | null; readonly slipKind: SlipKind | null }
	| { readonly told: 'text'; readonly text: string }
	/** In the order given, Markdown and LaTeX. */
	| { readonly told: 'lines'; readonly lines: readonly string[] };

/**
 * What a response says.
 * @param form of the checkpoint that it was given at
 * @param text the trace as far as it may be seen
 */
export function tellResponse(response: Response, form: PublicCheckpoint, text: string): Told {
	switch (response.checkpoint) {
		case 'predict-result': {
			const left = form.checkpoint === 'predict-result' ? form.left : '';
			return { told: 'formula', formula: `${toLatex(left)} = ${latexOf(response.answer)}` };
		}
		case 'repair':
			return { told: 'formula', formula: latexOf(response.answer) };
		case 'predict-move':
			return { told: 'move', move: response.move };
		case 'trust-or-doubt':
			return { told: 'judgement', trusts: response.trusts };
		case 'spot-the-slip': {
			const { line, slipKind } = response;
			const words = line === null ? null : (linesOf(form, text)[line] ?? '');
			return { told: 'line', line: words, slipKind };
		}
		case 'explain':
			return { told: 'text', text: response.text };
		case 'order': {
			const lines = linesOf(form, text);
			return { told: 'lines', lines: response.order.map((line) => lines[line] ?? '') };
		}
	}
}

/** As it was understood when it was typed: set as it stands, `1 1/2` would read as eleven halves. */
function latexOf(answer: string): string {
	return understood(answer).latex ?? toLatex(answer);
}

/**
 * What is right at a checkpoint that a student has acted at; null where nothing is graded.
 * @param text the trace as far as it may be seen
 */
export function tellRight(
	{ form, right, slipKind }: Pick<AnsweredCheckpoint, 'form' | 'right' | 'slipKind'>,
	text: string
): Told | null {
	const { response } = right;
	if (response?.checkpoint === 'trust-or-doubt') return { told: 'step', slipKind };
	return response && tellResponse(response, form, text);
}

import type { Segment } from '../../trace/step.ts';
import type { PublicCheckpoint } from './public-form.ts';

/**
 * The lines that a checkpoint asks about; none where it asks about no lines.
 * @param text the trace as far as it may be seen
 */
export function linesOf(form: PublicCheckpoint, text: string): string[] {
	switch (form.checkpoint) {
		case 'spot-the-slip':
			return form.lines.map((line) => quote(text, line));
		case 'order':
			return [...form.lines];
		case 'predict-result':
		case 'predict-move':
		case 'trust-or-doubt':
		case 'repair':
		case 'explain':
			return [];
	}
}

/** What the trace says in a span, without the blanks around it. */
export function quote(text: string, { start, end }: Segment): string {
	return text.slice(start, end).trim();
}

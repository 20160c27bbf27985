import * as v from 'valibot';
import { KINDS } from '../trace/step.ts';
import { MAX_TRACE_LENGTH } from './problem.ts';

/** Most corrections of one run, those that were taken back among them: one for each step of a long trace. */
export const MAX_CORRECTIONS = 2000;

/** UTF-16 units into the trace. */
const Offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_TRACE_LENGTH));
const Span = { start: Offset, end: Offset };

/** One correction as it is stored and sent; what it means is said in `trace/corrections.ts`. */
export const Correction = v.pipe(
	v.variant('type', [
		v.object({ type: v.literal('kind'), ...Span, kind: v.picklist(KINDS) }),
		v.object({ type: v.literal('split'), ...Span, at: Offset }),
		v.object({ type: v.literal('merge'), ...Span }),
		v.object({ type: v.literal('restore'), ...Span }),
		v.object({ type: v.literal('undo') })
	]),
	v.check(
		(correction) => correction.type === 'undo' || correction.start < correction.end,
		'Expected start < end'
	),
	v.check(
		(correction) =>
			correction.type !== 'split' ||
			(correction.start < correction.at && correction.at < correction.end),
		'Expected start < at < end'
	)
);

export type Correction = v.InferOutput<typeof Correction>;

/** What the page sends: corrections that follow the first `after` ones of the run. */
export const CorrectionsInput = v.object({
	after: v.pipe(v.number(), v.integer(), v.minValue(0)),
	corrections: v.pipe(v.array(Correction), v.minLength(1), v.maxLength(MAX_CORRECTIONS))
});

import * as v from 'valibot';

/** How a run stands. The last four are final, but an interrupted or stopped run may be continued. */
export const RUN_STATUSES = [
	'queued',
	'running',
	'finished',
	'stopped',
	'failed',
	'interrupted'
] as const;
export type RunStatus = (typeof RUN_STATUSES)[number];

const Counted = {
	/** Counts the events of a run from 1, without gaps; it is also the SSE event id. */
	seq: v.pipe(v.number(), v.integer(), v.minValue(1)),
	/** Milliseconds since the run was created. */
	atMs: v.pipe(v.number(), v.integer(), v.minValue(0))
};
const Tokens = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * One entry of the run log: what is stored and, unchanged, what crosses the wire.
 * The trace is the concatenation of all `thought` texts, the answer that of all `answer` texts.
 */
export const RunEvent = v.variant('type', [
	v.object({ ...Counted, type: v.literal('started') }),
	/** `tokens`: how many tokens this piece of text took, 0 where the reasoner does not say. */
	v.object({ ...Counted, type: v.literal('thought'), text: v.string(), tokens: Tokens }),
	v.object({ ...Counted, type: v.literal('answer'), text: v.string(), tokens: Tokens }),
	v.object({
		...Counted,
		type: v.literal('ended'),
		status: v.picklist(['finished', 'stopped', 'failed', 'interrupted']),
		/** Why it failed: a code that the page has words for, and details for the reader. */
		error: v.nullable(v.object({ code: v.string(), message: v.string() }))
	})
]);
export type RunEvent = v.InferOutput<typeof RunEvent>;

/** Sent beside the log while a run waits; not stored and without an id. Position 1 is next. */
export const QueueNotice = v.object({
	position: v.pipe(v.number(), v.integer(), v.minValue(1))
});
export type QueueNotice = v.InferOutput<typeof QueueNotice>;

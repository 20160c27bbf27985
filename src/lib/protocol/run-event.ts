import * as v from 'valibot';

/** How a run stands. The last four are final, but a stopped, failed or interrupted run may be continued. */
export const RUN_STATUSES = [
	'queued',
	'running',
	'finished',
	'stopped',
	'failed',
	'interrupted'
] as const;
export type RunStatus = (typeof RUN_STATUSES)[number];

/** The ways a run ends. */
export const RUN_ENDS = ['finished', 'stopped', 'failed', 'interrupted'] as const;
export type RunEnd = (typeof RUN_ENDS)[number];

/** Why a run failed: a code that the page has words for, and details for the reader. */
export const RunError = v.object({ code: v.string(), message: v.string() });
export type RunError = v.InferOutput<typeof RunError>;

const Counted = {
	/**
	 * Counts the stored events of a run from 1, without gaps; it is also the SSE event id. On the wire neighbouring
	 * pieces of text may come as one event: it carries the number of the last, so numbers ascend but may skip.
	 */
	seq: v.pipe(v.number(), v.integer(), v.minValue(1)),
	/** Milliseconds from the creation of the run to the first character of the event. */
	atMs: v.pipe(v.number(), v.integer(), v.minValue(0))
};
const Tokens = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * One entry of the run log: what is stored, and what crosses the wire.
 * The trace is the concatenation of all `thought` texts, the answer that of all `answer` texts.
 */
export const RunEvent = v.variant('type', [
	/** Once more whenever the run is continued. */
	v.object({ ...Counted, type: v.literal('started') }),
	/** `tokens`: how many tokens this piece of text took, 0 where the reasoner does not say. Never cuts a surrogate pair. */
	v.object({ ...Counted, type: v.literal('thought'), text: v.string(), tokens: Tokens }),
	v.object({ ...Counted, type: v.literal('answer'), text: v.string(), tokens: Tokens }),
	/** Always the last that a follower gets: an end that was followed by a continuation is not sent again. */
	v.object({
		...Counted,
		type: v.literal('ended'),
		status: v.picklist(RUN_ENDS),
		error: v.nullable(RunError),
		/** How probable it is that the answer is right, where the reasoner was unsure of it; else null. */
		unsure: v.nullable(v.number())
	})
]);
export type RunEvent = v.InferOutput<typeof RunEvent>;

/** Sent beside the log while a run waits, as SSE event `queue`; not stored and without an id. Position 1 is next. */
export const QueueNotice = v.object({
	type: v.literal('queue'),
	position: v.pipe(v.number(), v.integer(), v.minValue(1))
});
export type QueueNotice = v.InferOutput<typeof QueueNotice>;

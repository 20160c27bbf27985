import * as v from 'valibot';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** When the trace of a run had come how far; see `Mark` in `trace/timeline.ts`. Both ascend. */
export const RunTimes = v.array(v.object({ atMs: Count, end: Count }));
export type RunTimes = v.InferOutput<typeof RunTimes>;

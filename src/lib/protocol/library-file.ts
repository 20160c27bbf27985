import * as v from 'valibot';

/** Topics of the starter library, as a student looks for them, in the order of a school course. */
export const TOPICS = [
	'numbers',
	'fractions',
	'proportions',
	'algebra',
	'geometry',
	'word-problems',
	'chance',
	'puzzles'
] as const;
export type Topic = (typeof TOPICS)[number];

/**
 * What is instructive about a run: a wrong attempt that a check found and that was repaired; a step done again before
 * there was an attempt; a slip in a check, seen as such, of a right attempt; a doubt that turned out unfounded; a
 * second way to the same answer.
 */
export const LESSONS = ['repaired', 'noticed', 'false-alarm', 'unfounded', 'second-way'] as const;
export type Lesson = (typeof LESSONS)[number];

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Text = v.pipe(v.string(), v.nonEmpty());

/** A run of one problem. */
const RecordedRun = v.object({
	language: v.picklist(['en', 'zh']),
	/** 0 easy, 2 hard. */
	level: v.picklist([0, 1, 2]),
	/** The statement. */
	problem: Text,
	/** The answer that was computed, as LaTeX. */
	expected: Text,
	lesson: v.picklist(LESSONS),
	/** SHA-256 of the file of the reasoner, which may have learnt more from one run to the next. */
	weights: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
	seed: Count,
	/** Of thought and answer. */
	tokens: Count,
	trace: Text,
	answer: Text
});
export type RecordedRun = v.InferOutput<typeof RecordedRun>;

/** A file of the starter library (`docs/library.md`): recorded runs of one family of problems, one of each language and level at most. */
export const LibraryFile = v.object({
	version: v.literal(1),
	topic: v.picklist(TOPICS),
	family: Text,
	reasoner: v.object({
		name: Text,
		temperature: v.number()
	}),
	runs: v.array(RecordedRun)
});
export type LibraryFile = v.InferOutput<typeof LibraryFile>;

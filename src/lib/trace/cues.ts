import { PhraseIndex } from './cue-index.ts';
import { ENGLISH_DOUBT_CUES } from './cues-en-doubt.ts';
import { ENGLISH_CUES } from './cues-en.ts';
import { CHINESE_CUES } from './cues-zh.ts';
import type { Kind } from './step.ts';

/**
 * How a step takes part in a check: it announces one, finds the thing good, finds it bad, or departs from the road
 * taken so far.
 */
export type Stance = 'announces' | 'affirms' | 'rejects' | 'departs';

/** What a phrase says about the segment it stands in. */
export interface Cue {
	readonly kind: Kind;
	/** Added to the score of the kind; about 1 for a hint, 3 for a phrase that decides alone. */
	readonly weight: number;
	/** Where it counts: at the opening (after words like `okay`, `so`), at the opening of a question, or anywhere. */
	readonly where: 'opening' | 'asked' | 'anywhere';
	readonly stance: Stance | null;
}

/** Phrases that say the same, divided by semicolons, in the notation of `PhraseIndex`. */
export interface CueRow extends Cue {
	readonly phrases: string;
}

/** The compiled table. */
export const CUES = compile([...ENGLISH_DOUBT_CUES, ...ENGLISH_CUES, ...CHINESE_CUES]);

/** Words that may stand before an opening phrase without changing it. */
export const FILLERS = new Set(
	`okay ok alright so now but and well wait hmm hm oh ah um actually then also right hold on just first next finally
	again however yeah though thus therefore since because here , . … 好 的 嗯 那 么 不 过 但 是 等 一 下 所 以 现 在 接 来 哦 啊 呃
	然 后 首 先 其 次 最 后 而 且 另 外 因 此`.split(/\s+/)
);

function compile(rows: readonly CueRow[]): PhraseIndex<Cue> {
	const index = new PhraseIndex<Cue>();
	for (const { phrases, ...cue } of rows) {
		for (const phrase of phrases.split(';')) index.add(phrase.trim().replace(/\s+/g, ' '), cue);
	}
	return index;
}

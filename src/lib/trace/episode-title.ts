import { atomEnd } from './atoms.ts';
import { HEADING, type OpeningStep } from './episode-cues.ts';
import type { Kind, Segment } from './step.ts';
import { topicWords } from './topic-words.ts';

/** A step that may give its episode a title. */
export interface TitledStep extends OpeningStep {
	/** Offset of `text` in the trace. */
	readonly at: number;
	readonly words: ReadonlySet<string>;
}

/** A title is cut at the last clause that ends before this many UTF-16 units, Chinese ones at half of it. */
const TITLE_LENGTH = 64;

/**
 * The most telling clause of an episode: that which announces what is done, stripped of fillers, said in words that
 * come back in the episode; earlier ones first. Linear in the text.
 * @param steps the steps of the episode, at least one
 * @param isTaken whether a text is the title of an earlier episode; another one is better then
 * @returns a span of the trace, never empty
 */
export function chooseTitle(
	steps: readonly TitledStep[],
	isTaken: (text: string) => boolean
): Segment {
	const counts = countWords(steps);
	let best: Segment = { start: 0, end: 0 };
	let most = -Infinity;
	steps.forEach((step, position) => {
		const { start, end, cut } = clauseOf(step.text);
		const text = step.text.slice(start, end);
		const score =
			BY_KIND[step.kind] +
			placeOf(position) +
			telling(text, counts) +
			form(step, text) -
			(cut ? 0.8 : 0) -
			(isTaken(text) ? 1 : 0);
		if (score <= most) return;
		most = score;
		best = { start: step.at + start, end: step.at + end };
	});
	return best;
}

const BY_KIND: Readonly<Record<Kind, number>> = {
	restate: 0.9,
	plan: 1.8,
	recall: 0.6,
	derive: 0.3,
	question: 1.2,
	verify: 1.2,
	revise: 0.9,
	alternative: 1.9,
	conclude: 0.9,
	other: -1.5
};

/** The opening tells most; a title from far behind it would say what only comes. */
function placeOf(position: number): number {
	return position < 4 ? 2 - 0.5 * position : -0.12 * Math.min(20, position);
}

/** Words that the episode comes back to; a clause without two words of its own, or a formula for one, tells nothing. */
function telling(text: string, counts: ReadonlyMap<string, number>): number {
	const words = topicWords(text);
	let shared = 0;
	for (const word of words) if ((counts.get(word) ?? 0) > 1) shared += 1;
	const own = words.size + (text.search(FORMULAS) < 0 ? 0 : 1);
	return FEW[own] ?? Math.min(1.5, 0.35 * shared);
}

/** For a clause with no word of its own, and with one. */
const FEW = [-3.5, -1.7];

/** Headings are made to be titles; what has few letters outside of formulas is hard to read as one. */
function form(step: OpeningStep, text: string): number {
	const words = text.replace(FORMULAS, '');
	const letters = words.match(/\p{L}/gu)?.length ?? 0;
	const formula = Math.min(0, 4 * (letters / Math.max(1, words.length) - 0.65));
	const heading = HEADING.test(step.text) && letters > 3 ? 2 : 0;
	return formula + heading + (VAGUE.test(text) ? -1.5 : 0);
}

function countWords(steps: readonly TitledStep[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { words } of steps)
		for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
	return counts;
}

interface Clause extends Segment {
	/** Whether it breaks off where no clause ends. */
	readonly cut: boolean;
}

/** The first clause of a text without the fillers before it; all of it where nothing else is left. */
function clauseOf(text: string): Clause {
	const filler = FILLERS.exec(text)?.[0].length ?? 0;
	const start = filler < text.length ? filler : 0;
	const { length, cut } = clauseLength(text.slice(start));
	return { start, end: start + length, cut };
}

/** Up to the last clause end within the limit, else the last word; never inside a formula. */
function clauseLength(text: string): { length: number; cut: boolean } {
	const limit = CHINESE.test(text) ? TITLE_LENGTH / 2 : TITLE_LENGTH;
	let clause = 0;
	let word = 0;
	let at = 0;
	while (at === 0 || (at < text.length && !SENTENCE_END.test(text.slice(at, at + 2)))) {
		const next = Math.max(at + 1, atomEnd(text, at, { final: true, lineStart: false }) ?? 0);
		if (next > limit && Math.max(clause, word) > 0)
			return { length: trimmed(text, clause || word), cut: clause === 0 };
		const ahead = text.slice(next, next + 12);
		if (next >= limit / 5 && CLAUSE_END.test(ahead)) clause = next;
		if (/^[\s，、]/.test(ahead)) word = next;
		at = next;
	}
	return { length: trimmed(text, at), cut: false };
}

/** Length of the text up to `end` without what hangs on its end. */
function trimmed(text: string, end: number): number {
	return text.slice(0, end).replace(HANGING, '').length || end;
}

const CHINESE = /[\u3400-\u9fff]{2}/;
const SENTENCE_END = /^(?:[.!]$|[.!][\s*]|[。！\n])/;
const CLAUSE_END =
	/^(?:[,;:](?!\S)|[，；：。！？]|\?(?!\S)|\s+(?:so|because|since|which|where|but|and then|as|given that|such that|when|if)\b|\s*[—–(（])/;
const HANGING =
	/(?:[\s,.:;，。：；*]|\s(?:and|or|but|so|the|a|an|of|to|with|that|is|are|for|in|by|from|as|we|we get|i|then))+$/i;
const FORMULAS = /\$[^$]*\$|\\\([^]*?\\\)|\\\[[^]*?\\\]/g;
const VAGUE =
	/\b(?:let me see|break (?:it|this) down|think(?:ing)?(?: about)? (?:this|it)|step by step|understand(?:ing)? the problem|that right|this right|make sense)\b|一步步|让我想想|试着解/i;

/** Words before what a step says: they tell how it goes on, not what it does. */
const FILLERS =
	/^(?:<think>|(?:let me see|let[’']?s see|let me think|let[’']?s think)(?=[\s]*[,.:!?…])[\s,.:!?…]*|[\s#*>_•-]+|(?:okay|ok|so|well|now|wait|hmm+|hm|oh|ah|alright|right|actually|but|and|then|also|yes|no|yeah|hold on|just|anyway|again|therefore|thus|hence|however|maybe|perhaps|or)\b(?=[\s,.!?…—-])(?! (?:way|much|far))[\s,.!?…—-]*|(?:let me|let['’]?s|let us|i(?:['’]ll| will| need to| have to| should| can| could| want to| think i (?:should|can|need to))|we(?:['’]ll| need to| have to| should| can| could| want to))\s+(?:(?:just|now|also|first|try to|start by|begin by)\s+)*|(?:好的?|嗯+|那么?|所以|不过|但是?|等等|等一下|现在|接下来|然后|哦|啊|呃|对|因此|接着|于是|再|而且)[，,。…]*|(?:让我们?来?|我们?来|我们?(?:需要|可以|应该|得|要))(?:再|先)?)+/i;

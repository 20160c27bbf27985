import { CUES, FILLERS, type Cue, type Stance } from './cues.ts';
import { KINDS, type Kind } from './step.ts';
import { tokenise } from './tokens.ts';

/** What a segment does, as far as its words and what came before it tell. */
export interface Classification {
	readonly kind: Kind;
	/** 0 to 1: the share of the kind among all, from its lead in the scores. */
	readonly confidence: number;
	readonly stance: Stance | null;
	/** What speaks for each kind, in the order of `KINDS`; 0 for nothing. */
	readonly scores: readonly number[];
}

/** What came before a segment. */
export interface Context {
	/** Whether nothing was said before but filler. */
	readonly first: boolean;
	/** Kind of the segment before; `null` at the start. */
	readonly previous: Kind | null;
	/** Whether the segment before ends in a colon. */
	readonly announced: boolean;
	/** Whether it ends in a question mark. */
	readonly asked: boolean;
	/** Whether anything was derived already. */
	readonly derived: boolean;
}

/** The context of the first segment. */
export const START: Context = {
	first: true,
	previous: null,
	announced: false,
	asked: false,
	derived: false
};

/** The context of the segment after one of this kind and text. */
export function follow(context: Context, kind: Kind, text: string): Context {
	return {
		first: context.first && kind === 'other',
		previous: kind,
		announced: /[:：]$/.test(text),
		asked: /[?？]$/.test(text),
		derived: context.derived || (kind === 'derive' && text.includes('='))
	};
}

/** Gives the kind of a segment from its text and what came before. Linear in the text. */
export function classify(text: string, context: Context): Classification {
	const tokens = tokenise(text);
	const cues = cuesIn(tokens);
	const calculates = tokens.includes('=') || (tokens.includes('$') && text.includes('='));
	const weights = [
		...strongest(cues),
		...shape(text, tokens, calculates),
		...surroundings(context, text, calculates)
	];
	const scores = new Map<Kind, number>(KINDS.map((kind) => [kind, 0]));
	for (const [kind, weight] of weights) scores.set(kind, (scores.get(kind) ?? 0) + weight);
	const [kind, confidence] = best(scores);
	return { kind, confidence, stance: stanceOf(kind, cues), scores: [...scores.values()] };
}

/** Chinese rejections that the table of cues lacks; the trace model was trained with the table as it is. */
const REJECTION = /(?<!对)不对|对不上|不一致|不符/u;
const SUPPOSED =
	/\b(?:in case|if|whether|maybe|perhaps|might)\b|万一|是否|可能|如果|会不会|有没有/iu;

/** Whether a question or check finds, not supposes, that something is not as it should be. Linear in the text. */
export function rejects(text: string): boolean {
	if (SUPPOSED.test(text)) return false;
	return stanceIn(text, 'revise') === 'rejects' || REJECTION.test(text);
}

const OF_THE_CHECK = [
	/\b(?:slip|mistake|error|miscalculation|problem)\b[^.!?]{0,30}\b(?:in|with|during) (?:my|the|that|this) (?:last |first |own )?(?:check|checking|verification|verifying)\b/iu,
	/\b(?:my|the|that) (?:check|verification)(?: itself)? (?:was|is|were) (?:wrong|mistaken|faulty|incorrect)\b/iu,
	/\bI (?:checked|verified) (?:it|that|this)? ?(?:wrong|wrongly|incorrectly)\b/iu,
	/(?:检验|验算|验证|检查)(?:的?时候?|中|里|过程|步骤|本身|那一?步)(?:(?!发现|看出)[^，。！？,.!?])*(?:错|有误|失误)/u
];

/** Whether a revision finds the slip in a check, not in what was checked. Linear in the text. */
export function blamesCheck(text: string): boolean {
	return !SUPPOSED.test(text) && OF_THE_CHECK.some((words) => words.test(text));
}

/** The stance of a segment whose kind is known already. Linear in the text. */
export function stanceIn(text: string, kind: Kind): Stance | null {
	return stanceOf(kind, cuesIn(tokenise(text)));
}

type Weight = readonly [Kind, number];

/** The cues in a segment; opening cues only where nothing but fillers stands before them. */
function cuesIn(tokens: readonly string[]): Cue[] {
	let opening = tokens[0] === '#' && tokens[1] === '.' ? 2 : 0;
	while (opening < tokens.length && FILLERS.has(tokens[opening] ?? '')) opening += 1;
	const asks = tokens.at(-1) === '?';
	return CUES.findAll(tokens).flatMap(({ from, values }) =>
		values.filter(
			({ where }) => where === 'anywhere' || (from <= opening && (where === 'opening' || asks))
		)
	);
}

/** The strongest cue of each kind in full, each further one at a quarter. */
function strongest(cues: readonly Cue[]): Weight[] {
	const best = new Map<Kind, number>();
	const rest = new Map<Kind, number>();
	for (const { kind, weight } of cues) {
		const old = best.get(kind) ?? 0;
		best.set(kind, Math.max(old, weight));
		rest.set(kind, (rest.get(kind) ?? 0) + Math.min(old, weight) / 4);
	}
	return [...best].map(([kind, weight]) => [kind, weight + Math.min(1, rest.get(kind) ?? 0)]);
}

/** What the form of a segment says: formulas, numbers, question marks, colons, headings. */
function shape(text: string, tokens: readonly string[], calculates: boolean): Weight[] {
	const last = tokens.at(-1);
	const crumb = !calculates && tokens.length <= 3;
	const weights: Weight[] = [['derive', crumb ? 0.4 : 1]];
	if (calculates) weights.push(['derive', 1.2]);
	else if (tokens.includes('#') || tokens.includes('$')) weights.push(['derive', 0.6]);
	if (last === '?') weights.push(['question', calculates ? 0.6 : 1.1]);
	if (last === ':') weights.push(['plan', calculates ? 0.4 : 2.6]);
	if (text.includes('\\boxed')) weights.push(['conclude', 4]);
	if (/^(#+ |(\d+\. )?\*\*[^*]+\*\*:?$)/.test(text)) weights.push(['plan', 2.5]);
	if (/^<\/?\w+>$/.test(text) || !/[\p{L}\p{N}]/u.test(text)) weights.push(['other', 5]);
	if (crumb) weights.push(['other', 0.6]);
	return weights;
}

/** What the place of a segment says: problems are restated at the start, announced formulas are derived. */
function surroundings(context: Context, text: string, calculates: boolean): Weight[] {
	const { first, previous, announced, asked, derived } = context;
	const weights: Weight[] = [];
	if (first) weights.push(['restate', 2.6]);
	else if (!derived && !calculates) weights.push(['restate', 0.6]);
	if (announced) weights.push(['derive', 0.8]);
	if (asked && calculates && OBJECTS.test(text)) weights.push(['revise', 3]);
	if (previous === 'restate' && !derived) weights.push(['restate', 0.9]);
	return weights;
}

/** A calculation that begins so, behind one that ended in a question mark, puts it right. */
const OBJECTS = /^(?:oh,? )?(?:wait|no)\b,? |^(?:等等|不)[，,]/i;

/** The kind with the highest score; a tie goes to the one earlier in the legend. */
function best(scores: ReadonlyMap<Kind, number>): [Kind, number] {
	let kind: Kind = 'derive';
	let sum = 0;
	for (const [candidate, score] of scores) {
		if (score > (scores.get(kind) ?? 0)) kind = candidate;
		sum += Math.exp(score);
	}
	return [kind, Math.exp(scores.get(kind) ?? 0) / sum];
}

/** The stance of the strongest cue of the kind. */
function stanceOf(kind: Kind, cues: readonly Cue[]): Stance | null {
	let strongest: Cue | null = null;
	for (const cue of cues) {
		if (cue.kind === kind && cue.weight > (strongest?.weight ?? 0)) strongest = cue;
	}
	return strongest?.stance ?? null;
}

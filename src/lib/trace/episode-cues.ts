import type { Kind } from './step.ts';

/** A step as those need it that find episodes. */
export interface OpeningStep {
	readonly kind: Kind;
	/** Without the blanks around it. */
	readonly text: string;
	/** Whether a blank line, or the start of the trace, stands before it. */
	readonly paragraph: boolean;
	/** How many steps its farthest look back (a link other than `supports`) goes; 0 without one. */
	readonly reach: number;
}

/** From here on a look back is a jump to another subject. */
const FAR = 20;

/**
 * How much a step looks like the opening of a part of the thought, by its kind, its first words and what stands before
 * it: below 0 for what goes on in the middle, about 1 for a new paragraph with a plan, 3 and more for headings.
 * @param before the step before; undefined at the start
 * @param checking whether one of the last few steps was a check
 */
export function openingStrength(
	step: OpeningStep,
	before: OpeningStep | undefined,
	checking: boolean
): number {
	let strength = BY_KIND[step.kind] + (step.paragraph ? 0.6 : -0.3);
	if (step.kind === 'verify') strength += checking ? -0.8 : 1;
	if (step.reach > FAR) strength += 0.5;
	for (const [pattern, weight] of OPENINGS) if (pattern.test(step.text)) strength += weight;
	return strength + (before ? afterwards(step, before) : 0);
}

/** Whether a step says nothing by itself (`Hmm.`, `好的。`), not even a verdict: what follows it tells what it opens. */
export function isCrumb({ kind, text }: OpeningStep): boolean {
	return kind !== 'verify' && CRUMB.test(text);
}

/** Whether a step ends what the model thinks; the answer after it is a part of its own. */
export function endsThinking({ text }: Pick<OpeningStep, 'text'>): boolean {
	return text.endsWith('</think>');
}

/** What the step before adds: parts end with verdicts and conclusions, never with an announcement. */
function afterwards(step: OpeningStep, before: OpeningStep): number {
	if (endsThinking(before)) return 5;
	if (HEADING.test(before.text)) return -4;
	if (/[:：]$/.test(before.text)) return -2.5;
	if (isCrumb(before)) return -3;
	if (before.kind === 'conclude') return step.kind === 'conclude' ? 0 : 0.8;
	const over = before.kind === 'verify' && step.kind !== 'verify' && step.kind !== 'conclude';
	return over ? 0.6 : 0;
}

const BY_KIND: Readonly<Record<Kind, number>> = {
	restate: 0.2,
	plan: 0.9,
	recall: 0.2,
	derive: 0,
	question: 0.5,
	verify: 0.6,
	revise: 0.7,
	alternative: 1.5,
	conclude: 0.5,
	other: -0.5
};

/** A line that is nothing but a heading. */
export const HEADING =
	/^(?:#{1,6}\s.*|(?:\d+[.)]\s*)?\*\*[^*\n]{2,90}\*\*[:：]?|【[^】\n]{2,40}】[:：]?)$/;

const NUMBER = String.raw`(?:\d+|[a-h]\b|[ivx]+\b|one\b|two\b|three\b|four\b|five\b)`;
const PART = String.raw`(?:step|case|part|option|scenario|method|approach|possibility|statement|test case|example|subcase|situation|stage|phase)`;

/** What parts open with, and how much it tells. */
const OPENINGS: readonly (readonly [RegExp, number])[] = [
	[HEADING, 3],
	[/^(?:-{3,}|\*{3,}|={3,})$/, 1.5],
	[
		new RegExp(String.raw`^(?:\W*|(?:now|next|then|so|okay|for|in),?\s+)?${PART}\s+${NUMBER}`, 'i'),
		2
	],
	[
		/^\W*(?:第[一二三四五六七八九十\d]+(?:步|种|个|类|部分|问)|(?:情况|步骤|方法|方案|选项|情形)\s*[一二三四五六七八九十\dA-E])/,
		2
	],
	[
		/\b(?:another|a different|an alternative|a better) (?:way|approach|method|idea|angle|strategy)\b|\bdifferently\b|\bstart(?:ing)? over\b|\bfrom scratch\b|换(?:一种|个|一个)|另(?:一|外一)种|重新(?:考虑|计算|开始|审)/i,
		1
	],
	[
		/^(?:(?:okay|so|but|and|alright|well),?\s+)*(?:now|next|first|firstly|second|secondly|third|finally|lastly|moving on|let'?s (?:start|begin|move|now|try|consider|think about)|let me (?:start|begin|try|now|consider|think about))\b/i,
		0.6
	],
	[/^(?:好的?|那么?|嗯)?[，,]?(?:接下来|首先|其次|最后|然后|现在|下一步|再来|接着|另外)/, 0.6],
	[
		/\b(?:in summary|to summari[sz]e|in conclusion|putting (?:it|this|that|everything|all)|final answer|to recap|overall,)|综上|总结|总之|最终答案/i,
		1.2
	],
	[/^(?:wait|hold on|but wait|hmm,? wait|等等|等一下|不对)/i, 0.4],
	[
		/\b(?:double[- ]check|verify|sanity check|let me (?:just )?(?:check|test|confirm))\b|验算|验证|检查一/i,
		0.4
	]
];

const CRUMB =
	/^(?:[^\p{L}\p{N}]|\b(?:okay|ok|so|now|but|and|well|wait|hmm+|hm|oh|ah|alright|right|yes|no|yeah|hold on|let'?s see|let me see|let me think|good|great|think)\b|[好的嗯哦啊呃对是等一下不过那么])*$/iu;

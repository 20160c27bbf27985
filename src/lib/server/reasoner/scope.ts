import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { plainProblem } from './plain-problem.ts';
import type { OutsideReason } from './reasoner.ts';

const Text = v.object({ en: v.string(), zh: v.string() });

/** What a model was trained for, as weights of words, written beside it as `scope.json` by whoever trained it (see docs/reasoners.md). */
export const ScopeFile = v.object({
	/** What it was made for, one sentence by language code. */
	range: v.record(v.string(), v.string()),
	/** The answers by which it says itself that a problem lies outside. */
	refusals: v.optional(v.array(v.string()), []),
	families: v.array(v.object({ family: v.string(), description: Text, example: Text })),
	/** First names, as written. */
	names: v.array(v.string()),
	largestNumber: v.number(),
	/** The sum of bias and weights is above 0 for what lies outside. */
	bias: v.number(),
	/** Of a word that has no weight of its own. */
	unknown: v.number(),
	words: v.record(v.string(), v.number()),
	/** Whether it takes questions about a run. */
	followUps: v.optional(v.boolean(), false)
});

/** Stands for a Chinese name until the text is cut; nobody writes it. */
const NAME_MARK = '\u2603';
const PART =
	/\d+(?:\.\d+)?|[\u4e00-\u9fff]|(?:(?![\u4e00-\u9fff])\p{L})+(?:'(?:(?![\u4e00-\u9fff])\p{L})+)?|[^\s\p{L}\d]/gu;
const WIDE = new Map(
	Array.from('，。？：；（）、！', (sign, index) => [sign, ',.?:;(),!'.charAt(index)])
);
const MOST_COUNTED = 3;

/** Decides whether a problem is of the kind that a small model was trained for, in English and Chinese. */
export class Scope {
	readonly range: Readonly<Record<string, string>>;
	readonly followUps: boolean;
	readonly #file: v.InferOutput<typeof ScopeFile>;
	readonly #weights: ReadonlyMap<string, number>;
	readonly #englishNames: ReadonlySet<string>;
	readonly #chineseName: RegExp;

	constructor(file: v.InferOutput<typeof ScopeFile>) {
		this.range = file.range;
		this.followUps = file.followUps;
		this.#file = file;
		this.#weights = new Map(Object.entries(file.words));
		this.#englishNames = new Set(file.names.map((name) => name.toLowerCase()));
		const chinese = file.names.filter((name) => /[\u4e00-\u9fff]/.test(name));
		this.#chineseName = new RegExp(chinese.join('|') || '(?!)', 'g');
	}

	/** Whether an answer only says that the problem lies outside. */
	isRefusal(answer: string): boolean {
		return this.#file.refusals.includes(answer.trim());
	}

	/** Why it looks outside, null if it looks within. */
	whyOutside(problem: string): OutsideReason | null {
		const parts = this.#cut(problem);
		if (parts.length === 0) return { code: 'not-a-problem', detail: '' };
		const tooLarge = parts.find((part) => toNumber(part) > this.#file.largestNumber);
		if (tooLarge) return { code: 'number-too-large', detail: tooLarge };
		if (this.#weigh(parts) <= 0) return null;
		const unknown = parts.find(
			(part) => /\p{L}/u.test(part) && !this.#weights.has(this.#word(part))
		);
		return unknown ? { code: 'unknown-words', detail: unknown } : { code: 'unlike', detail: '' };
	}

	#cut(problem: string): string[] {
		const named = problem.replace(this.#chineseName, NAME_MARK);
		const plain = plainProblem(named).replace(
			/[，。？：；（）、！]/g,
			(sign) => WIDE.get(sign) ?? sign
		);
		return plain.match(PART) ?? [];
	}

	#weigh(parts: readonly string[]): number {
		const numbers = parts.filter(isNumber);
		const words = parts.filter((part) => !isNumber(part)).map((part) => this.#word(part));
		while (/^[.?]$/.test(words.at(-1) ?? '')) words.pop();
		return [...words, ...kindsOf(numbers)].reduce(
			(sum, word) => sum + (this.#weights.get(word) ?? this.#file.unknown),
			this.#file.bias
		);
	}

	#word(part: string): string {
		const word = part.toLowerCase();
		const isName = part === NAME_MARK || this.#englishNames.has(word.replace(/'s$/, ''));
		return isName ? '#name' : word;
	}
}

/** The scope beside a model; null where there is none, so that nothing is claimed. */
export function readScope(modelPath: string): Scope | null {
	const path = join(dirname(modelPath), 'scope.json');
	if (!existsSync(path)) return null;
	return new Scope(v.parse(ScopeFile, JSON.parse(readFileSync(path, 'utf8'))));
}

/** How many numbers there are, and of which kinds. */
function kindsOf(numbers: readonly string[]): string[] {
	return [
		`#${Math.min(numbers.length, MOST_COUNTED)}`,
		...(numbers.some((number) => number.includes('.')) ? ['#decimal'] : []),
		...(numbers.some((number) => toNumber(number) >= 1000) ? ['#thousands'] : []),
		...(numbers.some((number) => toNumber(number) >= 10_000) ? ['#ten-thousands'] : [])
	];
}

function isNumber(part: string): boolean {
	return /^\d/.test(part);
}

function toNumber(part: string): number {
	return isNumber(part) ? Number(part) : 0;
}

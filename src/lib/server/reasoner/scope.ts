import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { plainProblem } from './plain-problem.ts';
import type { OutsideReason } from './reasoner.ts';
import { WeighedScope, WeighedScopeFile } from './weighed-scope.ts';

/** What a model was trained for, written beside it as `scope.json` by whoever trained it (see docs/reasoners.md). */
const ScopeFile = v.object({
	/** What it was made for, one sentence by language code. */
	range: v.optional(v.record(v.string(), v.string()), {}),
	/** Lower case; a plural of one of them is known too. */
	words: v.array(v.string()),
	/** First names, as written. */
	names: v.array(v.string()),
	/** Words that follow a name at the start of a sentence; a capitalised word before them counts as a name. */
	afterNames: v.optional(v.array(v.string()), []),
	/** Letters that may stand for a number. */
	variables: v.array(v.string()),
	/** Signs other than letters, digits and white space. */
	symbols: v.array(v.string()),
	largestNumber: v.number(),
	decimals: v.optional(v.boolean(), false),
	/** Whether it takes questions about a run. */
	followUps: v.optional(v.boolean(), false)
});

/** Decides whether a problem is of the kind that a small model was trained for. */
export class Scope {
	readonly range: Readonly<Record<string, string>>;
	readonly followUps: boolean;
	readonly #words: ReadonlySet<string>;
	readonly #names: ReadonlySet<string>;
	readonly #afterNames: ReadonlySet<string>;
	readonly #variables: ReadonlySet<string>;
	readonly #symbols: ReadonlySet<string>;
	readonly #largestNumber: number;
	readonly #decimals: boolean;

	constructor(file: v.InferInput<typeof ScopeFile>) {
		const scope = v.parse(ScopeFile, file);
		this.range = scope.range;
		this.followUps = scope.followUps;
		this.#words = new Set(scope.words.map((word) => word.toLowerCase()));
		this.#names = new Set(scope.names.map((name) => name.toLowerCase()));
		this.#afterNames = new Set(scope.afterNames);
		this.#variables = new Set(scope.variables);
		this.#symbols = new Set(scope.symbols);
		this.#largestNumber = scope.largestNumber;
		this.#decimals = scope.decimals;
	}

	/** The first reason found, null if the problem seems to be within. */
	whyOutside(problem: string): OutsideReason | null {
		const tokens = tokenise(problem);
		const unknown = tokens.find((token, i) => !this.#knows(token, tokens[i - 1], tokens[i + 1]));
		if (unknown) return { code: 'unknown-words', detail: unknown };
		const tooLarge = tokens.find((token) => toNumber(token) > this.#largestNumber);
		if (tooLarge) return { code: 'number-too-large', detail: tooLarge };
		if (!tokens.some((token) => /\d/.test(token))) return { code: 'not-a-problem', detail: '' };
		return null;
	}

	#knows(token: string, before: string | undefined, after: string | undefined): boolean {
		if (/^\d/.test(token)) return this.#decimals || !/\d\.\d/.test(token);
		if (!/\p{L}/u.test(token)) return this.#symbols.has(token);
		const word = token.toLowerCase();
		if (this.#variables.has(word) || this.#words.has(word) || this.#names.has(word)) return true;
		if (singulars(word).some((singular) => this.#words.has(singular))) return true;
		return (
			looksLikeName(token) && (startsSentence(before) ? this.#afterNames.has(after ?? '') : true)
		);
	}
}

/** The scope beside a model, of either version; null where there is none, so that nothing is claimed. */
export function readScope(
	modelPath: string
): Pick<Scope, 'range' | 'followUps' | 'whyOutside'> | null {
	const path = join(dirname(modelPath), 'scope.json');
	if (!existsSync(path)) return null;
	const file: unknown = JSON.parse(readFileSync(path, 'utf8'));
	if (v.is(v.object({ version: v.literal(2) }), file))
		return new WeighedScope(v.parse(WeighedScopeFile, file));
	return new Scope(file as v.InferInput<typeof ScopeFile>);
}

/** Words, numbers and single signs. A thousand may be written with a comma. */
function tokenise(problem: string): string[] {
	return plainProblem(problem).match(/\d+(?:\.\d+)?|\p{L}+(?:'\p{L}+)?|[^\s\p{L}\d]/gu) ?? [];
}

function toNumber(token: string): number {
	return /^\d/.test(token) ? Number(token) : 0;
}

function singulars(word: string): string[] {
	const forms = [word.replace(/s$/, ''), word.replace(/es$/, ''), word.replace(/ies$/, 'y')];
	return [...forms, `${word}s`, word.replace(/'s$/, '')];
}

function looksLikeName(token: string): boolean {
	return /^[A-Z][a-z]+(?:'s)?$/.test(token);
}

function startsSentence(before: string | undefined): boolean {
	return before === undefined || /^[.!?:]$/.test(before);
}

import { tokenise } from './tokens.ts';

/** A place in a tree of token sequences, with the values of those that end there. */
interface Node<T> {
	readonly next: Map<string, Node<T>>;
	readonly values: T[];
}

/** A sequence found in a list of tokens: from token `from` up to, not including, token `to`. */
export interface Match<T> {
	readonly from: number;
	readonly to: number;
	readonly values: readonly T[];
}

/**
 * Finds many phrases in one pass over tokens; where several begin at one token the longest counts.
 *
 * A phrase is written in words; `a|b` stands for either, `a?` for a word that may be missing, `_` for any one token (but
 * not the first).
 */
export class PhraseIndex<T> {
	readonly #root: Node<T> = { next: new Map(), values: [] };

	add(phrase: string, value: T): void {
		for (const tokens of expand(phrase)) {
			let node = this.#root;
			for (const token of tokens) {
				const next = node.next.get(token) ?? { next: new Map(), values: [] };
				node.next.set(token, next);
				node = next;
			}
			node.values.push(value);
		}
	}

	/** All matches from left to right; a match may overlap another but does not lie within one. */
	findAll(tokens: readonly string[]): Match<T>[] {
		const matches: Match<T>[] = [];
		let covered = 0;
		for (let from = 0; from < tokens.length; from++) {
			const match = this.#longest(tokens, from);
			if (!match || match.to <= covered) continue;
			matches.push(match);
			covered = match.to;
		}
		return matches;
	}

	#longest(tokens: readonly string[], from: number): Match<T> | null {
		const first = this.#root.next.get(tokens[from] ?? '');
		const end = first ? furthestEnd(first, tokens, from + 1) : null;
		return end && { from, ...end };
	}
}

/** Where the longest phrase ends that goes on from a node with token `to`; of two as long the one in words counts. */
function furthestEnd<T>(
	{ next, values }: Node<T>,
	tokens: readonly string[],
	to: number
): Pick<Match<T>, 'to' | 'values'> | null {
	const word = next.get(tokens[to] ?? '');
	const any = to < tokens.length ? next.get('_') : undefined;
	const byWord = word ? furthestEnd(word, tokens, to + 1) : null;
	const byAny = any ? furthestEnd(any, tokens, to + 1) : null;
	const further = byAny && byAny.to > (byWord?.to ?? to) ? byAny : byWord;
	return further ?? (values.length > 0 ? { to, values } : null);
}

/** All token sequences that a phrase stands for. */
function expand(phrase: string): string[][] {
	let sequences: string[][] = [[]];
	for (const word of phrase.split(' ')) {
		const optional = word.length > 1 && word.endsWith('?');
		const choices = (optional ? word.slice(0, -1) : word).split('|').map(split);
		const longer = sequences.flatMap((sequence) =>
			choices.map((choice) => [...sequence, ...choice])
		);
		sequences = optional ? [...sequences, ...longer] : longer;
	}
	return sequences;
}

function split(word: string): string[] {
	return word === '_' || word === '$' || word === '#' ? [word] : tokenise(word);
}

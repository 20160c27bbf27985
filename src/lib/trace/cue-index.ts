import { tokenise } from './tokens.ts';

/** A place in a tree of token sequences; `value` is set where a sequence ends. */
interface Node<T> {
	readonly next: Map<string, Node<T>>;
	value?: T;
}

/** A sequence found in a list of tokens: from token `from` up to, not including, token `to`. */
export interface Match<T> {
	readonly from: number;
	readonly to: number;
	readonly value: T;
}

/**
 * Finds many phrases in one pass over tokens; where several begin at one token the longest counts.
 *
 * A phrase is written in words; `a|b` stands for either, `a?` for a word that may be missing, `_` for any one token.
 */
export class PhraseIndex<T> {
	readonly #root: Node<T> = { next: new Map() };

	add(phrase: string, value: T): void {
		for (const tokens of expand(phrase)) {
			let node = this.#root;
			for (const token of tokens) {
				const next = node.next.get(token) ?? { next: new Map() };
				node.next.set(token, next);
				node = next;
			}
			node.value = value;
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
		let found: Match<T> | null = null;
		let nodes = [this.#root];
		for (let to = from; to < tokens.length && nodes.length > 0; to++) {
			nodes = step(nodes, tokens[to] ?? '');
			const value = nodes.find((node) => node.value !== undefined)?.value;
			if (value !== undefined) found = { from, to: to + 1, value };
		}
		return found;
	}
}

function step<T>(nodes: readonly Node<T>[], token: string): Node<T>[] {
	const reached: Node<T>[] = [];
	for (const { next } of nodes) {
		const exact = next.get(token);
		const any = next.get('_');
		if (exact) reached.push(exact);
		if (any) reached.push(any);
	}
	return reached;
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

import type { Translation } from '$lib/state/translation.ts';

export type Language = Translation['language'];

/** Words for what stands in a formula. What is passed in is spoken already. */
export interface Voice {
	readonly language: Language;
	/** What makes a short pause. */
	readonly pause: string;
	/** A Latin or Greek capital, by its small letter. */
	capital(letter: string): string;
	/** `short` where nothing beside it could be taken for a part of it. */
	fraction(over: string, under: string, short: boolean): string;
	binomial(over: string, under: string, short: boolean): string;
	/** `index` is null for the square root. */
	root(body: string, index: string | null, short: boolean): string;
	power(base: string, exponent: string, short: boolean): string;
	/** Something that is raised and no power: a sign of charge, a star. */
	raised(base: string, sign: string): string;
	sub(base: string, index: string, short: boolean): string;
	primes(base: string, count: number): string;
	degrees(base: string): string;
	/** Several things as one. */
	group(body: string): string;
	/** A big operator such as a sum, a limit, a maximum; null where there is no bound. */
	bounded(operator: string, below: string | null, above: string | null): string;
	/** A logarithm to a base; what it is of follows. */
	logarithm(base: string): string;
	/** An arrow, a sign or a brace with something written on it. */
	labelled(what: string, label: string): string;
	marked(mark: string, body: string, short: boolean): string;
	table(rows: readonly (readonly string[])[]): string;
}

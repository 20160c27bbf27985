import { fails, holds, type Judgement } from './judgement.ts';

/** Longer texts name no letters of choices only. */
const MOST_LETTERS = 30;
const LETTERS =
	/^\s*(?:(?:options?|choices?|answers?|故?选)\s*:?\s*)?\(?\s*([A-F](?:\s*(?:[,，、;&和]|\band\b)?\s*[A-F])*)\s*[).。]?\s*$/;

/** The letters of choices that a text names, with what stands between them; null where it names none. */
export function readChoices(text: string): string | null {
	return text.length > MOST_LETTERS ? null : (LETTERS.exec(text)?.[1] ?? null);
}

/** Compares letters of choices: `B)`, `A and C`; null where one names none. `AC` may be a line where the other is no list. */
export function compareChoices(given: string, expected: string): Judgement | null {
	const [own, wanted] = [readChoices(given), readChoices(expected)];
	if (own === null || wanted === null) return null;
	const isList = (text: string) => text.length === 1 || /[^A-F]/.test(text);
	const [a, b] = [own, wanted].map((text) => text.replace(/[^A-F]|and/g, ''));
	if (!isList(wanted) || (!isList(own) && !isSorted(a!))) return null;
	return new Set(a).size === new Set(b).size && [...a!].every((letter) => b!.includes(letter))
		? holds()
		: fails();
}

function isSorted(letters: string): boolean {
	return [...letters].every((letter, i) => i === 0 || letters[i - 1]! < letter);
}

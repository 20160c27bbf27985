import type { Link, LinkType, Step } from '$lib/trace/index.ts';

/** One remark in the margin of a step: what it has to do with another step. */
export interface Note {
	/** Names its words: the message `note.<name>`. */
	readonly name: LinkType | 'revised-by' | 'verified-by' | 'questioned-by';
	/** Index of the other step. */
	readonly target: number;
}

/** The later step, as the earlier one tells it. Other links say nothing about the step that they lead to. */
const TOLD_BY_EARLIER: Partial<Record<LinkType, Note['name']>> = {
	revises: 'revised-by',
	verifies: 'verified-by',
	questions: 'questioned-by'
};

/** More would be a list, not a margin. */
const MOST_NOTES = 4;

/**
 * The notes of all steps, by index; steps without notes are left out. What a step builds on is only noted when it is
 * not the step just before. Linear in links.
 */
export function writeNotes(
	links: readonly Link[],
	steps: readonly Pick<Step, 'fate'>[]
): ReadonlyMap<number, readonly Note[]> {
	const notes = new Map<number, Note[]>();
	const add = (step: number, note: Note) => {
		const written = notes.get(step);
		if (!written) notes.set(step, [note]);
		else if (written.length < MOST_NOTES && !isThere(written, note)) written.push(note);
	};
	for (const { from, to, type } of links) {
		if (type !== 'supports' || from - to > 1) add(from, { name: type, target: to });
		// What was to be replaced but stands after all was only doubted.
		const stands = type === 'revises' && steps[to]?.fate !== 'superseded';
		const told = TOLD_BY_EARLIER[stands ? 'questions' : type];
		if (told) add(to, { name: told, target: from });
	}
	return notes;
}

/** One note for each other step is enough. */
function isThere(notes: readonly Note[], { target }: Note): boolean {
	return notes.some((note) => note.target === target);
}

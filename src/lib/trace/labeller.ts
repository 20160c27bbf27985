import { classify, follow, stanceIn, START, type Classification } from './classify.ts';
import { Linker } from './link.ts';
import type { CutPiece } from './recut.ts';
import type { Link } from './step.ts';

/** What a step does, as far as a labeller knows. */
export type Label = Pick<Classification, 'kind' | 'confidence' | 'stance'>;

/** What a labeller says of one step. */
export interface Labelled {
	readonly label: Label;
	/** Links from the step to earlier ones that are sure enough to be drawn and reasoned from. */
	readonly links: readonly Link[];
	/** Links that are likelier than not to be worth a look, but no more; never of the types of doubts. */
	readonly faintLinks: readonly Link[];
}

/** Says what steps do and which earlier steps they concern. Pieces come in order, each once. */
export interface Labeller {
	/** Labels the next step and remembers it. */
	add(piece: CutPiece): Labelled;
	/** Labels what may become the next step, without remembering it. */
	peek(piece: CutPiece): Labelled;
	/** Look-ups so far, for tests of growth. */
	readonly work: number;
}

/** Whether an earlier step still holds. */
export type Stands = (step: number) => boolean;

/** The label that was given with a piece, or `null`: for the labeller to say. */
export function givenLabel({ kind, confidence, text }: CutPiece): Label | null {
	return kind && { kind, confidence, stance: stanceIn(text, kind) };
}

/** Labels by the table of cues and the rules of links: what works without the model. */
export class RuleLabeller implements Labeller {
	readonly #linker: Linker;
	#context = START;
	#count = 0;

	constructor(stands: Stands) {
		this.#linker = new Linker(stands);
	}

	get work(): number {
		return this.#linker.work;
	}

	add(piece: CutPiece): Labelled {
		const label = this.#label(piece);
		const links = this.#linker.add({ ...label, index: this.#count++, text: piece.text });
		this.#context = follow(this.#context, label.kind, piece.text);
		return { label, links, faintLinks: [] };
	}

	peek(piece: CutPiece): Labelled {
		const label = this.#label(piece);
		const links = this.#linker.peek({ ...label, index: this.#count, text: piece.text });
		return { label, links, faintLinks: [] };
	}

	#label(piece: CutPiece): Label {
		return givenLabel(piece) ?? classify(piece.text, this.#context);
	}
}

import type { Span } from './corrections.ts';
import type { Piece } from './segment.ts';
import type { Kind } from './step.ts';

/** A segment after corrections. */
export interface CutPiece extends Piece {
	/** Null: for the classifier to say. */
	readonly kind: Kind | null;
	/** Of `kind`, 0 to 1. */
	readonly confidence: number;
	readonly corrected: boolean;
}

/**
 * Stands between the segmenter and the classifier: cuts its pieces anew where spans are given. A span is one piece with
 * its own boundaries, whether or not the segmenter cuts there; what a span leaves of a piece is a piece of its own, and
 * blanks go with what stands before them. A boundary among blanks, or within a surrogate pair, is that of the next whole
 * character. Pieces tile the trace and are the same however it was cut into chunks; linear in text and spans.
 */
export class Recutter {
	readonly #spans: readonly Span[];
	readonly #slice: (start: number, end: number) => string;
	/** The first span that has not begun yet. */
	#next = 0;
	/** The span that holds what comes next. */
	#open: Span | null = null;
	/** Where the piece begins that is not complete yet. */
	#start = 0;
	/** How far the segmenter's pieces reach. */
	#reached = 0;

	/**
	 * @param spans ascending, without overlap
	 * @param slice gives the text of the trace between two offsets, as far as it was pushed
	 */
	constructor(spans: readonly Span[], slice: (start: number, end: number) => string) {
		this.#spans = spans;
		this.#slice = slice;
	}

	/** Takes the segmenter's next pieces; gives those that they complete. */
	push(pieces: readonly Piece[]): CutPiece[] {
		return pieces.flatMap((piece) => this.#recut(piece));
	}

	/** Takes the end of the trace: a span that reaches beyond it ends with it. */
	end(): CutPiece[] {
		const last = this.#piece(this.#reached);
		this.#start = this.#reached;
		return last ? [last] : [];
	}

	/** What is not complete yet, with the segmenter's own unfinished piece; null while it is blank. */
	rest(unfinished: Piece | null): CutPiece | null {
		return this.#piece(unfinished?.end ?? this.#reached, unfinished);
	}

	#recut(piece: Piece): CutPiece[] {
		const pieces: CutPiece[] = [];
		const cut = (at: number) => {
			const done = this.#piece(at, piece);
			if (!done) return;
			pieces.push(done);
			this.#start = at;
		};
		this.#reached = piece.end;
		for (let edge = this.#edge(); edge <= piece.end; edge = this.#edge()) {
			cut(this.#settle(edge, piece.end));
			this.#pass();
		}
		if (!this.#open) cut(piece.end);
		return pieces;
	}

	/** The next boundary that a span asks for. */
	#edge(): number {
		return this.#open?.end ?? this.#spans[this.#next]?.start ?? Infinity;
	}

	#pass(): void {
		this.#open = this.#open ? null : (this.#spans[this.#next++] ?? null);
	}

	#settle(edge: number, limit: number): number {
		const from = isPair(this.#slice(Math.max(0, edge - 1), edge + 1)) ? edge + 1 : edge;
		const skipped = this.#slice(from, limit).search(/\S/);
		return skipped < 0 ? limit : from + skipped;
	}

	/** Newlines among the blanks just before an offset, as pieces tell them. */
	#breaksBefore(start: number): number {
		const blanks = /\s*$/.exec(this.#slice(Math.max(0, start - 8), start))?.[0] ?? '';
		return start === 0 ? 2 : Math.min(2, blanks.split('\n').length - 1);
	}

	/** The text from the unfinished start to an offset; null if that is blank. The segmenter's own piece is kept as it is. */
	#piece(end: number, piece: Piece | null = null): CutPiece | null {
		if (end <= this.#start) return null;
		const whole = piece?.start === this.#start && piece.end === end;
		const text = whole ? piece.text : this.#slice(this.#start, end).trim();
		if (text === '') return null;
		const { kind = null, confidence = 0, corrected = false } = this.#open ?? {};
		const breaks = whole ? piece.breaks : this.#breaksBefore(this.#start);
		return { start: this.#start, end, text, breaks, kind, confidence, corrected };
	}
}

function isPair(two: string): boolean {
	return /^[\ud800-\udbff][\udc00-\udfff]$/.test(two);
}

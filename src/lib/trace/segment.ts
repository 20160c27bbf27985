import { atomEnd } from './atoms.ts';
import { clauseStart, isSentenceStop, CLAUSE_LOOKAHEAD } from './boundary.ts';
import type { Segment } from './step.ts';

/** A segment with its text; blanks around the text belong to the segment but are left out of `text`. */
export interface Piece extends Segment {
	readonly text: string;
	/** Newlines between its text and the text before: 0, 1, or 2 for more; 2 at the start of the trace. */
	readonly breaks: number;
}

/** From this length on a segment is cut at the next blank or comma; longer sentences are not read as one step. */
const SOFT_LIMIT = 600;
/** At this length a segment is cut wherever it stands: text without blanks must not grow a step for ever. */
const HARD_LIMIT = 1000;
/** Blanks that are kept of a longer run of blanks while it lasts. */
const KEPT_BLANKS = 8;

/** What stands before the point the segmenter has reached: the end of a sentence, of a clause, or neither. */
type Mark = 'none' | 'stop' | 'hard' | 'wide' | 'colon' | 'comma';

/**
 * Cuts streamed text into segments that tile it. Sentences and lines are segments; a clause is one where an
 * announcement gives way to its formula or a claim to its judgement. Never cuts inside a formula, code, a table, a
 * number or an abbreviation. However the text is cut into chunks, the segments are the same. Holds back the
 * segment that may still change (at most some thousand characters); linear in the text.
 */
export class Segmenter {
	/** Text from the start of the unfinished segment, long runs of blanks shortened. */
	#buffer = '';
	/** Offset of the unfinished segment in the trace. */
	#start = 0;
	/** Offset in the trace less index in the buffer, for all that follows the last run of blanks. */
	#shift = 0;
	/** The next index of the buffer to look at. */
	#at = 0;
	#mark: Mark = 'none';
	/** Index after the last character that is no blank; 0 while there was none. */
	#contentEnd = 0;
	/** Newlines since that character; at the start of a segment, of the blanks before it too. */
	#newlines = 1;
	/** Index of the first character of the current line that is no blank. */
	#lineStart = 0;
	/** Newlines before the unfinished segment, as its piece will tell them. */
	#breaks = 2;

	/** Takes the next chunk; gives the segments that it finishes. */
	push(text: string): Piece[] {
		this.#buffer += text;
		return this.#scan(false);
	}

	/** Gives what is left as last segments; none when only blanks, or nothing, came. */
	end(): Piece[] {
		const pieces = this.#scan(true);
		const rest = this.rest();
		if (rest) pieces.push(rest);
		this.#begin(this.#buffer.length);
		return pieces;
	}

	/** The unfinished segment with all that was pushed, or `null` while it is blank. */
	rest(): Piece | null {
		const text = this.#buffer
			.slice(0, this.#at < this.#buffer.length ? undefined : this.#contentEnd)
			.trim();
		if (text === '') return null;
		return {
			start: this.#start,
			end: this.#shift + this.#buffer.length,
			text,
			breaks: this.#breaks
		};
	}

	#scan(final: boolean): Piece[] {
		const pieces: Piece[] = [];
		while (this.#at < this.#buffer.length) {
			const code = this.#buffer.charCodeAt(this.#at);
			if (isBlank(code)) {
				this.#passBlank(code);
				continue;
			}
			const cut = this.#cutsHere(final);
			if (cut === null) break;
			if (cut) pieces.push(this.#cut());
			if (!this.#passContent(final)) break;
		}
		return pieces;
	}

	#passBlank(code: number): void {
		if (code === 10) this.#newlines += 1;
		this.#at += 1;
		const surplus = this.#at - this.#contentEnd - KEPT_BLANKS;
		if (surplus < 512) return;
		this.#buffer = this.#buffer.slice(0, this.#at - surplus) + this.#buffer.slice(this.#at);
		this.#shift += surplus;
		this.#at -= surplus;
	}

	/** Passes one character, or one formula or listing. False when more text is needed first. */
	#passContent(final: boolean): boolean {
		const at = this.#at;
		const lineStart = this.#newlines > 0;
		const end = atomEnd(this.#buffer, at, { final, lineStart });
		if (end === null) return false;
		if (lineStart || this.#contentEnd === 0) this.#lineStart = at;
		if (end > at) {
			this.#mark = this.#markAfterAtom(at, end);
			this.#at = end;
		} else {
			this.#mark = nextMark(this.#buffer.charAt(at), this.#mark);
			this.#at = at + 1;
		}
		this.#contentEnd = this.#at;
		this.#newlines = 0;
		return true;
	}

	/** A formula that ends in a full stop ends the sentence. */
	#markAfterAtom(at: number, end: number): Mark {
		const closer = this.#buffer.charAt(at) === '$' ? 1 : 2;
		return end - at > 3 && /\.[\s$]*$/.test(this.#buffer.slice(at, end - closer)) ? 'stop' : 'none';
	}

	/** Whether a segment ends before the character reached; `null` when more text is needed to know. */
	#cutsHere(final: boolean): boolean | null {
		if (this.#contentEnd === 0) return false;
		if (this.#at >= SOFT_LIMIT && this.#cutsForLength()) return true;
		if (this.#newlines > 0) return this.#cutsAtLine();
		const blank = this.#at > this.#contentEnd;
		const next = this.#buffer.charAt(this.#at);
		switch (this.#mark) {
			case 'none':
				return false;
			case 'wide':
				return !CLOSERS.includes(next) && !STOPS.includes(next);
			case 'hard':
				return blank || isHan(next);
			case 'stop':
				return (blank || isHan(next)) && this.#cutsSentence(blank, final);
			case 'colon':
			case 'comma':
				return this.#cutsClause(final);
		}
	}

	#cutsForLength(): boolean {
		if (this.#at > this.#contentEnd || this.#mark === 'comma') return true;
		const low = this.#buffer.charCodeAt(this.#at);
		return this.#at >= HARD_LIMIT && !(low >= 0xdc00 && low <= 0xdfff);
	}

	/** A new line is a new segment, except within a table and where a sentence was wrapped. */
	#cutsAtLine(): boolean {
		const next = this.#buffer.charAt(this.#at);
		if (this.#newlines > 1) return true;
		if (next === '|' && this.#buffer.charAt(this.#lineStart) === '|') return false;
		const wrapped = this.#mark === 'none' && /[a-z]/.test(next);
		return !(wrapped && this.#contentEnd - this.#lineStart >= WRAP_WIDTH);
	}

	/** After a full stop a small letter goes on with the sentence, unless it stands alone: `y=3` may open one. */
	#cutsSentence(blank: boolean, final: boolean): boolean | null {
		const next = this.#buffer.charAt(this.#at);
		if (next === ',' || next === ';') return false;
		if (!isSentenceStop(this.#buffer.slice(this.#lineStart, this.#contentEnd), blank)) return false;
		if (!/[a-z]/.test(next)) return true;
		const second = this.#buffer.charAt(this.#at + 1);
		if (second === '') return final ? false : null;
		return /[\s=(^_+*/-]/.test(second) && next !== 'a';
	}

	#cutsClause(final: boolean): boolean | null {
		const ahead = this.#buffer.slice(this.#at, this.#at + CLAUSE_LOOKAHEAD);
		if (ahead.length < CLAUSE_LOOKAHEAD && !final && !ahead.includes('\n')) return null;
		const before = this.#buffer.slice(0, this.#contentEnd);
		return clauseStart(before, ahead, this.#mark === 'colon');
	}

	#cut(): Piece {
		const end = this.#shift + this.#at;
		const text = this.#buffer.slice(0, this.#contentEnd).trim();
		const piece = { start: this.#start, end, text, breaks: this.#breaks };
		this.#breaks = Math.min(2, this.#newlines);
		this.#begin(this.#at);
		return piece;
	}

	#begin(at: number): void {
		this.#start = this.#shift + at;
		this.#buffer = this.#buffer.slice(at);
		this.#shift = this.#start;
		this.#at = 0;
		this.#mark = 'none';
		this.#contentEnd = 0;
		this.#lineStart = 0;
	}
}

/** A line at least this long may have been wrapped by an editor. */
const WRAP_WIDTH = 60;
const CLOSERS = '"\')]}*_”’」』）】》';
const STOPS = '.!?。！？；…';

/** The mark after a plain character. Closing brackets and quotes keep the mark of what they close. */
function nextMark(character: string, mark: Mark): Mark {
	if (CLOSERS.includes(character)) return mark === 'comma' || mark === 'colon' ? 'none' : mark;
	switch (character) {
		case '.':
			return mark === 'hard' ? 'hard' : 'stop';
		case '?':
		case '!':
			return 'hard';
		case '。':
		case '！':
		case '？':
		case '；':
			return 'wide';
		case ':':
		case '：':
			return 'colon';
		case ',':
		case '，':
			return 'comma';
		default:
			return 'none';
	}
}

/** Unicode white space, as `\s` has it; control characters are not. */
function isBlank(code: number): boolean {
	if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
	if (code < 0xa0) return false;
	return (
		code === 0xa0 || code === 0x3000 || (code >= 0x1680 && /\s/.test(String.fromCharCode(code)))
	);
}

function isHan(character: string): boolean {
	return character >= '\u3400' && character <= '\u9fff';
}

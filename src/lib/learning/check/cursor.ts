import type { Token, Unread } from './tokens.ts';

/** A place in a list of tokens, and why reading on from there failed. */
export class Cursor {
	failure: Unread | null = null;
	protected at = 0;
	protected readonly tokens: readonly Token[];

	constructor(tokens: readonly Token[]) {
		this.tokens = tokens;
	}

	atEnd(): boolean {
		return this.at === this.tokens.length;
	}

	protected peek(): Token | undefined {
		return this.tokens[this.at];
	}

	protected isAny(...signs: readonly string[]): boolean {
		const next = this.peek();
		return next !== undefined && next.type === 'sign' && signs.includes(next.text);
	}

	protected accept(sign: string): boolean {
		if (!this.isAny(sign)) return false;
		this.at += 1;
		return true;
	}

	protected take(): string {
		return this.tokens[this.at++]?.text ?? '';
	}

	protected fail(reason: Unread): null {
		this.failure ??= reason;
		return null;
	}
}

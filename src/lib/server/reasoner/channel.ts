/** Values put in on one side and read, in order, on the other. What was put in before the end is still read. */
export class Channel<Value> implements AsyncIterable<Value> {
	#values: Value[] = [];
	#ended = false;
	#failure: Error | null = null;
	#wake: (() => void) | null = null;

	put(value: Value): void {
		if (this.#ended) return;
		this.#values.push(value);
		this.#wake?.();
	}

	/** Ends the reading; with a failure, by throwing it. Only the first call counts. */
	end(failure: Error | null = null): void {
		if (this.#ended) return;
		this.#ended = true;
		this.#failure = failure;
		this.#wake?.();
	}

	async *[Symbol.asyncIterator](): AsyncIterator<Value> {
		while (true) {
			const values = this.#values;
			this.#values = [];
			yield* values;
			if (this.#values.length > 0) continue;
			if (this.#failure) throw this.#failure;
			if (this.#ended) return;
			await new Promise<void>((resolve) => (this.#wake = resolve));
		}
	}
}

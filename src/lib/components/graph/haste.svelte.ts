/** Far moves that follow each other faster than this are in haste, until they rest so long. */
const REST_MS = 100;

/** Tells whether what is shown goes by too fast to be read. One far move alone does not. */
export class Haste {
	#hurries = $state(false);
	#movedAtMs = -Infinity;
	#rest: ReturnType<typeof setTimeout> | undefined;

	get hurries(): boolean {
		return this.#hurries;
	}

	/** What is shown has moved far. */
	moveFar(): void {
		const now = performance.now();
		this.#hurries = now - this.#movedAtMs < REST_MS;
		this.#movedAtMs = now;
		clearTimeout(this.#rest);
		this.#rest = setTimeout(() => (this.#hurries = false), REST_MS);
	}
}

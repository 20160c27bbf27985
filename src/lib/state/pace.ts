/** The part of the time that showing what comes may take of a page that is also to be read, scrolled and typed in. */
const SHARE = 1 / 10;
/** However slow a machine is, it shows what has come after so many ms. */
const LONGEST_REST_MS = 500;

/** Does something again and again when asked to: in the next frame, and then not before it has rested from the last time. */
export class Pace {
	readonly #act: () => void;
	#isAsked = false;
	#frame = 0;
	#rest: ReturnType<typeof setTimeout> | undefined;

	constructor(act: () => void) {
		this.#act = act;
	}

	ask(): void {
		this.#isAsked = true;
		if (this.#rest === undefined) this.#frame ||= requestAnimationFrame(() => this.#run());
	}

	/** Without rest. */
	hurry(): void {
		this.#wake();
		this.ask();
	}

	stop(): void {
		cancelAnimationFrame(this.#frame);
		clearTimeout(this.#rest);
	}

	#run(): void {
		const began = performance.now();
		this.#frame = 0;
		this.#isAsked = false;
		this.#act();
		// The next task begins when the frame is drawn: so long it took.
		this.#rest = setTimeout(() => {
			const tookMs = performance.now() - began;
			const restMs = Math.min(LONGEST_REST_MS, tookMs / SHARE - tookMs);
			this.#rest = setTimeout(() => {
				this.#wake();
				if (this.#isAsked) this.ask();
			}, restMs);
		});
	}

	#wake(): void {
		clearTimeout(this.#rest);
		this.#rest = undefined;
	}
}

/** Something that wants a slot of the reasoner. */
export interface Job {
	readonly runId: string;
	readonly studentId: string;
	/** Works until the slot is free again; never rejects. */
	start(): Promise<void>;
	/** Told whenever the place in the queue changes; 1 is next. */
	waitAt(position: number): void;
}

/**
 * Shares the slots of a reasoner. A job's turn is the number of jobs of the same student before it, working or
 * waiting; lower turns go first, then those whose student was served longer ago, then the earlier. So one student with
 * many runs never keeps another from the next free slot.
 */
export class Scheduler {
	readonly #slots: number;
	readonly #working = new Set<Job>();
	#waiting: Job[] = [];
	/** When each student that has jobs was last given a slot, counted from 1. */
	readonly #served = new Map<string, number>();
	#starts = 0;

	/** @param slots how many jobs work at once, at least 1 */
	constructor(slots: number) {
		if (!(slots >= 1)) throw new RangeError(`slots is ${slots}; it must be at least 1`);
		this.#slots = slots;
	}

	add(job: Job): void {
		this.#waiting.push(job);
		this.#startNext();
	}

	/** Takes a waiting job out; one that works stays until it is done. */
	remove(runId: string): void {
		this.#waiting = this.#waiting.filter((job) => job.runId !== runId);
		this.#tellPositions();
	}

	get waiting(): number {
		return this.#waiting.length;
	}

	countWaiting(studentId: string): number {
		return this.#waiting.filter((job) => job.studentId === studentId).length;
	}

	#startNext(): void {
		while (this.#working.size < this.#slots) {
			const [job] = this.#order();
			if (!job) break;
			this.#waiting = this.#waiting.filter((other) => other !== job);
			this.#working.add(job);
			this.#served.set(job.studentId, ++this.#starts);
			void job.start().finally(() => {
				this.#working.delete(job);
				this.#startNext();
				this.#forget(job.studentId);
			});
		}
		this.#tellPositions();
	}

	#tellPositions(): void {
		this.#order().forEach((job, index) => job.waitAt(index + 1));
	}

	#order(): Job[] {
		const turns = new Map<string, number>();
		const takeTurn = ({ studentId }: Job) => {
			const turn = turns.get(studentId) ?? 0;
			turns.set(studentId, turn + 1);
			return turn;
		};
		this.#working.forEach(takeTurn);
		return this.#waiting
			.map((job) => ({
				job,
				turn: takeTurn(job),
				served: this.#served.get(job.studentId) ?? 0
			}))
			.sort((a, b) => a.turn - b.turn || a.served - b.served)
			.map(({ job }) => job);
	}

	#forget(studentId: string): void {
		const isBusy = [...this.#working, ...this.#waiting].some((job) => job.studentId === studentId);
		if (!isBusy) this.#served.delete(studentId);
	}
}

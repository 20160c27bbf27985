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
 * waiting; lower turns go first, among equal ones the earlier. So one student with many runs never keeps another from
 * the next free slot.
 */
export class Scheduler {
	readonly #slots: number;
	readonly #working = new Set<Job>();
	#waiting: Job[] = [];

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

	countWaiting(studentId: string): number {
		return this.#waiting.filter((job) => job.studentId === studentId).length;
	}

	#startNext(): void {
		while (this.#working.size < this.#slots) {
			const [job] = this.#order();
			if (!job) break;
			this.#waiting = this.#waiting.filter((other) => other !== job);
			this.#working.add(job);
			void job.start().finally(() => {
				this.#working.delete(job);
				this.#startNext();
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
			.map((job) => ({ job, turn: takeTurn(job) }))
			.sort((a, b) => a.turn - b.turn)
			.map(({ job }) => job);
	}
}

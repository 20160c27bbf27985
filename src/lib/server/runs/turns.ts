/**
 * Lets what is done for one student be done one after the other, so that what was counted still holds when something
 * is created. Within this process: no other server uses the database.
 */
export class Turns {
	readonly #last = new Map<string, Promise<unknown>>();

	/** Does something when all that was asked for this student before is done, well or not. */
	async take<Result>(studentId: string, act: () => Promise<Result>): Promise<Result> {
		const before = this.#last.get(studentId) ?? Promise.resolve();
		const acted = before.then(act, act);
		this.#last.set(studentId, acted);
		try {
			return await acted;
		} finally {
			if (this.#last.get(studentId) === acted) this.#last.delete(studentId);
		}
	}
}

import { checkLine, type LineCheck } from '$lib/learning/check/index.ts';

/** A line of the student's own solution. */
export interface OwnLine {
	/** Of the line, wherever it stands. */
	readonly id: number;
	readonly text: string;
	/** The text as it was when it was checked last; null: not yet. */
	readonly checked: string | null;
}

/** A line as it can be kept, and gone on with later. */
export type WrittenLine = Pick<OwnLine, 'text' | 'checked'>;

/** A line that was checked, and is as it was then. */
export interface CheckedLine extends LineCheck {
	/** Place among the lines, from 0, of the line that it was compared with; null for the problem, several lines or none. */
	readonly againstLine: number | null;
}

/** What a student writes at one problem: lines that are checked one by one, and an answer. */
export class OwnTry {
	/** The statement of the problem. */
	readonly problem: string;
	#next = 0;
	#lines = $state.raw<readonly OwnLine[]>([]);
	answer = $state('');

	/** The texts that were checked, in order. */
	readonly checked = $derived(this.#lines.flatMap(({ checked }) => (checked ? [checked] : [])));
	readonly verdicts = $derived(
		this.checked.map((line, i) => checkLine(line, this.checked.slice(0, i), this.problem).verdict)
	);

	/**
	 * @param problem its statement
	 * @param lines that are there already
	 */
	constructor(problem: string, lines: readonly WrittenLine[] = []) {
		this.problem = problem;
		this.#lines = lines.map((line) => ({ ...line, id: this.#next++ }));
		this.#leaveRoom();
	}

	/** Also what was not checked yet. */
	readonly written: readonly WrittenLine[] = $derived(
		this.#lines.map(({ text, checked }) => ({ text, checked }))
	);

	/** With an empty one at the end, to go on in. */
	get lines(): readonly OwnLine[] {
		return this.#lines;
	}

	write(id: number, text: string): void {
		this.#change(id, (line) => ({ ...line, text }));
		this.#leaveRoom();
	}

	/** Takes a line as it is now for what the student means. */
	check(id: number): void {
		this.#change(id, (line) => ({ ...line, checked: line.text.trim() || null }));
	}

	/** Takes every line so, as a press of the button does. */
	checkAll(): void {
		for (const { id } of this.#lines) this.check(id);
	}

	remove(id: number): void {
		this.#lines = this.#lines.filter((line) => line.id !== id);
		this.#leaveRoom();
	}

	/** What was found of a line; null while it was not checked as it stands. */
	judge(place: number): CheckedLine | null {
		const line = this.#lines[place];
		if (!line?.checked || line.text.trim() !== line.checked) return null;
		const before = this.#lines
			.slice(0, place)
			.flatMap(({ checked }, at) => (checked ? [{ checked, at }] : []));
		const found = checkLine(
			line.checked,
			before.map(({ checked }) => checked),
			this.problem
		);
		const againstLine = found.against === null ? null : (before[found.against]?.at ?? null);
		return { ...found, againstLine };
	}

	#change(id: number, by: (line: OwnLine) => OwnLine): void {
		this.#lines = this.#lines.map((line) => (line.id === id ? by(line) : line));
	}

	#leaveRoom(): void {
		const last = this.#lines.at(-1);
		if (last && last.text === '') return;
		this.#lines = [...this.#lines, { id: this.#next++, text: '', checked: null }];
	}
}

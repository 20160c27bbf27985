import { isUnsure, type Analysis, type Link, type Step } from '../../trace/step.ts';
import { equationsIn, type Equation } from './equation.ts';
import { compact, NUMBER } from './formula.ts';
import type { Judge } from './judge.ts';

/** What checkpoints are made from: an analysis, and what is asked of it again and again. */
export class Facts {
	readonly analysis: Analysis;
	readonly judge: Judge;
	readonly #links: readonly (readonly Link[])[];
	readonly #equations = new Map<number, readonly Equation[]>();
	readonly #numbers = new Map<string, number>();
	/** The text without blanks, and where each of its characters stands in the text. */
	readonly #dense: string;
	readonly #offsets: readonly number[];

	constructor(analysis: Analysis, judge: Judge) {
		this.analysis = analysis;
		this.judge = judge;
		const links: Link[][] = analysis.steps.map(() => []);
		for (const link of analysis.links) links[link.from]?.push(link);
		this.#links = links;
		const dense = [...analysis.text.matchAll(/[^\s$]/g)];
		this.#dense = dense.map(([character]) => character).join('');
		this.#offsets = dense.map(({ index }) => index);
		for (const { 0: number, index } of analysis.text.matchAll(NUMBER)) {
			const key = compact(number);
			if (!this.#numbers.has(key)) this.#numbers.set(key, index);
		}
	}

	/** @returns undefined outside of the trace */
	step(index: number): Step | undefined {
		return this.analysis.steps[index];
	}

	/** Whether a step is there and its kind can be relied on. */
	isSure(index: number): boolean {
		const step = this.step(index);
		return step !== undefined && !isUnsure(step);
	}

	/** The step that holds an offset of the trace; -1: none. */
	stepAt(offset: number): number {
		const { steps } = this.analysis;
		let [low, high] = [0, steps.length - 1];
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (steps[middle]!.start <= offset) low = middle;
			else high = middle - 1;
		}
		const step = steps[low];
		return step && step.start <= offset && offset < step.end ? low : -1;
	}

	/** Text of a step without blanks at its ends. */
	textOf(index: number): string {
		const step = this.step(index);
		return step ? this.analysis.text.slice(step.start, step.end).trim() : '';
	}

	/** What was said shortly before an offset of the trace. */
	textBefore(offset: number): string {
		return this.analysis.text.slice(Math.max(0, offset - RECENT), offset);
	}

	/** What a step states; spans are offsets in the trace. */
	equationsOf(index: number): readonly Equation[] {
		const known = this.#equations.get(index);
		const step = this.step(index);
		if (known || !step) return known ?? [];
		const text = this.analysis.text.slice(step.start, step.end);
		const found = equationsIn(text).map((equation) => ({
			...equation,
			start: step.start + equation.start,
			end: step.start + equation.end
		}));
		this.#equations.set(index, found);
		return found;
	}

	/** Links from a step to earlier ones. */
	linksFrom(index: number): readonly Link[] {
		return this.#links[index] ?? [];
	}

	/** A step and all that it rests on, as far back as step `first`. Linear in the links between. */
	basisOf(index: number, first = 0): Set<number> {
		const basis = new Set([index]);
		for (const step of basis)
			for (const { to, type } of this.linksFrom(step))
				if (to >= first && type === 'supports') basis.add(to);
		return basis;
	}

	/** Where a value is first said, however it is spaced, as an offset in the trace; Infinity: nowhere. */
	firstSaid(value: string): number {
		const bare = compact(value).replace(/^[-+]|%$/g, '');
		const isNumber = /^\d+(?:\.\d+)?$/.test(bare);
		const at = isNumber ? -1 : this.#dense.indexOf(value.replace(/[\s$]/g, ''));
		return Math.min(this.#numbers.get(bare) ?? Infinity, this.#offsets[at] ?? Infinity);
	}

	/** Whether a step comes to a value that was not said before it. */
	saysNew(index: number): boolean {
		const start = this.step(index)?.start ?? 0;
		return this.equationsOf(index).some(({ value }) => this.firstSaid(value) >= start);
	}
}

/** What one copies from stands at most this many characters before. */
const RECENT = 600;

import { findAll, foldForSearch } from '$lib/trace/search.ts';
import type { Segment } from '$lib/trace/index.ts';

/** The present one of the places where something was found: the how-many-th of which step. */
export interface PresentPlace {
	readonly step: number;
	readonly nth: number;
}

/**
 * Marks what is sought in the steps that are in the page: words by the highlights `found` and `found-here`, a formula
 * as a whole by `data-found`. Browsers without highlights mark formulas only; the step is outlined anyway.
 * @returns its undoing
 */
export function markFound(
	list: Element,
	query: string,
	present: PresentPlace | null
): (() => void) | undefined {
	if (query.trim() === '') return undefined;
	const words: Range[] = [];
	const presentWords: Range[] = [];
	for (const step of list.querySelectorAll<HTMLElement>('[data-step]')) {
		const text = step.querySelector('[data-text]');
		if (!text) continue;
		const shown = readShown(text);
		const isPresent = Number(step.dataset['step']) === present?.step;
		findAll(foldForSearch(shown.text), query).forEach((place, nth) => {
			const isHere = isPresent && nth === present?.nth;
			for (const range of markPlace(shown, place, isHere))
				(isHere ? presentWords : words).push(range);
		});
	}
	setHighlight('found', words);
	setHighlight('found-here', presentWords);
	return () => {
		setHighlight('found', []);
		setHighlight('found-here', []);
		for (const formula of list.querySelectorAll<HTMLElement>('[data-found]'))
			delete formula.dataset['found'];
	};
}

interface Piece {
	/** Words, or a formula. */
	readonly node: Text | HTMLElement;
	/** Where it stands in the text. */
	readonly start: number;
	readonly end: number;
}

interface Shown {
	/** What is shown, with the source of each formula. */
	readonly text: string;
	readonly pieces: readonly Piece[];
}

function readShown(element: Element): Shown {
	const pieces: Piece[] = [];
	let text = '';
	const add = (node: Piece['node'], source: string) => {
		pieces.push({ node, start: text.length, end: text.length + source.length });
		text += source;
	};
	const read = (node: Node) => {
		if (node instanceof Text) add(node, node.data);
		else if (node instanceof HTMLElement && node.dataset['source'] !== undefined)
			add(node, node.dataset['source']);
		else node.childNodes.forEach(read);
	};
	read(element);
	return { text, pieces };
}

function* markPlace({ pieces }: Shown, { start, end }: Segment, isHere: boolean): Generator<Range> {
	for (const { node, ...piece } of pieces) {
		if (piece.end <= start || piece.start >= end) continue;
		if (node instanceof Text) yield rangeIn(node, start - piece.start, end - piece.start);
		else if (node.dataset['found'] !== 'here') node.dataset['found'] = isHere ? 'here' : '';
	}
}

function rangeIn(node: Text, start: number, end: number): Range {
	const range = new Range();
	range.setStart(node, Math.max(0, start));
	range.setEnd(node, Math.min(node.length, end));
	return range;
}

function setHighlight(name: string, ranges: readonly Range[]): void {
	if (!('highlights' in CSS)) return;
	if (ranges.length > 0) CSS.highlights.set(name, new Highlight(...ranges));
	else CSS.highlights.delete(name);
}

/** The views of a thought, in the order of their tabs; a small screen shows one at a time. */
export const VIEWS = ['reader', 'graph', 'doubts', 'solution'] as const;
export type View = (typeof VIEWS)[number];

export function isView(name: string | null): name is View {
	return VIEWS.some((view) => view === name);
}

/** Media query: there is room for one view only. */
export const NARROW = 'width < 44rem';

/** Whether two views look alike: where there is room, text and graph stand side by side, and the doubts beside them. */
export function looksLike(one: View, other: View, isNarrow: boolean): boolean {
	if (isNarrow) return one === other;
	return (one === 'solution') === (other === 'solution');
}

/** The view after this one; from the last one back to the first. */
export function nextView(view: View): View {
	return VIEWS[(VIEWS.indexOf(view) + 1) % VIEWS.length] ?? 'reader';
}

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

/** The view after this one that looks different; from the last one back to the first. */
export function nextView(view: View, isNarrow: boolean): View {
	const at = VIEWS.indexOf(view);
	const others = [...VIEWS.slice(at + 1), ...VIEWS.slice(0, at)];
	return others.find((other) => !looksLike(view, other, isNarrow)) ?? view;
}

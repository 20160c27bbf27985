/** What is written and chosen in a form, by the names of its fields. */
export type Draft = readonly (readonly [name: string, value: string])[];

export function readDraft(form: HTMLFormElement): Draft {
	return [...new FormData(form)].flatMap(([name, value]) =>
		typeof value === 'string' ? [[name, value] as const] : []
	);
}

/** Puts a draft back where the form asks the same as it did; its fields tell of it as if it had been typed. */
export function writeDraft(form: HTMLFormElement, draft: Draft): void {
	const asks = new FormData(form);
	if (NAMES.some((name) => asks.get(name) !== valueOf(draft, name))) return;
	for (const field of form.elements) {
		if (field instanceof HTMLInputElement && /^(?:radio|checkbox)$/.test(field.type))
			field.checked = draft.some(([name, value]) => name === field.name && value === field.value);
		else if (isWritten(field)) {
			field.value = valueOf(draft, field.name) ?? '';
			field.dispatchEvent(new Event('input', { bubbles: true }));
		}
	}
}

/** What names a question. */
const NAMES = ['at', 'checkpoint'];

function valueOf(draft: Draft, name: string): string | null {
	return draft.find(([other]) => other === name)?.[1] ?? null;
}

type Written = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function isWritten(field: Element): field is Written {
	const isText = field instanceof HTMLInputElement && field.type === 'text';
	return isText || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement;
}

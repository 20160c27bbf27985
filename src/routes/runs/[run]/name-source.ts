import type { MessageValues, Translation } from '$lib/state/translation.ts';

interface Source {
	readonly reasonerType: 'embedded' | 'endpoint' | 'recorded';
	readonly reasonerName: string;
	readonly libraryId?: string | null;
	readonly annotation: { readonly source?: string | null } | null;
}

/** Who thought, or where a recorded thought and its labels come from. */
export function nameSource(translation: Translation, run: Source): string {
	if (run.reasonerType !== 'recorded') return run.reasonerName;
	if (run.libraryId) return translation.say('run.from-library', { name: run.reasonerName });
	if (!run.annotation) return translation.say('run.recorded');
	const values: MessageValues = { source: run.annotation.source ?? '' };
	return translation.say(values['source'] ? 'run.annotated' : 'run.annotated-unnamed', values);
}

import { redirect } from '@sveltejs/kit';

/** A run that is being practised with is not shown: its page leads to the practice. */
export function leadToPractice({ practiceId }: { readonly practiceId: string | null }): void {
	if (practiceId) redirect(303, `/practice/${practiceId}`);
}

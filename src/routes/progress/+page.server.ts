import { AT_ONCE, readOpened } from '$lib/components/progress/moments.ts';
import { tellProgress } from '$lib/server/learning/progress.ts';
import { loadRecord } from '$lib/server/learning/record.ts';
import { listPractice } from '$lib/server/practice/list.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals: { student, language }, url }) => {
	const record = await loadRecord(student?.id ?? null, Date.now());
	const count = Math.max(AT_ONCE, readOpened(url)?.count ?? 0);
	const [known, { session }] = await Promise.all([
		tellProgress(record, count),
		listPractice(record, language)
	]);
	return { known, next: session };
};

import { loadProgress } from '$lib/server/learning/progress.ts';
import { listPractice } from '$lib/server/practice/list.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals: { student, language } }) => {
	const nowMs = Date.now();
	const studentId = student?.id ?? null;
	const [known, { session }] = await Promise.all([
		studentId === null ? null : loadProgress(studentId, nowMs),
		listPractice({ studentId, language, nowMs })
	]);
	return { known, next: session };
};

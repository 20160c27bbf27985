import { error } from '@sveltejs/kit';
import { isHidden } from '$lib/server/runs/find.ts';

/** While a student practises with a run, what it thought is given by the practice alone. */
export async function refuseHidden(runId: string, studentId: string): Promise<void> {
	if (!(await isHidden(runId, studentId))) return;
	error(409, {
		code: 'practice-open',
		message: 'You are practising with this run: what it thought is hidden until that is over.'
	});
}

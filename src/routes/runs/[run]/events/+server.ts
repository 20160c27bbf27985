import { error, type RequestHandler } from '@sveltejs/kit';
import { requireStudent } from '$lib/server/auth/guest.ts';
import { followRun } from '$lib/server/runs/follow.ts';
import { toEventStream } from '$lib/server/runs/event-stream.ts';
import { refuseHidden } from '../refuse-hidden.ts';

const HEADERS = {
	'content-type': 'text/event-stream',
	'cache-control': 'no-store',
	// nginx holds responses back otherwise.
	'x-accel-buffering': 'no'
};

/** Follows a run from `Last-Event-ID`, which browsers send when they connect again, or else from `?after=`. */
export const GET: RequestHandler = async ({ params, locals, request, url }) => {
	const lastSeen = request.headers.get('last-event-id') ?? url.searchParams.get('after') ?? '0';
	const afterSeq = /^\d{1,9}$/.test(lastSeen) ? Number(lastSeen) : 0;
	const { id: studentId } = requireStudent(locals);
	const { signal } = request;
	const runId = params.run ?? '';
	await refuseHidden(runId, studentId);
	const events = await followRun({ runId, studentId, afterSeq, signal });
	return new Response(toEventStream(events ?? error(404, 'No such run')), { headers: HEADERS });
};

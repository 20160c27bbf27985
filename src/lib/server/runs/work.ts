import { withoutQuery } from '../db/errors.ts';
import { log } from '../log.ts';
import { ReasonerError } from '../reasoner/errors.ts';
import type { Reasoner, ReasonerRequest } from '../reasoner/reasoner.ts';
import type { RunError } from '$lib/protocol/run-event.ts';
import { CircleWatch } from './circle-watch.ts';
import type { LiveRun } from './live-run.ts';
import type { LogWriter } from './log-writer.ts';

const IN_CIRCLES: RunError = {
	code: 'in-circles',
	message:
		'The text said the same again and again, word for word; it was ended there. Ask again, or let it go on where that is offered.'
};

interface Work {
	readonly run: LiveRun;
	readonly reasoner: Reasoner;
	readonly request: ReasonerRequest;
	readonly writer: LogWriter;
}

/** Lets a reasoner think and writes down what it says, until it is done, fails, or the run is ended from elsewhere. Never rejects. */
export async function work({ run, reasoner, request, writer }: Work): Promise<void> {
	if (run.isEnded) return;
	run.start();
	writer.touch(run);
	// What was recorded has ended long ago, and is kept as it is.
	const watch = reasoner.type === 'recorded' ? null : new CircleWatch();
	let unsure: number | null = null;
	try {
		for await (const chunk of reasoner.think(request, run.signal)) {
			if (run.isEnded) break;
			unsure = chunk.unsure ?? null;
			run.add(chunk.type, chunk);
			writer.touch(run);
			if (watch?.add(chunk.text)) run.end('failed', { error: IN_CIRCLES });
		}
		run.end('finished', { unsure });
	} catch (error) {
		if (!run.isEnded) run.end('failed', { error: describe(error, run.id) });
	}
	writer.touch(run);
	// Nothing more will come that could be collected with it; not waited for, so that the slot is free.
	void writer.flush();
}

function describe(error: unknown, runId: string): RunError {
	if (error instanceof ReasonerError) {
		log.warn('run failed', { runId, error });
		return { code: error.code, message: error.message };
	}
	log.error('run failed', { runId, error: withoutQuery(error) });
	return { code: 'unexpected', message: `Something went wrong in the reasoner (run ${runId}).` };
}

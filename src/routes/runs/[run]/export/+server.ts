import { error, type RequestHandler } from '@sveltejs/kit';
import { toMarkdown } from '$lib/components/export/markdown.ts';
import { requireStudent } from '$lib/server/auth/guest.ts';
import { toJsonl } from '$lib/server/runs/open-format.ts';
import { findReadRun, type ReadRun } from '$lib/server/runs/read-run.ts';
import { toStandalonePage } from '$lib/server/runs/standalone.ts';
import { translateTo } from '$lib/state/translate.ts';
import type { Translation } from '$lib/state/translation.ts';
import { nameSource } from '../name-source.ts';
import { refuseHidden } from '../refuse-hidden.ts';

interface Format {
	readonly mime: string;
	readonly extension: string;
	write(read: ReadRun, translation: Translation): string | Promise<string>;
}

const FORMATS: ReadonlyMap<string, Format> = new Map([
	['jsonl', { mime: 'application/jsonl', extension: 'jsonl', write: toJsonl }],
	['markdown', { mime: 'text/markdown', extension: 'md', write: writeMarkdown }],
	['html', { mime: 'text/html', extension: 'html', write: writePage }]
]);

export const GET: RequestHandler = async ({ params, locals, url }) => {
	const own = { runId: params.run ?? '', studentId: requireStudent(locals).id };
	const format = FORMATS.get(url.searchParams.get('format') ?? 'jsonl');
	if (!format) error(400, `format must be one of ${[...FORMATS.keys()].join(', ')}`);
	await refuseHidden(own.runId, own.studentId);
	const read = (await findReadRun(own)) ?? error(404, 'No such run');
	return new Response(await format.write(read, translateTo(locals.language)), {
		headers: {
			'content-type': `${format.mime}; charset=utf-8`,
			'content-disposition': `attachment; filename="${own.runId}.${format.extension}"`,
			'cache-control': 'no-store'
		}
	});
};

function writeMarkdown({ run, analysis }: ReadRun, translation: Translation): string {
	const { answer, problem } = run;
	const reasonerName = nameSource(translation, run);
	return toMarkdown({ statement: problem.statement, answer, reasonerName, analysis }, translation);
}

function writePage(read: ReadRun, translation: Translation): string | Promise<string> {
	const reasonerName = nameSource(translation, read.run);
	return toStandalonePage(read, { language: translation.language, reasonerName });
}

import { error, type RequestHandler } from '@sveltejs/kit';
import { requireStudent } from '$lib/server/auth/guest.ts';
import { exportLearning, isLearningFormat, LEARNING_FORMATS } from '$lib/server/learning/export.ts';

const FILES = {
	csv: { mime: 'text/csv', name: 'second-thought-learning.csv' },
	json: { mime: 'application/json', name: 'second-thought-learning.json' },
	xapi: { mime: 'application/json', name: 'second-thought-xapi.json' }
} as const;

export const GET: RequestHandler = async ({ locals, url }) => {
	const studentId = requireStudent(locals).id;
	const format = url.searchParams.get('format');
	if (!isLearningFormat(format)) error(400, `format must be one of ${LEARNING_FORMATS.join(', ')}`);
	const { mime, name } = FILES[format];
	return new Response(await exportLearning({ studentId, format, homePage: url.origin }), {
		headers: {
			'content-type': `${mime}; charset=utf-8`,
			'content-disposition': `attachment; filename="${name}"`,
			'cache-control': 'no-store'
		}
	});
};

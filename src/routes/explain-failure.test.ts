import { expect, test } from 'vitest';
import { translateTo } from '$lib/state/translate.ts';
import { explainFailure } from './explain-failure.ts';

const explain = (failure: Parameters<typeof explainFailure>[1]) =>
	explainFailure(translateTo('en'), failure);

test('a server that was not reached, and one that failed, are told apart', () => {
	expect(explain({ error: new TypeError('fetch failed') })).toContain('cannot be reached');
	const failed = { status: 500, error: { message: 'no', id: '1a2b' } };
	expect(explain(failed)).toMatch(/went wrong on the server.*1a2b/);
});

test('what is gone, and a student who is not known any more, is no fault of the server', () => {
	const gone = { status: 404, error: { message: 'No such run' } };
	expect(explain(gone)).toBe('There is nothing here, or it is not yours.');
	const unknown = { status: 404, error: { message: 'Not found', code: 'not-known' } };
	expect(explain(unknown)).toContain('you were signed out');
});

import { expect, test } from 'vitest';
import { readEnvironment } from './env.ts';

test('an endpoint may be asked as much at once as it can take', () => {
	const endpoint = { REASONER: 'endpoint', ENDPOINT_URL: 'http://127.0.0.1:8000/v1' };
	expect(readEnvironment({ ...endpoint, MODEL_SLOTS: '64' }).MODEL_SLOTS).toBe(64);
});

test('mail needs a sender and an address for its links, and its password is not repeated', () => {
	const mail = { SMTP_URL: 'smtp://u:secret@127.0.0.1', MAIL_FROM: 'a@b.example' };
	expect(() => readEnvironment(mail)).toThrow(/SMTP_URL needs MAIL_FROM.*ORIGIN/);
	expect(readEnvironment({ ...mail, ORIGIN: 'https://b.example' }).MAIL_FROM).toBe('a@b.example');
	expect(() => readEnvironment({ SMTP_URL: 'http://u:secret@x' })).toThrow(/^SMTP_URL=…: must/);
	const database = { DATABASE_URL: 'mysql://u:secret@x' };
	expect(() => readEnvironment(database)).toThrow(/^DATABASE_URL=…: must/);
	const endpoint = { ENDPOINT_URL: 'https://u:secret@x' };
	expect(() => readEnvironment(endpoint)).toThrow(/^ENDPOINT_URL=…: /);
	expect(() => readEnvironment({ ORIGIN: 'b.example/app' })).toThrow(
		/ORIGIN=b.example\/app: must be/
	);
});

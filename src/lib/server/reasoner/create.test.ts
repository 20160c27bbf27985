import { expect, test } from 'vitest';
import { readEnvironment } from '../env.ts';
import { createReasoner } from './create.ts';

test('without settings a GGUF is embedded, with as many slots as set', async () => {
	const environment = { MODEL_PATH: '/nowhere/model.gguf', MODEL_SLOTS: '3' };
	const reasoner = createReasoner(readEnvironment(environment));
	expect([reasoner.type, reasoner.name]).toEqual(['embedded', 'model.gguf']);
	expect(reasoner.capabilities).toEqual({
		resume: true,
		seed: true,
		budget: true,
		followUps: true,
		slots: 3
	});
	await reasoner.close();
});

test('REASONER=endpoint makes an endpoint under the name of its model', async () => {
	const environment = {
		REASONER: 'endpoint',
		ENDPOINT_URL: 'http://127.0.0.1:9/v1',
		ENDPOINT_MODEL: 'qwq-32b'
	};
	const reasoner = createReasoner(readEnvironment(environment));
	expect([reasoner.type, reasoner.name]).toEqual(['endpoint', 'qwq-32b']);
	expect(reasoner.capabilities).toMatchObject({ resume: false, followUps: true });
	await reasoner.close();
});

test.each([
	['declares that it takes no questions about a run', {}, false],
	['takes them where the setting says so', { FOLLOW_UPS: 'yes' }, true]
])('the pocket reasoner %s', async (_, settings, followUps) => {
	const reasoner = createReasoner(readEnvironment(settings));
	expect(reasoner.capabilities.followUps).toBe(followUps);
	await reasoner.close();
});

test('an endpoint takes no questions where the setting says so', () => {
	const environment = { REASONER: 'endpoint', ENDPOINT_URL: 'http://127.0.0.1:9/v1' };
	const reasoner = createReasoner(readEnvironment({ ...environment, FOLLOW_UPS: 'no' }));
	expect(reasoner.capabilities.followUps).toBe(false);
});

test.each([
	[{ FOLLOW_UPS: 'maybe' }, 'FOLLOW_UPS=maybe'],
	[{ ENDPOINT_CONTEXT_SIZE: '10' }, 'must be at least 256'],
	[{ ENDPOINT_URL: 'http://user:secret@127.0.0.1/v1' }, 'a key belongs in ENDPOINT_API_KEY'],
	[{ ENDPOINT_URL: 'ftp://127.0.0.1/v1' }, 'must begin with http:// or https://'],
	[{ ENDPOINT_TIMEOUT_S: '900' }, 'must be at most 300'],
	[{ REASONER: 'endpoint' }, 'REASONER=endpoint needs ENDPOINT_URL']
])('the setting %j is refused', (settings, message) => {
	expect(() => readEnvironment(settings)).toThrow(message);
});

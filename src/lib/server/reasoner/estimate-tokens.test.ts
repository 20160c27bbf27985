import { expect, test } from 'vitest';
import { EndpointReasoner } from './endpoint.ts';
import { estimateTokens } from './estimate-tokens.ts';

test.each([
	['', 0],
	['So 2 + 2 = 4.', 7],
	['approximately', 4],
	['再想', 3],
	['x = 16\n\n是的。', 9]
])('%j takes about %i tokens', (text, tokens) => {
	expect(estimateTokens(text)).toBe(tokens);
});

test('an endpoint estimates what texts take of its context, and says so', async () => {
	const endpoint = new EndpointReasoner({
		url: 'http://127.0.0.1:9/v1',
		apiKey: null,
		timeoutMs: 1000,
		model: 'm',
		slots: 1,
		temperature: 0,
		followUps: true,
		contextSize: 8192
	});
	expect(await endpoint.measure(['So', ''])).toEqual({
		tokens: [1, 0],
		contextSize: 8192,
		exact: false
	});
});

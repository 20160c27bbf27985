import { expect, test } from 'vitest';
import { recorded } from './recorded.ts';
import type { Reasoner, ReasonerChunk } from './reasoner.ts';

async function collect(reasoner: Reasoner, thoughtSoFar = '', signal?: AbortSignal) {
	const chunks: ReasonerChunk[] = [];
	const request = { problem: 'p', thoughtSoFar };
	for await (const chunk of reasoner.think(request, signal ?? new AbortController().signal))
		chunks.push(chunk);
	return chunks;
}

function joined(chunks: ReasonerChunk[], type: ReasonerChunk['type']): string {
	return chunks
		.filter((chunk) => chunk.type === type)
		.map((chunk) => chunk.text)
		.join('');
}

test('a trace with tags is split into thought and answer at once', async () => {
	expect(await collect(recorded('<think>\r\na\r\n\r\nb\r\n</think>\r\nc', null))).toEqual([
		{ type: 'thought', text: 'a\n\nb', tokens: 0 },
		{ type: 'answer', text: 'c', tokens: 0 }
	]);
});

test('a trace without tags is all thought', async () => {
	expect(await collect(recorded('Let me see.\nWait.', null))).toEqual([
		{ type: 'thought', text: 'Let me see.\nWait.', tokens: 0 }
	]);
});

test('a trace that only closes is thought up to there', async () => {
	const chunks = await collect(recorded('a</think>b', null));
	expect([joined(chunks, 'thought'), joined(chunks, 'answer')]).toEqual(['a', 'b']);
});

test('a replay takes the time that the speed asks for and never cuts a pair', async () => {
	const text = '😀'.repeat(200);
	const begun = performance.now();
	const chunks = await collect(recorded(`${text}</think>ok`, 1000));
	expect(performance.now() - begun).toBeGreaterThan(380);
	expect(chunks.length).toBeGreaterThan(3);
	expect(joined(chunks, 'thought')).toBe(text);
	expect(joined(chunks, 'answer')).toBe('ok');
	for (const chunk of chunks) expect(chunk.text).not.toMatch(/[\uD800-\uDBFF]$/);
});

test('a stopped replay ends at once, without an error', async () => {
	const controller = new AbortController();
	setTimeout(() => controller.abort(), 120);
	const begun = performance.now();
	const chunks = await collect(recorded('x'.repeat(10_000), 100), '', controller.signal);
	expect(performance.now() - begun).toBeLessThan(300);
	expect(joined(chunks, 'thought').length).toBeLessThan(40);
});

test('a run goes on after what it has', async () => {
	const chunks = await collect(recorded('abcdef</think>g', null), 'abc');
	expect([joined(chunks, 'thought'), joined(chunks, 'answer')]).toEqual(['def', 'g']);
});

test('a speed that is not above 0 is refused', () => {
	expect(() => recorded('x', 0)).toThrow('charsPerSecond is 0');
	expect(() => recorded('x', Number.NaN)).toThrow(RangeError);
});

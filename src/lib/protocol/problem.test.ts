import { expect, test } from 'vitest';
import { isRefusal, MAX_PROBLEM_LENGTH, readRunInput } from './problem.ts';

function refusalOf(input: unknown) {
	const result = readRunInput(input);
	return isRefusal(result) ? result : null;
}

test('a problem alone is enough: the rest has defaults', () => {
	expect(readRunInput({ problem: ' 2x = 6 ' })).toEqual({
		problem: '2x = 6',
		subject: 'math',
		language: 'en',
		expected: null,
		trace: null,
		charsPerSecond: null,
		anyway: false
	});
});

test('a form may send empty fields, numbers as text and flags as on', () => {
	const form = { problem: 'p', subject: '', expected: '', charsPerSecond: '40', anyway: 'on' };
	expect(readRunInput(form)).toMatchObject({
		subject: 'math',
		expected: null,
		charsPerSecond: 40,
		anyway: true
	});
});

test('lines end in \\n and a byte order mark is dropped', () => {
	expect(readRunInput({ problem: 'a\r\nb\rc', trace: '\uFEFFd' })).toMatchObject({
		problem: 'a\nb\nc',
		trace: 'd'
	});
});

test.each([{}, { problem: '' }, { problem: ' \r\n\t ' }])(
	'no problem in %j is refused',
	(input) => {
		expect(refusalOf(input)).toMatchObject({
			code: 'problem-empty',
			message: 'Write a problem first.'
		});
	}
);

test('an empty trace is refused, since a recorded run was meant', () => {
	expect(refusalOf({ problem: 'p', trace: ' ' })?.code).toBe('trace-empty');
});

test('a problem that is too long is refused with its length and the limit', () => {
	expect(refusalOf({ problem: 'x'.repeat(200_000) })).toEqual({
		code: 'problem-too-long',
		values: { length: 200_000, limit: MAX_PROBLEM_LENGTH },
		message: 'The problem has 200000 characters; at most 20000 are allowed.'
	});
	expect(refusalOf({ problem: 'x'.repeat(MAX_PROBLEM_LENGTH) })).toBeNull();
});

test('a control character is refused by name and place', () => {
	expect(refusalOf({ problem: 'ab\u0007c' })).toMatchObject({
		code: 'control-character',
		values: { field: 'problem', character: 'U+0007', position: 3 }
	});
	expect(refusalOf({ problem: 'p', trace: 'a\0' })?.code).toBe('control-character');
	expect(refusalOf({ problem: 'a\tb\nc' })).toBeNull();
});

test('half a surrogate pair becomes the replacement character', () => {
	expect(readRunInput({ problem: 'a\uD83D' })).toMatchObject({ problem: 'a\uFFFD' });
});

test.each([
	[{ problem: 'p', subject: 'poetry' }, 'subject'],
	[{ problem: 'p', language: 'xx' }, 'language'],
	[{ problem: 7 }, 'problem'],
	[{ problem: 'p', charsPerSecond: 0 }, 'charsPerSecond'],
	[{ problem: 'p', charsPerSecond: 'fast' }, 'charsPerSecond'],
	['text', 'input'],
	[null, 'input']
])('%j is refused, naming %s', (input, field) => {
	expect(refusalOf(input)).toMatchObject({ code: 'bad-field', values: { field } });
});

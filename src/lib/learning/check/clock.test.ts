import { expect, test } from 'vitest';
import { compareTimes } from './clock.ts';

const say = (given: string, expected: string, problem = '') =>
	compareTimes(given, expected, problem)?.verdict ?? null;

test('times of the day are read as they are said and written', () => {
	for (const time of [
		'quarter to six',
		'17:45',
		'5.45pm',
		'5:45 p.m.',
		'下午5点三刻',
		'15 to 6',
		'1745'
	])
		expect([time, say(time, '17:45', 'When does the train arrive in the evening?')]).toEqual([
			time,
			'holds'
		]);
	for (const time of ['half past three', '3点半', '3时30分', 'half 3'])
		expect([time, say(time, '3:30', 'What time is it?')]).toEqual([time, 'holds']);
	expect(say('noon', '12 pm')).toBe('holds');
});

test('another time is wrong, and so is the other half of the day', () => {
	expect(say('quarter past 6', '17:45')).toBe('fails');
	expect(say('9:15 pm', '9:15 am')).toBe('fails');
	expect(say('21:15', '9:15 am')).toBe('fails');
	expect(say('1:20', '2:40', 'What time is it?')).toBe('fails');
});

test('where the half of the day is not said it must be clear', () => {
	expect(say('5:45', '17:45', 'When does it arrive?')).toBe('unknown');
	expect(say('5:45', '5:45 pm', 'When does it arrive in the afternoon?')).toBe('holds');
	expect(say('2:10', '14:10', 'Write 2:10 pm on the 24-hour clock.')).toBe('fails');
});

test('ratios, durations and numbers are no times', () => {
	expect(say('2:3', '4:6', 'What is it when simplified?')).toBeNull();
	expect(say('12:18', '10:15', 'When is the ratio equal?')).toBeNull();
	expect(say('2200', '1000', 'It leaves at 9 pm. How many metres is that?')).toBeNull();
	expect(say('0.6', '9:15', 'What time is it?')).toBe('unknown');
	expect(say('25:10', '1:10 am')).toBeNull();
});

import { expect, test } from 'vitest';
import type { Fate, LinkType } from '$lib/trace/index.ts';
import { writeNotes } from './notes.ts';

/** `'3 verifies 1'` is the link from step 3 to step 1. */
function notesOf(...drawn: string[]): Record<number, string[]> {
	return notesWhere('superseded', ...drawn);
}

/** @param fate of all steps */
function notesWhere(fate: Fate, ...drawn: string[]): Record<number, string[]> {
	const links = drawn.map((link) => {
		const [from, type, to] = link.split(' ');
		return { from: Number(from), to: Number(to), type: type as LinkType };
	});
	return Object.fromEntries(
		[
			...writeNotes(
				links,
				Array.from({ length: 10 }, () => ({ fate }))
			)
		].map(([step, notes]) => [step, notes.map(({ name, target }) => `${name} ${target}`)])
	);
}

test('a check is noted at both ends', () => {
	expect(notesOf('3 verifies 1')).toEqual({ 3: ['verifies 1'], 1: ['verified-by 3'] });
});

test('a replaced step names its successor', () => {
	expect(notesOf('5 revises 2')).toEqual({ 5: ['revises 2'], 2: ['revised-by 5'] });
});

test('a step that was to be replaced and stands was doubted', () => {
	expect(notesWhere('kept', '5 revises 2')).toEqual({ 5: ['revises 2'], 2: ['questioned-by 5'] });
});

test('building on the step just before goes without saying', () => {
	expect(notesOf('2 supports 1', '4 supports 1')).toEqual({ 4: ['supports 1'] });
});

test('two links to one step make one note', () => {
	expect(notesOf('3 questions 1', '3 verifies 1')).toEqual({
		3: ['questions 1'],
		1: ['questioned-by 3']
	});
});

test('a margin holds four notes', () => {
	const links = [9, 8, 7, 6, 5].map((from) => `${from} verifies 1`);
	expect(notesOf(...links)[1]).toHaveLength(4);
});

import { expect, test } from 'vitest';
import { findOthers } from './find-others.ts';

/** `a1` is run `a1` at the problem `a`; newest first. */
const find = (drawn: string) => {
	const runs = drawn.split(' ').map((id) => ({ id, problem: { statement: id.charAt(0) } }));
	return [...findOthers(runs)].map(([id, other]) => `${id}→${other}`).join(' ');
};

test('each run is led to the newest other one of its problem', () => {
	expect(find('a1 b1 a2 c1 a3')).toBe('a1→a2 a2→a1 a3→a1');
});

test('the same question about two steps is no other run of one problem', () => {
	const asked = (id: string, aboutRunId: string | null, aboutStart: number | null) => {
		return { id, problem: { statement: 'Why?' }, aboutRunId, aboutStart };
	};
	const runs = [asked('a', 'r', 4), asked('b', 'r', 9), asked('c', null, null), asked('d', 'r', 4)];
	expect([...findOthers(runs)]).toEqual([
		['a', 'd'],
		['d', 'a']
	]);
});

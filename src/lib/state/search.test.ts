import { expect, test } from 'vitest';
import { Looking } from './looking.svelte.ts';
import { RunView } from './run-view.svelte.ts';
import type { Search } from './search.svelte.ts';

const TRACE = 'I get $x = 2$.\n\nWait, is that right?\n\nYes, $x=2$ it is.\n\nSo $x=2$.';

function searchIn(thought: string, place: number | null = 0): { run: RunView; search: Search } {
	const run = new RunView({
		status: 'finished',
		thought,
		answer: '',
		tokens: 0,
		tookMs: null,
		lastSeq: 1,
		error: null,
		place
	});
	const { search } = new Looking(run);
	search.open();
	return { run, search };
}

const selectedText = ({ analysis, selected }: RunView) => {
	const step = analysis.steps[selected ?? -1];
	return step && analysis.text.slice(step.start, step.end).trim();
};

test('what is typed is found from the present step on, and its step selected', () => {
	const { run, search } = searchIn(TRACE, TRACE.indexOf('Wait'));
	search.type('x=2');
	expect([search.at, search.found.length]).toEqual([1, 3]);
	expect(selectedText(run)).toBe('Yes, $x=2$ it is.');
});

test('it goes round, forward and back', () => {
	const { run, search } = searchIn(TRACE);
	search.type('x=2');
	search.previous();
	expect([search.at, selectedText(run)]).toEqual([2, 'So $x=2$.']);
	search.next();
	expect([search.at, selectedText(run)]).toEqual([0, 'I get $x = 2$.']);
});

test('typing on stays at the same place as long as it fits', () => {
	const { search } = searchIn(TRACE);
	for (const query of ['y', 'ye', 'yes']) search.type(query);
	expect(search.here?.start).toBe(TRACE.indexOf('Yes'));
});

test('what is nowhere selects nothing', () => {
	const { run, search } = searchIn(TRACE);
	search.type('zebra');
	expect([search.at, search.found, run.selected]).toEqual([null, [], 0]);
});

test('a closed search finds nothing, and the found step stays selected', () => {
	const { run, search } = searchIn(TRACE);
	search.type('right');
	search.close();
	expect(search.found).toEqual([]);
	expect(selectedText(run)).toBe('Wait, is that right?');
});

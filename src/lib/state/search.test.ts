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

test('with a closed search one goes on from the place that was found last', () => {
	const { run, search } = searchIn(TRACE);
	search.type('x=2');
	search.close();
	search.next();
	expect([search.isOpen, search.at, selectedText(run)]).toEqual([true, 1, 'Yes, $x=2$ it is.']);
	search.close();
	search.previous();
	expect([search.at, selectedText(run)]).toEqual([0, 'I get $x = 2$.']);
});

test('with a closed search one goes to the next place from where one walked since, and skips none', () => {
	const { run, search } = searchIn(TRACE);
	search.type('x=2');
	for (const [go, text] of [
		['next', 'Yes, $x=2$ it is.'],
		['previous', 'I get $x = 2$.']
	] as const) {
		search.close();
		run.select(1);
		search[go]();
		expect(selectedText(run)).toBe(text);
	}
});

test('with a closed search every place of a step is gone to', () => {
	const { run, search } = searchIn('So $x=2$, yes, $x=2$.\n\nThen $x=2$.');
	search.type('x=2');
	search.next();
	search.close();
	search.next();
	expect([search.at, run.selected]).toEqual([2, 1]);
});

test('a search that is opened elsewhere goes to its first place before the one after it', () => {
	const { run, search } = searchIn(TRACE);
	search.type('x=2');
	search.close();
	run.select(1);
	search.open();
	search.next();
	expect([search.at, selectedText(run)]).toEqual([1, 'Yes, $x=2$ it is.']);
});

test('the box is to be typed in only when it was asked for', () => {
	const { search } = searchIn(TRACE);
	expect(search.asked).toBe(1);
	search.type('x=2');
	search.close();
	search.next();
	expect(search.asked).toBe(0);
	search.open();
	expect(search.asked).toBe(1);
});

test('where nothing was sought yet there is no next place to go to', () => {
	const { run, search } = searchIn(TRACE);
	search.close();
	search.next();
	search.previous();
	expect([search.isOpen, run.selected]).toEqual([false, 0]);
});

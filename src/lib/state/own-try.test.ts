import { expect, test } from 'vitest';
import { OwnTry } from './own-try.svelte.ts';

const PROBLEM = 'Solve $3x+5=20$ for $x$.';

function write(...texts: string[]): OwnTry {
	const own = new OwnTry(PROBLEM);
	for (const text of texts) own.write(own.lines.at(-1)!.id, text);
	return own;
}

test('there is always an empty line to go on in', () => {
	const own = write('3x=15');
	expect(own.lines.map(({ text }) => text)).toEqual(['3x=15', '']);
	own.remove(own.lines[1]!.id);
	own.remove(own.lines[0]!.id);
	expect(own.lines.map(({ text }) => text)).toEqual(['']);
});

test('nothing is judged before it was checked, nor once it was changed', () => {
	const own = write('3x=15', 'x=6');
	expect(own.judge(0)).toBeNull();
	own.checkAll();
	expect(own.judge(1)).toMatchObject({ verdict: 'does-not-follow', againstLine: 0 });
	expect(own.verdicts).toEqual(['equivalent', 'does-not-follow']);
	own.write(own.lines[1]!.id, 'x=5');
	expect(own.judge(1)).toBeNull();
	own.check(own.lines[1]!.id);
	expect(own.judge(1)).toMatchObject({ verdict: 'equivalent' });
});

test('what is kept of it goes on as it was: also what was not checked yet, or changed since', () => {
	const own = write('3x=15', 'x=6', 'x = 15/3');
	own.check(own.lines[0]!.id);
	own.check(own.lines[1]!.id);
	own.write(own.lines[1]!.id, 'x=5');
	const again = new OwnTry(PROBLEM, own.written);
	expect(again.lines.map(({ text }) => text)).toEqual(['3x=15', 'x=5', 'x = 15/3', '']);
	expect(again.checked).toEqual(['3x=15', 'x=6']);
	expect([0, 1, 2].map((place) => again.judge(place)?.verdict)).toEqual([
		'equivalent',
		undefined,
		undefined
	]);
});

test('a line that was emptied or removed counts no longer', () => {
	const own = write('3x=15', 'x=5');
	own.checkAll();
	own.write(own.lines[0]!.id, ' ');
	own.check(own.lines[0]!.id);
	expect(own.checked).toEqual(['x=5']);
	expect(own.judge(1)).toMatchObject({ verdict: 'equivalent', againstLine: null });
	own.remove(own.lines[1]!.id);
	expect(own.checked).toEqual([]);
});

import { expect, test } from 'vitest';
import { compareSaid, saidIn } from './said.ts';

/** How the first things that two texts say compare. */
function compare(a: string, b: string): string | null {
	const [[own], [its]] = [saidIn(a), saidIn(b)];
	return own && its ? compareSaid(own, its) : null;
}

test.each([
	['3x=15', 'So $3x = 15$.', 'same'],
	['15=3x', '$3x=15$', 'same'],
	['x=1/2', 'we have x = 0.5', 'same'],
	['x>2', '$2<x$', 'same'],
	['20-5=15', '20 - 5 = 15', 'same'],
	['5*3+5=20', '$3\\times5+5=20$', 'same'],
	['x+x+2=4', '$2x+2=4$', 'same'],
	['20-5=16', 'I subtract: $20-5=15$', 'differs'],
	['x=6', 'So $x=5$.', 'differs'],
	['x<2', 'So $x>2$.', 'differs'],
	['5m=20', 'So $5m = 20$.', 'same'],
	['5m=20', 'So $5m = 25$.', 'differs'],
	['3x=15', 'So $x=5$.', 'other'],
	['20-5=15', '$3*5=15$', 'other'],
	['y=5', 'So $x=5$.', 'other']
])('%s beside %s: %s', (a, b, likeness) => {
	expect(compare(a, b)).toBe(likeness);
});

test('a bare value is the same as a computation that comes to it', () => {
	const [value] = saidIn('$5+10$');
	const [computed] = saidIn('20-5=15');
	expect(compareSaid(value!, computed!)).toBe('same');
});

test('a chain says what its ends say', () => {
	expect(saidIn('$x = 15/3 = 5$').map(({ latex }) => latex)).toEqual([
		'x = 5',
		'x = \\frac{15}{3}',
		'\\frac{15}{3} = 5'
	]);
});

test('words say nothing, however many', () => {
	expect(saidIn('Let me think about it again. '.repeat(500))).toEqual([]);
});

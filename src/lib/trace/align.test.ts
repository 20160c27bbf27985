import { expect, test } from 'vitest';
import { align, type Alignment } from './align.ts';
import { analyse } from './analysis.ts';

const read = (...paragraphs: string[]) => analyse(paragraphs.join('\n\n'));
/** `1=1` for steps that say the same, `2|2` for others beside each other, `-` for none; `!` at the divergence. */
function draw({ rows, divergence }: Alignment): string {
	const name = (step: number | null) => (step === null ? '-' : String(step));
	return rows
		.map(
			({ left, right, same }, at) =>
				(at === divergence ? '!' : '') + name(left) + (same ? '=' : '|') + name(right)
		)
		.join(' ');
}

const START = ['I need to find $x$ in $3x+5=20$.', 'I subtract $5$: $20-5=15$.'];
const END = ['So $x=5$.', 'Let me check: $3\\times5+5=20$.'];

test('a trace says the same as itself, and diverges nowhere', () => {
	const trace = read(...START, ...END);
	const alignment = align(trace, trace);
	expect(alignment.rows.every(({ same }) => same)).toBe(true);
	expect(alignment).toMatchObject({ same: trace.steps.length, divergence: null });
});

test('other words for the same results say the same', () => {
	const other = ['We need $x$ in $3x + 5 = 20$.', 'Taking away $5$ gives $20 - 5 = 15$.'];
	expect(draw(align(read(...START), read(...other)))).toBe('0=0 1=1');
});

test('a slip is the first divergence, and after it both meet again', () => {
	const slip = [START[0]!, 'I subtract $5$: $20-5=16$.', 'Then $16\\div3$ is not whole.'];
	expect(draw(align(read(...START, ...END), read(...slip, START[1]!, ...END)))).toBe(
		'0=0 !-|1 -|2 1=3 2=4 3=5 4=6'
	);
});

test('the opposite result is not the same, though all else is', () => {
	expect(align(read('So $x+4=1$ and $x=-3$.'), read('So $x+4=1$ and $x=3$.')).same).toBe(0);
});

test('empty talk is no divergence', () => {
	const alignment = align(
		read('Okay, let me check.', ...START),
		read('Let me double-check.', ...START)
	);
	expect(draw(alignment)).toBe('0|0 1=1 2=2');
});

test('nothing can be set beside an empty trace', () => {
	expect(draw(align(read(''), read(START[0]!)))).toBe('!-|0');
	expect(align(read(''), read(''))).toEqual({ rows: [], same: 0, divergence: null });
});

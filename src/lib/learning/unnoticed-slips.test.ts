import { expect, test } from 'vitest';
import { analyse } from '../trace/analysis.ts';
import { checkStep } from './check/index.ts';
import { findUnnoticedSlips } from './unnoticed-slips.ts';

/** Numbers of the steps with a slip that was not noticed. */
function find(...paragraphs: string[]): readonly number[] {
	const finding = findUnnoticedSlips(analyse(paragraphs.join('\n\n')), checkStep);
	for (let turn = finding.next(); ; turn = finding.next()) if (turn.done) return turn.value;
}

const SLIP = 'I subtract $5$ from both sides: $20-5=16$.';

test('a slip that stays is found', () => {
	expect(find('I need $x$ in $3x+5=20$.', SLIP, 'So $3x=16$.')).toEqual([1]);
});

test('a slip that is put right later was noticed', () => {
	expect(find(SLIP, 'So $3x=16$.', 'Hmm, $20-5=15$, so $3x=15$.')).toEqual([]);
});

test('a slip that is revised was noticed', () => {
	expect(find(SLIP, 'Wait, that is not right. I made a mistake.', 'I have $20-5=15$.')).toEqual([]);
});

test('right steps and steps without arithmetic have no slip', () => {
	expect(find('I need $x$ in $3x+5=20$.', '$20-5=15$.', 'So $x=5$.')).toEqual([]);
});

import { expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { soundSteps } from './candidate.ts';
import { drawn } from './checkpoints.notation.ts';
import { Facts } from './facts.ts';
import { NO_JUDGE } from './judge.ts';
import { orders, respected } from './order.ts';

function ordersIn(drawing: string) {
	const ground = { facts: new Facts(drawn(drawing), NO_JUDGE), slips: [], random: seededRandom(1) };
	return orders(ground, soundSteps(ground)).map(({ checkpoint }) => {
		if (checkpoint.checkpoint !== 'order') throw new TypeError('expected an order');
		const { lines, before, right } = checkpoint;
		return {
			right: right.map((line) => lines[line]),
			before: before.map((pair) => pair.map((line) => lines[line]).join(' < ')),
			isShuffled:
				respected(
					before,
					lines.map((_, line) => line)
				) < 1
		};
	});
}

const [A, B, C, D] = ['So 17+25=42.', 'And 19*3=57.', 'Thus 42+57=99.', 'Hence 99*11=1089.'];

test('what takes up a number comes after what said it first; the rest is free', () => {
	const [order] = ordersIn(`→ ${A}\n→0 ${B}\n→0,1 ${C}\n■2 ${D}`);
	expect(order?.right).toEqual([A, B, C, D]);
	expect(order?.before.toSorted()).toEqual(
		[
			[A, C],
			[A, D],
			[B, C],
			[B, D],
			[C, D]
		]
			.map((pair) => pair.join(' < '))
			.toSorted()
	);
});

test('lines are never shown in an order that would be right', () => {
	const all = ordersIn(`→ ${A}\n→0 ${B}\n→0,1 ${C}\n■2 ${D}`);
	expect(all.every(({ isShuffled }) => isShuffled)).toBe(true);
});

test('lines that hang together through one that is not shown keep their order', () => {
	const [order] = ordersIn(
		`→ ${A}\n→0 ${B}\n→0,1 Together that is 99, from 42 and 57.\n→2 Now 99*11=1089.\n■3 So 1089+11=1100.`
	);
	expect(order?.before).toContain(`${A} < Now 99*11=1089.`);
});

test('nothing is chosen where most orders would be right', () => {
	expect(ordersIn('→ So 11+12=23.\n→0 And 31+14=45.\n→1 And 51+16=67.\n■2 And 71+18=89.')).toEqual(
		[]
	);
});

test('nothing is chosen where the lines number themselves', () => {
	expect(ordersIn(`→ 1. ${A}\n→0 2. ${B}\n→0,1 3. ${C}\n■2 4. ${D}`)).toEqual([]);
});

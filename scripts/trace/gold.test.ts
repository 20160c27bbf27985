import { expect, test } from 'vitest';
import { readGold } from './gold.ts';
import type { SharedTrace } from './shared-traces.ts';

const KINDS: Record<string, string> = {
	'→': 'derive',
	'◇': 'plan',
	'?': 'question',
	'≟': 'verify',
	'↺': 'revise',
	'■': 'conclude'
};
const LABELS: Record<string, string> = {
	'reason:infer': 'supports',
	'reason:execute': 'executes',
	'reflect:uncertain': 'questions',
	'plan:verify': 'verifies',
	'reflect:positive': 'verifies',
	'validate:attack': 'revises',
	'reflect:negative': 'revises',
	'plan:backtrack': 'alternative_to'
};

/** One sign per segment; `'0 reason:infer 1'` is the link from segment 0 to segment 1. */
function gold(drawn: string, ...links: string[]) {
	const segments = [...drawn].map((sign, start) => ({
		start,
		end: start + 1,
		label: KINDS[sign]!,
		label_raw: ''
	}));
	const edges = links.map((link) => {
		const [from, label_raw = '', to] = link.split(' ');
		return { from: Number(from), to: Number(to), label_raw, label: LABELS[label_raw]! };
	});
	const trace: SharedTrace = {
		...{ id: '', source: '', lang: 'en', problem: '', trace: drawn },
		...{ segments, edges }
	};
	return readGold(trace);
}

test('the first verdict after a doubt decides', () => {
	const doubt = '0 reflect:uncertain 1';
	expect(gold('→?→', doubt, '0 validate:attack 2').outcomes[1]).toBe('corrected');
	expect(gold('→?≟', doubt, '0 reflect:positive 2').outcomes[1]).toBe('confirmed');
	expect(gold('→?◇→', doubt, '0 plan:backtrack 2', '0 validate:attack 3').outcomes[1]).toBe(
		'dropped'
	);
});

test('a verdict on what a check sets off decides, too', () => {
	const check = ['0 plan:verify 1', '1 reason:execute 2', '2 reflect:positive 3'];
	expect(gold('→≟→≟', ...check).outcomes).toEqual([null, 'confirmed', null, 'confirmed']);
});

test('a doubt that sets nothing off came to nothing; one that does is not decided', () => {
	expect(gold('→?', '0 reflect:uncertain 1').outcomes[1]).toBe('none');
	expect(gold('→?→', '0 reflect:uncertain 1', '1 reason:infer 2').outcomes[1]).toBeNull();
});

test('fates follow verdicts, other ways and the path to the conclusion', () => {
	const { fates, spine } = gold(
		'→◇→→→→■↺',
		...['0 reason:infer 3', '3 reason:infer 4', '4 reason:infer 6', '1 reason:execute 2'],
		...['1 plan:backtrack 3', '5 reflect:negative 7', '0 reason:infer 4']
	);
	expect(fates).toEqual([
		...['kept', 'abandoned', 'abandoned', 'kept', 'kept', 'superseded', 'kept', null]
	]);
	expect(spine).toEqual([true, false, false, true, true, false, true, null]);
});

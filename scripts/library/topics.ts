import type { Topic } from '../../src/lib/protocol/library-file.ts';

/** The families of problems of each topic. */
const FAMILIES: Readonly<Record<Topic, readonly string[]>> = {
	numbers: [
		'whole_numbers',
		'order_of_operations',
		'brackets_and_powers',
		'negative_numbers',
		'negative_chains',
		'powers_roots',
		'primes_divisibility',
		'gcd_lcm'
	],
	fractions: ['fractions', 'mixed_numbers', 'decimals', 'comparison'],
	proportions: ['percentages', 'ratio', 'proportion', 'unit_conversion', 'averages'],
	algebra: [
		'linear_equations',
		'simultaneous',
		'quadratics',
		'inequalities',
		'sequences',
		'derivatives'
	],
	geometry: ['area_perimeter', 'angles', 'pythagoras'],
	'word-problems': ['word_problems', 'speed', 'work_rate', 'ages', 'mixture'],
	chance: ['counting', 'probability'],
	puzzles: ['card_puzzle', 'truth_tellers', 'ordering_puzzle']
};

/** @throws {RangeError} for a family that has no topic yet */
export function topicOf(family: string): Topic {
	for (const [topic, families] of Object.entries(FAMILIES))
		if (families.includes(family)) return topic as Topic;
	throw new RangeError(`the family ${family} has no topic: add it to scripts/library/topics.ts`);
}

/** Topics as a student looks for them, and the families of problems in each. */
const TOPICS = {
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
	'word problems': ['word_problems', 'speed', 'work_rate', 'ages', 'mixture'],
	chance: ['counting', 'probability'],
	puzzles: ['card_puzzle', 'truth_tellers', 'ordering_puzzle']
} as const;
export type Topic = keyof typeof TOPICS;

/** @throws {RangeError} for a family that has no topic yet */
export function topicOf(family: string): Topic {
	for (const [topic, families] of Object.entries(TOPICS))
		if ((families as readonly string[]).includes(family)) return topic as Topic;
	throw new RangeError(`the family ${family} has no topic: add it to scripts/library/topics.ts`);
}

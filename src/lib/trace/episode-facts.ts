import { endsRoad } from './lanes.ts';
import type { Analysis, Episode, Outcome } from './step.ts';

/** What a heading tells of an episode besides its title. */
export interface EpisodeFacts {
	/** How many steps it has. */
	readonly steps: number;
	/** How many of its doubts came out how. */
	readonly outcomes: Readonly<Record<Outcome, number>>;
	/** How many roads were given up in it. */
	readonly roadsLeft: number;
}

/** Linear in the steps of the episode. */
export function factsOf(
	{ steps }: Analysis,
	{ firstStep, lastStep }: Pick<Episode, 'firstStep' | 'lastStep'>
): EpisodeFacts {
	const outcomes = { confirmed: 0, corrected: 0, dropped: 0, open: 0 };
	let roadsLeft = 0;
	for (let index = firstStep; index <= lastStep; index++) {
		const outcome = steps[index]?.outcome;
		if (outcome) outcomes[outcome] += 1;
		if (endsRoad(steps, index)) roadsLeft += 1;
	}
	return { steps: lastStep - firstStep + 1, outcomes, roadsLeft };
}

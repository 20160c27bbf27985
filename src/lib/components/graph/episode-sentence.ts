import { sayMathLine } from '$lib/components/ui/math-text.ts';
import type { Translation } from '$lib/state/translation.ts';
import type { EpisodeFacts } from '$lib/trace/episode-facts.ts';
import { OUTCOMES, type Analysis, type Episode } from '$lib/trace/index.ts';

interface Told {
	readonly episode: Episode;
	readonly facts: EpisodeFacts;
	readonly title: string;
}

/** What a heading of the graph says of its episode: "Checking the sum, steps 13 to 34. 2 second thoughts: 2 confirmed". */
export function episodeSentence(
	translation: Translation,
	{ ended }: Pick<Analysis, 'ended'>,
	{ episode, facts, title }: Told
): string {
	const found = OUTCOMES.filter((outcome) => facts.outcomes[outcome] > 0);
	const outcomes = found.map((outcome) =>
		translation.say('graph.episode-outcome', {
			count: facts.outcomes[outcome],
			outcome: outcome === 'open' && !ended ? 'pending' : outcome
		})
	);
	return translation.say('graph.episode', {
		title: sayMathLine(title, translation.language),
		first: episode.firstStep + 1,
		last: episode.lastStep + 1,
		steps: facts.steps,
		doubts: episode.doubts,
		outcomes: outcomes.join(translation.say('text.comma')),
		left: facts.roadsLeft
	});
}

import type { Candidate } from '../../src/lib/learning/candidate.ts';
import type { LearningEvent } from '../../src/lib/learning/event.ts';
import { progressOf } from '../../src/lib/learning/figures.ts';
import { seededRandom, shuffle } from '../../src/lib/learning/random.ts';
import { recommend } from '../../src/lib/learning/recommend.ts';
import { bootstrap, mean } from './statistics.ts';
import { Learner, type Random } from './students.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const SKILLS = Array.from({ length: 12 }, (_, i) => `skill ${i}`);
const PROBLEMS = 120;
const MINUTES = 10;

type Choice = (
	events: readonly LearningEvent[],
	candidates: readonly Candidate[],
	when: { readonly nowMs: number; readonly seed: number }
) => readonly Candidate[];

/** Ways to fill ten minutes. */
const CHOICES: Readonly<Record<'recommended' | 'random' | 'in turn', Choice>> = {
	recommended: (events, candidates, when) =>
		recommend(progressOf(events, when.nowMs), candidates, when).map(({ candidate }) => candidate),
	random: (_, candidates, { seed }) => fill(shuffle(candidates, seededRandom(seed))),
	'in turn': (events, candidates) => {
		const times = (skill: string) => events.filter(({ skills }) => skills.includes(skill)).length;
		const seen = new Set(events.map(({ problemId }) => problemId));
		const rank = ({ skills, problemId }: Candidate) =>
			mean(skills.map(times)) + (seen.has(problemId) ? 0.5 : 0);
		return fill([...candidates].sort((a, b) => rank(a) - rank(b)));
	}
};

/** What there is to practise, and how fast it is lost. */
export interface World {
	/** `alike`: all problems take one skill and two minutes; `mixed`: one or two skills, two to five minutes. */
	readonly problems: 'alike' | 'mixed';
	/** P(a known skill is lost in a day). */
	readonly forgets: number;
}

export interface Comparison extends World {
	readonly sessions: number;
	readonly recommended: number;
	readonly other: string;
	readonly theirs: number;
	readonly gain: number;
	/** 95 % bootstrap interval of the gain over the same students. */
	readonly interval: readonly [number, number];
}

/** When the students are looked at, in sessions. */
const MARKS = [5, 15, 30];

/** One session a day, the same students for each way; the share of skills known after some sessions. */
export function compareChoices(students: number, world: World): Comparison[] {
	const after = (name: keyof typeof CHOICES) =>
		Array.from({ length: students }, (_, seed) => practise(CHOICES[name], seed, world));
	const recommended = after('recommended');
	return (['random', 'in turn'] as const).flatMap((other) => {
		const others = after(other);
		return MARKS.map((sessions, mark) => {
			const ours = recommended.map((row) => row[mark]!);
			const theirs = others.map((row) => row[mark]!);
			const gains = ours.map((one, i) => one - theirs[i]!);
			const means = { recommended: mean(ours), theirs: mean(theirs), gain: mean(gains) };
			return { ...world, sessions, other, ...means, interval: bootstrap(gains, seededRandom(1)) };
		});
	});
}

/** The share of skills known at each of `MARKS`. */
function practise(choose: Choice, seed: number, { problems, forgets }: World): number[] {
	const candidates = library(seededRandom(seed + 500_000), problems);
	const learner = new Learner(seededRandom(seed), SKILLS, forgets);
	const events: LearningEvent[] = [];
	const marks: number[] = [];
	for (let day = 0; day < MARKS.at(-1)!; day++) {
		const nowMs = day * DAY_MS;
		for (const { problemId, skills } of choose(events, candidates, {
			nowMs,
			seed: seed * 1000 + day
		}))
			events.push(learner.answer(problemId, skills, nowMs));
		if (MARKS.includes(day + 1)) marks.push(learner.mastery);
		learner.sleep();
	}
	return marks;
}

function library(random: Random, problems: World['problems']): Candidate[] {
	const isAlike = problems === 'alike';
	return Array.from({ length: PROBLEMS }, (_, i) => ({
		id: `p${i}`,
		problemId: `p${i}`,
		skills: shuffle(SKILLS, random).slice(0, isAlike || random() < 0.7 ? 1 : 2),
		checkpoints: [],
		slipKinds: [],
		minutes: isAlike ? 2 : 2 + Math.floor(random() * 4),
		level: null
	}));
}

function fill(candidates: readonly Candidate[]): Candidate[] {
	let left = MINUTES;
	return candidates.filter(({ minutes }) => {
		const fits = minutes <= left;
		if (fits) left -= minutes;
		return fits;
	});
}

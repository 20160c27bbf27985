import { calibrationOf } from '../../src/lib/learning/calibration.ts';
import { detectionOf, habitFigures } from '../../src/lib/learning/habits.ts';
import { masteryOf, TRACING } from '../../src/lib/learning/mastery.ts';
import type { LearningEvent } from '../../src/lib/learning/event.ts';
import { seededRandom } from '../../src/lib/learning/random.ts';
import { calibrationError, mean } from './statistics.ts';
import { Judge, Learner } from './students.ts';

const SKILLS = ['a', 'b', 'c', 'd', 'e'];

/** Answers to problems of one skill each, five skills in turn; what is thought of each against whether it is known. */
export function masteryError(students: number, events: number): Record<string, number> {
	const pairs = Array.from({ length: students }, (_, seed) => {
		const learner = new Learner(seededRandom(seed), SKILLS);
		const answers = Array.from({ length: events }, (_, i) =>
			learner.answer(`p${i}`, [SKILLS[i % SKILLS.length]!], i)
		);
		const ideal = masteryOf(answers, learner.tracing);
		return masteryOf(answers).map(({ skill, mastery, estimate }, row) => {
			const is = learner.known.get(skill)!;
			return { is, mastery, estimate, ideal: ideal[row]!.estimate };
		});
	}).flat();
	const known = mean(pairs.map(({ is }) => Number(is)));
	const error = (said: number, is: boolean) => Math.abs(said - Number(is));
	return {
		'answers per skill': events / SKILLS.length,
		'known in truth': known,
		'error of always the prior': mean(pairs.map(({ is }) => error(TRACING.known, is))),
		'error of always their share': 2 * known * (1 - known),
		'error of the estimate': mean(pairs.map(({ estimate, is }) => error(estimate, is))),
		'error with the true parameters': mean(pairs.map(({ ideal, is }) => error(ideal, is))),
		'error as shown (capped)': mean(pairs.map(({ mastery, is }) => error(mastery, is))),
		'Brier score': mean(pairs.map(({ estimate, is }) => error(estimate, is) ** 2)),
		'calibration error': calibrationError(pairs.map(({ estimate, is }) => [estimate, is]))
	};
}

/** Judgements of steps, half of which have a slip; what is thought of the judge against how they were made. */
export function judgementError(students: number, events: number): Record<string, number> {
	const rows = Array.from({ length: students }, (_, seed) => {
		const judge = new Judge(seededRandom(seed));
		const acts = Array.from({ length: events }, (_, i) => judge.judge(i));
		const found = detectionOf(acts);
		const of = (name: string) => habitFigures(acts).find(({ habit }) => habit === name)!.share;
		const doubts = of('doubts-with-reason');
		return {
			sensitivity: found ? Math.abs(found.sensitivity - judge.sensitivity) : null,
			bias: found ? Math.abs(found.bias - judge.bias) : null,
			hit: Math.abs(doubts.mean - judge.rates.hit),
			covered: Number(doubts.low <= judge.rates.hit && judge.rates.hit <= doubts.high),
			overconfidence: Math.abs(calibrationOf(acts)!.overconfidence - boasting(judge, seed))
		};
	});
	const told = (values: readonly (number | null)[]) => mean(values.filter((one) => one !== null));
	return {
		'error of sensitivity': told(rows.map(({ sensitivity }) => sensitivity)),
		'error of bias': told(rows.map(({ bias }) => bias)),
		'error of the hit rate': mean(rows.map(({ hit }) => hit)),
		'hit rate within its 80 % interval': mean(rows.map(({ covered }) => covered)),
		'error of overconfidence': mean(rows.map(({ overconfidence }) => overconfidence))
	};
}

/** What a judge's overconfidence comes to in the long run: 4,000 more judgements. */
function boasting({ sensitivity, bias, boast }: Judge, seed: number): number {
	const same = Object.assign(new Judge(seededRandom(seed + 1_000_000)), {
		sensitivity,
		bias,
		boast
	});
	const acts: LearningEvent[] = Array.from({ length: 4000 }, (_, i) => same.judge(i));
	return calibrationOf(acts)!.overconfidence;
}

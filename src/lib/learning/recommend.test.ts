import { expect, test } from 'vitest';
import type { Candidate } from './candidate.ts';
import { acted, attempted, attempts, helpOpened } from './event.notation.ts';
import type { LearningEvent } from './event.ts';
import { progressOf } from './figures.ts';
import { recommend } from './recommend.ts';

const DAY = 24 * 60 * 60 * 1000;
const NOW = 100 * DAY;
const problem = (id: string, given: Partial<Candidate> = {}): Candidate => ({
	id,
	problemId: id,
	skills: [id],
	checkpoints: [],
	slipKinds: [],
	minutes: 5,
	level: 0,
	...given
});
const answers = (skill: string, pattern: string, daysAgo = 2) =>
	attempts(skill, pattern, NOW - daysAgo * DAY);
const session = (
	events: readonly LearningEvent[],
	candidates: readonly Candidate[],
	{ seed = 1, minutes = 10 } = {}
) => recommend(progressOf(events, NOW), candidates, { nowMs: NOW, seed, minutes });
const ids = (...given: Parameters<typeof session>) =>
	session(...given).map(({ candidate }) => candidate.id);

test('what is weak comes before what is mastered, within the minutes', () => {
	const events = [
		...answers('ratio', '++++++'),
		...answers('units', '---'),
		...answers('area', '--+')
	];
	const candidates = ['ratio', 'units', 'area'].map((skill) => problem(skill));
	expect(ids(events, candidates)).toEqual(['units', 'area']);
	expect(ids(events, candidates, { minutes: 5 })).toEqual(['units']);
	expect(ids(events, candidates, { minutes: 4 })).toEqual([]);
});

test('the reason says how much was missed, with the events behind it', () => {
	const [suggestion] = session(answers('units', '-+-', 0.6), [problem('units')]);
	expect(suggestion?.reasons).toContainEqual({
		id: 'weak-skill',
		skill: 'units',
		missed: 2,
		of: 3,
		events: [0, 1, 2]
	});
});

test('a mastered skill comes back when it is due, and says since when', () => {
	const events = answers('ratio', '++++', 60);
	const dueMs = progressOf(events, NOW).skills[0]!.review!.dueMs;
	expect(session(events, [problem('ratio')])[0]?.reasons[0]).toMatchObject({
		id: 'due-skill',
		skill: 'ratio',
		days: Math.floor((NOW - dueMs) / DAY)
	});
	const fresh = answers('area', '++++', 1);
	expect(ids([...events, ...fresh], [problem('area'), problem('ratio')], { minutes: 5 })).toEqual([
		'ratio'
	]);
});

test('missed slips of a kind are a reason for a run that has such a slip', () => {
	const slip = { checkpoint: 'spot-the-slip', slip: true, slipKind: 'sign' } as const;
	const spotted = [0, 1, 0].map((score, start) =>
		acted({ ...slip, score, start, atMs: NOW - DAY })
	);
	const run = problem('r', { skills: [], checkpoints: ['spot-the-slip'], slipKinds: ['sign'] });
	expect(session(spotted, [run])[0]?.reasons).toContainEqual({
		id: 'missed-slips',
		slipKind: 'sign',
		missed: 2,
		of: 3,
		events: [0, 1, 2]
	});
});

test('a slip that was found close by, or with help, did not get past one', () => {
	const slip = { checkpoint: 'spot-the-slip', slip: true, slipKind: 'sign' } as const;
	const spotted = [1 / 3, 0.375, 0].map((score, start) =>
		acted({ ...slip, score, start, atMs: NOW - DAY })
	);
	const run = problem('r', { skills: [], checkpoints: ['spot-the-slip'], slipKinds: ['sign'] });
	expect(session(spotted, [run])[0]?.reasons).toContainEqual(
		expect.objectContaining({ id: 'missed-slips', missed: 1, of: 3 })
	);
});

test('what was answered after all was shown is not told to have been wrong', () => {
	const atMs = NOW - DAY;
	const shown = [
		helpOpened({ runId: 'r', start: 5, isLast: true, atMs }),
		acted({ skills: ['units'], start: 5, score: 0, hints: 3, atMs })
	];
	const reasons = session([...answers('units', '-+', 1), ...shown], [problem('units')])[0]?.reasons;
	expect(reasons).toContainEqual(
		expect.objectContaining({ id: 'weak-skill', missed: 1, of: 2, events: [0, 1] })
	);
});

test('a session is varied: the second of a kind gives way to another', () => {
	const events = [...answers('units', '---'), ...answers('area', '--+')];
	const candidates = [
		problem('u1', { skills: ['units'] }),
		problem('u2', { skills: ['units'] }),
		problem('a1', { skills: ['area'] })
	];
	expect(ids(events, candidates, { minutes: 10 })).toContain('a1');
});

test('what was worked on in this sitting is left out, what was seen before comes later', () => {
	const seen = (daysAgo: number) => attempted({ problemId: 'a', atMs: NOW - daysAgo * DAY });
	const candidates = [problem('a', { skills: [] }), problem('b', { skills: [] })];
	expect(ids([seen(0.1)], candidates)).toEqual(['b']);
	expect(ids([seen(5)], candidates)).toEqual(['b', 'a']);
});

test('a beginner gets new skills, chosen by the seed alone', () => {
	const candidates = Array.from({ length: 20 }, (_, i) => problem(`s${i}`));
	expect(ids([], candidates, { seed: 7 })).toEqual(ids([], candidates, { seed: 7 }));
	const firsts = new Set(Array.from({ length: 20 }, (_, seed) => ids([], candidates, { seed })[0]));
	expect(firsts.size).toBeGreaterThan(5);
	const [first] = session([], candidates);
	expect(first?.reasons).toEqual([{ id: 'new-skill', skill: first?.candidate.skills[0] }]);
});

test('what is due and what is weak come before what is new, of which one keeps its place', () => {
	const events = [
		...answers('ratio', '++++', 60),
		...['units', 'area', 'averages'].flatMap((skill) => answers(skill, '--+'))
	];
	const known = ['ratio', 'units', 'area', 'averages'].map((skill) =>
		problem(skill, { minutes: 2, checkpoints: ['predict-move'] })
	);
	const fresh = Array.from({ length: 9 }, (_, i) =>
		problem(`n${i}`, {
			minutes: 2,
			checkpoints: ['predict-move'],
			skills: [`n${i}`, `m${i}`]
		})
	);
	const chosen = session(events, [...fresh, ...known]);
	expect(chosen.slice(0, 4).map(({ candidate }) => candidate.id)).toEqual(
		expect.arrayContaining(['ratio', 'units', 'area', 'averages'])
	);
	expect(chosen.map(({ reasons }) => reasons[0]?.id).slice(4)).toEqual(['new-skill']);
	const short = session(events, [...fresh, ...known], { minutes: 4 });
	expect(short.map(({ reasons }) => reasons[0]?.id)).not.toContain('new-skill');
});

test('a kind of slip that was missed is met before what is new', () => {
	const missed = acted({ checkpoint: 'spot-the-slip', slip: true, slipKind: 'sign', score: 0 });
	const run = problem('r', { skills: [], checkpoints: ['repair'], slipKinds: ['sign'] });
	const fresh = problem('f', { checkpoints: ['repair'] });
	expect(ids([missed], [fresh, run])).toEqual(['r', 'f']);
});

test('what is new is begun easily; someone of whom nothing is known gets nothing else', () => {
	const levels = (events: readonly LearningEvent[]) =>
		session(
			events,
			[2, 1, 0].flatMap((level) => ['a', 'b'].map((id) => problem(`${id}${level}`, { level }))),
			{ minutes: 20 }
		).map(({ candidate }) => candidate.level);
	expect(levels([])).toEqual([0, 0]);
	expect(levels(answers('units', '++++', 1))).toEqual([0, 0, 1, 1]);
});

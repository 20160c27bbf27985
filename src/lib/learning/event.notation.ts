import type { Acted, Attempted, HelpOpened, LineTried } from './event.ts';

/** Events for tests and simulations: what is not given is as plain as can be. */
export const attempted = (given: Partial<Attempted> = {}): Attempted => ({
	type: 'attempt',
	atMs: 0,
	problemId: 'p',
	skills: [],
	answer: '1',
	correct: true,
	hints: 0,
	sawThought: false,
	checked: false,
	...given
});

export const acted = (given: Partial<Acted> = {}): Acted => ({
	type: 'checkpoint',
	atMs: 0,
	problemId: 'p',
	skills: [],
	runId: 'r',
	start: 0,
	checkpoint: 'predict-result',
	kind: 'derive',
	response: '1',
	score: 1,
	sureness: null,
	slip: null,
	slipKind: null,
	hints: 0,
	...given
});

/** Answers to problems of a skill, one for each sign: `+` right, `-` wrong. */
export const attempts = (skill: string, pattern: string, atMs: number): Attempted[] =>
	[...pattern].map((sign, i) =>
		attempted({ problemId: `${skill}${i}`, skills: [skill], correct: sign === '+', atMs })
	);

export const helpOpened = (given: Partial<HelpOpened> = {}): HelpOpened => ({
	type: 'help',
	atMs: 0,
	problemId: 'p',
	skills: [],
	runId: null,
	start: null,
	level: 1,
	isLast: false,
	...given
});

export const lineTried = (given: Partial<LineTried> = {}): LineTried => ({
	type: 'line',
	atMs: 0,
	problemId: 'p',
	skills: [],
	line: 0,
	text: 'x = 1',
	verdict: 'equivalent',
	...given
});

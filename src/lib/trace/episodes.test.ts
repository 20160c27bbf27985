import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse, Analyser } from './analysis.ts';
import { EpisodeFinder, findEpisodes, LONGEST, LOOKAHEAD, SHORTEST } from './episodes.ts';
import { KINDS, type Analysis, type Episode } from './step.ts';
import { chunked, troubledText } from './trace.arbitrary.ts';

function episodesOf({ text, steps, links }: Analysis): Episode[] {
	return findEpisodes(text, steps, links);
}

/** One line per episode: its first step, its doubts, its title. */
function outline(text: string): string[] {
	return episodesOf(analyse(text)).map(
		({ firstStep, doubts, title }) =>
			`${firstStep} (${doubts}) ${text.slice(title.start, title.end)}`
	);
}

const paragraphs = (...texts: string[]) => texts.join('\n\n');

describe('the outline of a thought', () => {
	test('in English: problem, plan, check, another way, answer', () => {
		const text = paragraphs(
			'Okay, so I need to find how many tiles cover the floor. The floor is 6 by 9 meters.',
			'Each tile is a square of 3 meters.',
			'First, let me compute the area of the floor. The area is $6\\times9=54$. It is in square meters.',
			'So each tile has area $3\\times3=9$. Then $54\\div9=6$. So the number of tiles is 6.',
			'Wait, let me double-check that by laying the tiles in rows. In one row, $9\\div3=3$ tiles fit.',
			'There are $6\\div3=2$ rows. So $3\\times2=6$. Yes, that matches.',
			'Alternatively, I could subtract tile after tile from the area. $54-9=45$. $45-9=36$.',
			'Then $36-9=27$. Then $27-9=18$. Then $18-9=9$. So six tiles again.',
			'</think>',
			'**Final Answer**',
			'The floor needs $\\boxed{6}$ tiles.'
		);
		expect(outline(text)).toMatchInlineSnapshot(`
			[
			  "0 (0) find how many tiles cover the floor",
			  "9 (2) double-check that by laying the tiles in rows",
			  "22 (0) Final Answer",
			]
		`);
	});

	test('in Chinese', () => {
		const text =
			'好的，我需要算出小明一共买了多少支铅笔。题目说他买了3盒，每盒12支。还有5支是朋友送的。\n\n' +
			'首先，计算三盒铅笔的总数。每盒12支，3×12=36。所以三盒一共36支。再加上朋友送的5支，36+5=41。所以答案是41支。\n\n' +
			'不过，让我用另一种方法验算一下。先算两盒，2×12=24。第三盒12支，24+12=36。36加5等于41。没错，结果一致。\n\n' +
			'因此，最终答案是41支。';
		expect(outline(text)).toMatchInlineSnapshot(`
			[
			  "0 (0) 算出小明一共买了多少支铅笔",
			  "8 (1) 用另一种方法验算一下",
			]
		`);
	});
});

/** Steps of any kind and text, as long as real ones. */
const steps = fc.array(
	fc.record({
		kind: fc.constantFrom(...KINDS),
		text: fc.constantFrom(
			'Wait. ',
			'So $x=2$. ',
			'Let me compute the area of the floor.\n\n',
			'## Step 2\n\n',
			'Hence the tiles fit, and $y=13$. ',
			'Case 1: the number is even.\n',
			'所以三盒一共36支。',
			'</think>\n\n'
		)
	}),
	{ minLength: 1, maxLength: 400 }
);

/** The lists that a finder gives after each step. */
function grow(drawn: readonly { kind: (typeof KINDS)[number]; text: string }[]): Episode[][] {
	const finder = new EpisodeFinder();
	let start = 0;
	return drawn.map(({ kind, text }) => {
		finder.add({ start, end: (start += text.length), kind }, text, []);
		return finder.list(null);
	});
}

describe('any steps', () => {
	test('while they come, all episodes but the last two stay as they are', () => {
		fc.assert(
			fc.property(steps, (drawn) => {
				let before: Episode[] = [];
				for (const now of grow(drawn)) {
					expect(now.slice(0, Math.max(0, before.length - 2))).toEqual(before.slice(0, -2));
					before = now;
				}
			}),
			{ numRuns: 40 }
		);
	});

	test('an episode that ended as many steps ago as are read ahead is final', () => {
		fc.assert(
			fc.property(steps, (drawn) => {
				const lists = grow(drawn);
				const last = lists.at(-1)!;
				lists.forEach((list, index) => {
					const final = list.filter(({ lastStep }) => lastStep + 1 + LOOKAHEAD <= index);
					expect(last.slice(0, final.length)).toEqual(final);
				});
			}),
			{ numRuns: 40 }
		);
	});

	test('no episode but the last is shorter or longer than its place allows', () => {
		fc.assert(
			fc.property(steps, (drawn) => {
				for (const { firstStep, lastStep } of grow(drawn).at(-1)!.slice(0, -1)) {
					const root = Math.sqrt(lastStep + 1);
					expect(lastStep + 1 - firstStep).toBeGreaterThanOrEqual(SHORTEST * root);
					expect(lastStep + 1 - firstStep).toBeLessThanOrEqual(LONGEST * root);
				}
			})
		);
	});
});

test.each([
	['commas', 'So, ' + ','.repeat(900) + 'x'],
	['Chinese', '好的嗯'.repeat(300) + '算'],
	['blank lines', 'So it is. ' + '\n'.repeat(20000)],
	['fillers', 'okay, so '.repeat(100) + 'x'],
	['openers', '\\( '.repeat(300)]
])('a step of many %s is no trap', (_, step) => {
	const finder = new EpisodeFinder();
	for (let i = 0; i < 20; i++) finder.add({ start: 0, end: step.length, kind: 'plan' }, step, []);
	// A trap would take minutes, more than a test has.
	expect(finder.list(null).length).toBeGreaterThan(0);
});

describe('any text', () => {
	test('an analyser that reads while it grows finds the episodes of one pass', () => {
		fc.assert(
			fc.property(chunked(troubledText), fc.boolean(), (chunks, reads) => {
				const analyser = new Analyser();
				for (const chunk of chunks) {
					const analysis = analyser.append(chunk);
					if (reads) void analysis.episodes;
				}
				const whole = analyse(chunks.join(''));
				expect(analyser.end().episodes).toEqual(whole.episodes);
				expect(whole.episodes).toEqual(episodesOf(whole));
			})
		);
	});

	test('episodes tile the steps; titles lie in them, are not blank and cut no formula', () => {
		fc.assert(
			fc.property(troubledText, (text) => {
				const analysis = analyse(text);
				let next = 0;
				for (const episode of episodesOf(analysis)) {
					expect(episode.firstStep).toBe(next);
					next = episode.lastStep + 1;
					expect(episode.start).toBe(analysis.steps[episode.firstStep]!.start);
					expect(episode.end).toBe(analysis.steps[episode.lastStep]!.end);
					expect(episode.title.start).toBeGreaterThanOrEqual(episode.start);
					expect(episode.title.end).toBeLessThanOrEqual(episode.end);
					expect(text.slice(episode.title.start, episode.title.end).trim()).not.toBe('');
				}
				expect(next).toBe(analysis.steps.length);
			})
		);
	});

	test('a title ends before a formula that is too long for it, or holds it whole', () => {
		const formula = '\\(' + 'a+'.repeat(60) + 'b\\)';
		expect(outline(`Let me expand the whole product as ${formula} and go on.`)).toEqual([
			'0 (0) expand the whole product'
		]);
		expect(outline(`${formula} is the sum of all terms`)).toEqual([`0 (0) ${formula}`]);
	});
});

test('the cost of a step does not grow with the trace', () => {
	const text = Array.from({ length: 6000 }, (_, i) => `So the area of room ${i} is $${i}$. `);
	const finder = new EpisodeFinder();
	let start = 0;
	for (const step of text)
		finder.add({ start, end: (start += step.length), kind: 'derive' }, step, []);
	// A second pass over the steps for each would take minutes, more than a test has.
	expect(finder.list(null).at(-1)!.lastStep).toBe(5999);
});

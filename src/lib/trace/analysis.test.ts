import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse, Analyser } from './analysis.ts';
import { isDoubt, type Analysis, type Step } from './step.ts';
import { chunked, troubledText } from './trace.arbitrary.ts';

describe('while the trace grows', () => {
	test('the unfinished end is a last step that may still change', () => {
		const analyser = new Analyser();
		expect(analyser.append('').steps).toEqual([]);
		expect(analyser.append(' \n').steps).toEqual([]);
		expect(analyser.append('So $x=2').steps).toMatchObject([{ start: 0, end: 9, kind: 'derive' }]);
		expect(analyser.append('$. Wait').steps).toMatchObject([
			{ end: 12 },
			{ end: 16, outcome: 'open' }
		]);
		expect(analyser.end()).toMatchObject({ ended: true, text: ' \nSo $x=2$. Wait' });
		expect(() => analyser.append('x')).toThrow(TypeError);
	});

	test('an analysis that is read late shows the trace as it was', () => {
		const analyser = new Analyser();
		const early = analyser.append('So $x=2$. Is that right? ');
		const late = analyser.append('Yes, that works. Good. Now for the next part, with $y$.');
		expect(early.steps.map(({ outcome }) => outcome)).toEqual([null, 'open']);
		expect(late.steps.map(({ outcome }) => outcome).slice(0, 3)).toEqual([
			null,
			'confirmed',
			'confirmed'
		]);
	});

	test('steps that did not change are shared', () => {
		const analyser = new Analyser();
		const early = analyser.append('So $x=2$. So $y=3$. ').steps;
		const late = analyser.append('So $z=4$. ').steps;
		expect(late[0]).toBe(early[0]);
	});

	test('an analysis can be written as JSON', () => {
		expect(JSON.parse(JSON.stringify(analyse('So $x=2$.')))).toMatchObject({
			spine: [0],
			ended: true
		});
	});
});

describe('any text', () => {
	const check = (property: (analysis: Analysis) => void) =>
		fc.assert(
			fc.property(troubledText, (text) => {
				const analyser = new Analyser();
				property(analyser.append(text));
				property(analyser.end());
			})
		);

	test('steps tile it, also while it is unfinished', () =>
		check(({ text, steps }) => {
			expect(steps.map(({ start, end }) => text.slice(start, end)).join('')).toBe(
				text.trim() === '' ? '' : text
			);
			steps.forEach((step, index) => {
				expect(step.index).toBe(index);
				expect(step.end).toBeGreaterThan(step.start);
			});
		}));

	test('links point from steps to earlier ones, each once', () =>
		check(({ steps, links }) => {
			for (const { from, to } of links) {
				expect(to).toBeGreaterThanOrEqual(0);
				expect(to).toBeLessThan(from);
				expect(from).toBeLessThan(steps.length);
			}
			expect(new Set(links.map((link) => JSON.stringify(link))).size).toBe(links.length);
		}));

	test('doubts have an outcome that agrees with their fate; other steps have none', () =>
		check(({ steps }) => {
			for (const { kind, outcome, fate } of steps) {
				expect(outcome !== null).toBe(isDoubt({ kind }));
				if (outcome === 'open') expect(fate).toBe('open');
				if (outcome === 'dropped') expect(fate).toBe('abandoned');
				if (outcome === null) expect(fate).not.toBe('open');
			}
		}));

	test('what is resolved is a doubt, and no longer open', () =>
		check(({ steps, links }) => {
			for (const { to } of links.filter(({ type }) => type === 'resolves')) {
				expect(['confirmed', 'corrected', 'dropped']).toContain(steps[to]?.outcome);
			}
		}));

	test('the spine ascends through steps that were kept', () =>
		check(({ steps, spine }) => {
			expect([...spine].sort((a, b) => a - b)).toEqual([...new Set(spine)]);
			for (const index of spine) expect(steps[index]?.fate).toBe('kept');
		}));

	test('any chunking gives the analysis of one pass, also while it is unfinished', () => {
		fc.assert(
			fc.property(chunked(troubledText), fc.boolean(), (chunks, reads) => {
				const [whole, parts] = [new Analyser(), new Analyser()];
				for (const chunk of chunks)
					if (reads) void parts.append(chunk).steps;
					else parts.append(chunk);
				const text = chunks.join('');
				expect({ ...parts.append('') }).toEqual({ ...whole.append(text) });
				expect({ ...parts.end() }).toEqual({ ...analyse(text) });
			})
		);
	});
});

describe('cost', () => {
	const sentence = (i: number): string =>
		i % 9 === 0
			? `Wait, is $${i}+3=${i + 3}$ right? `
			: `So $${i}\\times7=${i * 7}$ and the area is ${i + 3}. `;
	const trace = (length: number) => Array.from({ length }, (_, i) => sentence(i)).join('');

	test('ten times the text takes at most twelve times the look-ups', () => {
		const work = (length: number) => {
			const analyser = new Analyser();
			analyser.append(trace(length));
			analyser.end();
			return analyser.work;
		};
		expect(work(2500) / work(250)).toBeLessThan(12);
	});

	test('small chunks take as many look-ups as one', () => {
		const [whole, parts] = [new Analyser(), new Analyser()];
		const text = trace(250);
		whole.append(text);
		for (const chunk of text.match(/[^]{1,4}/g) ?? []) parts.append(chunk);
		expect(parts.work).toBe(whole.work);
	});

	test.each([
		['fillers', 'so , '.repeat(4000) + ': x. '],
		['openers', '\\[ '.repeat(7000)],
		['formulas', 'and $x=2$ so\n'.repeat(1500)],
		['objections', 'Wait, no. '.repeat(2000)]
	])('20,000 characters of %s are no trap', (_, text) => {
		// A backtracking pattern or a second pass would take minutes, more than a test has.
		expect(analyse(text).steps.length).toBeGreaterThan(0);
	});

	test('a step never leans on more than a few others', () => {
		const counts = new Map<number, number>();
		for (const { from } of analyse(trace(500)).links) counts.set(from, (counts.get(from) ?? 0) + 1);
		expect(Math.max(...counts.values())).toBeLessThanOrEqual(8);
	});
});

test('the last step of a finished trace ends with the text', () => {
	const last = (text: string): Step | undefined => analyse(text).steps.at(-1);
	expect(last('So $x=2$.\n\n')).toMatchObject({ start: 0, end: 11 });
	expect(last('  \n ')).toBeUndefined();
});

import { describe, expect, test } from 'vitest';
import { analyse } from './analysis.ts';
import type { Analysis } from './step.ts';

/** One line per step: its kind, what became of it, the links from it; `*` marks the spine. */
function draw({ steps, links, spine }: Analysis): string[] {
	return steps.map(({ index, kind, fate, outcome }) => {
		const arrows = links
			.filter(({ from }) => from === index)
			.map(({ type, to }) => `${type} ${to}`);
		const mark = spine.includes(index) ? '*' : ' ';
		return [`${mark}${index} ${kind} ${outcome ?? fate}`, ...arrows].join(', ');
	});
}

const paragraphs = (...texts: string[]) => texts.join('\n\n');

const SLIP = paragraphs(
	'Okay, I need to find $15\\times6$.',
	'First, $15\\times6=10\\times6+5\\times6$.',
	'Then $60+40=100$.',
	'So I get $100$.',
	'Let me check: $90\\div6=15$.',
	'I need $90$ and have $100$.',
	'Hmm, that does not match.',
	'Let me do it again, slowly.',
	'Then $60+30=90$.',
	'So I get $90$.',
	'Let me check again: $90\\div6=15$.',
	'Yes, it matches.'
);

describe('a slip that is found', () => {
	test('what was built on it falls, the doubts are settled, the repaired road is the spine', () => {
		expect(draw(analyse(SLIP))).toEqual([
			'*0 restate kept',
			'*1 derive kept, supports 0',
			' 2 derive superseded, supports 1',
			' 3 conclude superseded, supports 2',
			' 4 verify corrected, verifies 3',
			' 5 derive kept, supports 1',
			' 6 derive superseded, supports 3, supports 5',
			' 7 revise corrected, revises 3, resolves 4',
			' 8 plan kept',
			'*9 derive kept, supports 8, resolves 7',
			'*10 conclude kept, supports 9',
			' 11 verify confirmed, verifies 10',
			' 12 derive kept, supports 5',
			' 13 verify confirmed, verifies 10, resolves 11'
		]);
	});

	test('its steps tell the story', () => {
		expect(analyse(SLIP).steps.map(({ phase }) => phase)).toEqual([
			...[
				'read',
				'first-attempt',
				'first-attempt',
				'synthesise',
				'doubt',
				'refine',
				'refine',
				'doubt'
			],
			...['refine', 'refine', 'synthesise', 'doubt', 'refine', 'doubt']
		]);
	});
});

describe('a doubt that takes back what was right', () => {
	const attempt = ['I need $x$ in $2x=8$.', 'Then $8\\div2=4$.', 'So I get $4$.'];
	const doubt = [
		'Let me check: $2\\times4=6$.',
		'Hmm, that does not match.',
		'Let me do it again, slowly.'
	];
	const looks = (...texts: string[]) =>
		analyse(paragraphs(...attempt, ...doubt, ...texts)).steps.flatMap(({ kind, fate, outcome }) =>
			outcome || kind === 'conclude' ? `${kind} ${outcome ?? fate}` : []
		);

	test('is settled by the same conclusion, which stands', () => {
		expect(looks('Then $8\\div2=4$.', 'So I get $4$.')).toEqual([
			'conclude kept',
			'verify confirmed',
			'revise confirmed',
			'conclude kept'
		]);
	});

	test('is not one about something else, between two times that a conclusion is drawn', () => {
		const other = ['Next, $3+3=7$.', 'Wait, $3+3=7$ is wrong. I made a mistake.', 'So $3+3=6$.'];
		const { steps } = analyse(paragraphs(...attempt, ...other, 'So I get $4$.'));
		const revisions = steps.filter(({ kind }) => kind === 'revise');
		expect(revisions.map(({ outcome }) => outcome)).toContain('corrected');
		expect(revisions.map(({ outcome }) => outcome)).not.toContain('confirmed');
		expect(steps.filter(({ fate }) => fate === 'superseded')).toHaveLength(1);
	});

	test.each([
		['So I get $4$.', 'So I made a mistake in my check.'],
		['I made a mistake in the verification.'],
		['和刚才一样，所以是检验时算错了。']
	])('is taken back where the slip was in the check: %s', (...texts) => {
		const { steps, links } = analyse(paragraphs(...attempt, ...doubt, ...texts));
		const blames = steps.findLast(({ kind }) => kind === 'revise')!;
		const check = links.find(({ from, type }) => from === blames.index && type === 'revises');
		expect(steps[check!.to]?.kind).toBe('verify');
		expect(steps.filter(({ fate }) => fate === 'superseded')).toEqual([]);
		expect(new Set(steps.flatMap(({ outcome }) => outcome ?? []))).toEqual(new Set(['confirmed']));
	});

	test('was right if the second conclusion falls too', () => {
		const again = [...doubt, 'Then $8-4=5$.', 'So I get $5$.'];
		expect(looks('Then $8\\div2=4$.', 'So I get $4$.', ...again)).toEqual([
			'conclude superseded',
			'verify corrected',
			'revise corrected',
			'conclude superseded',
			'verify corrected',
			'revise corrected',
			'conclude kept'
		]);
	});
});

describe('doubts that lead round in circles', () => {
	const attempt = ['Then $60\\div5=2$.', 'So I get $2$.'];
	const doubt = [
		'Let me check: $2\\times5=10$.',
		'Hmm, that does not match.',
		'Let me do it again, slowly.'
	];
	const rounds = (count: number) =>
		Array.from({ length: count }, () => [...attempt, ...doubt]).flat();
	const came = (...texts: string[]) =>
		analyse(paragraphs('I need the groups.', ...texts)).steps.flatMap(
			({ outcome }) => outcome ?? []
		);

	test.each([3, 6])('have found nothing, but for the last ones: %i rounds', (count) => {
		const outcomes = came(...rounds(count));
		expect(outcomes).toHaveLength(2 * count);
		expect(new Set(outcomes.slice(0, -2))).toEqual(new Set(['open']));
	});

	test('have found a slip while the conclusion was drawn twice only', () => {
		expect(came(...rounds(2)).slice(0, 3)).toEqual(['corrected', 'corrected', 'corrected']);
	});

	test('have found it at last, when another conclusion is drawn', () => {
		const out = ['Then $60\\div5=12$.', 'So I get $12$.', 'Yes, that works.'];
		expect(came(...rounds(4), ...out).slice(4)).toEqual([
			...['open', 'open', 'corrected', 'corrected', 'confirmed']
		]);
	});
});

describe('what comes of a doubt', () => {
	const before = ['I need $x$ in $2x=8$.', 'So $x=8-2=6$.'];
	const outcomes = (...texts: string[]) =>
		analyse(paragraphs(...before, ...texts)).steps.flatMap(({ outcome }) => outcome ?? []);

	test.each<[string, string[], string[]]>([
		['open, while nothing settles it', ['Hmm, is that right?'], ['open']],
		[
			'confirmed, by a verdict',
			['Hmm, is that right?', 'Yes, that works.'],
			['confirmed', 'confirmed']
		],
		['confirmed, by a reason', ['Wait, why is that?', 'Because $2$ is taken away.'], ['confirmed']],
		[
			'confirmed, by a conclusion after work',
			['Let me check.', '$2\\times4=8$.', 'So the answer is $4$.'],
			['confirmed']
		],
		[
			'dropped, by a conclusion without work',
			['Is it unique?', 'So the answer is $4$.'],
			['dropped']
		],
		['dropped, for another way', ['Hmm, is that right?', 'Alternatively, divide.'], ['dropped']],
		[
			'corrected',
			['Hmm, is that right?', "No, that's wrong.", 'So $x=8\\div2=4$.'],
			['corrected', 'corrected']
		],
		['open, while nothing was put in place of what was rejected', ["That's wrong."], ['open']]
	])('%s', (_, texts, wanted) => expect(outcomes(...texts)).toEqual(wanted));

	test('a check is confirmed by a calculation that comes out the same', () => {
		expect(outcomes('Then $60-18=42$.', 'Let me check.', '$6\\times7=42$.')).toEqual(['confirmed']);
		expect(outcomes('Then $60-18=42$.', 'Let me check.', '$6\\times8=48$.')).toEqual(['open']);
	});

	test('to put a result in for the unknown is not to confirm it', () => {
		expect(outcomes('So I get $x=42$.', 'Let me check: with $x=42$, it is')).toEqual(['open']);
	});

	test('a doubt that the trace moved on from stays open', () => {
		const steps = Array.from({ length: 40 }, (_, i) => `Then $${i}+1=${i + 1}$.`);
		expect(outcomes('Hmm, is that right?', ...steps, 'Yes, that works.')).toEqual([
			'open',
			'confirmed'
		]);
	});
});

describe('roads not taken', () => {
	test('a departure leaves its road, save what is used later', () => {
		const analysis = analyse(
			paragraphs(
				'I need $a+b$.',
				'Let me square both.',
				'So $13\\times13=169$.',
				'So $11\\times11=121$.',
				"Let's try another way.",
				'So $169+2=171$.'
			)
		);
		expect(draw(analysis)).toEqual([
			'*0 restate kept',
			' 1 plan abandoned, supports 0',
			'*2 derive kept, supports 1',
			' 3 derive abandoned, supports 2',
			'*4 alternative kept, branches 1',
			'*5 derive kept, supports 2'
		]);
	});
});

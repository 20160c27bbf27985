import { expect, test } from 'vitest';
import { gradeAnswer, judgeAnswer } from './grade-answer.ts';

const run = (expected: string | null, unsure: number | null = null) => ({
	...{ status: 'finished' as const, answer: 'x = 7', unsure },
	problem: { statement: 'Solve $3x+5=20$.', expected }
});

test('with the expected answer it is known whether an answer is right', () => {
	expect(judgeAnswer(run('5'), '5')).toEqual({ correct: true });
	expect(judgeAnswer(run('5', 0.2), '7')).toEqual({ correct: false });
});

test('without one it is compared with what the model came to, which is kept beside it', () => {
	expect(judgeAnswer(run(null), '7')).toEqual({ correct: true, against: 'run' });
	expect(judgeAnswer(run(null), '5')).toEqual({ correct: false, against: 'run' });
});

test('an answer of which the model was unsure is compared, but makes no other wrong or right', () => {
	expect(gradeAnswer(run(null, 0.3), '5')).toMatchObject({ check: { verdict: 'fails' } });
	for (const answer of ['5', '7'])
		expect(judgeAnswer(run(null, 0.3), answer)).toEqual({ correct: null, against: 'run' });
});

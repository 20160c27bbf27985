import type { Language } from '$lib/protocol/problem.ts';

/** The words around the parts of a prompt. Steps are named by their numbers, counted from 1; null: the whole. */
interface PromptWords {
	readonly lead: string;
	readonly problem: string;
	/** Before a question that was asked about the problem above. */
	readonly then: string;
	readonly thought: string;
	readonly answer: string;
	readonly none: string;
	readonly earlier: (step: number | null) => string;
	readonly answered: string;
	readonly question: (step: number | null) => string;
	readonly ask: string;
}

export const WORDS: Readonly<Record<Language, PromptWords>> = {
	en: {
		lead: 'A student has read how a problem was thought through, step by step, and asks about it. Steps have numbers in brackets; […] stands where steps are left out.',
		problem: 'The problem',
		then: 'About its solution this was asked:',
		thought: 'What was thought',
		answer: 'The answer',
		none: 'There is none: the thought ended before it.',
		earlier: (step) => `Asked before about ${step === null ? 'the whole' : `step ${step}`}:`,
		answered: 'Answered:',
		question: (step) => `The question, about ${step === null ? 'the whole' : `step ${step}`}`,
		ask: 'Answer the student in plain words, in the language of the question. If a step is wrong, say so.'
	},
	zh: {
		lead: '一名学生读了一道题逐步思考的过程，现在提出一个问题。方括号里的数字是步骤的编号，[…] 表示省略了一些步骤。',
		problem: '题目',
		then: '关于它的解答，有人问：',
		thought: '思考过程',
		answer: '答案',
		none: '没有答案：思考在得出答案之前就结束了。',
		earlier: (step) => `之前关于${step === null ? '整个过程' : `第 ${step} 步`}的提问：`,
		answered: '回答：',
		question: (step) => `学生的问题（关于${step === null ? '整个过程' : `第 ${step} 步`}）`,
		ask: '请用提问所用的语言，以浅显的话回答学生。如果某一步有错，请指出来。'
	}
};

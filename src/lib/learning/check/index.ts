/**
 * Checks of mathematics in three values: what a student answers, each line of their solution, the steps of a model.
 * Every function is pure, takes bounded time, never throws, and calls nothing wrong that it could not read.
 */
export { checkAnswer, type AnswerCheck, type AnswerOptions } from './answer.ts';
export type { AnswerReason, FormNote, Judgement, SlipForm, Verdict } from './judgement.ts';
export { checkLine, type LineCheck, type LineReason, type LineVerdict } from './line.ts';
export { checkStep, type FailedClaim, type StepCheck } from './step.ts';
export { understood, type Understood } from './understood.ts';
export type { Unread } from './tokens.ts';

import { toWritten } from './spoken.ts';
import { isUnit } from './units.ts';

/** Longer answers are no single sentence. */
const MOST_LETTERS = 160;
/** Words that say nothing of a value. */
const FUNCTION_WORDS = new Set(
	(
		'the a an is are was were be been it its it’s this that these those there they them he she his her their i we you our my your so ' +
		'and then thus has have had will would can could should must do does did of for in on at by with as takes take took costs ' +
		'cost needs need gets get got uses use makes make made gives give pays pay answer result still two value number numbers point line now'
	).split(' ')
);
/** Signs of Chinese words of that kind. */
const FUNCTION_SIGNS = new Set(
	'答解是为有共一总的了在需要应该得到用去还剩就会可以能这那个直线点它他她们则所以因此故设'
);
/** What turns a value into another one: never left out, in front of the value not even where the question says it. */
const TURNING =
	/^(?:not?|never|more|less|fewer|over|under|above|below|than|least|most|between|half|twice|double|triple|times|minus|negative|except|without|nearly|almost|dozen|hundred|thousand|million|about|or)$|[不没非未无超过倍半余负几近约或比]/i;
/** What turns it wherever it stands. */
const DENYING = /^(?:not?|never|or|than|except)$|[不没非未无或比]/i;

/**
 * What an answer says, without the sentence around it: `she walks 150 metres` as `150 metres`, `共有15人参加` as `15人`, as
 * far as its words are those of the question or say nothing. Linear in the text.
 * @returns likelier readings first; empty where there are no such words
 */
export function withoutSentence(answer: string, problem: string): readonly string[] {
	if (answer.length > MOST_LETTERS) return [];
	const question = questionOf(problem);
	// `the probability of a six is 1/6` has one number, and so has `she has twelve apples`.
	return [...new Set([answer, toWritten(answer)].flatMap((text) => readingsOf(text, question)))];
}

function readingsOf(text: string, question: string): readonly string[] {
	const lead = LEAD.exec(text)?.[0] ?? '';
	const isLeadClear = partsOf(lead).every(
		(word) => !TURNING.test(word) && isNeutral(word, question)
	);
	if (!isLeadClear) return [];
	const rest = text.slice(lead.length).replace(/[\s.。!！]+$/, '');
	const readings = lead.trim() === '' ? [] : [rest];
	const tail = TAIL.exec(rest)?.[0] ?? '';
	const words = partsOf(tail);
	// The words behind the value, from the last one on.
	for (let kept = words.length - 1; kept >= 0 && readings.length < MOST_READINGS; kept--) {
		const word = words[kept]!;
		if (isUnit(word) || !isNeutral(word, question, true)) break;
		const shorter =
			rest.slice(0, rest.length - tail.length) + tail.slice(0, endOf(tail, words, kept));
		readings.push(shorter.trim());
	}
	return readings.filter((reading) => /\d/.test(reading));
}

const MOST_READINGS = 8;
/** Words, blanks and stops before the first thing that is none; a single letter is a variable. */
const LEAD =
	/^(?:[a-zA-Z’']{2,}(?![a-zA-Z’'(]|\s*=)|(?<=[a-z]{2}\s)a(?=\s+(?!is\b|are\b|was\b|equals\b)[a-z]{2})|[\u3400-\u9fff]|[\s,，:：])+/u;
const TAIL = /(?:(?<![a-zA-Z’'])[a-zA-Z’']{2,}(?![a-zA-Z’'])|[\u3400-\u9fff]|[\s,，])+$/u;

function partsOf(text: string): readonly string[] {
	return text.match(/[a-zA-Z’']+|[\u3400-\u9fff]/gu) ?? [];
}

/** Where the first so many words of a text end. */
function endOf(text: string, words: readonly string[], count: number): number {
	let at = 0;
	for (const word of words.slice(0, count)) at = text.indexOf(word, at) + word.length;
	return at;
}

/** The sentences of a problem that ask: those with a question mark, else the last one. */
function questionOf(problem: string): string {
	const sentences = problem.toLowerCase().match(/[^.?!。？！]+[.?!。？！]*/g) ?? [];
	const asking = sentences.filter((sentence) => /[?？]/.test(sentence));
	return (asking.length > 0 ? asking : sentences.slice(-1)).join(' ').replace(/多少|几/g, ' ');
}

function isNeutral(word: string, question: string, isBehind = false): boolean {
	const small = word.toLowerCase();
	const stem = small.replace(/(?:e?s|ed|ing)$/, '');
	const isAsked = /[a-z]/.test(small)
		? new RegExp(`\\b${stem.replace(/[’']/g, '.')}`).test(question)
		: question.includes(small);
	if (/^(?:each|per|every)$/.test(small)) return /\b(?:each|per|every|one)\b/.test(question);
	if (TURNING.test(small)) return isBehind && isAsked && !DENYING.test(small);
	return isAsked || FUNCTION_WORDS.has(small) || FUNCTION_SIGNS.has(small);
}

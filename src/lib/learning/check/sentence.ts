import { toWritten } from './spoken.ts';
import { isUnit } from './units.ts';

/** Longer answers are no single sentence. */
const MOST_LETTERS = 160;
const MOST_READINGS = 8;
/** Words that say nothing of a value. */
const FUNCTION_WORDS = new Set(
	(
		'the a an is are was were it its this that there they them he she his her their we you my your so and then has have had will ' +
		'would can could must does did of for in on at by with as takes take took costs cost needs need gets get got makes make made gives ' +
		'give pays pay answer result still two value number numbers point line now'
	).split(' ')
);
/** Signs of Chinese words of that kind. */
const FUNCTION_SIGNS =
	'答解是为有共一总的了在需要应该得到用去还剩就会可以能这那个直线点它他她们则所因此故设';
/** What turns a value into another one: not left out before it, behind it only where the question says it. */
const TURNING =
	/^(?:never|more|less|fewer|over|under|above|below|least|most|between|half|twice|double|triple|times|minus|negative|without|nearly|almost|dozen|hundred|thousand|million|about)$|[超过倍半余负几近约]/;
/** What turns it wherever it stands. */
const DENYING = /^(?:not?|or|than|except)$|[不没非未无或比]/;
/** What may stand before the value and is read with it. */
const READ = /^(?:minus|negative|about|roughly|[负约])$/;

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

/** A word with what stands around it. A single letter is a variable, and a name before `=` or a bracket another one. */
const FIRST =
	/[\s,，:：]*((?:[a-zA-Z’']{2,}(?![a-zA-Z’'(]|\s*=)|(?<=[a-z]{2}\s)a(?=\s+(?!is\b|are\b|was\b|equals\b)[a-z]{2})|[\u3400-\u9fff]))[\s,，:：]*/y;
const LAST = /(?<![a-zA-Z’'])([a-zA-Z’']{2,}|[\u3400-\u9fff])[\s,，.。!！]*$/;

function readingsOf(text: string, question: string): readonly string[] {
	let at = 0;
	for (;;) {
		FIRST.lastIndex = at;
		const [all = '', word] = FIRST.exec(text) ?? [];
		if (word === undefined || READ.test(word)) break;
		if (!isNeutral(word, question, false)) return [];
		at += all.length;
	}
	let rest = text.slice(at).replace(/[\s.。!！]+$/, '');
	const readings = at > 0 ? [rest] : [];
	while (readings.length < MOST_READINGS) {
		const [all = '', word = ''] = LAST.exec(rest) ?? [];
		if (word === '' || isUnit(word) || !isNeutral(word, question, true)) break;
		rest = rest.slice(0, -all.length).trim();
		readings.push(rest);
	}
	return readings.filter((reading) => /[\dπ√∞]/.test(reading));
}

/** The sentences of a problem that ask: those with a question mark, else the last one. */
function questionOf(problem: string): string {
	const sentences = problem.toLowerCase().match(/[^.?!。？！]+[.?!。？！]*/g) ?? [];
	const asking = sentences.filter((sentence) => /[?？]/.test(sentence));
	return (asking.length > 0 ? asking : sentences.slice(-1)).join(' ').replace(/多少|几/g, ' ');
}

function isNeutral(word: string, question: string, isBehind: boolean): boolean {
	const small = word.toLowerCase();
	if (/^(?:each|per|every)$/.test(small)) return /\b(?:each|per|every|one)\b/.test(question);
	if (DENYING.test(small) || (TURNING.test(small) && !isBehind)) return false;
	const stem = small.replace(/(?:e?s|ed|ing)$/, '').replace(/[’']/g, '.');
	const isAsked = new RegExp(/[a-z]/.test(small) ? `\\b${stem}` : small).test(question);
	return (
		isAsked ||
		(!TURNING.test(small) && (FUNCTION_WORDS.has(small) || FUNCTION_SIGNS.includes(small)))
	);
}

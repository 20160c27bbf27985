import { chineseNumber } from './chinese-numbers.ts';
import { fails, holds, unknown, wrongForm, type Judgement } from './judgement.ts';
import { toPlain } from './plain.ts';
import { toWritten } from './spoken.ts';

/** A time of the day. */
export interface Time {
	/** Since midnight, by the hour as it is written where the half of the day is not said. */
	readonly minutes: number;
	readonly isHalfKnown: boolean;
	/** Whether it is written as on a 24-hour clock. */
	readonly isLong: boolean;
	/** Whether it may be nothing else: `5:45` may be a ratio. */
	readonly isClear: boolean;
}

const DAY = 1440;
const HALF = 720;
/** Longer texts are no times. */
const MOST_LETTERS = 40;

/**
 * Compares two times of the day: `quarter to 6`, `5.45pm`, `17:45`, `下午5点三刻`. Where the half of the day is not said it
 * is taken to be the other's if the problem or the words leave no doubt.
 * @returns null where one of them is none
 */
export function compareTimes(given: string, expected: string, problem: string): Judgement | null {
	const isAsked = ASKED.test(problem) && !RATIO.test(problem);
	const wanted = readTime(expected);
	const own = wanted && readTime(given, isAsked || wanted.isClear);
	// `0.6` is no answer where `9:15` is a time.
	if (wanted && !own && isAsked) return unknown('kinds');
	if (!own || !(own.isClear || wanted.isClear || isAsked)) return null;
	if ((own.minutes - wanted.minutes) % HALF !== 0) return fails();
	if (LONG.test(problem) && wanted.isLong && !own.isLong) return wrongForm('other-form');
	if (own.isHalfKnown && wanted.isHalfKnown)
		return own.minutes === wanted.minutes ? holds() : fails();
	if (own.isHalfKnown === wanted.isHalfKnown) return holds();
	const half = (own.isHalfKnown ? own : wanted).minutes < HALF ? MORNING : EVENING;
	const other = half === MORNING ? EVENING : MORNING;
	const isSaid = half.test(problem) && !other.test(problem);
	const isSpoken = !/[:：]/.test(own.isHalfKnown ? expected : given) || half === MORNING;
	return isSaid || (isSpoken && !other.test(problem)) ? holds() : unknown('ambiguous');
}

const ASKED =
	/\bwhat time\b|\bwhen (?:do|does|did|will|is|was|should|must|can)\b|\bat which time\b|\bclock\b|\b[ap]\.?m\b|o['’]clock|几[点时]|什么时[候间刻]|时刻|何时/i;
const RATIO = /\bratio\b|比/i;
const LONG = /\b24[- ]?h(?:our|r)|二十四时|24时/i;
const MORNING = /\bmorning\b|\ba\.?m\b|早|上午|凌晨/i;
const EVENING = /\b(?:afternoon|evening|night)\b|\bp\.?m\b|下午|晚|傍晚/i;

const NAMED: readonly (readonly [RegExp, string])[] = [
	[/^(?:12 ?)?(?:noon|midday)$|^(?:12 ?点)?正午$/, '12:00 pm'],
	[/^(?:12 ?)?midnight$/, '12:00 am'],
	[/^(.*)\bin the morning$/, '$1am'],
	[/^(.*)\b(?:in the (?:afternoon|evening)|at night)$/, '$1pm'],
	[/^(?:早上|上午|早晨|凌晨)(.*)$/, '$1am'],
	[/^(?:下午|晚上|傍晚|中午)(.*)$/, '$1pm']
];
const FORM =
	/^(?:(\d{1,2})\s*(?::(?=\d\d)|[点时]|\.(?=\d\d ?[ap]))\s*(?:(\d{1,2})\s*分?|(半)|([13])\s*刻|整)?|(\d\d)(\d\d)(?: ?h(?:ou)?rs)?|(\d{1,2})(?: ?o['’]clock)?)\s*([ap]\.? ?m\.?)?$/;
const SPOKEN =
	/^(?:(?:a )?(quarter|half)|(\d{1,2})(?: min(?:ute)?s?)?) (?:(past|after|to|before) )?(\d{1,2}) ?(?:o['’]clock)? ?([ap]\.? ?m\.?)?$/;

/**
 * The time of the day that a text names, or null.
 * @param isAsked whether a time is asked for, so that `1745` may be one
 */
export function readTime(text: string, isAsked = false): Time | null {
	if (text.length > MOST_LETTERS) return null;
	let said = text
		.toLowerCase()
		.replace(/^\s*(?:it(?:['’]s| is)|at|by|答[:：]?|在)\s*|[.。]\s*$/g, '')
		.replace(/([ap])\.\s?m\b/, '$1m')
		.replace(/[一二三四五六七八九十两]+(?=[点时])/, (hour) => chineseNumber(hour) ?? hour);
	// `half past` would be read as a number.
	said = toPlain(toWritten(said.replace(/半/, '30').replace(/\bhalf\b/, 'HALF')))
		.replace(/HALF/, 'half')
		.trim();
	for (const [pattern, by] of NAMED) said = said.replace(pattern, by);
	return spokenTime(said) ?? writtenTime(said, isAsked);
}

function spokenTime(said: string): Time | null {
	const [, part, many, turn, hour, mark] = SPOKEN.exec(said) ?? [];
	// `half three` is half past it; `20 4` is nothing.
	if (hour === undefined || (!turn && part !== 'half')) return null;
	const past = part === 'quarter' ? 15 : part === 'half' ? 30 : Number(many);
	const isBefore = turn === 'to' || turn === 'before';
	if (past > 59 || (isBefore && part === 'half')) return null;
	return timeAt(Number(hour), isBefore ? -past : past, { mark, isClear: part !== undefined });
}

function writtenTime(said: string, isAsked: boolean): Time | null {
	const found = FORM.exec(said);
	if (!found) return null;
	const [all, hour, minute = '0', half, quarters, long, short, bare, mark] = found;
	const isClear = mark !== undefined || /点|o['’]clock/.test(all);
	// `1745` and `3` are times beside a time only.
	if (!isClear && ((long !== undefined && !isAsked) || bare !== undefined)) return null;
	const past = half ? 30 : quarters ? 15 * Number(quarters) : Number(short ?? minute);
	return timeAt(Number(hour ?? long ?? bare), past, { mark, isClear });
}

function timeAt(
	hour: number,
	past: number,
	{ mark, isClear }: { readonly mark: string | undefined; readonly isClear: boolean }
): Time | null {
	if (hour > 24 || past > 59) return null;
	const isNoon = mark?.startsWith('p') === true;
	const isLong = hour > 12 || hour === 0;
	// `13:00 am`
	if (isLong && mark && !isNoon) return null;
	const shift = mark ? (hour % 12) + (isNoon ? 12 : 0) : hour;
	const minutes = (60 * shift + past + DAY) % DAY;
	return { minutes, isHalfKnown: mark !== undefined || isLong, isLong: isLong && !mark, isClear };
}

/** What a step mentions, as keys that steps about the same thing share. */
export interface Quantities {
	/** Every number, expression, variable and telling word: `90`, `e:10*6+5*6`, `v:x`, `w:triangle`. */
	readonly mentioned: readonly string[];
	/** Those of them that the step states as a result: behind an equals sign, `is`, `等于`. */
	readonly produced: readonly string[];
	/** The number that the step ends up with: the last one it states as a result. */
	readonly outcome: string | null;
	/** Whether that number is only given to a variable: `x=42`. */
	readonly assigned: boolean;
}

/** Keys per step; a step with more is a table or a list, which any step would match. */
const LIMIT = 40;

/** Reads numbers, expressions, variables and telling words out of a text. Linear in the text. */
export function quantitiesOf(text: string): Quantities {
	const plain = simplify(text);
	const mentioned = new Set<string>();
	const produced = new Set<string>();
	for (const formula of text.match(FORMULA) ?? []) addSides(simplify(formula), mentioned);
	for (const run of plain.match(CALCULATION) ?? []) addSides(run, mentioned);
	for (const [, variable] of plain.matchAll(VARIABLE)) {
		mentioned.add(`v:${variable}`);
		produced.add(`v:${variable}`);
	}
	let outcome: string | null = null;
	let assigned = false;
	for (const { 0: match, 1: result = '', index } of plain.matchAll(RESULT)) {
		outcome = trimNumber(result);
		assigned =
			/^[=≈]/.test(match) && ENDS_IN_VARIABLE.test(plain.slice(Math.max(0, index - 8), index));
		produced.add(outcome);
	}
	for (const number of plain.match(NUMBER) ?? []) mentioned.add(trimNumber(number));
	for (const symbol of plain.match(SYMBOL) ?? []) mentioned.add(`v:${symbol}`);
	for (const word of plain.toLowerCase().match(WORD) ?? [])
		if (!COMMON.has(word)) mentioned.add(`w:${word.replace(/s$/, '')}`);
	for (const run of text.match(HAN) ?? []) addPairs(run, mentioned);
	return {
		mentioned: [...mentioned].slice(0, LIMIT),
		produced: [...produced].slice(0, LIMIT),
		outcome,
		assigned
	};
}

const NUMBER = /\d+(?:\.\d+)?/g;
const RESULT =
	/(?:[=≈]|\b(?:is|are|equals|gives|get|be|boxed\{)|得到?|等于|答案是|是|为)\s*[-−]?(\d+(?:\.\d+)?)(?![\d.]*\s*[*/+^×÷=-])/g;
const VARIABLE = /(?<![A-Za-z\\\d)}])([A-Za-z](?:_\{?\w{1,4}\}?)?)\s*[=≈](?!=)/g;
const ENDS_IN_VARIABLE = /(?:^|[^A-Za-z\d)}*+/^-])[A-Za-z](?:_\{?\w{1,4}\}?)?\s*$/;
const WORD = /[a-z]{4,}/g;
/** Names like `H2SO4` and `k_B`. */
const SYMBOL = /(?<![A-Za-z\\])[A-Za-z]{1,3}(?:_\{?\w{1,4}\}?|\d[A-Za-z\d]{1,8})/g;
/** A calculation that is not set as a formula. */
const CALCULATION = /(?<![\w().^])[\w().^]{1,24}(?: {0,2}[-+*/=≡≈] {0,2}[\w().^]{1,24})+/g;
const HAN = /[\u3400-\u9fff]{2,}/g;
/** Chinese characters of grammar and of reasoning itself. */
const HAN_COMMON = new Set(
	'的了是我们这那就在有和不一个吗呢吧可以所因为如果现需要应该对错等于得到也都还再先然后接下来但而且或者么什怎样时候说看想让把被从到其中每两当则即及与之已经过能会没多少前面上'
);

/** Words of reasoning itself, which tell nothing about its subject. */
const COMMON = new Set(
	`also been both each does from have here into just know like make more must need only okay over same says show some
	such than that them then they this thus very want well were what when will with your lets then find much many
	about above actually again alternatively another answer because before being calculate check compute correct could
	different does doing earlier equal equals equation expression final first given gives hence indeed instead later
	makes maybe means might minus number other perhaps plugging problem question really result right second should since
	solve solution something start still their there therefore these thing think third those through times total trying
	under using value values verify wait where whether which while whole would write wrong double approach method makes
	sense confirm matches start step steps think thinking frac times text boxed right quad sqrt cdot`.split(
		/\s+/
	)
);

function simplify(text: string): string {
	return text
		.replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
		.replace(/\\times|\\cdot|×/g, '*')
		.replace(/\\div|÷/g, '/')
		.replace(/\\approx/g, '≈')
		.replace(/\\[dt]frac/g, '\\frac')
		.replace(/\\left|\\right|\\[,;!]|[$&]|\\[()[\]]/g, '');
}

/** Neighbouring characters, as words: Chinese is written without blanks. */
function addPairs(run: string, keys: Set<string>): void {
	for (let at = 0; at + 1 < run.length; at++) {
		const pair = run.slice(at, at + 2);
		if (![...pair].some((character) => HAN_COMMON.has(character))) keys.add(`w:${pair}`);
	}
}

function trimNumber(number: string): string {
	return number.includes('.') ? number.replace(/\.?0+$/, '') : number;
}

const FORMULA = /\$\$[^]*?\$\$|\$[^$\n]+\$|\\\([^]*?\\\)|\\\[[^]*?\\\]/g;

/** The sides of an equation that calculate something, as written but for blanks. */
function addSides(formula: string, keys: Set<string>): void {
	for (const side of formula.split(/[=≈≡<>]|\\(?:leq?|geq?)\b/)) {
		const compact = side.replace(/[\s.,;]+/g, '');
		if (/[-+*/^\\]/.test(compact.slice(1)) && compact.length <= 60) keys.add(`e:${compact}`);
	}
}

/** How telling it is that two steps share a key: long numbers and whole expressions are, single digits hardly. */
export function weigh(key: string): number {
	if (key.startsWith('e:')) return 3;
	if (key.startsWith('v:')) return 1.2;
	if (key.startsWith('w:')) return 0.5;
	if (key.length >= 3) return 2;
	return key.length === 2 ? 1.2 : 0.4;
}

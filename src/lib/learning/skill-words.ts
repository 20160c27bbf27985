import type { Skill } from './skills.ts';
import { CHINESE_SKILL_WORDS } from './skill-words-zh.ts';

const UNIT =
	'(?:square |cubic )?(?:milli|centi|deci|kilo)?(?:met(?:re|er)s?|grams?|lit(?:re|er)s?|tonnes?|seconds?|minutes?|hours?|days?|weeks?|months?|years?|cents?|dollars?|mm|cm|dm|km|m|mg|kg|g|ml|cl|dl|l|s|min|h|t|ha)(?:\\^[23])?(?![a-z/])';

const unit = (pattern: string) => new RegExp(pattern.replaceAll('UNIT', UNIT), 'i');

/** English words that tell a skill, by the plain notation of `plainNotation`. */
const ENGLISH: readonly (readonly [Skill, RegExp])[] = [
	['percentages', /\d\s*%|\bper ?cents?\b|\bpercentage/i],
	['negative-numbers', /\bbelow zero\b|\bnegative (?:number|integer)/i],
	[
		'fractions',
		/\bfractions?\b|\bmixed numbers?\b|\b(?:de)?nominator|\b(?:half|third|quarter) of\b/i
	],
	['ratio', /\bratios?\b|\bin proportion\b|\bproportional|\d\s*:\s*\d+\D*\b(?:form|terms)\b/i],
	['ratio', /\b(?:simplify|reduce)\b[^.]*\d\s*:\s*\d/i],
	// A rate: three numbers, one noun counted twice.
	[
		'ratio',
		/^(?!.*\b(?:left|more|fewer|each|times|together|alone|workers|painters|gardeners|builders|speed)\b)\D*\d+ (?!dollars|euros|cents)([a-z]+)\b(?!\/).*\b(?:costs?|weighs?|makes?|needs?|how much|fill)\b.*\d+ \1/i
	],
	['ratio', /^\D*\d+ ([a-z]+) (?:cost|weigh|fill|hold)\b\D*\d+[^.]*\. how many \1\b.*\d/i],
	['ratio', /\d+ ([a-z]+) in \d+ ([a-z]+)\b.*\b(?:in|for) \d+ (?:\1|\2)\b/i],
	['ratio', /\bfor \d+ (dollars|euros|cents)\b.*\bhow (?:many|much)\b.*\bfor \d+ \1/i],
	['units', unit('\\bconvert\\b.*\\d\\s*UNIT.*\\bto UNIT')],
	['units', unit('\\bhow many UNIT (?:are|is|make|equal)\\b.*\\d\\s*UNIT')],
	['units', unit('\\d\\s*UNIT(?: (?:and )?\\d+\\s*UNIT)?\\s*(?:=|in|into|to|as)\\s*\\??\\s*UNIT')],
	['averages', /\baverages?\b(?! speed)|\b(?:the|arithmetic) mean\b|\bmean(?: of|:)|\bmedian\b/i],
	['divisibility', /\b(?:gcd|gcf|hcf|lcm|lcd)\b|\b(?:common (?:multiple|factor|divisor))/i],
	['divisibility', /\b(?:multiples?|divisors?|divisible|divides?(?= both)|primes?|remainder)\b/i],
	[
		'divisibility',
		/\bfactors? of \d|\d mod \d|\bleft over\b|\d divides?\b|\bboth \d+ and \d+ (?:divide|go)/i
	],
	['divisibility', /\btables? of both\b|\bgo(?:es)? into (?:both\b|\d+ and\b)|\brest is left\b/i],
	[
		'divisibility',
		/\bequal pieces\b.*\blong|\bevery \d+\b.*\bevery \d+\b.*\b(?:again|next|together)/i
	],
	[
		'linear-equations',
		/\ba number\b.*\b(?:times|plus|minus|add|subtract|result|gives?|get)\b.*\d/i
	],
	['linear-equations', /\d.*\b(?:times as old|times the age|the age of|as old as|years older)\b/i],
	['simultaneous-equations', /\bsum\b.*\bdifference\b|\bsystem\b|\bsimultaneous/i],
	[
		'simultaneous-equations',
		/\btogether\b.*\bmore\b.*\beach\b|\bheads?\b.*\blegs\b|\blegs\b.*\bheads\b/i
	],
	[
		'simultaneous-equations',
		/\banimals\b.*\blegs\b|\blegs\b.*\banimals\b|\bvehicles\b.*\bwheels\b/i
	],
	['quadratics', /\bquadratic|\bparabola/i],
	['inequalities', /\binequalit/i],
	['sequences', /\bsequence|\bprogression|\bcomes next\b|\bnext (?:number|term)\b|\bnth term\b/i],
	['sequences', /\bfirst \d+ (?:terms|numbers)\b|\bterm number\b|\b\d+(?:st|nd|rd|th) term\b/i],
	[
		'sequences',
		/\b(?:next|continue|comes after|go(?:es)? on)\b[^.]*\d+, ?\d+, ?\d+|\d+, ?\d+, ?\d+.*\b(?:next|and so on)\b/i
	],
	['powers-roots', /\b(?:square|cube) roots?\b|\bto the power\b|\bexponent|\bsquared\b|\bcubed\b/i],
	[
		'powers-roots',
		/\btimes itself\b|\bhas the square\b|\bwhose square\b|\barea of a square\b.*\bside\b/i
	],
	['geometry', /\b(?:triang|rectang|quadrilateral|polygon|pentagon|hexagon|trapez|parallelogram)/i],
	[
		'geometry',
		/\b(?:angles?|perimeter|area|circumference|radius|diameter|hypotenuse|diagonal|legs? of (?:a|the))\b/i
	],
	[
		'geometry',
		/\b(?:circle|cube|cuboid|cylinder|sphere|volume)\b|\bsides? of a\b|\d-sided\b|\bladder\b/i
	],
	['geometry', /\b[A-Z] ?\(\d+, ?\d+\)|\bfence around\b/],
	[
		'geometry',
		/\d (?:m|cm|km) by \d+|\bpoints? \(|\bstraight line\b.*\bangle|\beast\b.*\bnorth\b|\bnorth\b.*\beast\b/i
	],
	[
		'speed-work-mixture',
		/\bspeeds?\b|\d\s*(?:km\/h|m\/s|mph)|\b(?:how fast|catch(?:es)? up|towards each other)\b/i
	],
	[
		'speed-work-mixture',
		/\b(?:km|kilomet(?:re|er)s|met(?:re|er)s|miles|m) (?:per|an|a) (?:hour|minute|second)\b/i
	],
	[
		'speed-work-mixture',
		/\b(?:walk|ride|drive|run|cycle|swim|fl(?:y|ie)|travel|sail)s? \d+ (?:met|kilomet|mile|km|m\b).* in \d+ (?:h|min|sec)/i
	],
	[
		'speed-work-mixture',
		/\bmix(?:es|ed|ture|ing)?\b(?! number)|\bsalt\b|\bconcentration|\b(?:solution of|put together|poured)\b.*%|%.*\b(?:put together|poured)\b/i
	],
	[
		'speed-work-mixture',
		/\balone\b.*\b(?:hours?|days?|minutes?)\b|\b(?:hours?|days?|minutes?)\b.*\balone\b/i
	],
	[
		'speed-work-mixture',
		/\b(?:pipe|tap|pump)s?\b.*\b(?:fill|empt)|\b(?:fill|empt)\w*\b.*\b(?:pipe|tap|pump)/i
	],
	[
		'speed-work-mixture',
		/\b(?:workers|people|painters|gardeners|builders|machines|men|diggers)\b.*\b(?:days?|hours?)\b/i
	],
	[
		'speed-work-mixture',
		/\b(?:days?|hours?)\b.*\bfor \d+ (?:workers|painters|gardeners|builders|machines|men)\b/i
	],
	[
		'speed-work-mixture',
		/\bwith \d+ ([a-z]+)\b.*\btakes?\b.*\b(?:hours|days|minutes)\b.*\bwith \d+ \1/i
	],
	['speed-work-mixture', /\bfor a job\b.*\btogether\b/i],
	['counting-probability', /\bprobabilit|\bchances? (?:to|of|that)\b|\blikely\b|\bdice\b|\bP\(/],
	[
		'counting-probability',
		/\bhow many (?:different )?(?:ways|pairs|combinations|orders|arrangements|handshakes|games|meals|outfits|teams)\b/i
	],
	[
		'counting-probability',
		/\b(?:two|three|four)-digit numbers\b.*\bdigits\b|\bhandshake|\beach used once\b|\bplays? once\b/i
	],
	['counting-probability', /\bone at the start and one at the end\b/i],
	[
		'counting-probability',
		/\bevery \d+\b.*\b(?:both|each) ends?\b|\b(?:both|each) ends?\b.*\bevery \d+/i
	],
	[
		'calculus',
		/\b(?:anti)?derivative|\bderive\b.*\bwith respect|\bdifferentiate|\bintegra(?:l|te)|\b[fghy]'|\bslope of\b|\bsteep\b|\btangent (?:line|to)\b/i
	],
	[
		'deduction',
		/\b(?:truth|lie[sd]?|lying|liars?|knights?|knaves?)\b|\bstatements?\b.*\b(?:true|false)\b/i
	],
	['deduction', /\bsays: .*\bsays: .*\b(?:right|wrong|who)\b/i],
	[
		'deduction',
		/\bknow(?:s|n)? (?:the|which|it|what) ?(?:card|it|number)?\b.*\bcards?\b|\bcards?\b.*\b(?:do not )?know\b/i
	],
	[
		'deduction',
		/\b(?:before|after|behind|next to|first|last)\b.*\bwho (?:is|was|came|stands|sits|comes|finished|arrive[sd])\b/i
	]
];

/** By language, patterns for plain notation, each with the skill that it tells. */
export const WORDS: Readonly<Record<'en' | 'zh', readonly (readonly [Skill, RegExp])[]>> = {
	en: ENGLISH,
	zh: CHINESE_SKILL_WORDS
};

/** Asks for an amount. */
export const STORY: Readonly<Record<'en' | 'zh', RegExp>> = {
	en: /\bhow (?:many|much)\b|\b(?:what|how) (?:does|do|is|are)\b.*\b(?:cost|sum|product|quotient|difference|left|plus|minus|times|together|total|price)\b/i,
	zh: /多少|几[^何]|[和积差商]是/
};

/** Subjects for which no skill is listed: their notation is not judged. */
export const BEYOND =
	/\b(?:sin|cos|tan|cosine|sine|log|ln|matri(?:x|ces)|determinant|eigenvalue|vector|complex|binary|prove|voltage|ohms?|volts?|newtons?|force|current|atomic|python|program|print|def|select|code)\b|\\(?:sin|cos|tan|log|ln|lim|sum|infty|binom)|行列式|矩阵|向量|复数|二进制|证明|余弦|正弦|正切|对数|极限|电压|电流|电阻|受到|程序|代码|配平/i;

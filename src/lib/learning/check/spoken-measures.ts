const SMALL_MONEY = String.raw`\s*(?:p|pence|cents?|c)\b`;
const WARMTH = String.raw`(?:°\s*C?|degrees?(?:\s+celsius)?)?`;

/** Amounts, durations and temperatures as they are said, after numbers in words: `£4 50p`, `half an hour`, `零下3度`. */
export const SPOKEN_MEASURES: readonly (readonly [RegExp, string])[] = [
	[new RegExp(String.raw`([£$]\d+)\s*(?:and\s+)?(\d\d)${SMALL_MONEY}`, 'gi'), '$1.$2'],
	[new RegExp(String.raw`([£$]\d+)\s*(?:and\s+)?(\d)${SMALL_MONEY}`, 'gi'), '$1.0$2'],
	[/(£\d+\.\d\d)\s*p\b/gi, '$1'],
	[/\b(\d+)\s*pounds?\s+(\d\d)(?=\s*$)/gi, '£$1.$2'],
	[/(?<=[元块角毛]\d+)分(?![钟之])/g, '分钱'],
	[/(\d)\s*h(?:rs?|ours?)?\s*(\d{1,2})(?=\s*$)/gi, '$1 h $2 min'],
	[
		/(?<=\d\s*(?:weeks?|days?|hours?|hrs?|h|minutes?|mins?|km|m|met(?:re|er)s?|kg|feet|ft))\s+and\s+(?=\d+\s*(?:days?|hours?|hrs?|h|minutes?|mins?|seconds?|secs?|s|m|met(?:re|er)s?|cm|centimet(?:re|er)s?|g|grams?|inch(?:es)?)\b)/gi,
		' '
	],
	[/\ban?\s+([a-z]+)\s+and a half(?=\s*$)/gi, '1.5 $1'],
	[/\b(?:a\s+)?half\s+(?:of\s+)?an?\s+(?=[a-z]+\b)/gi, '0.5 '],
	[/\b(?:a\s+)?quarter\s+of\s+an?\s+(?=[a-z]+\b)/gi, '0.25 '],
	[/(\d\/\d+)\s+of\s+an?\s+(?=[a-z]+\b)/gi, '$1 '],
	[/(\d+)\s*(小时|天|年)半/g, '$1.5$2'],
	[
		new RegExp(String.raw`(?<![\d.])(\d+(?:\.\d+)?\s*${WARMTH})\s*below (?:zero|0|freezing)`, 'gi'),
		'-$1'
	],
	[new RegExp(String.raw`(?<=\d\s*${WARMTH})\s*above (?:zero|0|freezing)`, 'gi'), ''],
	[/(?:气温)?零下(?=\s*\d)/g, '-'],
	[/(?:气温)?零上(?=\s*\d)/g, '']
];

const SMALL_MONEY = String.raw`\s*(?:p|pence|cents?|c)\b`;
const UNIT = String.raw`(?=hours?\b|h(?:ou)?rs?\b|days?\b|minutes?\b|years?\b|weeks?\b|months?\b|lit(?:re|er)s?\b|kilos?\b|kg\b|k?m\b|(?:kilo|centi)?met(?:re|er)s?\b|miles?\b|pounds?\b|dozen\b)`;

/** Amounts, durations and temperatures as they are said, after numbers in words: `£4 50p`, `half an hour`, `零下3度`. */
export const SPOKEN_MEASURES: readonly (readonly [RegExp, string])[] = [
	[new RegExp(String.raw`([£$]\d+)\s*(?:and\s+)?(\d\d)${SMALL_MONEY}`, 'gi'), '$1.$2'],
	[new RegExp(String.raw`([£$]\d+)\s*(?:and\s+)?(\d)${SMALL_MONEY}`, 'gi'), '$1.0$2'],
	[/(£\d+\.\d\d)\s*p\b/gi, '$1'],
	[/\b(\d+)\s*pounds?\s+(\d\d)(?=\s*$)/gi, '£$1.$2'],
	[/(?<=[元块角毛]\d+)分(?![钟之])/g, '分钱'],
	[/(\d)\s*h(?:rs?|ours?)?\s*(\d{1,2})(?=\s*$)/gi, '$1 h $2 min'],
	[new RegExp(String.raw`\ban?\s+([a-z]+)\s+and a half(?=\s*$)`, 'gi'), '1.5 $1'],
	[new RegExp(String.raw`\b(?:a\s+)?half\s+(?:of\s+)?an?\s+${UNIT}`, 'gi'), '0.5 '],
	[new RegExp(String.raw`\b(?:a\s+)?quarter\s+of\s+an?\s+${UNIT}`, 'gi'), '0.25 '],
	[new RegExp(String.raw`(\d\/\d+)\s+of\s+an?\s+${UNIT}`, 'gi'), '$1 '],
	[/(\d+)\s*(小时|天|年)半/g, '$1.5$2'],
	[/(\d)\s*((?:°\s*C?|degrees?(?:\s+celsius)?)?)\s*below (?:zero|0|freezing)/gi, '$1$2 below'],
	[/^(.*?)(\d+(?:\.\d+)?\s*(?:°\s*C?|degrees?(?:\s+celsius)?)?)\s*below\s*$/gi, '$1-$2'],
	[/(?<=\d\s*(?:°\s*C?|degrees?(?:\s+celsius)?)?)\s*above (?:zero|0|freezing)/gi, ''],
	[/(?:气温)?零下(?=\s*\d)/g, '-'],
	[/(?:气温)?零上(?=\s*\d)/g, '']
];

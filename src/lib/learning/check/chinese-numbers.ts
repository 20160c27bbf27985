const DIGITS = '零一二三四五六七八九';
const SCALES: readonly (readonly [string, number])[] = [
	['亿', 1e8],
	['万', 1e4],
	['千', 1000],
	['百', 100],
	['十', 10]
];

/** The digits of a number in Chinese numerals (`一百零五`, `三点一四`); null where they name none (`二三`). */
export function chineseNumber(words: string): string | null {
	const [before = '', after, more] = words
		.replaceAll('〇', '零')
		.replaceAll('两', '二')
		.split('点');
	const whole = wholeOf(before);
	if (whole === null || more !== undefined) return null;
	if (after === undefined) return String(whole);
	const part = [...after].map((sign) => DIGITS.indexOf(sign));
	return part.length > 0 && part.every((digit) => digit >= 0) ? `${whole}.${part.join('')}` : null;
}

function wholeOf(words: string): number | null {
	for (const [sign, scale] of SCALES) {
		const at = words.indexOf(sign);
		if (at < 0) continue;
		const [many, rest] = [words.slice(0, at), words.slice(at + 1)];
		const times = many === '' && scale === 10 ? 1 : wholeOf(many);
		const more = rest === '' ? 0 : wholeOf(rest);
		// `三百五` is 350 in speech: not read.
		if (times === null || more === null || more >= scale) return null;
		if (scale > 10 && /^[一二三四五六七八九]$/.test(rest)) return null;
		return times * scale + more;
	}
	const bare = words.replace(/^零(?=.)/, '');
	return bare.length === 1 && DIGITS.includes(bare) ? DIGITS.indexOf(bare) : null;
}

/**
 * Breaks a text into lines, at blanks and between Chinese characters; a word wider than a line is cut.
 * @param measure the width of a text, in the unit of `width`
 * @param most lines at most; the last one then ends in `…`
 */
export function wrapLines(
	text: string,
	{ width, most, measure }: { width: number; most: number; measure: (text: string) => number }
): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.match(WORDS) ?? []) {
		if (measure((line + word).trimEnd()) <= width) {
			line += word;
			continue;
		}
		if (line.trim()) lines.push(line.trimEnd());
		line = word;
		while (measure(line.trimEnd()) > width) {
			const cut = fitting(line, width, measure);
			lines.push(line.slice(0, cut));
			line = line.slice(cut);
		}
		if (lines.length >= most) break;
	}
	if (line.trim()) lines.push(line.trimEnd());
	if (lines.length <= most) return lines;
	const last = lines[most - 1] ?? '';
	const kept = measure(`${last}…`) <= width ? last : last.slice(0, -2);
	return [...lines.slice(0, most - 1), `${kept}…`];
}

/** A Chinese character with the signs that may not begin a line, or what stands up to the next blank. */
const WORDS =
	/[\u2e80-\u9fff][，。、；：？！）」』”]*\s*|[^\s\u2e80-\u9fff]+[，。、；：？！）」』”]*\s*|\s+/gu;

/** How many characters of a line fit, at least one. */
function fitting(line: string, width: number, measure: (text: string) => number): number {
	let count = 1;
	while (count < line.length && measure(line.slice(0, count + 1)) <= width) count++;
	return count;
}

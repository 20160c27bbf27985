/** A part of a text that may be one chain of relations; UTF-16 offsets. */
export interface Piece {
	readonly start: number;
	readonly end: number;
	/** Whether words around it cannot be a part of it. */
	readonly isFormula: boolean;
}

/** The formulas of a text and its runs of plain arithmetic, parted at commas and arrows; code is left out. */
export function piecesOf(text: string): readonly Piece[] {
	const pieces: Piece[] = [];
	const plain = text.replace(FORMULA, (formula, at: number) => {
		const edge = /^(?:\$\$|\\\(|\\\[)/.test(formula) ? 2 : 1;
		if (!formula.startsWith('`'))
			pieces.push({ start: at + edge, end: at + formula.length - edge, isFormula: true });
		return '\ufffc'.repeat(formula.length);
	});
	for (const { 0: run, index } of plain.matchAll(RUN))
		if (/[=<>≤≥\\]/.test(run))
			pieces.push({ start: index, end: index + run.length, isFormula: false });
	return pieces.flatMap((piece) => cut(text, piece)).sort((a, b) => a.start - b.start);
}

const FORMULA =
	/\$\$[^$]+\$\$|\$[^$\n]+\$|\\\([\s\S]+?\\\)|\\\[[\s\S]+?\\\]|```[\s\S]*?(?:```|$)|`[^`\n]*`/g;
/** Numbers, signs and single letters without words between them. */
const RUN =
	/(?:\\(?:times|cdot|div|frac|dfrac|tfrac|sqrt|left|right|leq?|geq?|neq?|lt|gt|approx|equiv|pi|%|,|!)(?![a-zA-Z])|[-+*/^()[\]{}!\d.,\s×÷·⋅−–≤≥≠<>=≈≡~√²³½¼¾π%_]|(?<![a-zA-Z\\'])[a-zA-Z](?![a-zA-Z']))+/g;
/** What parts statements within a formula or a run. */
const BREAK =
	/\\(?:quad|qquad|implies|Rightarrow|Longrightarrow|to|rightarrow|iff|Leftrightarrow|longrightarrow|therefore|because|text\{[^{}]*\}|mathrm\{[^{}]*\}|\\|begin\{[^{}]*\}|end\{[^{}]*\})|=>|->|⇒|→|\n|;|(?<!\\),(?!\d{3}(?!\d))|&|\||:(?=\s)/g;

function cut(text: string, { start, end, isFormula }: Piece): readonly Piece[] {
	const parts: Piece[] = [];
	let from = start;
	for (const { 0: sign, index } of text.slice(start, end).matchAll(BREAK)) {
		parts.push({ start: from, end: start + index, isFormula });
		from = start + index + sign.length;
	}
	return [...parts, { start: from, end, isFormula }];
}

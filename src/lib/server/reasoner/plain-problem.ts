const PLAIN: readonly (readonly [RegExp, string])[] = [
	[/\\(?:times|cdot|ast)(?![a-zA-Z])/g, '*'],
	[/\\div(?![a-zA-Z])/g, '/'],
	[/\\(?:left|right|displaystyle|quad|text|mathrm)(?![a-zA-Z])/g, ' '],
	[/\\[,;:! ()[\]]|\$|\{|\}/g, ' '],
	[/\\%/g, '%'],
	// Other commands are words, like \gcd.
	[/\\(?=[a-zA-Z])/g, ' '],
	[/[×·∗⋅]/g, '*'],
	[/÷/g, '/'],
	[/[−–]/g, '-'],
	[/[’‘]/g, "'"],
	// A comma between thousands.
	[/(?<=\d),(?=\d{3}(?!\d))/g, '']
];

/** A problem with its LaTeX and typographic signs in plain ones: words, numbers and single signs remain. */
export function plainProblem(problem: string): string {
	return PLAIN.reduce((text, [pattern, by]) => text.replace(pattern, by), problem);
}

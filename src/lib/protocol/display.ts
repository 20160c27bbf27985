/** What a student may choose of how the page looks; the first of each is what it looks like otherwise. */
export const DISPLAY_CHOICES = {
	size: ['normal', 'large', 'largest'],
	spacing: ['normal', 'wide'],
	font: ['serif', 'sans', 'dyslexia'],
	motion: ['system', 'reduced'],
	theme: ['system', 'light', 'dark']
} as const;
export type DisplayName = keyof typeof DISPLAY_CHOICES;
export const DISPLAY_NAMES = Object.keys(DISPLAY_CHOICES) as DisplayName[];

/** How the page is to look: one choice of each. */
export type Display = {
	readonly [Name in DisplayName]: (typeof DISPLAY_CHOICES)[Name][number];
};

/** Reads a cookie or a form as `size=large&theme=dark`; what makes no sense is passed over. */
export function readDisplay(fields: URLSearchParams): Display {
	const chosen = DISPLAY_NAMES.map((name) => {
		const choices: readonly string[] = DISPLAY_CHOICES[name];
		return [name, choices.find((choice) => choice === fields.get(name)) ?? choices[0]];
	});
	return Object.fromEntries(chosen) as Display;
}

/** Only what differs from what is there anyway, so that an empty text means no choice. */
export function writeDisplay(display: Display): string {
	const chosen = DISPLAY_NAMES.filter((name) => display[name] !== DISPLAY_CHOICES[name][0]);
	return new URLSearchParams(chosen.map((name) => [name, display[name]])).toString();
}

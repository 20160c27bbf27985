/** Where a line of letters stands in a drawing, and how it looks. */
export interface Lettering {
	readonly x: number;
	/** Of the baseline. */
	readonly y: number;
	readonly fill: string;
	/** Further attributes. */
	readonly more?: string;
}

const SANS = 'font-family="system-ui, Segoe UI, Helvetica, Arial, sans-serif"';

/** One line of text, in the face of the app unless `more` names another. */
export function svgText(content: string | number, { x, y, fill, more = '' }: Lettering): string {
	const face = more.includes('font-family') ? '' : SANS;
	return `<text x="${x}" y="${y}" fill="${fill}" ${face} ${more}>${escapeXml(String(content))}</text>`;
}

export function escapeXml(text: string): string {
	return text.toWellFormed().replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

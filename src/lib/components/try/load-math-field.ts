import type { MathfieldElement } from 'mathlive';
import type { Language } from '$lib/protocol/problem.ts';

/**
 * Loads the mathematics editor; its fonts are those of KaTeX, which the page has already, and it makes no sounds.
 * @returns what makes a field
 */
export async function loadMathField(language: Language): Promise<() => MathfieldElement> {
	const { MathfieldElement } = await import('mathlive');
	MathfieldElement.fontsDirectory = null;
	MathfieldElement.soundsDirectory = null;
	MathfieldElement.locale = language === 'zh' ? 'zh-cn' : 'en';
	return () => new MathfieldElement();
}

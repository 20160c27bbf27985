import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** It looks at all that it knows; what is in order it need not describe, which takes time. */
const OPTIONS: RunOptions = { resultTypes: ['violations'], selectors: false };

/**
 * What axe finds on a page that keeps someone from using it: its rule, and the first element that breaks it.
 * @param within selector of the part to look at
 */
export async function listBarriers(page: Page, within = 'html'): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
	const { violations } = await page.evaluate(
		([selector, options]) => (window as unknown as { axe: typeof axe }).axe.run(selector, options),
		[within, OPTIONS] as const
	);
	return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

import axe from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * What axe finds on a page that keeps someone from using it: its rule, and the first element that breaks it.
 * @param within selector of the part to look at
 */
export async function listBarriers(page: Page, within = 'html'): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
	const { violations } = await page.evaluate(
		(selector) => (window as unknown as { axe: typeof axe }).axe.run(selector),
		within
	);
	return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

import type { Page } from 'playwright-core';

/** Types a problem into the one box and presses the one button; waits for the run's page. */
export async function ask(page: Page, url: string, problem: string): Promise<void> {
	await page.goto(url);
	await page.getByLabel('Your problem').fill(problem);
	await page.getByRole('button', { name: 'Let it think' }).click();
	await page.waitForURL(/\/runs\//);
}

/** Pastes a trace, to be shown at a speed; waits for the run's page. */
export async function paste(
	page: Page,
	url: string,
	{ problem, trace, speed = '' }: { problem: string; trace: string; speed?: '' | '40' | '400' }
): Promise<void> {
	await page.goto(`${url}/recorded`);
	await page.getByLabel('The problem it was about').fill(problem);
	await page.getByLabel('The thought', { exact: true }).fill(trace);
	await page.getByLabel('How to show it').selectOption(speed);
	await page.getByRole('button', { name: 'Show its steps' }).click();
	await page.waitForURL(/\/runs\//);
}

/** Waits until the trained model has read the thought: by then kinds, links and episodes may have changed. */
export async function readByModel(page: Page): Promise<void> {
	await page.locator('[data-testid="reader-step"][data-labelled-by="model"]').first().waitFor();
}

/** A trace of our own in which a check finds a slip. */
export const SLIP = [
	'Okay, I need to solve $3x+5=20$ for $x$.',
	'I subtract $5$ from both sides: $20-5=16$.',
	'So I get $x=16$.',
	'Wait, let me check: with $x=16$, $3\\times16+5=53$. I need $20$ and have $53$.',
	'That is not right. I made a mistake.',
	'I subtract $5$ from both sides: $20-5=15$, so $3x=15$ and $x=5$.',
	'Let me check again: $3\\times5+5=20$.',
	'Yes, that works.',
	'So the answer is $x=5$.'
].join('\n\n');

import { chromium, type Browser, type Page } from 'playwright-core';
import { provideChromium } from '../scripts/chromium.mjs';

const QUIET = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

export async function openChromium(): Promise<Browser> {
	return chromium.launch({ executablePath: provideChromium(), headless: true, args: QUIET });
}

/** A page of a student who was never here before, and everything on it that went wrong. */
export async function openPage(
	browser: Browser,
	options: Parameters<Browser['newContext']>[0] = {}
): Promise<Page & { faults: string[] }> {
	const context = await browser.newContext({ locale: 'en-US', ...options });
	const page = await context.newPage();
	const faults: string[] = [];
	page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
	page.on('console', (line) => {
		if (line.type() === 'error') faults.push(`console: ${line.text()}`);
	});
	page.on('request', (request) => {
		const { protocol, hostname } = new URL(request.url());
		if (protocol.startsWith('http') && hostname !== '127.0.0.1')
			faults.push(`third party: ${request.url()}`);
	});
	return Object.assign(page, { faults });
}

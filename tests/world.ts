import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { startApp, type App } from './app.ts';
import { openChromium } from './chromium.ts';

type Settings = Record<string, string>;

/** There from the first test on; a test may put another app in the place of one that it stopped. */
export interface World {
	app: App;
	browser: Browser;
}

/**
 * One app and one browser for the tests of a file; both are gone after them.
 * @param settings of the app, asked for when it is started
 */
export function openWorld(settings: () => Settings | Promise<Settings> = () => ({})): World {
	const world = {} as World;
	beforeAll(async () => {
		[world.app, world.browser] = await Promise.all([startApp(await settings()), openChromium()]);
	});
	// A page that is left open goes on: it takes time from the tests after it.
	afterEach(async () => {
		await Promise.all(world.browser.contexts().map(close));
	});
	afterAll(async () => {
		await world.browser.close();
		await world.app.stop();
		await world.app.removeData();
	});
	return world;
}

/** Requests that a test was listening to may still be under way; that they end here is no fault. */
async function close(context: BrowserContext): Promise<void> {
	for (const page of context.pages()) await page.unrouteAll({ behavior: 'ignoreErrors' });
	await context.close();
}

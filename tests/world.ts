import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { startApp, type App } from './app.ts';
import { openChromium } from './chromium.ts';

type Settings = Record<string, string>;

/** There from the first test on. */
export interface World {
	readonly app: { readonly url: string };
	browser: Browser;
}

/** A test may put another app in the place of one that it stopped. */
export interface OwnWorld {
	app: App;
	browser: Browser;
}

/** A browser for the tests of a file, and the app that they share with other files; each page is of another student. */
export function openWorld(): World {
	const world = { app: { url: inject('appUrl') } } as World;
	beforeAll(async () => {
		world.browser = await openChromium();
	});
	closeAfterwards(world);
	return world;
}

/**
 * One app and one browser for the tests of a file; both are gone after them.
 * @param settings of the app, asked for when it is started
 */
export function openOwnWorld(settings: () => Settings | Promise<Settings> = () => ({})): OwnWorld {
	const world = {} as OwnWorld;
	beforeAll(async () => {
		[world.app, world.browser] = await Promise.all([startApp(await settings()), openChromium()]);
	});
	closeAfterwards(world);
	afterAll(async () => {
		await world.app.stop();
		await world.app.removeData();
	});
	return world;
}

/** A page that is left open goes on: it takes time from the tests after it. */
function closeAfterwards(world: { readonly browser: Browser }): void {
	afterEach(async () => {
		await Promise.all(world.browser.contexts().map(close));
	});
	afterAll(() => world.browser.close());
}

/** Requests that a test was listening to may still be under way; that they end here is no fault. */
async function close(context: BrowserContext): Promise<void> {
	for (const page of context.pages()) await page.unrouteAll({ behavior: 'ignoreErrors' });
	await context.close();
}

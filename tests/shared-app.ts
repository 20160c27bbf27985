import type { TestProject } from 'vitest/node';
import { buildApp } from '../scripts/setup.mjs';
import { startApp, type App } from './app.ts';

declare module 'vitest' {
	export interface ProvidedContext {
		/** Address of the app that all files share that need nothing of their own. */
		appUrl: string;
	}
}

let app: App;

/** Once, before the first browser test: two workers that find no build would both make one, and one would fail. */
export async function setup(project: TestProject): Promise<void> {
	buildApp();
	app = await startApp();
	project.provide('appUrl', app.url);
}

export async function teardown(): Promise<void> {
	await app.stop();
	await app.removeData();
}

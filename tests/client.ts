import { expect } from 'vitest';
import type { App } from './app.ts';

/** A program that asks the app over HTTP and keeps cookies: one student. */
export class Client {
	readonly #app: App;
	#cookie = '';

	constructor(app: App) {
		this.#app = app;
	}

	async send(path: string, init: RequestInit & { json?: unknown } = {}): Promise<Response> {
		const { json, ...rest } = init;
		const headers = new Headers(rest.headers);
		if (this.#cookie) headers.set('cookie', this.#cookie);
		if (json !== undefined) headers.set('content-type', 'application/json');
		const body = json === undefined ? (rest.body ?? null) : JSON.stringify(json);
		const response = await fetch(this.#app.url + path, { ...rest, headers, body });
		const [set] = response.headers.getSetCookie();
		if (set) this.#cookie = set.split(';')[0] ?? '';
		return response;
	}

	/** Sends a form as a browser without scripts does. */
	async submit(path: string, fields: Record<string, string>): Promise<Response> {
		return this.send(path, {
			method: 'POST',
			body: new URLSearchParams(fields),
			headers: { origin: this.#app.url, accept: 'text/html' },
			redirect: 'manual'
		});
	}

	async ask(json: object): Promise<string> {
		const response = await this.send('/runs', { method: 'POST', json });
		expect(response.status).toBe(201);
		return ((await response.json()) as { id: string }).id;
	}
}

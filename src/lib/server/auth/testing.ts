import type { RequestEvent } from '@sveltejs/kit';
import { ensureStudent, findStudent } from './guest.ts';

/** A browser that keeps its cookies, for tests of what routes call. */
export class TestBrowser {
	readonly #cookies = new Map<string, string>();
	readonly #address: string;

	constructor(address = '192.0.2.1') {
		this.#address = address;
	}

	/** One request: who is asking is found first, as the server does. */
	async ask<Answer>(act: (event: RequestEvent) => Promise<Answer>): Promise<Answer> {
		const event = this.#makeEvent();
		event.locals.student = await findStudent(event);
		return act(event);
	}

	/** Id of who is asking; null: nobody that is known. */
	who(): Promise<string | null> {
		return this.ask((event) => Promise.resolve(event.locals.student?.id ?? null));
	}

	/** Does something for the first time; the id of the student that it made, or that was there. */
	async begin(): Promise<string> {
		return (await this.ask(ensureStudent)).id;
	}

	cookie(name: string): string | undefined {
		return this.#cookies.get(name);
	}

	#makeEvent(): RequestEvent {
		const cookies = {
			get: (name: string) => this.#cookies.get(name),
			set: (name: string, value: string) => void this.#cookies.set(name, value),
			delete: (name: string) => void this.#cookies.delete(name)
		};
		const url = new URL('http://127.0.0.1/account');
		const headers = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0' };
		return {
			cookies,
			url,
			locals: {},
			request: new Request(url, { headers }),
			getClientAddress: () => this.#address
		} as unknown as RequestEvent;
	}
}

import * as v from 'valibot';
import { Correction } from '$lib/protocol/correction.ts';
import { standing, type Change } from '$lib/trace/corrections.ts';

/** What is asked to be stored: corrections that follow the first `after` ones of the run. */
export interface CorrectionsRequest {
	readonly after: number;
	readonly corrections: readonly Correction[];
}

interface Dealings {
	/** The corrections of the run when the page opens. */
	readonly stored: readonly Correction[];
	/** Asks the server; null if it was not reached. */
	readonly send: (request: CorrectionsRequest) => Promise<Response | null>;
	/** Called with all corrections, whenever they become others. */
	readonly show: (corrections: readonly Correction[]) => void;
}

/** Another page of the same student may be faster; so often it is asked again at once. */
const MOST_TRIES = 3;

/**
 * The corrections of one run: shown at once, stored behind. What could not be stored stays on the page until it can be,
 * or is taken back.
 */
export class RunCorrections {
	readonly #send: Dealings['send'];
	readonly #show: Dealings['show'];
	#stored = $state.raw<readonly Correction[]>([]);
	#pending = $state.raw<readonly Correction[]>([]);
	#failed = $state(false);
	#busy = false;

	/** The latest one that was not taken back; null: there is none. */
	readonly latest = $derived<Change | null>(
		standing([...this.#stored, ...this.#pending]).at(-1) ?? null
	);

	constructor({ stored, send, show }: Dealings) {
		this.#stored = stored;
		this.#send = send;
		this.#show = show;
	}

	/** What failed has failed until it is stored or taken back, also while it is tried again. */
	get status(): 'stored' | 'storing' | 'failed' {
		if (this.#pending.length === 0) return 'stored';
		return this.#failed ? 'failed' : 'storing';
	}

	add(correction: Correction): Promise<void> {
		this.#pending = [...this.#pending, correction];
		this.#showAll();
		return this.store();
	}

	/** Stores what is not stored yet; does nothing while that is under way. */
	async store(): Promise<void> {
		if (this.#busy) return;
		this.#busy = true;
		for (let tries = 0; tries < MOST_TRIES && this.#pending.length > 0; tries++) {
			const sent = this.#pending;
			const answer = await this.#send({ after: this.#stored.length, corrections: sent });
			if (answer?.ok) {
				this.#stored = [...this.#stored, ...sent];
				const tookBack = sent.some((correction) => !this.#pending.includes(correction));
				this.#settle(sent);
				if (tookBack) this.#showAll();
				tries = -1;
				continue;
			}
			const theirs = answer?.status === 409 ? await readBehind(answer) : null;
			if (!theirs) break;
			this.#comeBehind(sent, theirs);
		}
		this.#busy = false;
		this.#failed = this.#pending.length > 0;
	}

	/** Gives up what could not be stored. What is being tried again may arrive all the same, and then shows again. */
	takeBack(): void {
		if (this.status !== 'failed') return;
		this.#pending = [];
		this.#failed = false;
		this.#showAll();
	}

	/** What another page stored comes first; unless it is what was sent, and only the answer was lost. */
	#comeBehind(sent: readonly Correction[], theirs: readonly Correction[]): void {
		const mine = theirs.slice(this.#stored.length, this.#stored.length + sent.length);
		const arrived = isSame(mine, sent);
		// What takes back something of its own may stay; it must not take back what another page did.
		if (arrived) this.#settle(sent);
		else this.#pending = standing(this.#pending);
		this.#stored = theirs;
		this.#showAll();
	}

	#settle(sent: readonly Correction[]): void {
		this.#pending = this.#pending.filter((correction) => !sent.includes(correction));
	}

	#showAll(): void {
		this.#show([...this.#stored, ...this.#pending]);
	}
}

const Behind = v.object({ corrections: v.array(Correction) });

/** Null: it was refused for another reason, as while the run is practised with. */
async function readBehind(answer: Response): Promise<readonly Correction[] | null> {
	const behind = v.safeParse(Behind, await answer.json().catch(() => null));
	return behind.success ? behind.output.corrections : null;
}

function isSame(a: readonly Correction[], b: readonly Correction[]): boolean {
	const sorted = (list: readonly Correction[]) =>
		JSON.stringify(list.map((correction) => Object.entries(correction).sort()));
	return sorted(a) === sorted(b);
}

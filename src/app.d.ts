import type { Display } from '$lib/protocol/display.ts';
import type { Language } from '$lib/protocol/problem.ts';
import type { Student } from '$lib/server/auth/guest.ts';
import type { Place } from '$lib/state/place.ts';

declare global {
	namespace App {
		interface Locals {
			/** Who is asking; null for someone who has not used the app yet. */
			student: Student | null;
			language: Language;
			/** How the student wants the page to look. */
			display: Display;
		}
		/** Where one was in a run, for the browser's ways back and forth. */
		interface PageState {
			place?: Place;
		}
		interface Error {
			message: string;
			/** For messages that the page has words for. */
			code?: string;
			/** Also in the log, beside what really happened. */
			id?: string;
		}
	}
}

export {};

import type { LearningEvent } from '../event.ts';

/** A statement of the Experience API, version 1.0.3. */
export interface Statement {
	readonly id: string;
	readonly timestamp: string;
	readonly actor: {
		readonly objectType: 'Agent';
		readonly account: { readonly homePage: string; readonly name: string };
	};
	readonly verb: { readonly id: string; readonly display: { readonly 'en-US': string } };
	readonly object: {
		readonly objectType: 'Activity';
		readonly id: string;
		readonly definition: { readonly type: string };
	};
	readonly result?: {
		readonly success?: boolean;
		readonly score?: { readonly scaled: number; readonly min: 0; readonly max: 1 };
		readonly extensions?: Extensions;
	};
	readonly context: { readonly extensions: Extensions };
}

type Extensions = Readonly<Record<string, unknown>>;

/** Who it is about, without saying who. */
export interface Source {
	/** Address of the installation, `https://…`; names of activities and extensions begin with it. */
	readonly homePage: string;
	/** Stands for the student; no address, no name. */
	readonly pseudonym: string;
	/** UUID of each event, so that a statement that is sent twice is stored once. */
	readonly ids: readonly string[];
}

/**
 * Events as xAPI statements, one each, in their order. Nothing that the student typed is in them, as it could name someone.
 *
 * `answered`: an attempt or a checkpoint; `interacted`: a line of the own try; `asked`: help was opened.
 * `result` is left out where nothing is known; `success` is whether a score is 1.
 * @throws {RangeError} if there is not one id for each event, or the pseudonym looks like an address
 * @see xAPI specification 1.0.3, part two; verbs of ADL, http://adlnet.gov/expapi/verbs/
 */
export function toXapi(events: readonly LearningEvent[], source: Source): Statement[] {
	if (source.ids.length !== events.length)
		throw new RangeError(`${source.ids.length} ids for ${events.length} events: give one each`);
	if (source.pseudonym.includes('@'))
		throw new RangeError('the pseudonym looks like an address: give one that tells nothing');
	const homePage = source.homePage.replace(/\/$/, '');
	const actor = { objectType: 'Agent', account: { homePage, name: source.pseudonym } } as const;
	return events.map((event, index) => {
		const { verb, place, type, context, ...outcome } = told(event);
		const result = resultOf(outcome, homePage);
		return {
			id: source.ids[index]!,
			timestamp: new Date(event.atMs).toISOString(),
			actor,
			verb: { id: `http://adlnet.gov/expapi/verbs/${verb}`, display: { 'en-US': verb } },
			object: {
				objectType: 'Activity',
				id: homePage + place,
				definition: { type: `http://adlnet.gov/expapi/activities/${type}` }
			},
			...(result && { result }),
			context: { extensions: named({ skills: event.skills, ...context }, homePage) }
		};
	});
}

function resultOf({ result, outcome }: Pick<Told, 'result' | 'outcome'>, homePage: string) {
	const extensions = named(outcome, homePage);
	const isMore = Object.keys(extensions).length > 0;
	if (result === null) return isMore ? { extensions } : null;
	const score = { scaled: result, min: 0, max: 1 } as const;
	return { success: result === 1, score, ...(isMore && { extensions }) };
}

/** Names of extensions are addresses; what is null is left out. */
function named(values: Readonly<Record<string, unknown>>, homePage: string): Extensions {
	return Object.fromEntries(
		Object.entries(values)
			.filter(([, value]) => value !== null)
			.map(([name, value]) => [`${homePage}/xapi/${name}`, value])
	);
}

interface Told {
	readonly verb: 'answered' | 'interacted' | 'asked';
	/** Path of the activity. */
	readonly place: string;
	readonly type: 'question' | 'interaction';
	/** 0 to 1; null: not known. */
	readonly result: number | null;
	readonly outcome: Readonly<Record<string, unknown>>;
	readonly context: Readonly<Record<string, unknown>>;
}

function told(event: LearningEvent): Told {
	const problem = `/problems/${encodeURIComponent(event.problemId)}`;
	const step = (runId: string, start: number | null) =>
		`/runs/${encodeURIComponent(runId)}${start === null ? '' : `#${start}`}`;
	switch (event.type) {
		case 'attempt': {
			const { correct, hints, sawThought, checked } = event;
			const result = correct === null ? null : Number(correct);
			const context = { hints, sawThought, checked };
			return { verb: 'answered', place: problem, type: 'question', result, outcome: {}, context };
		}
		case 'checkpoint': {
			const { checkpoint, kind, sureness, slip, slipKind, hints, score: result } = event;
			const place = step(event.runId, event.start);
			const context = { checkpoint, kind, slip, slipKind, hints };
			return { verb: 'answered', place, type: 'question', result, outcome: { sureness }, context };
		}
		case 'line': {
			const place = `${problem}#line-${event.line}`;
			const outcome = { verdict: event.verdict };
			return { verb: 'interacted', place, type: 'interaction', result: null, outcome, context: {} };
		}
		case 'help': {
			const { runId, start, level, isLast } = event;
			const place = runId === null ? problem : step(runId, start);
			const context = { level, isLast };
			return { verb: 'asked', place, type: 'question', result: null, outcome: {}, context };
		}
	}
}

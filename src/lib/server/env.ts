import * as v from 'valibot';

const ORIGIN_FORM = 'must be an address without a path, e.g. https://tutor.example.org';

/** Every setting of the server. `.env.example` documents each; keep the two together. */
const Environment = v.object({
	DATA_DIR: v.optional(v.string(), 'data'),
	DATABASE_URL: v.optional(
		v.pipe(
			v.string(),
			v.regex(
				/^postgres(ql)?:\/\//,
				'must begin with postgres:// (leave it out for the built-in one)'
			)
		)
	),
	/** The address that browsers use. Mails and passkeys need it; what a request says of its host is not trusted. */
	ORIGIN: v.optional(
		v.pipe(v.string(), v.url(ORIGIN_FORM), v.regex(/^https?:\/\/[^/@?#]+$/, ORIGIN_FORM))
	),
	/** Without it an admin gives out new passwords. */
	SMTP_URL: v.optional(
		v.pipe(
			v.string(),
			v.regex(
				/^smtps?:\/\/./,
				'must begin with smtp:// or smtps://, e.g. smtps://user:password@mail.example.org'
			)
		)
	),
	MAIL_FROM: v.optional(v.pipe(v.string(), v.includes('@', 'must hold an e-mail address'))),
	REASONER: v.optional(v.picklist(['embedded', 'endpoint']), 'embedded'),
	MODEL_PATH: v.optional(v.string(), 'models/pocket/pocket.gguf'),
	/** Tokens that one run may use, prompt, thought and answer together; unset: what the model was trained for, at most 32768, fewer where memory is short. */
	MODEL_CONTEXT_SIZE: v.optional(wholeNumber(256)),
	/** Unset: one fewer than there are cores, at least 1. */
	MODEL_THREADS: v.optional(wholeNumber(1)),
	/** Unset: as many as the GPU takes; 0: none. */
	MODEL_GPU_LAYERS: v.optional(wholeNumber(0)),
	MODEL_TEMPERATURE: v.optional(decimal(0, 2), '0.6'),
	/** Runs worked on at once; further ones wait. */
	MODEL_SLOTS: v.optional(wholeNumber(1), '4'),
	ENDPOINT_URL: v.optional(
		v.pipe(
			v.string(),
			v.url('must be a URL, e.g. http://127.0.0.1:8000/v1'),
			v.regex(
				/^https?:\/\/[^@]*$/,
				'must begin with http:// or https:// and hold no password: a key belongs in ENDPOINT_API_KEY'
			)
		)
	),
	ENDPOINT_MODEL: v.optional(v.string()),
	ENDPOINT_API_KEY: v.optional(v.string()),
	/** Seconds without a byte after which an endpoint counts as silent; Node's fetch waits no longer than 300. */
	ENDPOINT_TIMEOUT_S: v.optional(
		v.pipe(wholeNumber(1), v.maxValue(300, 'must be at most 300')),
		'120'
	),
	/** Tokens that the endpoint takes for one run, prompt, thought and answer together. */
	ENDPOINT_CONTEXT_SIZE: v.optional(wholeNumber(256), '32768'),
	/** Whether students may ask about a run. Unset: as the model's scope.json says, else yes. */
	FOLLOW_UPS: v.optional(
		v.pipe(
			v.picklist(['yes', 'no']),
			v.transform((choice) => choice === 'yes')
		)
	),
	MAX_TOKENS: v.optional(wholeNumber(16), '16384'),
	LOG_LEVEL: v.optional(v.picklist(['debug', 'info', 'warn', 'error', 'silent']), 'info')
});
export type Environment = v.InferOutput<typeof Environment>;

/**
 * @param source usually `process.env`; empty values count as unset
 * @throws {Error} naming every variable that is wrong, its value, and what would be right
 */
export function readEnvironment(source: Record<string, string | undefined>): Environment {
	const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
	const parsed = v.safeParse(Environment, given);
	if (!parsed.success) throw new Error(parsed.issues.map(explain).join('\n'));
	const environment = parsed.output;
	if (environment.SMTP_URL && !(environment.MAIL_FROM && environment.ORIGIN))
		throw new Error(
			'SMTP_URL needs MAIL_FROM, e.g. tutor@example.org, and ORIGIN, the address that the links in mails begin with, e.g. https://tutor.example.org'
		);
	if (environment.REASONER === 'endpoint' && !environment.ENDPOINT_URL)
		throw new Error('REASONER=endpoint needs ENDPOINT_URL, e.g. http://127.0.0.1:8000/v1');
	return environment;
}

const MAY_HOLD_SECRETS: ReadonlySet<string> = new Set([
	'SMTP_URL',
	'DATABASE_URL',
	'ENDPOINT_URL',
	'ENDPOINT_API_KEY'
]);

function explain(issue: v.BaseIssue<unknown>): string {
	const name = v.getDotPath(issue);
	// The message goes to a log.
	const value = MAY_HOLD_SECRETS.has(name ?? '') ? '…' : String(issue.input);
	return `${name}=${value}: ${issue.message}`;
}

function wholeNumber(least: number) {
	return v.pipe(
		v.string(),
		v.regex(/^\d+$/, `must be a whole number, at least ${least}`),
		v.transform(Number),
		v.minValue(least, `must be at least ${least}`)
	);
}

function decimal(least: number, most: number) {
	const message = `must be a number from ${least} to ${most}`;
	return v.pipe(
		v.string(),
		v.regex(/^\d+(\.\d+)?$/, message),
		v.transform(Number),
		v.minValue(least, message),
		v.maxValue(most, message)
	);
}

import { createTransport, type Transporter } from 'nodemailer';
import * as accounts from '../db/accounts.ts';
import type { Environment } from '../env.ts';
import { log } from '../log.ts';
import { makeCode } from './reset.ts';

/** How long the link in a mail is good. */
const MAIL_CODE_S = 3600;

/** On the global object, so that a module which the development server loads again finds what is open. */
const open = globalThis as { secondThoughtMail?: Mailer };

interface Mailer {
	readonly transport: Transporter;
	readonly from: string;
	/** What links begin with. */
	readonly origin: string;
}

/** Words around the link, in the student's language. */
export interface MailWords {
	readonly subject: string;
	/** @param link leads to the choice of a new password */
	readonly text: (link: string) => string;
}

/** Without SMTP_URL no mail is ever sent. */
export function openMail({ SMTP_URL, MAIL_FROM, ORIGIN }: Environment): void {
	delete open.secondThoughtMail;
	if (SMTP_URL && MAIL_FROM && ORIGIN)
		open.secondThoughtMail = {
			transport: createTransport(SMTP_URL),
			from: MAIL_FROM,
			origin: ORIGIN
		};
}

export function canMail(): boolean {
	return open.secondThoughtMail !== undefined;
}

/**
 * Sends a link to choose a new password, if the address belongs to an account. Resolves before that is known, so that
 * nobody learns who has one.
 */
export function mailReset(email: string, words: MailWords): void {
	const mailer = open.secondThoughtMail;
	if (mailer)
		void send(mailer, email, words).catch((error: unknown) => log.error('mail', { error }));
}

async function send(
	{ transport, from, origin }: Mailer,
	email: string,
	{ subject, text }: MailWords
): Promise<void> {
	const account = await accounts.findByName(email);
	if (account?.email !== email) return;
	const code = await makeCode(account.id, MAIL_CODE_S);
	await transport.sendMail({
		from,
		to: email,
		subject,
		text: text(`${origin}/account/reset?code=${code}`)
	});
}

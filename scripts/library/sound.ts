import type { HeldOut } from '../pocket/held-out.ts';
import { isSameAnswer } from '../pocket/answers.ts';
import { ATTEMPT } from '../pocket/outcome.ts';
import type { Thought } from '../pocket/thinker.ts';

const SAME_AS_BEFORE = /It is the same as before|和刚才一样/;
/** After a slip one may try again; who tries more often goes round in circles. */
const MOST_ATTEMPTS = 2;
const COMPARISON =
	/I need \$([^$]+)\$ and have \$([^$]+)\$|应该是 ?\$([^$]+)\$，得到 ?\$([^$]+)\$/g;
/** What another way came to, as far as it is said right before. */
const SAME = /(?:=([^=$]+)\$[^$]*)?(?:It is the same\.|结果相同。)/g;

/**
 * Whether what a thought claims of itself is so: few attempts; checks that compare with one number, or with one that was
 * given, and agree in the end; another way only where it came to the same.
 */
export function isSound(
	{ problem, answer: wanted }: HeldOut,
	{ trace }: Pick<Thought, 'trace'>
): boolean {
	const attempts = [...trace.matchAll(ATTEMPT)].map(([, attempt]) => attempt!);
	if (attempts.length > MOST_ATTEMPTS) return false;
	const isSame = attempts.every((attempt) => isSameAnswer(attempt, wanted));
	if (SAME_AS_BEFORE.test(trace) && !isSame) return false;
	const compared = [...trace.matchAll(COMPARISON)].map((found) => [
		found[1] ?? found[3] ?? '',
		found[2] ?? found[4] ?? ''
	]);
	const given = new Set(problem.match(/\d+(?:\.\d+)?/g));
	const others = new Set(compared.map(([need]) => need).filter((need) => !given.has(need!)));
	const [need, have] = compared.at(-1) ?? ['', ''];
	if (others.size > 1 || need !== have) return false;
	return [...trace.matchAll(SAME)].every(
		({ 1: value }) => value !== undefined && isSameAnswer(value, wanted)
	);
}

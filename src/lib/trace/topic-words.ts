/**
 * The words of a text that tell its subject: longer words, numbers of two digits and more, and pairs of neighbouring
 * Chinese characters; words of reasoning itself are left out. Linear in the text.
 */
export function topicWords(text: string): Set<string> {
	const words = new Set<string>();
	for (const [match] of text.toLowerCase().matchAll(WORD)) {
		const code = match.charCodeAt(0);
		if (code >= 0x3400) addPairs(match, words);
		else if (!COMMON.has(match)) words.add(match.replace(/(?:ing|es|ed|s)$/, ''));
	}
	return words;
}

const WORD = /[a-z]{4,}|\d{2,}(?:\.\d+)?|[\u3400-\u9fff]{2,}/g;

function addPairs(run: string, words: Set<string>): void {
	for (let at = 0; at + 1 < run.length; at++) {
		const pair = run.slice(at, at + 2);
		if (!COMMON_CHARACTERS.test(pair)) words.add(pair);
	}
}

const COMMON_CHARACTERS =
	/[的了是我们这那就也都在有和与或吗呢吧啊嗯好对不要来去再还让么所以因为但]/;

const COMMON = new Set(
	`about above actually again alternatively another answer because been before being both check confirm correct could
	compute calculate different does doing done each earlier equal equals exactly find first following from given gives
	going have hence here however indeed instead into just know later like look make makes maybe mean means might more
	most much must need needs next okay only other over perhaps problem question really result right same seems should
	since some something start step still such sure than that their them then there therefore these they thing think
	this those through thus time together true trying under using value values verify very wait want well were what when
	where whether which while will with would write wrong your approach method sense case let's frac text times boxed
	sqrt cdot quad left begin`.split(/\s+/)
);

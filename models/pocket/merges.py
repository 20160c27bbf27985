"""Learns the tokenizer's merges from texts."""

from collections import Counter, defaultdict

from tokenizer import SPECIAL, SPECIALS, SPLIT, Tokenizer, join_pair, to_letters


def learn(texts, size):
    """Merges until `size` ids are used, the most frequent pair first, ties by the pair itself."""
    words = Counter(word for text in texts for part in SPECIAL.split(text) if part not in SPECIALS for word in SPLIT.findall(part))
    split = {word: list(to_letters(word)) for word in words}
    pairs, homes = Counter(), defaultdict(set)

    def count(word, sign):
        for pair in zip(split[word], split[word][1:]):
            pairs[pair] += sign * words[word]
            homes[pair].add(word)

    for word in words:
        count(word, 1)
    merges = []
    while len(merges) < size - 256 - len(SPECIALS):
        best = max(pairs, key=lambda pair: (pairs[pair], pair))
        if pairs[best] < 2:
            break
        merges.append(best)
        for word in homes.pop(best):
            count(word, -1)
            split[word] = join_pair(split[word], best)
            count(word, 1)
        del pairs[best]
    return Tokenizer(merges, size)

"""Byte-level BPE of our own, split as llama.cpp's `qwen2` pre-tokenizer splits: every digit is one token."""

import json
import re
from collections import Counter

SPECIALS = ('<|endoftext|>', '<|im_start|>', '<|im_end|>', '<think>', '</think>')
LETTER, DIGIT = r'[^\W\d_]', r'\d'
SPLIT = re.compile(
    r"(?:'[sS]|'[tT]|'[rR][eE]|'[vV][eE]|'[mM]|'[lL][lL]|'[dD])"
    rf'|(?:(?![\r\n])[\W_])?{LETTER}+|{DIGIT}| ?(?:(?!\s)[\W_])+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+'
)
SPECIAL = re.compile('(' + '|'.join(re.escape(s) for s in SPECIALS) + ')')


class Tokenizer:
    """Ids: 256 bytes, then merges, then the specials, then unused ones up to `size`."""

    def __init__(self, merges, size):
        self.merges = [tuple(m) for m in merges]
        self.size = size
        self.tokens = [byte_letter(b) for b in range(256)] + [a + b for a, b in self.merges]
        self.special = {s: len(self.tokens) + i for i, s in enumerate(SPECIALS)}
        self.tokens += SPECIALS
        self.tokens += [f'<|unused_{i}|>' for i in range(size - len(self.tokens))]
        self.ids = {token: i for i, token in enumerate(self.tokens)}
        self.rank = {pair: i for i, pair in enumerate(self.merges)}
        self.known = {}

    def encode(self, text):
        found = []
        for part in SPECIAL.split(text):
            if part in self.special:
                found.append(self.special[part])
            else:
                for word in SPLIT.findall(part):
                    found += self._word(word)
        return found

    def decode(self, ids):
        text = ''.join(self.tokens[i] for i in ids)
        parts = SPECIAL.split(text)
        return ''.join(p if p in self.special else letters_to_text(p) for p in parts)

    def save(self, path):
        with open(path, 'w') as file:
            json.dump({'size': self.size, 'merges': self.merges}, file, ensure_ascii=False)

    @staticmethod
    def load(path):
        with open(path) as file:
            return Tokenizer(**json.load(file))

    def _word(self, word):
        ids = self.known.get(word)
        if ids is None:
            ids = self.known[word] = [self.ids[t] for t in merge_word(to_letters(word), self.rank)]
            if len(self.known) > 20000:
                self.known.clear()
        return ids


def learn(texts, size):
    """Merges until `size` ids are used, the most frequent pair first, ties by the pair itself."""
    words = Counter(word for text in texts for part in SPECIAL.split(text) if part not in SPECIALS for word in SPLIT.findall(part))
    split = {word: list(to_letters(word)) for word in words}
    merges = []
    while len(merges) < size - 256 - len(SPECIALS):
        pairs = Counter()
        for word, parts in split.items():
            for pair in zip(parts, parts[1:]):
                pairs[pair] += words[word]
        if not pairs:
            break
        best = max(pairs, key=lambda pair: (pairs[pair], pair))
        merges.append(best)
        split = {word: join_pair(parts, best) for word, parts in split.items()}
    return Tokenizer(merges, size)


def merge_word(letters, rank):
    parts = list(letters)
    while len(parts) > 1:
        best = min(zip(parts, parts[1:]), key=lambda pair: rank.get(pair, len(rank)))
        if best not in rank:
            break
        parts = join_pair(parts, best)
    return parts


def join_pair(parts, pair):
    joined, i = [], 0
    while i < len(parts):
        step = 2 if tuple(parts[i:i + 2]) == pair else 1
        joined.append(''.join(parts[i:i + step]))
        i += step
    return joined


PRINTABLE = [*range(33, 127), *range(161, 173), *range(174, 256)]
LETTERS = {b: chr(b) for b in PRINTABLE}
LETTERS.update({b: chr(256 + i) for i, b in enumerate(b for b in range(256) if b not in PRINTABLE)})
BYTES = {letter: b for b, letter in LETTERS.items()}


def byte_letter(byte):
    return LETTERS[byte]


def to_letters(text):
    return ''.join(LETTERS[b] for b in text.encode())


def letters_to_text(letters):
    return bytes(BYTES[c] for c in letters if c in BYTES).decode(errors='replace')

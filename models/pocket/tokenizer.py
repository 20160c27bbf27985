"""Byte-level BPE of our own, split as llama.cpp's `qwen2` pre-tokenizer splits: every digit is one token."""

import json
import re

SPECIALS = ('<|endoftext|>', '<|im_start|>', '<|im_end|>', '<think>', '</think>')
# Python counts raised digits and vulgar fractions as letters, the pre-tokenizer as digits.
LETTER, DIGIT = r'[^\W\d_²³¹¼½¾]', r'[\d²³¹¼½¾]'
SPLIT = re.compile(
    r"(?:'[sS]|'[tT]|'[rR][eE]|'[vV][eE]|'[mM]|'[lL][lL]|'[dD])"
    rf'|(?:(?![\r\n])[\W_])?{LETTER}+|{DIGIT}| ?(?:(?!\s)[\W_])+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+'
)
SPECIAL = re.compile('(' + '|'.join(re.escape(s) for s in SPECIALS) + ')')
WORDS_KEPT = 100_000


class Tokenizer:
    """Ids: 256 bytes, then merges, then the specials, then unused ones up to `size`."""

    def __init__(self, merges, size):
        self.merges = [tuple(m) for m in merges]
        self.size = size
        self.tokens = [*LETTERS, *(a + b for a, b in self.merges)]
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
                continue
            for word in SPLIT.findall(part):
                found += self.known.get(word) or self._learn_word(word)
        return found

    def decode(self, ids):
        text = ''.join(self.tokens[i] for i in ids)
        return ''.join(p if p in self.special else letters_to_text(p) for p in SPECIAL.split(text))

    def save(self, path):
        with open(path, 'w') as file:
            json.dump({'size': self.size, 'merges': self.merges}, file, ensure_ascii=False)

    @staticmethod
    def load(path):
        with open(path) as file:
            return Tokenizer(**json.load(file))

    def _learn_word(self, word):
        if len(self.known) > WORDS_KEPT:
            self.known.clear()
        ids = self.known[word] = [self.ids[t] for t in merge_word(to_letters(word), self.rank)]
        return ids


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


PRINTABLE = {*range(33, 127), *range(161, 173), *range(174, 256)}
OTHERS = [b for b in range(256) if b not in PRINTABLE]
# The letter that stands for each byte in the file of a byte-level BPE.
LETTERS = [chr(b) if b in PRINTABLE else chr(256 + OTHERS.index(b)) for b in range(256)]
BYTES = {letter: b for b, letter in enumerate(LETTERS)}


def to_letters(text):
    return ''.join(LETTERS[b] for b in text.encode())


def letters_to_text(letters):
    return bytes(BYTES[c] for c in letters if c in BYTES).decode(errors='replace')

"""A problem as the app reads it to decide whether it is in scope: the same words as `src/lib/server/reasoner/weighed-scope.ts`."""

import re

from phrases import NAMES

# In turn: LaTeX and typographic signs in plain ones; other commands are words.
PLAIN = (
    (r'\\(?:times|cdot|ast)(?![a-zA-Z])', '*'), (r'\\div(?![a-zA-Z])', '/'), (r'\\(?:left|right|displaystyle|quad|text|mathrm)(?![a-zA-Z])', ' '),
    (r'\\[,;:! ()\[\]]|\$|\{|\}', ' '), (r'\\%', '%'), (r'\\(?=[a-zA-Z])', ' '), (r'[×·∗⋅]', '*'), ('÷', '/'), ('[−–]', '-'), ('[’‘]', "'"),
    (r'(?<=\d),(?=\d{3}(?!\d))', ''),
)
WIDE = str.maketrans('，。？：；（）、！', ',.?:;(),!')
# Python counts raised digits and vulgar fractions as letters, the app does not.
LETTER = r'[^\W\d_\u4e00-\u9fff²³¹¼½¾]'
PART = re.compile(rf"\d+(?:\.\d+)?|[\u4e00-\u9fff]|{LETTER}+(?:'{LETTER}+)?|[^\s\w]|[_²³¹¼½¾]")
NAME, NAME_MARK = '#name', '\u2603'
CHINESE_NAME = re.compile('|'.join(NAMES['zh']))
ENGLISH_NAMES = {name.lower() for name in NAMES['en']}
MOST_COUNTED = 3


def read(problem):
    """Words and signs in lower case, Chinese ones by character; names as one; how many numbers, and which kinds, at the end."""
    text = CHINESE_NAME.sub(NAME_MARK, problem)
    for pattern, by in PLAIN:
        text = re.sub(pattern, by, text)
    parts = PART.findall(text.translate(WIDE))
    numbers = [part for part in parts if part[0].isdecimal()]
    words = [word(part) for part in parts if not part[0].isdecimal()]
    while words and words[-1] in ('.', '?'):
        words.pop()
    return words + kinds(numbers)


def word(part):
    return NAME if part == NAME_MARK or re.sub("'s$", '', part.lower()) in ENGLISH_NAMES else part.lower()


def kinds(numbers):
    found = [f'#{min(len(numbers), MOST_COUNTED)}']
    found += ['#decimal'] if any('.' in number for number in numbers) else []
    found += ['#thousands'] if any(float(number) >= 1000 for number in numbers) else []
    return found + (['#ten-thousands'] if any(float(number) >= 10_000 for number in numbers) else [])

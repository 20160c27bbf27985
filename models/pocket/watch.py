"""How many of a small held-out sample are answered rightly now, by family and language."""

import re
from collections import Counter

import documents

PER_LANGUAGE = 3
ANSWER = re.compile(r'(?:The answer is |答案是 ?)\$([^$]+)\$')


def show(workers, processes):
    problems = [p for family in documents.FAMILIES for p in documents.held_out('numbers', 2 * PER_LANGUAGE, family)]
    prompts = [documents.prompt(problem['problem']) for problem in problems]
    texts = [None] * len(problems)
    for share, found in enumerate(workers.run('answers', [(prompts[i::processes],) for i in range(processes)])):
        texts[share::processes] = found
    right, asked = Counter(), Counter()
    for problem, text in zip(problems, texts):
        answers = ANSWER.findall(text)
        for kind in (problem['family'], problem['language'], 'all'):
            asked[kind] += 1
            right[kind] += bool(answers) and answers[-1] == problem['answer']
    print('watch', ', '.join(f'{kind} {right[kind]}/{count}' for kind, count in asked.items()), flush=True)

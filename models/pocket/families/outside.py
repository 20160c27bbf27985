"""What the reasoner was not made for, and the one sentence that says so, in the language of the input."""

from wording import cast, choose, read, typed

THOUGHT = {'en': 'This is not a kind of problem I know, so I should say so.', 'zh': '这不是我会做的题，应该直说。'}
ANSWER = {'en': 'This is outside what I was trained for.', 'zh': '这超出了我的训练范围。'}
# Of each list this many at its end are never trained on.
HELD_OUT = 8

WORDINGS = read('outside')
TOPICS, FORMS, OTHER_LANGUAGES = WORDINGS['topics'], WORDINGS['forms'], WORDINGS['other languages']['en']


def make(rng, held_out=False, language=None):
    """(problem, language, thought, answer)."""
    _, problem, language = phrased(rng, held_out, language)
    return problem, language, THOUGHT[language], ANSWER[language]


def phrased(rng, held_out=False, language=None):
    """(form, problem made of it, language)."""
    language = language or rng.choice(('en', 'zh'))
    foreign = language == 'en' and rng.random() < 0.08
    form = drawn(rng, OTHER_LANGUAGES if foreign else FORMS[language], held_out)
    slots = {**cast(rng, language, held_out), **numbers(rng), 'topic': drawn(rng, TOPICS[language], held_out)}
    return form, typed(rng, choose(rng, form).format(**slots), language, held_out), language


def drawn(rng, texts, held_out):
    return rng.choice(texts[-HELD_OUT:] if held_out else texts[:-HELD_OUT])


def numbers(rng):
    """Two below 100, `a` and `e`, two below 10, `b` and `d`, and others by their names."""
    a, e = rng.sample(range(2, 100), 2)
    b, d = rng.sample(range(2, 10), 2)
    return {
        'a': a, 'e': e, 'b': b, 'd': d, 'dec': f'{a}.{rng.randint(1, 9)}', 'neg': -rng.randint(2, 99), 'year': rng.randint(1000, 2050),
        'large': rng.randint(1000, 99999), 'huge': rng.randint(10 ** 5, 10 ** rng.randint(6, 9)),
    }

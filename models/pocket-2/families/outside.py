"""What the reasoner was not made for, and the one sentence that says so."""

THOUGHT = {'en': 'This is not a kind of problem I know, so I should say so.', 'zh': '这不是我会做的题，应该直说。'}
ANSWER = {'en': 'This is outside what I was trained for.', 'zh': '这超出了我的训练范围。'}


def make(rng):
    language = rng.choice(('en', 'zh'))
    return rng.choice(('Hello', 'Hi')) if language == 'en' else '你好', THOUGHT[language], ANSWER[language]

"""What the reasoner was not made for, and the one sentence that says so, in the language of the input."""

from phrases import HELD_OUT_NAMES, NAMES
from wording import end

THOUGHT = {'en': 'This is not a kind of problem I know, so I should say so.', 'zh': '这不是我会做的题，应该直说。'}
ANSWER = {'en': 'This is outside what I was trained for.', 'zh': '这超出了我的训练范围。'}
# Of each list this many at its end are never trained on.
HELD_OUT = 8

TOPICS = {
    'en': ('history', 'music', 'biology', 'poetry', 'chemistry', 'football', 'love', 'France', 'China', 'the moon', 'dogs', 'cats', 'Python', 'the weather', 'the Roman Empire',
           'electricity', 'gravity', 'the sun', 'trees', 'the sea', 'computers', 'volcanoes', 'the brain', 'my homework in geography', 'photosynthesis', 'friendship', 'chess',
           'robots', 'dinosaurs', 'the internet', 'art', 'climate change', 'the French Revolution', 'vitamins', 'planets', 'bees', 'democracy', 'bicycles'),
    'zh': ('历史', '音乐', '生物', '诗歌', '化学', '足球', '爱情', '法国', '中国', '月亮', '狗', '猫', 'Python', '天气', '唐朝', '电', '万有引力', '太阳', '树木', '大海', '电脑',
           '火山', '大脑', '地理作业', '光合作用', '友谊', '象棋', '机器人', '恐龙', '互联网', '美术', '气候变化', '丝绸之路', '维生素', '行星', '蜜蜂', '民主', '自行车'),
}
FORMS = {
    'en': (
        # Other subjects, essays, talk.
        'Write a poem about {t}.', 'Tell me about {t}.', 'What is {t}?', 'Explain {t} to me.', 'Who invented {t}?', 'Why is {t} important?', 'Write an essay about {t}.',
        'Write a short story about {t} and {n}.', 'Summarise what you know about {t}.', 'Do you like {t}?', 'Translate "{t}" into French.', 'Give me {a} facts about {t}.',
        'Hello, I am {n}.', 'Hi', 'Hello', 'hey there', 'How are you?', 'Who are you?', 'What can you do?', 'Thank you!', 'ok', 'test', 'asdf', 'hmm', '...', '?', 'Good morning, {n}!',
        'Tell me a joke.', 'Sing a song.', 'What time is it?', 'What is the capital of {t}?', 'Who is {n}?', 'Are you a robot?', 'I am sad today.', 'Can you help me?', 'What should I eat?',
        'Write a program that prints {a}.', 'def f(x): return x + {a}', 'print({a} + {b})', 'Why does my code not work?', 'Sort this list in Python: {a}, {b}.', 'SELECT * FROM {n};',
        'Balance the equation H2 + O2 -> H2O.', 'What is the atomic number of iron?', 'How does {t} work?', 'In which year did {t} begin?', 'What force acts on a mass of {a} kg?',
        'A current of {a} A flows through {b} ohms. What is the voltage?', 'Correct this sentence: "{n} go to school."', 'What rhymes with {t}?', 'Pretend that you are {n}.',
        # Mathematics that is too large or not taught to it.
        'What is {huge} * {large}?', 'Calculate {huge} + {huge}.', '{huge} - {large}', '{huge} / {b}', 'Is {huge} a prime number?', 'Compute {a}^{b}{b}.', 'What is {large}% of {huge}?',
        'Find $\\sin({a})$.', 'What is $\\log({large})$?', 'Integrate $\\sin(x) e^{{{a}x}}$.', 'Solve $x^3-{a}x^2+{b}x-{a}=0$.', 'Find the limit of $\\frac{{\\sin x}}{{x}}$ as $x \\to 0$.',
        'Find the determinant of a {b} by {b} matrix.', 'Solve x+y+z={a}, x-y={b}, y+2z={a}.', 'Prove that $\\sqrt{{{a}}}$ is irrational.', 'Prove that there are infinitely many primes.',
        'What is ({a}+{b}i)({b}-{a}i)?', 'Find the eigenvalues of the matrix.', 'Solve the differential equation y\' = {a}y.', 'Find the volume of a sphere with radius {a}.', 'What is {a} in binary?',
        # Only looks like a problem: something is missing.
        '{n} has some apples. How many does {n} have?', '{n} has {a} apples and some pears. How many fruits are there?', 'How old is {n}?', 'How many stars are there?', 'What is {a} plus {t}?',
        '{n} is {a} years old. What is the name of the captain?', 'Solve it.', 'Calculate.', 'What is the answer?', '{a} {b} {a}', 'x', '{a} apples', 'What comes after {n}?',
        'How many books are on the shelf?', 'Find the cosine of {a} degrees.', 'Why is the sky blue?', 'Convert {a} dollars to euros.', 'Please write a letter to {n}.', 'What is {huge} squared?',
        'A train is late. Why?', 'Recommend a film about {t}.', 'How do I become good at {t}?',
    ),
    'zh': (
        '写一首关于{t}的诗。', '介绍一下{t}。', '{t}是什么？', '给我讲讲{t}。', '谁发明了{t}？', '为什么{t}很重要？', '写一篇关于{t}的作文。', '写一个{n}和{t}的小故事。',
        '总结一下你对{t}的了解。', '你喜欢{t}吗？', '把“{t}”翻译成英语。', '说出 {a} 个关于{t}的知识。', '你好，我是{n}。', '你好', '嗨', '在吗', '你好吗？', '你是谁？', '你会做什么？',
        '谢谢！', '好的', '测试', '啊啊啊', '嗯', '……', '？', '早上好，{n}！', '讲个笑话。', '唱首歌。', '现在几点了？', '{t}的首都在哪里？', '{n}是谁？', '你是机器人吗？',
        '我今天很难过。', '能帮帮我吗？', '今天吃什么好？', '写一个程序输出 {a}。', '我的代码为什么报错？', '用 Python 给 {a}、{b} 排序。', '配平 H2 + O2 = H2O。', '铁的原子序数是多少？',
        '{t}是怎么工作的？', '{t}是哪一年开始的？', '质量为 {a} 千克的物体受到多大的力？', '电流是 {a} 安，电阻是 {b} 欧，电压是多少？', '修改病句：“{n}明天去了学校。”', '“{t}”的近义词是什么？',
        '假装你是{n}。', '背一首唐诗。', '“床前明月光”的下一句是什么？', '用“{t}”造句。', '分析这篇课文的中心思想。',
        '{huge} × {large} 等于多少？', '计算 {huge} + {huge}。', '{huge} - {large}', '{huge} ÷ {b}', '{huge} 是质数吗？', '计算 {a}^{b}{b}。', '{huge} 的 {large}% 是多少？',
        '求 $\\sin({a})$。', '$\\log({large})$ 是多少？', '求 $\\sin(x) e^{{{a}x}}$ 的不定积分。', '解方程 $x^3-{a}x^2+{b}x-{a}=0$。', '求极限 $\\lim_{{x \\to 0}} \\frac{{\\sin x}}{{x}}$。',
        '求一个 {b} 阶行列式的值。', '解方程组 x+y+z={a}，x-y={b}，y+2z={a}。', '证明 $\\sqrt{{{a}}}$ 是无理数。', '证明质数有无穷多个。', '({a}+{b}i)({b}-{a}i) 等于多少？',
        '求矩阵的特征值。', '解微分方程 y\' = {a}y。', '半径是 {a} 的球，体积是多少？', '{a} 用二进制怎么写？',
        '{n}有一些苹果。{n}有几个苹果？', '{n}有 {a} 个苹果和一些梨，一共有多少个水果？', '{n}几岁了？', '天上有多少颗星星？', '{a} 加{t}等于多少？', '船上有 {a} 只羊，船长几岁？',
        '解。', '计算。', '答案是什么？', '{a} {b} {a}', 'x', '{a} 个苹果', '{n}的后面是谁？', '书架上有多少本书？', '求 {a} 度的余弦。', '天空为什么是蓝色的？',
        '{a} 美元是多少欧元？', '请给{n}写一封信。', '{huge} 的平方是多少？', '火车晚点了，为什么？', '推荐一部关于{t}的电影。', '怎样才能学好{t}？',
    ),
}
OTHER_LANGUAGES = (
    'Combien font {a} plus {b} ?', 'Bonjour, je suis {n}.', 'Résous l\'équation {a}x = {b}.', 'Wie viel ist {a} mal {b}?', 'Hallo, wie geht es dir?', 'Löse die Gleichung {a}x = {b}.',
    '¿Cuánto es {a} más {b}?', 'Hola, ¿cómo estás?', 'Quanto fa {a} per {b}?', 'Ciao, chi sei?', 'Quanto é {a} mais {b}?', 'Сколько будет {a} плюс {b}?', 'Привет, как дела?',
    '{a}たす{b}はいくつですか。', 'こんにちは、元気ですか。', '{a} 더하기 {b}는 얼마입니까?', '안녕하세요', 'Ile jest {a} plus {b}?', 'Hoeveel is {a} plus {b}?', 'Vad är {a} plus {b}?',
    '{a} artı {b} kaç eder?', 'كم يساوي {a} زائد {b}؟', 'Quelle heure est-il ?', 'Wer bist du?', '{a} かける {b} は？', 'Решите уравнение {a}x = {b}.', 'Resuelve {a}x = {b}.', 'Calcule {a} fois {b}.',
)


def make(rng, held_out=False, language=None):
    """(problem, language, thought, answer)."""
    _, problem, language = phrased(rng, held_out, language)
    return problem, language, THOUGHT[language], ANSWER[language]


def phrased(rng, held_out=False, language=None):
    """(form, problem made of it, language)."""
    language = language or rng.choice(('en', 'zh'))
    foreign = language == 'en' and rng.random() < 0.08
    form = chosen(rng, OTHER_LANGUAGES if foreign else FORMS[language], held_out)
    a, b = rng.randint(2, 99), rng.randint(2, 9)
    problem = form.format(
        t=chosen(rng, TOPICS[language], held_out), n=rng.choice((HELD_OUT_NAMES if held_out else NAMES)[language]),
        a=a, b=b, large=rng.randint(1000, 99999), huge=rng.randint(10 ** 5, 10 ** rng.randint(6, 9)),
    )
    return form, end(rng, problem, language), language


def chosen(rng, texts, held_out):
    return rng.choice(texts[-HELD_OUT:] if held_out else texts[:-HELD_OUT])

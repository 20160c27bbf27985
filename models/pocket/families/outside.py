"""What the reasoner was not made for, and the one sentence that says so."""

from phrases import NAMES, end

ANSWER = 'This is outside what I was trained for.'
THOUGHT = 'Okay, this is not a kind of problem I know, so I should say so.'

TOPICS = ('history', 'music', 'biology', 'poetry', 'chemistry', 'football', 'love', 'France', 'China', 'the moon', 'dogs', 'cats', 'code', 'Python',
          'the weather', 'war', 'a film', 'electricity', 'gravity', 'the sun', 'logic', 'trees', 'the sea', 'computers')
FORMS = (
    'Write a poem about {t}', 'Tell me about {t}', 'What is {t}', 'Explain {t} to me', 'Who invented {t}', 'Why is {t} important', 'Write an essay about {t}',
    'Hello, I am {n}', 'Hi', 'Hello', 'How are you', 'Who are you', 'Translate {t} into French', 'What is the capital of {t}', 'Tell me a joke',
    'Find the derivative of $x^{a}$', 'Integrate $x^{a}+{b}x$', 'Solve $x^2-{a}x+{b}=0$', 'What is the square root of {a}', 'Prove that {t} exists',
    'Simplify ${a}/{b}+{b}/{a}$', 'Factor $x^2+{a}x+{b}$', 'What is $\\sin({a})$', 'Find the area of a circle with radius {a}', 'What is {a} to the power of {b}',
    'Compute {a}.{b} * {b}.{a}', 'List the primes below {a}', 'Is {a} a prime number', 'Write a program that prints {a}', 'asdf', 'ok', 'What time is it',
    'Solve $x+y={a}$ and $x-y={b}$', 'How far is it from {t} to {t}', 'Sort {a}, {b}, {a}', '{n} is older than {m}. Who is younger', 'lcm({a}, {b})',
    'What is {a}{b}{a}{b} times {b}{b}{a}{a}', 'What is {a}{b}{a} * {b}{a}{b}', 'Solve ${a}x+{b}={b}x+{a}$',
)


def make(rng):
    fill = {'t': rng.choice(TOPICS), 'n': rng.choice(NAMES), 'm': rng.choice(NAMES), 'a': rng.randint(2, 99), 'b': rng.randint(2, 99)}
    text = rng.choice(FORMS)
    for name, value in fill.items():
        text = text.replace('{' + name + '}', str(value))
    return end(rng, text), THOUGHT, ANSWER

"""Small pieces of wording that several families share."""

THINGS = (
    'apples', 'books', 'pencils', 'stickers', 'marbles', 'cards', 'cookies', 'flowers', 'stamps', 'coins',
    'oranges', 'balls', 'shells', 'eggs', 'beads', 'buttons', 'pens', 'toys', 'candies', 'plums',
)
NAMES = (
    'Anna', 'Ben', 'Clara', 'David', 'Emma', 'Felix', 'Grace', 'Henry', 'Ida', 'Jack', 'Kim', 'Lena', 'Mia', 'Noah',
    'Omar', 'Paul', 'Rosa', 'Sam', 'Tom', 'Wei', 'Li', 'Ming', 'Sara', 'Leo', 'Lucy', 'Max', 'Nina', 'Alex', 'John', 'Mary',
)
BOXES = ('boxes', 'bags', 'baskets', 'packs', 'jars', 'shelves', 'rows', 'boxes')

CHECKS = ('Let me check', 'Let me check this', 'Let me verify', 'Let me double-check')
CHECK_AGAIN = 'Let me check again'
GOOD = ('Yes, that works.', 'Good, that matches.', 'Yes, it matches.', 'Great, this fits.')
BAD = ('Hmm, that does not match.', 'Wait, that does not fit.', 'Hmm, this is not right.')
AGAIN = ('Let me do it again, slowly.', 'I must have made a slip. Once more.', 'Let me go back and redo it.')
READ_AGAIN = 'Let me read the problem again.'
UNSURE = 'It still does not fit, so I am not sure.'


def spell(rng, text):
    """A formula as a student may type it: `*`, `x` with spaces, `×`, LaTeX in dollars or plain."""
    style = rng.choice(('plain', 'plain', 'spaced', 'spaced', 'sign', 'sign spaced', 'tex', 'tex', 'tex bare'))
    if style.startswith('tex'):
        body = text.replace('*', '\\times ' if rng.random() < 0.5 else '\\times').replace('/', '\\div ')
        body = body.replace('+', ' + ').replace('-', ' - ').replace('=', ' = ') if rng.random() < 0.4 else body
        return f'${body}$' if style == 'tex' else body
    if style.startswith('sign'):
        text = text.replace('*', '×').replace('/', '÷')
    if 'spaced' in style:
        for sign in '+-*/×÷=':
            text = text.replace(sign, f' {sign} ')
    return text


def tex(text):
    """A formula as the reasoner writes it."""
    return text.replace('*', '\\times').replace('/', '\\div')


def end(rng, sentence, mark='.?'):
    """A sentence as students end and begin it: with a mark or none, now and then in lower case."""
    if rng.random() < 0.25:
        sentence = sentence[0].lower() + sentence[1:]
    return sentence + rng.choice((mark[-1], mark[-1], mark[0], ''))

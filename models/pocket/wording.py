"""The problem as a student may put it: a template, its slots filled, in one of many spellings."""

import os
import re

from phrases import HELD_OUT_NAMES, HELD_OUT_THINGS, NAMES, THINGS

SMALLEST_WITH_HELD_OUT = 4
FRAMED, SPELLED_OUT = 0.12, 0.15
HEAD, CHOICE = re.compile(r'\[(.+), (en|zh)\]'), re.compile(r'\[([^][]*)\]')
FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'wordings')


def read(name):
    """Templates by form and language from `wordings/NAME.txt`, those held out last. Of `[this|that]` in a template one is chosen."""
    found = {}
    with open(os.path.join(FOLDER, f'{name}.txt'), encoding='utf-8') as lines:
        for line in filter(None, map(str.strip, lines)):
            head = HEAD.fullmatch(line)
            if head:
                templates = found.setdefault(head[1], {})[head[2]] = []
            else:
                templates.append(line.removeprefix('held out: '))
    return found


# For "what is the value of this formula", for all families that ask just that.
CALCULATE = read('calculate')['plain']
AROUND = read('frames')['around']


class Formula(str):
    """In plain signs: `*` times, `:` divided by, `/` a fraction, `^` a power, `sqrt(…)`; spelled in many ways."""

    @property
    def tex(self):
        """As the reasoner writes it."""
        text = self.replace('*', '\\times').replace(':', '\\div').replace('%', '\\%')
        text = re.sub(r'(\d+|\b[a-z]|\([^()]*\))/(\d+|[a-z]|\([^()]*\))', fraction_tex, text)
        text = re.sub(r'(\d) (?=\\frac)', r'\1', text)
        text = re.sub(r'sqrt\(([^()]*)\)', r'\\sqrt{\1}', text)
        return re.sub(r'\^(\d\d+|-\d+)', r'^{\1}', text).replace('<=', '\\le').replace('>=', '\\ge')

    def spelled(self, rng, style):
        """As a student may type it."""
        if style.startswith('tex'):
            body = self.tex
            if 'spaced' in style:
                body = re.sub(r'(?<=[\w)}])(\\times|\\div|\\le|\\ge|[-+=<>])', r' \1 ', body)
            body = re.sub(r'(\\times|\\div|\\le|\\ge)(?=\w)', r'\1 ', body)
            return f'${body}$' if 'bare' not in style else body
        signs = ('×', '÷') if 'sign' in style else ('*', '/') if '/' not in self else ('*', ':')
        text = self.replace('*', signs[0]).replace(':', signs[1])
        if style == 'letter' and not re.search('[a-z]', self):
            return text.replace('*', ' x ')
        if style == 'star':
            return re.sub(r'(?<=\d)(?=[a-z(])', '*', text)
        if 'sign' in style:
            text = text.replace('^2', '²').replace('^3', '³').replace('sqrt', '√').replace('<=', '≤').replace('>=', '≥')
            text = re.sub(r'√\((\d+)\)', r'√\1', text)
        if 'spaced' in style:
            text = re.sub(r'(?<=[\w)²³%])(<=|>=|[-+*×÷:=<>≤≥])', r' \1 ', text)
        return text


def work_out(formula):
    """What is asked where a formula is to be computed."""
    return f'I need to work out ${formula.tex}$.', f'要计算 ${formula.tex}$。'


STYLES = ('plain', 'plain', 'spaced', 'spaced', 'sign', 'sign spaced', 'sign spaced', 'tex', 'tex spaced', 'tex bare', 'letter', 'star')


def word(rng, task, wordings, held_out=False):
    """Sets wording and problem of the task. held_out: by the template, the names and the things that are never trained on."""
    number, template = pick(rng, wordings[task.form][task.language], held_out)
    style = rng.choice(STYLES)
    slots = cast(rng, task.language, held_out) if '{' in template else {}
    for name, value in task.slots.items():
        if isinstance(value, tuple):
            value = value[task.language == 'zh']
        slots[name] = value.spelled(rng, style) if isinstance(value, Formula) else value
    task.template = f'{task.form}/{number}'
    problem = template.format(**slots)
    if task.language == 'en' and not set('$\\') & set(problem) and rng.random() < SPELLED_OUT:
        problem = re.sub(r' ?%(?!\w)', ' percent', problem)
    task.problem = typed(rng, problem, task.language, held_out)


def typed(rng, problem, language, held_out=False):
    """As students put it into a chat: some in a frame, some without care for its end and beginning."""
    if rng.random() < FRAMED:
        problem = pick(rng, AROUND[language], held_out)[1].replace('{p}', problem)
    return end(rng, problem, language)


def pick(rng, templates, held_out):
    """The number of a template and its text, one of its alternatives chosen."""
    count = len(templates)
    if count < SMALLEST_WITH_HELD_OUT:
        number = rng.randrange(count)
    else:
        number = count - 1 if held_out else rng.randrange(count - 1)
    return number, choose(rng, templates[number])


def choose(rng, text):
    """The template with one of each of its alternatives; the same ones are chosen alike."""
    chosen = {}
    while CHOICE.search(text):
        text = CHOICE.sub(lambda part: chosen.setdefault(part[1], rng.choice(part[1].split('|'))), text)
    return text


def cast(rng, language, held_out=False):
    """People `n`, `m`, `k`, and things: `t` (plural), `one`, `c` (the measure word, Chinese only)."""
    names = HELD_OUT_NAMES[language] if held_out else NAMES[language]
    n, m, k = rng.sample(names, 3)
    many, one, chinese, measure = rng.choice(HELD_OUT_THINGS if held_out else THINGS)
    if language == 'zh':
        return {'n': n, 'm': m, 'k': k, 't': chinese, 'one': chinese, 'c': measure}
    return {'n': n, 'm': m, 'k': k, 't': many, 'one': one, 'c': ''}


def end(rng, sentence, language):
    """As students end and begin a sentence: without its mark now and then, or in lower case, or with narrow marks in Chinese."""
    chance = rng.random()
    if sentence[-1] in '.?。？' and len(sentence) > 3 and not sentence.endswith('= ?'):
        if chance < 0.25:
            sentence = sentence[:-1].rstrip()
        elif language == 'zh' and chance < 0.35:
            sentence = sentence[:-1] + {'。': '.', '？': '?'}.get(sentence[-1], sentence[-1])
    if language == 'zh':
        return BESIDE_CHINESE.sub('', sentence) if rng.random() < 0.4 else sentence
    if rng.random() < 0.2 and sentence[1:2].islower():
        sentence = sentence[0].lower() + sentence[1:]
    return sentence


BESIDE_CHINESE = re.compile(r'(?<=[\u4e00-\u9fff，：。？]) | (?=[\u4e00-\u9fff])')


def fraction_tex(match):
    top, bottom = (part[1:-1] if part.startswith('(') else part for part in match.groups())
    return f'\\frac{{{top}}}{{{bottom}}}'

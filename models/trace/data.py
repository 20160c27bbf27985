"""Labelled traces as the trainer needs them: described by the code that the page runs, joined with their labels."""

import base64
import json
import random
import re
import subprocess
import sys
from pathlib import Path

import numpy as np

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
OUT = HERE / 'out'
KINDS = ['restate', 'plan', 'recall', 'derive', 'question', 'verify', 'revise', 'alternative', 'conclude', 'other']
DERIVE, VERIFY, AFFIRM = KINDS.index('derive'), KINDS.index('verify'), len(KINDS)
# Sources with a stated licence; all others may be measured by, not trained on.
TRAINED = ('reasoningflow', 'thought-anchors', 'corpus')
POCKET, READ = 'pocket generator 2', 'read by us'
STYLES = {'reasoningflow-v1-llm': 0, 'reasoningflow-v0': 1, 'reasoningflow-v1': 2, 'thought-anchors': 3, 'corpus': 4, POCKET: 5, READ: 6}
EQUATION, MATH, WORD = re.compile(r'\$[^$]*=[^$]*\$'), re.compile(r'\$[^$]*\$'), re.compile(r'[^\W\d_]')
BLANKS = [9, 10, 11, 12, 13, 32, 0xA0, 0x3000, 0xFEFF, 0x2028, 0x2029]
WIDE_STOPS = '。？！；，：'


def read_lines(path):
    with open(path, encoding='utf-8') as lines:
        return [json.loads(line) for line in lines if line.strip()]


def corpus(seed):
    """Our own traces as rows like those of the public data; paragraphs are broken at random."""
    chance = random.Random(seed)
    rows = []
    for name in ('zh', 'zh-mixed', 'en'):
        for block in (HERE / f'corpus/{name}.txt').read_text(encoding='utf-8').strip().split('\n\n'):
            head, *clauses = block.split('\n')
            trace, segments = '', []
            for clause in clauses:
                kind, text = clause.split('\t')
                segments.append({'start': len(trace), 'end': len(trace) + len(text), 'label': kind, 'label_raw': kind})
                trace += text
                if text[-1] not in WIDE_STOPS:
                    trace += '\n' if ord(text[-1]) > 127 or chance.random() < 0.5 else ' '
                if chance.random() < 0.2:
                    trace += '\n\n'
            problem = head.removeprefix('# problem: ')
            rows.append({'id': f'{name}-{len(rows)}', 'source': 'corpus', 'tier': 'human', 'problem': problem,
                         'trace': trace, 'segments': segments, 'edges': []})
    return rows


def read_by_us(path, traces):
    """Real traces with labels of our own (`labels/README.md`), up to where they are labelled.

    path: of the labels; traces: rows of the public data, those that are labelled among them. A step that repeats an earlier
    one has no kind: these long traces have three times as many as those that people labelled, and what was derived was taken for repeated.
    """
    by_id = {row['id']: row for row in traces}
    return [labelled(by_id, block.split('\n')) for block in Path(path).read_text(encoding='utf-8').strip().split('\n\n')]


def labelled(by_id, block):
    """One trace, from its line `# id` and a line `END KIND LINK:FROM …` for each segment."""
    row, start, segments, edges = by_id[block[0].removeprefix('# ')], 0, [], []
    for place, line in enumerate(block[1:]):
        end, kind, *links = line.split()
        label = None if kind == 'none' or (kind == 'restate' and links) else 'verify' if kind == 'affirm' else kind
        segments.append({'start': start, 'end': int(end), 'label': label, 'label_raw': 'reflection' if kind == 'affirm' else kind})
        for link in links:
            name, _, earlier = link.partition(':')
            edges.append({'from': int(earlier), 'to': place, 'label': name})
        start = int(end)
    text = row['trace'].encode('utf-16-le', 'surrogatepass')[:2 * start].decode('utf-16-le', 'surrogatepass')
    return {'id': row['id'], 'source': READ, 'tier': 'llm', 'problem': row['problem'], 'trace': text, 'segments': segments, 'edges': edges}


def pocket(count, seed):
    """Thoughts of our own reasoner's generator (`models/pocket`), labelled by construction; a verdict affirms, it announces no check."""
    path = OUT / 'pocket.jsonl'
    OUT.mkdir(exist_ok=True)
    subprocess.run([sys.executable, 'labelled.py', '--count', str(count), '--seed', seed, '--to', path], cwd=ROOT / 'models/pocket', check=True)
    rows = read_lines(path)
    for row in rows:
        for segment in row['segments']:
            text = row['trace'][segment['start']:segment['end']]
            segment['label_raw'] = 'step' if '$' in text or text[-1] in ':：' else 'reflection'
    return rows


def load(rows, name):
    """Rows with the steps that our segmenter cuts, their n-grams, signals, candidates and labels."""
    OUT.mkdir(exist_ok=True)
    source, target = OUT / f'{name}.rows.jsonl', OUT / f'{name}.described.jsonl'
    with open(source, 'w', encoding='utf-8') as out:
        for row in rows:
            out.write(json.dumps(row) + '\n')
    subprocess.run(['npx', 'tsx', 'scripts/trace/describe.ts', source, target], cwd=ROOT, check=True)
    with open(target, encoding='utf-8') as lines:
        described = [(row, json.loads(line)) for row, line in zip(rows, lines)]
    source.unlink()
    target.unlink()
    return [join(row, steps) for row, steps in described if len(steps['spans']) > 1]


def join(row, described):
    def array(name, kind):
        return np.frombuffer(base64.b64decode(described[name]), dtype=kind)

    spans = np.array(described['spans'])
    n = len(spans)
    trace = {
        'id': row['id'], 'source': row['source'], 'style': STYLES.get(row['source'], 1), 'n': n, 'spans': spans,
        'person': row['tier'].startswith('human'), 'problem': (row.get('problem') or row['id'])[:200].strip(),
        'grams': array('grams', np.uint32), 'counts': array('counts', np.int32),
        'signals': array('signals', np.float32).reshape(n, -1), 'blind': array('blind', np.float32).reshape(n, -1),
        'candidates': array('candidates', np.int32), 'candidateCounts': array('candidateCounts', np.int32),
        'pairs': array('pairs', np.float32).reshape(len(array('candidates', np.int32)), -1),
    }
    return {**trace, **labels_of(row, trace)}


def labels_of(row, trace):
    """Each step takes the label of the segment that it shares most text with; links go between such steps."""
    units = np.frombuffer(row['trace'].encode('utf-16-le', 'surrogatepass'), dtype='<u2')
    filled = ~np.isin(units, BLANKS)
    segment_at, step_at = np.full(len(units), -1), np.full(len(units), -1)
    for index, segment in enumerate(row['segments']):
        segment_at[segment['start']:segment['end']] = index
    for index, (start, end) in enumerate(trace['spans']):
        step_at[start:end] = index

    def owner(of, start, end):
        found = of[start:end][filled[start:end]]
        found = found[found >= 0]
        return int(np.bincount(found).argmax()) if len(found) else -1

    kinds = np.full(trace['n'], -1)
    for index, (start, end) in enumerate(trace['spans']):
        segment = owner(segment_at, start, end)
        if segment >= 0:
            kinds[index] = kind_of(row['segments'][segment], row['source'], trace['signals'][index])
    step_of = [owner(step_at, segment['start'], segment['end']) for segment in row['segments']]
    linked = {(step_of[e['to']], step_of[e['from']]) for e in row['edges']}
    if row['source'] == POCKET:
        steps_in = [sorted(set(step_at[segment['start']:segment['end']].tolist()) - {-1}) for segment in row['segments']]
        linked = pocket_links(row, steps_in)
        for steps in steps_in:
            for index in steps:
                start, end = trace['spans'][index]
                if kinds[index] == VERIFY and works_out(row['trace'][start:end], index == steps[0]):
                    kinds[index] = DERIVE
    later = np.repeat(np.arange(trace['n']), trace['candidateCounts'])
    links = np.array([(j, i) in linked for j, i in zip(later.tolist(), trace['candidates'].tolist())], dtype=np.float32)
    return {'kinds': kinds, 'later': later, 'links': links, 'hasLinks': row['source'].startswith(('reasoningflow', READ, POCKET))}


def works_out(text, is_first):
    """Whether a step within a check only calculates; the first one announces the check, unless it has no words."""
    return bool(EQUATION.search(text)) and not (is_first and WORD.search(MATH.sub('', text)))


def pocket_links(row, steps_in):
    """A doubt begins where it is announced and is led to what it is about, not to the doubt that it settles.

    Other segments lead on from their end; the steps of one segment build on each other.
    """
    is_doubt = [segment['outcome'] is not None for segment in row['segments']]
    edges = [e for e in row['edges'] if not (is_doubt[e['to']] and e['label'] == 'resolves')]
    linked = {(steps_in[e['to']][0], steps_in[e['from']][0 if is_doubt[e['from']] else -1]) for e in edges}
    return linked | {(later, earlier) for steps in steps_in for earlier, later in zip(steps, steps[1:])}


def kind_of(segment, source, signals):
    """Index of the kind; what affirms an earlier step is told apart from what announces a check."""
    if segment['label'] is None:
        return -1
    kind = KINDS.index(segment['label'])
    affirms = signals[11] > 0 if source == 'corpus' else segment['label_raw'].startswith('reflection')
    return AFFIRM if kind == VERIFY and affirms else kind

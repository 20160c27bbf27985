"""Decoding of many prompts at once, and the score of what comes out."""

import torch

from model import autocast
from phrases import BAD
from thought import ANSWER, ATTEMPT


@torch.no_grad()
def greedy(model, tokenizer, prompts, limit=400):
    """What the model writes after each prompt, as token ids, without the end token."""
    return sample(model, tokenizer, prompts, 0, limit)


@torch.no_grad()
def sample(model, tokenizer, prompts, temperature, limit=400):
    """As `greedy`, but each token is drawn by chance (torch's), unless the temperature is 0."""
    end = tokenizer.special['<|im_end|>']
    ids = [tokenizer.encode(p) for p in prompts]
    width = max(map(len, ids))
    pad = torch.tensor([width - len(i) for i in ids])
    tokens = torch.tensor([[0] * (width - len(i)) + i for i in ids])
    hidden = torch.zeros(len(ids), 1, 1, width).masked_fill(torch.arange(width)[None, None, None] < pad[:, None, None, None], -1e9)
    mask = torch.full((width, width), -1e9).triu(1)[None, None] + hidden
    positions = (torch.arange(width)[None] - pad[:, None]).clamp(min=0)
    past, out, rows, done = None, [[] for _ in ids], list(range(len(ids))), [False] * len(ids)
    for _ in range(limit):
        with autocast():
            logits, past = model.advance(tokens, positions, mask, past)
        best = pick(logits[:, -1].float(), temperature)
        going = [i for i, token in enumerate(best.tolist()) if token != end and not done[rows[i]]]
        done = [True] * len(ids)
        for i in going:
            out[rows[i]].append(best[i].item())
            done[rows[i]] = False
        if not going:
            break
        # Each time that rows are left out, all that is kept of the others is copied.
        if len(going) < 0.8 * len(rows):
            rows = [rows[i] for i in going]
            best, positions, hidden = best[going], positions[going], hidden[going]
            past = [(k[going], v[going]) for k, v in past]
        hidden = torch.cat([hidden, torch.zeros(len(rows), 1, 1, 1)], 3)
        tokens, positions, mask = best[:, None], positions[:, -1:] + 1, hidden
    return out


def pick(logits, temperature):
    if temperature == 0:
        return logits.argmax(-1)
    return torch.multinomial(torch.softmax(logits / temperature, -1), 1)[:, 0]


def score(problems, texts):
    """Counts by family: right answers; wrong first attempts, of these noticed and ended right; right ones that were doubted, and lost."""
    table = {}
    for problem, text in zip(problems, texts):
        row = table.setdefault(problem['family'], dict.fromkeys(('problems', 'right', 'slips', 'noticed', 'found', 'alarms', 'lost'), 0))
        attempts, answers = ATTEMPT.findall(text), ANSWER.findall(text)
        right = bool(answers) and answers[-1] == problem['answer']
        slipped = bool(attempts) and attempts[0] != problem['answer']
        doubted = any(bad in text for bad in BAD)
        row['problems'] += 1
        row['right'] += right
        row['slips'] += slipped
        row['noticed'] += slipped and doubted
        row['found'] += slipped and right
        row['alarms'] += bool(attempts) and not slipped and doubted
        row['lost'] += bool(attempts) and not slipped and not right
    return table

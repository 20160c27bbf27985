"""Greedy decoding of many prompts at once, and the score of what comes out."""

import torch

from thought import ANSWER, ATTEMPT


@torch.no_grad()
def greedy(model, tokenizer, prompts, limit=400):
    """What the model writes after each prompt, as token ids, without the end token."""
    end = tokenizer.special['<|im_end|>']
    ids = [tokenizer.encode(p) for p in prompts]
    width = max(map(len, ids))
    pad = torch.tensor([width - len(i) for i in ids])
    tokens = torch.tensor([[0] * (width - len(i)) + i for i in ids])
    hidden = torch.zeros(len(ids), 1, 1, width).masked_fill(torch.arange(width)[None, None, None] < pad[:, None, None, None], -1e9)
    mask = torch.full((width, width), -1e9).triu(1)[None, None] + hidden
    positions = (torch.arange(width)[None] - pad[:, None]).clamp(min=0)
    past, out, done = None, [[] for _ in ids], [False] * len(ids)
    for step in range(limit):
        with torch.autocast('cpu', dtype=torch.bfloat16):
            logits, past = model.advance(tokens, positions, mask, past)
        best = logits[:, -1].argmax(-1)
        for row, token in enumerate(best.tolist()):
            done[row] = done[row] or token == end
            if not done[row]:
                out[row].append(token)
        if all(done):
            break
        hidden = torch.cat([hidden, torch.zeros(len(ids), 1, 1, 1)], 3)
        tokens, positions, mask = best[:, None], positions[:, -1:] + 1, hidden
    return out


def score(problems, texts):
    """Counts by family: right answers, wrong first attempts, and those among them that ended right."""
    table = {}
    for problem, text in zip(problems, texts):
        row = table.setdefault(problem['family'], {'problems': 0, 'right': 0, 'slips': 0, 'found': 0})
        attempts, answers = ATTEMPT.findall(text), ANSWER.findall(text)
        right = bool(answers) and answers[-1] == problem['answer']
        slipped = bool(attempts) and attempts[0] != problem['answer']
        row['problems'] += 1
        row['right'] += right
        row['slips'] += slipped
        row['found'] += slipped and right
    return table

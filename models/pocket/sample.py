"""Decoding of many prompts at once."""

import torch

LIMIT = 600


class Cache:
    """Keys and values of one block, for at most `length` places."""

    def __init__(self, rows, length, shape, device):
        self.keys, self.values = torch.empty(2, rows, shape.kv_heads, length, shape.width // shape.heads, device=device)
        self.filled = 0

    def grown(self, keys, values):
        start, self.filled = self.filled, self.filled + keys.shape[2]
        self.keys[:, :, start:self.filled], self.values[:, :, start:self.filled] = keys, values
        return self.keys[:, :, :self.filled], self.values[:, :, :self.filled]

    def keep(self, rows):
        self.keys, self.values = self.keys[rows], self.values[rows]


def greedy(model, tokenizer, prompts, limit=LIMIT):
    """What the model writes after each prompt, as token ids, without the end token."""
    return sample(model, tokenizer, prompts, 0, limit)


@torch.no_grad()
def sample(model, tokenizer, prompts, temperature, limit=LIMIT, is_enough=lambda ids: False):
    """As `greedy`, but each token is drawn by chance (torch's), unless the temperature is 0. is_enough: whether a row may end with these ids."""
    end, device = tokenizer.special['<|im_end|>'], model.norm.device
    ids = [tokenizer.encode(prompt) for prompt in prompts]
    width = max(map(len, ids))
    limit = min(limit, model.shape.context - width)
    tokens = torch.tensor([[0] * (width - len(i)) + i for i in ids], device=device)
    left = torch.tensor([width - len(i) for i in ids], device=device)
    places = torch.arange(width + limit, device=device)
    hidden = torch.zeros(len(ids), 1, 1, width + limit, device=device).masked_fill(places < left[:, None, None, None], -1e9)
    mask = torch.full((width, width), -1e9, device=device).triu(1) + hidden[..., :width]
    positions = (places[:width] - left[:, None]).clamp(min=0)
    caches = [Cache(len(ids), width + limit, model.shape, device) for _ in model.blocks]
    out, rows, going = [[] for _ in ids], torch.arange(len(ids), device=device), torch.ones(len(ids), dtype=bool, device=device)
    for filled in range(width + 1, width + limit + 1):
        best = pick(model.advance(tokens, positions, mask, caches), temperature)
        going &= best != end
        for row, token in zip(rows[going].tolist(), best[going].tolist()):
            out[row].append(token)
        going[going.clone()] = torch.tensor([not is_enough(out[row]) for row in rows[going].tolist()], dtype=torch.bool, device=device)
        if not going.any():
            break
        # Each time that rows are left out, all that is kept of the others is copied.
        if going.float().mean() < 0.8:
            best, rows, positions, hidden = best[going], rows[going], positions[going], hidden[going]
            for cache in caches:
                cache.keep(going)
            going = going[going]
        tokens, positions, mask = best[:, None], positions[:, -1:] + 1, hidden[..., :filled]
    return out


def pick(logits, temperature):
    if temperature == 0:
        return logits.argmax(-1)
    return torch.multinomial(torch.softmax(logits / temperature, -1), 1)[:, 0]

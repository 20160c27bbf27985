"""What a training step is made of, in calls that may run side by side: gradients of groups, updates of pieces, answers."""

import torch
import torch.nn.functional as F

import optimiser
from sample import greedy


class Learner:
    """A model with room for the gradients of `slots` groups, their sum and the optimiser's memory, all shared between processes; rank: of an adapter."""

    def __init__(self, model, tokenizer, slots, rank=0):
        self.model, self.tokenizer = model, tokenizer
        self.values = list(model.parameters())
        self.sizes = [value.numel() for value in self.values]
        self.device = self.values[0].device
        self.pieces = optimiser.pieces(model, rank)
        self.slots = torch.zeros(slots, sum(self.sizes), device=self.device)
        self.total = torch.zeros(sum(self.sizes), device=self.device)
        for tensor in (*self.values, self.slots, self.total, *self.kept()):
            tensor.share_memory_()
        for value, part in zip(self.values, self.total.split(self.sizes)):
            value.grad = part.view_as(value)

    def kept(self):
        """The optimiser's memory, always in one order."""
        return [tensor for piece in self.pieces for tensor in piece.kept]

    def gradient(self, slot, group, wanted):
        """Puts the gradient of a group into its slot; gives its part of the mean loss over `wanted` places of all groups."""
        tokens, starts, learned, following = group
        tokens, learned, following = (torch.from_numpy(array).to(self.device) for array in (tokens, learned, following))
        with torch.autocast(self.device.type, torch.bfloat16, enabled=self.device.type == 'cuda'):
            logits = self.model(tokens, starts, learned)
        loss = F.cross_entropy(logits.float(), following, reduction='sum') / wanted
        torch.cat([grad.flatten() for grad in torch.autograd.grad(loss, self.values)], out=self.slots[slot])
        return loss.item()

    def gather(self, slots):
        """Sums the slots into the values' gradients; gives the length of the sum."""
        torch.sum(self.slots[:slots], 0, out=self.total)
        return self.total.norm().item()

    def update(self, piece, number, rate, scale):
        self.pieces[piece].step(number, rate, scale)

    def answers(self, prompts):
        return [self.tokenizer.decode(ids) for ids in greedy(self.model, self.tokenizer, prompts)]

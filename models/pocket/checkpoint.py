"""What is needed to go on with a training run as if it had never stopped."""

import os

import torch

NAME = 'checkpoint.pt'


def save(folder, learner, state):
    path = os.path.join(folder, NAME)
    kept = {'model': learner.model.state_dict(), 'optimiser': learner.kept(), 'state': state, 'shape': learner.model.shape.as_dict()}
    torch.save(kept, path + '.new')
    os.replace(path + '.new', path)


def restore(folder, learner):
    """The state that was saved, with the learner brought to it; None if there is none."""
    path = os.path.join(folder, NAME)
    if not os.path.exists(path):
        return None
    found = torch.load(path, map_location='cpu')
    learner.model.load_state_dict(found['model'])
    for tensor, values in zip(learner.kept(), found['optimiser'], strict=True):
        tensor.copy_(values)
    return found['state']

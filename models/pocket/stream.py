"""The documents of each step in groups, made ahead in a process of their own."""

import itertools
import multiprocessing
import os
import queue
import random
import signal

import numpy as np

import documents

DOCUMENTS_PER_STEP = 96
STEPS_AHEAD = 16
# Of documents from its own thoughts, where there are any.
OWN_SHARE = 0.25


class Stream:
    """Groups of the steps from `first` on; step n is made from the seed and n alone."""

    def __init__(self, tokenizer, plan, first):
        context = multiprocessing.get_context('fork')
        self.ready = context.Queue(STEPS_AHEAD)
        self.ready.cancel_join_thread()
        self.process = context.Process(target=self._make, args=(tokenizer, plan, first, os.getpid()), daemon=True)
        self.process.start()

    def take(self):
        while True:
            try:
                return self.ready.get(timeout=5)
            except queue.Empty:
                if not self.process.is_alive():
                    raise RuntimeError('the process that makes documents ended') from None

    def close(self):
        self.process.kill()
        self.process.join()

    def _make(self, tokenizer, plan, first, parent):
        for asked in (signal.SIGTERM, signal.SIGINT):
            signal.signal(asked, signal.SIG_IGN)
        for step in range(first, plan.steps):
            made = groups(tokenizer, plan, step)
            while os.getppid() == parent:
                try:
                    self.ready.put(made, timeout=5)
                    break
                except queue.Full:
                    continue
            else:
                return


def groups(tokenizer, plan, step):
    """The documents of a step in groups of about the same size."""
    drawn = []
    for index in range(step * DOCUMENTS_PER_STEP, (step + 1) * DOCUMENTS_PER_STEP):
        parts = [tokenizer.encode(part) for part in drawn_parts(plan, index, step)]
        ids = [token for part in parts for token in part]
        if len(ids) <= plan.context:
            drawn.append((ids, [k % 2 == 1 for k, part in enumerate(parts) for _ in part]))
    found = [[] for _ in range(plan.groups)]
    for document in sorted(drawn, key=lambda pair: -len(pair[0])):
        min(found, key=lambda group: sum(len(ids) for ids, _ in group)).append(document)
    return [packed(group) for group in found]


def drawn_parts(plan, index, step):
    rng = random.Random(f'{plan.seed}/own/{index}')
    if plan.own and rng.random() < OWN_SHARE:
        return rng.choice(plan.own)
    return documents.document(plan.seed, index, step / plan.steps)


def packed(group):
    """Documents end to end: their tokens, where each starts and the last ends, the places whose next token is learned, these tokens."""
    tokens = np.concatenate([ids[:-1] for ids, _ in group])
    following = np.concatenate([ids[1:] for ids, _ in group])
    learned = np.flatnonzero(np.concatenate([wanted[1:] for _, wanted in group]))
    starts = [0, *itertools.accumulate(len(ids) - 1 for ids, _ in group)]
    return tokens, starts, learned, following[learned]

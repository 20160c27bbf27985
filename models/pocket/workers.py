"""Calls of one object's methods, several at once, each by one process with one thread.

On a busy machine that is about twice as fast as threads within one product, which wait for each other,
and it gives the same results whichever process takes which call.
"""

import multiprocessing
import os
import queue
import signal

import torch


class Workers:
    """Start before torch has used threads: the processes are forks that share the memory which `job` had shared."""

    def __init__(self, job, count):
        self.job = job
        context = multiprocessing.get_context('fork')
        self.orders, self.reports = context.Queue(), context.Queue()
        self.orders.cancel_join_thread()
        self.processes = [context.Process(target=self._work, args=(os.getpid(),), daemon=True) for _ in range(count if count > 1 else 0)]
        for process in self.processes:
            process.start()

    def run(self, name, calls):
        """The results of `job.name(*call)` for each call, in their order; begun in that order too."""
        if not self.processes:
            return [getattr(self.job, name)(*call) for call in calls]
        for index, call in enumerate(calls):
            self.orders.put((index, name, call))
        found = {}
        while len(found) < len(calls):
            try:
                index, result = self.reports.get(timeout=5)
                found[index] = result
            except queue.Empty:
                if not all(process.is_alive() for process in self.processes):
                    raise RuntimeError(f'a process ended during {name}') from None
        return [found[index] for index in range(len(calls))]

    def close(self):
        for process in self.processes:
            process.kill()
            process.join()

    def _work(self, parent):
        for asked in (signal.SIGTERM, signal.SIGINT):
            signal.signal(asked, signal.SIG_IGN)
        torch.set_num_threads(1)
        torch.set_flush_denormal(True)
        while os.getppid() == parent:
            try:
                index, name, call = self.orders.get(timeout=5)
            except queue.Empty:
                continue
            self.reports.put((index, getattr(self.job, name)(*call)))

"""Imported first by tests of what trains: without PyTorch and NumPy they are skipped, for the app needs neither."""

import unittest

try:
    import numpy
    import torch
except ImportError as error:
    raise unittest.SkipTest(f'needs PyTorch and NumPy: {error}') from error

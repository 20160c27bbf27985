"""All families: every file of this folder but `outside.py`, found by listing it."""

import importlib
import os

HERE = os.path.dirname(os.path.abspath(__file__))
NAMES = sorted(name[:-3] for name in os.listdir(HERE) if name.endswith('.py') and name not in ('__init__.py', 'outside.py'))
FAMILIES = {name: importlib.import_module(f'families.{name}') for name in NAMES}

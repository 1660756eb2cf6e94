"""Imports sqlite-utils beside the work, in steps between which keys come first.

Python runs one thread at a time, so an import holds up the window even on another
thread: for each step as long as that takes, at most. The steps are the packages that
sqlite-utils is made of, the small ones first.
"""

import contextlib
import importlib
import time

_STEPS = (
    "inspect",
    "uuid",
    "secrets",
    "decimal",
    "tokenize",
    "importlib.metadata",
    "click.types",
    "click",
    "pluggy",
    "dateutil.tz",
    "dateutil.parser",
    "sqlite_fts4",
    "sqlite_utils",
    "ssp_desktop.store.tables.library",
)
_PAUSE_SECONDS = 0.02
"""Longer than a key takes, so that one seldom meets two steps."""


def get_ready() -> None:
    """Import what `library` needs; belongs on a thread of its own, and takes half a second.

    A package that sqlite-utils no longer needs is left out: the step that misses it is longer.
    """
    for name in _STEPS:
        with contextlib.suppress(ModuleNotFoundError):
            importlib.import_module(name)
        time.sleep(_PAUSE_SECONDS)

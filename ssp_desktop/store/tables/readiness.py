"""Imports sqlite-utils in the background, in steps between which keys are handled.

Python runs one thread at a time, so an import blocks the window even on another thread, for the
length of a step at most. The steps are the packages that sqlite-utils consists of, the small ones
first.
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
"""Longer than handling a key takes, so that a key seldom meets two steps."""


def get_ready() -> None:
    """Import what `library` needs; run it on its own thread; it takes half a second.

    A listed package that is not installed is skipped; whatever replaced it is then imported in a
    later, longer step.
    """
    for name in _STEPS:
        with contextlib.suppress(ModuleNotFoundError):
            importlib.import_module(name)
        time.sleep(_PAUSE_SECONDS)

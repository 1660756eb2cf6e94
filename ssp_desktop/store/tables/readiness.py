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

    If sqlite-utils no longer needs a package, that package is skipped; then the step that needs its
    successor takes longer.
    """
    for name in _STEPS:
        with contextlib.suppress(ModuleNotFoundError):
            importlib.import_module(name)
        time.sleep(_PAUSE_SECONDS)

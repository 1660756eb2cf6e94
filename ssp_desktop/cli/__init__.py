"""The command line: the work without a window, in the program's language.

The only room that imports click. A command is a function in one of its files; importing
the file registers it.
"""

from ssp_desktop.cli import (
    approval,
    attaching,
    backups,
    committees,
    filing,
    keeping,
    locking,
    meetings,
    returned,
    review,
    scan,
    selftest,
    template,
)
from ssp_desktop.cli.run import run

__all__ = [
    "approval",
    "attaching",
    "backups",
    "committees",
    "filing",
    "keeping",
    "locking",
    "meetings",
    "returned",
    "review",
    "run",
    "scan",
    "selftest",
    "template",
]

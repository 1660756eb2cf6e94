"""The command line: the work without a window, in the program's language.

The one module that imports click. Errors go to standard error with exit
status 2, never as a traceback.
"""

from collections.abc import Sequence

from ssp_desktop.application.parts import Program


def run(program: Program, words: Sequence[str]) -> int:
    """Do what `words` say; return the exit status."""
    raise NotImplementedError

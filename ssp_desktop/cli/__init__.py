"""The command line: the work without a window, in the program's language.

The one room that imports click. A command is a function of one of its files; to be
imported is all it takes to be known.
"""

from ssp_desktop.cli import keeping, meetings, template
from ssp_desktop.cli.run import run

__all__ = ["keeping", "meetings", "run", "template"]

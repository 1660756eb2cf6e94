"""Several names or things in one line of the screen, in its language. Owns words only."""

from collections.abc import Sequence

from ssp_desktop.application.said import Several
from ssp_desktop.ui.words.shown import shown


def listed(words: Sequence[str]) -> str:
    """Return ``A``, ``A og B`` or ``A, B og C``.

    For what is read on the screen alone: the minutes and what is typed are always Danish.
    """
    return shown(Several(tuple(words)))

"""Several names or things in one line of the screen, in its language. Owns words only."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication


def listed(words: Sequence[str]) -> str:
    """Return ``A``, ``A og B`` or ``A, B og C``.

    For what is read on the screen alone: the minutes and what is typed are always Danish.
    """
    if len(words) < 2:
        return "".join(words)
    both = QCoreApplication.translate("ListWords", "{0} og {1}")
    return both.format(", ".join(words[:-1]), words[-1])

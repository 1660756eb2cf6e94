"""What the look of a line alone says of it."""

import re

from ssp_desktop.reading.source.lines import FURNITURE, Hint, SourceLine

LARGER = 1.0
"""The least look of a line larger than the body; below it, a line is bold at most."""

_LONGEST_TITLE = 500
_TO_TOP = re.compile(r"til top(?:pen)?(?: af siden)?", re.IGNORECASE)


def is_furniture(line: SourceLine) -> bool:
    """Return whether `line` is a page header or footer, or a link to the top."""
    return line.hint in FURNITURE or bool(_TO_TOP.fullmatch(line.text))


def may_be_title(line: SourceLine) -> bool:
    """Return whether `line` can be an item's title, as far as its shape goes."""
    return line.hint is Hint.NONE and len(line.cells) < 3 and len(line.text) <= _LONGEST_TITLE

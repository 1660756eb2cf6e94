"""What a draft is marked with, by which it is recognised later.

A field's mark is a bookmark of Word's whose name begins with an underscore: no list in Word shows
it, and most programs keep it. A stamp stands on every page, with the draft's code below. Owns the
names and words alone; `ssp_desktop.writing.docx` puts them into the file.
"""

import re
import zlib
from enum import StrEnum

from ssp_desktop.minutes.blocks import Block, Contents, FactTable, Origin

PROPERTY = "SSPDesktopDraft"
"""The file's property: the meeting's id, the number of its last change and the draft's code."""


class Stamp(StrEnum):
    """What stands at the top of every page: what the text is, at the time when it was written."""

    DRAFT = "UDKAST"
    APPROVED = "GODKENDT"
    ALTERED = "GODKENDT, MEN ÆNDRET SIDEN"

    def with_code(self, code: str) -> str:
        """Return what stands at the foot of every page."""
        return f"{CODE_WORDS[self is not Stamp.DRAFT]} · {code}"


CODE_WORDS = ("Udkast", "Gennemsyn")
"""The words before a draft's code: of what is a draft, and of what is approved."""

PREFIX = "_ssp_"
"""How every mark's name begins."""

_FRONT = "front"
_LONGEST = 40  # characters; Word leaves out a bookmark with a longer name
_NAME = re.compile(r"\w+", re.ASCII)


def field_mark(origin: Origin) -> str:
    """Return the name of the mark at what comes from there; "" if it is no field.

    ``_ssp_<item>_<part>``, for a part of the meeting itself ``_ssp_front_<part>``. If an id has
    characters that a bookmark's name cannot have, or is too long, a checksum stands in for both.
    """
    if not origin.part:
        return ""
    name = f"{PREFIX}{origin.item or _FRONT}_{origin.part}"
    if len(name) <= _LONGEST and _NAME.fullmatch(name):
        return name
    return f"{PREFIX}{zlib.crc32(repr(tuple(origin)).encode()):08x}"


def mark_of(block: Block) -> str:
    """Return the name of the mark of the field that `block` belongs to; "" if none.

    The table of facts has one for each of its rows (see `marks_of_facts`).
    """
    return "" if isinstance(block, (FactTable, Contents)) else field_mark(block.origin)


def marks_of_facts(facts: FactTable) -> dict[str, str]:
    """Return the names of the marks at the texts of the table's rows, by the row's label."""
    parts = zip(facts.rows, facts.parts, strict=False)
    return {label: field_mark(Origin(part=part)) for (label, _), part in parts}

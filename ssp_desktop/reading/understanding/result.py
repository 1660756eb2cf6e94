"""The result of a reading: the meeting as understood, and what became of every line."""

from dataclasses import dataclass
from enum import StrEnum

from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.reading.outline.certainty import Certainty
from ssp_desktop.reading.source.told import Said


class Fate(StrEnum):
    """What a source line was taken for.

    CONTENTS, FURNITURE (such as links to the top), PAGE_HEAD and PAGE_FOOT are left out
    of the meeting, see `LEFT_OUT`; so is what is UNKEPT, because the meeting has no field
    for it, or OMITTED, by the user. UNPLACED lines are in it, as text of the item that
    `LineFate` names, but nothing showed where they belong. A REMARK is no line of the
    source: it tells of the reading.
    """

    TITLE = "title"
    FACT = "fact"
    PERSON = "person"
    ITEM = "item"
    SECTION_HEADING = "section_heading"
    TEXT = "text"
    ATTACHMENT = "attachment"
    CONTENTS = "contents"
    FURNITURE = "furniture"
    PAGE_HEAD = "page_head"
    PAGE_FOOT = "page_foot"
    UNPLACED = "unplaced"
    UNKEPT = "unkept"
    OMITTED = "omitted"
    REMARK = "remark"


LEFT_OUT = (
    Fate.CONTENTS,
    Fate.FURNITURE,
    Fate.PAGE_HEAD,
    Fate.PAGE_FOOT,
    Fate.UNKEPT,
    Fate.OMITTED,
)
"""The fates of lines that are left out of the meeting."""


@dataclass(frozen=True, slots=True)
class LineFate:
    """What became of one line.

    `number` counts the lines of the source from 1 (in DOCX and HTML the paragraphs and
    table rows, in PDF the paragraphs). `item` is the id of the item it went to, `part`
    the id of the section in it, or ``decision``. `sign` is the mark of a list point, with
    which `text` begins. `table` tells apart the tables that a row may be of, 0 for no row.
    `said` is the sentence, where `text` is the program's own words. `cells` are the cells of a row
    of such a table; `text` has them too.
    """

    number: int
    text: str
    fate: Fate
    item: str = ""
    part: str = ""
    sign: str = ""
    table: int = 0
    said: Said | None = None
    cells: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """The text without the mark of a list point."""
        return self.text.removeprefix(f"{self.sign} ") if self.sign else self.text


def told_line(
    number: int, told: str | Said, fate: Fate, item: str = "", part: str = ""
) -> LineFate:
    """Return the fate of a line, or of what the program says itself."""
    if isinstance(told, Said):
        return LineFate(number, told.text, fate, item, part, said=told)
    return LineFate(number, told, fate, item, part)


@dataclass(frozen=True, slots=True)
class Reading:
    """A meeting as read, and the fate of every source line that is not blank.

    `runner_up` is the next best way to see the items, where the first is not sure.
    """

    meeting: Meeting
    lines: tuple[LineFate, ...]
    certainty: Certainty = Certainty.SURE
    runner_up: "Reading | None" = None

    @property
    def unplaced(self) -> tuple[LineFate, ...]:
        """The lines that found no place."""
        return tuple(line for line in self.lines if line.fate is Fate.UNPLACED)

    @property
    def told(self) -> tuple[LineFate, ...]:
        """What the reading tells the user: remarks, and what the meeting has no field for."""
        return tuple(line for line in self.lines if line.fate in (Fate.REMARK, Fate.UNKEPT))

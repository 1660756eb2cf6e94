"""The texts of items from the document of the whole meeting, where the XML has none."""

import posixpath
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from ssp_desktop.domain.likeness import bare_text
from ssp_desktop.domain.meeting import AgendaItem
from ssp_desktop.reading.source.lines import SourceLine
from ssp_desktop.reading.source.refusals import Unreadable, reason_of
from ssp_desktop.reading.source.tally import Tally
from ssp_desktop.reading.systems.cutting import beginnings
from ssp_desktop.reading.systems.neutral import SystemItem, SystemMeeting
from ssp_desktop.reading.systems.parcel import Parcel
from ssp_desktop.reading.systems.texts import document_lines, is_empty
from ssp_desktop.reading.understanding.result import Fate, LineFate, Reading
from ssp_desktop.reading.understanding.understand import understand

_ENDINGS = (".docx", ".pdf", ".html", ".htm", ".odt")
_TEXTS = (Fate.SECTION_HEADING, Fate.TEXT, Fate.UNPLACED, Fate.REMARK)


@dataclass(slots=True)
class WholeDocument:
    """A document that was read, and which of its items have been taken."""

    place: str
    reading: Reading
    _taken: set[str] = field(default_factory=set)

    def with_texts(self, item: AgendaItem) -> tuple[AgendaItem, list[LineFate]]:
        """Return `item` with the texts of the document's item of that title, and their lines."""
        title = bare_text(item.title)
        for found in self.reading.meeting.items:
            if found.id not in self._taken and bare_text(found.title) == title:
                self._taken.add(found.id)
                lines = [
                    replace(line, item=item.id)
                    for line in self.reading.lines
                    if line.item == found.id and line.fate in _TEXTS
                ]
                made = replace(
                    item,
                    sections=found.sections,
                    decision=found.decision,
                    decision_at=found.decision_at,
                    case_number=item.case_number or found.case_number,
                    closed=item.closed or found.closed,
                )
                return made, lines
        return item, []

    def left(self) -> list[str]:
        """Return the lines about items that the XML does not have."""
        return [
            line.text
            for line in self.reading.lines
            if line.item and line.item not in self._taken and line.fate in (*_TEXTS, Fate.ITEM)
        ]


@dataclass(frozen=True, slots=True)
class CutDocument:
    """A document that has the titles of all items; `begin` are the lines with them."""

    place: str
    lines: tuple[SourceLine, ...]
    begin: tuple[int, ...]

    @property
    def front(self) -> tuple[SourceLine, ...]:
        """The lines above the first item."""
        return self.lines[: self.begin[0]]

    def parts(self) -> Iterator[tuple[SourceLine, ...]]:
        """Yield the lines of each item, its title first."""
        for begin, end in pairwise((*self.begin, len(self.lines))):
            yield self.lines[begin:end]


def whole_document(
    meeting: SystemMeeting,
    items: Sequence[SystemItem],
    parcel: Parcel,
    beside: str,
    tally: Tally,
) -> CutDocument | WholeDocument | str | None:
    """Return the document, or why it cannot be read; None where no document is wanted or there.

    `items` are those of the meeting in the order of their numbers.
    """
    texts = (text.content for item in meeting.items for text in item.texts)
    own = (item.document for item in meeting.items if item.document)
    if any(parcel.find(each, beside) for each in own) or not all(is_empty(each) for each in texts):
        return None
    stem = posixpath.splitext(posixpath.basename(beside))[0]
    of_that_name = (f"{stem}{ending}" for ending in _ENDINGS)
    for said in (*meeting.documents, *of_that_name):
        place = parcel.find(said, beside)
        if not place:
            continue
        try:
            lines = document_lines(parcel.bytes_of(place), place, tally)
            begin = beginnings(lines, items)
            if begin is not None:
                return CutDocument(place, tuple(lines), tuple(begin))
            return WholeDocument(place, understand(lines, place, tally))
        except Unreadable as error:
            return reason_of(error)
    return None
